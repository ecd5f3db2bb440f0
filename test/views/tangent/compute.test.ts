import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LearnerError } from '#views';
import { computeTangent } from '../../../src/views/tangent/compute';
import { tangent } from '../../../src/views/tangent/params';
import { seedOracle } from '../../engine/seedOracles';
import { close, onlyFrame } from '../onlyFrame';

const { defaults } = tangent;

function pictureOf(formula: string, x: number, h = 1e-4) {
  const frame = onlyFrame(computeTangent({ ...defaults, formula, points: [x], h, range: [-10, 10] }));
  const [picture] = frame.pictures;
  assert.ok(picture);
  return { ...frame, picture };
}

describe('computeTangent', () => {
  it("meets NumPy's slopes and intercepts at 5 and 10", () => {
    const frame = onlyFrame(computeTangent(defaults));
    for (const [i, at] of ['at5', 'at10'].entries()) {
      const { expected } = seedOracle<unknown, { slope: number; intercept: number }>(
        `figure.tangent.textbook.${at}`,
      );
      const picture = frame.pictures[i];
      assert.ok(close(picture?.slope, expected.slope, 1e-10));
      assert.ok(close(picture?.intercept, expected.intercept, 1e-9));
      assert.ok(
        !close(picture?.slope, expected.slope + 2e-10, 1e-10),
        'the tolerance is narrow enough to fail',
      );
    }
    assert.equal(frame.warning, false);
    assert.equal(frame.curve.x[0], 0);
    assert.equal(frame.curve.x.at(-1), 20);
  });

  it('knows the exact slope and the error', () => {
    const { picture } = pictureOf('x^3', 2);
    assert.equal(picture.exact, 12);
    assert.ok(close(picture.error, 1e-8, 1e-9), `${picture.error}: h^2 f'''/6`);
  });

  const doubts = [
    { formula: 'abs(x)', x: 0, says: /kink at x = 0/ },
    { formula: 'log(x)', x: -1, says: /no value at x = -1/ },
    { formula: 'sqrt(x)', x: 0, says: /no value beside x = 0/ },
    { formula: 'x^2', x: 3, h: 1e-50, says: /h = 1e-50 is so small that x \+ h is x again/ },
    { formula: 'exp(x)', x: 1, h: 1, says: /With h = 1 the slope at x = 1 is off by/ },
    { formula: 'floor(x)', x: 2, says: /cannot be trusted/ },
  ];
  for (const { formula, x, h, says } of doubts) {
    it(`warns of ${formula} at ${x}${h ? ` with h = ${h}` : ''}`, () => {
      const { sentence, warning } = pictureOf(formula, x, h);
      assert.match(sentence, says);
      assert.equal(warning, true);
    });
  }

  const trusted = ['x^2', 'sin(x)', '1/(1+exp(-x))', 'x0^2 + 4.0^2', '3', '1e8 x'];
  for (const formula of trusted) {
    it(`does not warn of ${formula}`, () => assert.equal(pictureOf(formula, 1).warning, false));
  }

  it('names the variable the formula has', () => assert.equal(pictureOf('x0^2 + 4.0**2', 3).variable, 'x0'));

  it('says where two variables are too many', () => {
    assert.throws(
      () => pictureOf('x0^2 + x1^2', 1),
      (error) => error instanceof LearnerError && error.at.field === 'formula' && error.at.start === 7,
    );
  });

  it('says at the range when nothing can be drawn', () => {
    assert.throws(
      () => onlyFrame(computeTangent({ ...defaults, formula: 'log(-1 - x^2)' })),
      (error) => error instanceof LearnerError && error.at.field === 'range',
    );
  });
});
