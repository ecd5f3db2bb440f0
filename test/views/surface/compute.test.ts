import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LearnerError } from '#views';
import { computeSurface } from '../../../src/views/surface/compute';
import { surface } from '../../../src/views/surface/params';
import { seedOracle } from '../../engine/seedOracles';
import { close, onlyFrame } from '../onlyFrame';

const { defaults } = surface;

describe('computeSurface', () => {
  it("meets NumPy's partial derivatives at (3, 4)", () => {
    const { point } = onlyFrame(computeSurface(defaults));
    const expected = ['partial.x0.at3_4', 'partial.x1.at3_4'].map(
      (name) => seedOracle<unknown, number>(name).expected,
    );
    expected.forEach((value, i) => {
      assert.ok(close(point.partials[i], value, 1e-9));
    });
    assert.deepEqual(point.exact, [6, 8]);
    assert.equal(point.value, 25);
  });

  it('draws the field of negative gradients: every arrow of function_2 points at the origin', () => {
    const { arrows } = onlyFrame(computeSurface(defaults));
    assert.ok(arrows.u.length > 200);
    arrows.u.forEach((u, k) => {
      assert.ok(close(u, -2 * (arrows.x[k] ?? 0), 1e-7) && close(arrows.v[k], -2 * (arrows.y[k] ?? 0), 1e-7));
    });
  });

  it('samples the grid with x fastest', () => {
    const { grid } = onlyFrame(computeSurface({ ...defaults, formula: 'x + 100y' }));
    const columns = grid.x.length;
    assert.ok(close(grid.z[1], (grid.x[1] ?? 0) + 100 * (grid.y[0] ?? 0), 1e-9));
    assert.ok(close(grid.z[columns], (grid.x[0] ?? 0) + 100 * (grid.y[1] ?? 0), 1e-9));
  });

  const sentences = [
    { formula: 'x0^2 + x1^2', point: [0, 0], says: /both partial derivatives are 0/, warning: false },
    { formula: 'abs(x) + y', point: [0, 1], says: /no partial derivative with respect to x/, warning: true },
    { formula: 'log(x) + y', point: [-1, 1], says: /no value at \(-1, 1\)/, warning: true },
    { formula: 'x^2 + y^2', point: [1e13, 1], says: /lost in rounding/, warning: true },
    { formula: 'x^2 + y^2', point: [1, 1], says: /Each arrow points where f falls fastest/, warning: false },
  ] as const;
  for (const { formula, point, says, warning } of sentences) {
    it(`says what is so about ${formula} at (${point})`, () => {
      const frame = onlyFrame(computeSurface({ ...defaults, formula, point }));
      assert.match(frame.sentence, says);
      assert.equal(frame.warning, warning);
    });
  }

  it('says at the first range when nothing can be drawn', () => {
    assert.throws(
      () => onlyFrame(computeSurface({ ...defaults, formula: 'log(-1 - x^2 - y^2)' })),
      (error) => error instanceof LearnerError && error.at.field === 'range0',
    );
  });
});
