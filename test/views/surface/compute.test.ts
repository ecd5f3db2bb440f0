import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LearnerError } from '#views';
import { formulaSource } from '../../../src/views/functionSource';
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
    assert.equal(arrows.u.length, 13 ** 2);
    arrows.u.forEach((u, k) => {
      assert.ok(close(u, -2 * (arrows.x[k] ?? 0), 1e-7) && close(arrows.v[k], -2 * (arrows.y[k] ?? 0), 1e-7));
    });
  });

  for (const { formula, range, steepness } of [
    // The arrows stand on a grid from -12/13 to 12/13 of the range; at its middle the gradient is 0.
    { formula: 'x0^2 + x1^2', range: [-13, 13], steepness: [4, 2 * Math.hypot(12, 12)] },
    { formula: '3x + 4y', range: [-1, 1], steepness: [5, 5] },
    {
      formula: 'exp(40x) + 0y',
      range: [0, 1],
      steepness: [40e-6 * Math.exp((40 * 25) / 26), 40 * Math.exp((40 * 25) / 26)],
    },
  ] as const)
    it(`says how steep ${formula} is where arrows are`, () => {
      const ranges = { range0: range, range1: range, point: [0, 0] } as const;
      const frame = onlyFrame(computeSurface({ ...defaults, ...ranges, source: formulaSource(formula) }));
      frame.steepness.forEach((slope, i) => {
        assert.ok(close(slope / (steepness[i] ?? 0), 1, 1e-4), `${slope}`);
      });
    });

  it('has no steepness where f is level', () =>
    assert.deepEqual(
      onlyFrame(computeSurface({ ...defaults, source: formulaSource('0x + 0y + 7') })).steepness,
      [Number.NaN, Number.NaN],
    ));

  for (const { formula, variables } of [
    { formula: 'x0^2 + x1^2', variables: ['x₀', 'x₁'] },
    { formula: 'x_3 x_7', variables: ['x₃', 'x₇'] },
    { formula: 'x + y', variables: ['x', 'y'] },
  ])
    it(`writes the variables of ${formula} as ${variables}, in the frame and in its sentence`, () => {
      const source = formulaSource(`${formula} + abs(${formula.split(/[ ^]/)[0]})`);
      const frame = onlyFrame(computeSurface({ ...defaults, source, point: [0, 1] }));
      assert.deepEqual(frame.variables, variables);
      assert.match(frame.sentence, new RegExp(`with respect to ${variables[0]} at`));
    });

  it('samples the grid with x fastest', () => {
    const { grid } = onlyFrame(computeSurface({ ...defaults, source: formulaSource('x + 100y') }));
    const columns = grid.x.length;
    assert.ok(close(grid.z[1], (grid.x[1] ?? 0) + 100 * (grid.y[0] ?? 0), 1e-9));
    assert.ok(close(grid.z[columns], (grid.x[0] ?? 0) + 100 * (grid.y[1] ?? 0), 1e-9));
  });

  const slopes = [
    { formula: 'x0^2 + x1^2', point: [3, 4], exact: [6, 8] },
    { formula: '(x^2+y-11)^2+(x+y^2-7)^2', point: [0, 0], exact: [-14, -22] },
    { formula: 'x*y + sin(x)', point: [1, 2], exact: [2 + Math.cos(1), 1] },
    { formula: '100(y - x^2)^2 + (1 - x)^2', point: [-1.2, 1], exact: [-215.6, -88] },
  ] as const;
  for (const { formula, point, exact } of slopes) {
    it(`cuts ${formula} at (${point}) along both variables, each slice with its tangent`, () => {
      const { slices, point: at } = onlyFrame(
        computeSurface({ ...defaults, source: formulaSource(formula), point }),
      );
      slices.forEach((slice, i) => {
        const [rise, run] = [slice.tangent.y, slice.tangent.x].map(([from, to]) => to - from);
        assert.ok(close((rise ?? 0) / (run ?? 0), exact[i] ?? 0, 1e-4));
        const middle =
          slice.tangent.y[0] + ((rise ?? 0) / (run ?? 1)) * ((point[i] ?? 0) - slice.tangent.x[0]);
        assert.ok(close(middle, at.value, 1e-9 * Math.max(1, Math.abs(at.value))));
      });
    });
  }

  it('holds the other variable constant in a slice', () => {
    const { slices } = onlyFrame(
      computeSurface({ ...defaults, source: formulaSource('x^3 + 10y'), point: [2, -1] }),
    );
    slices[0].x.forEach((x, i) => {
      assert.ok(close(slices[0].y[i], x ** 3 - 10, 1e-9));
    });
    slices[1].x.forEach((y, i) => {
      assert.ok(close(slices[1].y[i], 8 + 10 * y, 1e-9));
    });
  });

  it('has no tangent where there is no partial derivative', () => {
    const { slices, point } = onlyFrame(
      computeSurface({ ...defaults, source: formulaSource('abs(x) + y'), point: [0, 1] }),
    );
    assert.ok(Number.isNaN(slices[0].tangent.y[0]) && Number.isNaN(point.slopes[0]));
    assert.ok(close(slices[1].tangent.y[1], 5, 1e-9) && close(point.slopes[1], 1, 1e-9));
  });

  it('does not join the two sides of a pole', () => {
    const { slices } = onlyFrame(
      computeSurface({ ...defaults, source: formulaSource('1/(x - 0.001) + y'), point: [3, 0] }),
    );
    const gaps = [...slices[0].y.keys()].filter((i) => Number.isNaN(slices[0].y[i]));
    assert.equal(gaps.length, 1);
    assert.ok(close(slices[0].x[gaps[0] ?? 0], 0, 0.05));
  });

  it('draws the contours at round heights', () =>
    assert.deepEqual(onlyFrame(computeSurface(defaults)).levels, [5, 10, 15, 20, 25, 30, 35, 40, 45]));

  const sentences = [
    {
      formula: 'x0^2 + x1^2',
      point: [0, 0],
      says: /both partial derivatives are 0.* a minimum/,
      warning: false,
    },
    {
      formula: '3 - x^2 - 2y^2',
      point: [0, 0],
      says: /are 0.*\(curvatures -4, -2\): a maximum/,
      warning: false,
    },
    { formula: 'x^2 - y^2', point: [0, 0], says: /are 0.*\(curvatures -2, 2\): a saddle/, warning: false },
    { formula: '(x^2+y-11)^2+(x+y^2-7)^2', point: [3, 2], says: /are 0.*a minimum/, warning: false },
    { formula: 'x^2 + y^3', point: [0, 0], says: /second derivatives cannot tell/, warning: false },
    { formula: 'abs(x) + y', point: [0, 1], says: /no partial derivative with respect to x/, warning: true },
    { formula: 'y + abs(x) * 3', point: [0, 1], says: /kink, with slope -3 .* and 3 /, warning: true },
    { formula: 'log(x) + y', point: [-1, 1], says: /no value at \(-1, 1\)/, warning: true },
    { formula: 'x^2 + y^2', point: [1e13, 1], says: /lost in rounding/, warning: true },
    { formula: 'sin(1e6x) + y', point: [0, 1], says: /too coarse.*\(1000000, 1\)/, warning: true },
    // As the numbers beside the figure have it: integer digits are not rounded away.
    { formula: '12345.6x + y', point: [1, 1], says: /is \(12346, 1\)/, warning: false },
    { formula: 'x + 1e-6y', point: [1, -5], says: /is \(1, 1e-6\)/, warning: false },
    { formula: 'sin(1234567x) + y', point: [0, 1], says: /too coarse.*\(1234567, 1\)/, warning: true },
    { formula: 'x^2 + y^2', point: [9, 1], says: /outside the ranges/, warning: true },
    {
      formula: 'x^2 + y^2',
      point: [1, 1],
      says: /gradient<\/tangent> at \(1, 1\) is \(2, 2\)/,
      warning: false,
    },
  ] as const;
  for (const { formula, point, says, warning } of sentences) {
    it(`says what is so about ${formula} at (${point})`, () => {
      const frame = onlyFrame(computeSurface({ ...defaults, source: formulaSource(formula), point }));
      assert.match(frame.sentence, says);
      assert.equal(frame.warning, warning);
    });
  }

  it('draws every known function with levels and finite ranges, and answers quickly', () => {
    for (const { params } of surface.presets()) {
      const began = performance.now();
      const { levels, zRange, sliceRange } = onlyFrame(computeSurface(params));
      assert.ok(performance.now() - began < 500);
      assert.ok(levels.length > 3 && [...zRange, ...sliceRange].every(Number.isFinite));
    }
  });

  it('says so when the axes have different scales, and only then', () => {
    for (const [to, alike] of [
      [5, true],
      [0, true],
      [-1, false],
      [30, false],
    ] as const) {
      const frame = onlyFrame(computeSurface({ ...defaults, range0: [-5, to], point: [-2, 3] }));
      assert.equal(frame.equalScale, alike);
      assert.equal(/different scales/.test(frame.sentence), !alike);
    }
  });

  const nowhere = [
    { formula: 'sqrt(-1 - x^2 - y^2)', point: [1, 2], says: /at \(1, 2\), sqrt\(-6\) is not defined/ },
    { formula: 'sqrt(-1 - x^2 - y^2)/x', point: [1, 2], says: /at \(1, 2\), sqrt\(-6\) is not defined/ },
    { formula: 'exp(999 + x^2 + y^2)', point: [1, 2], says: /at \(1, 2\) it overflows/ },
    { formula: '(x + y)/0', point: [1, 2], says: /at \(1, 2\) it divides by 0/ },
    // What lies outside the ranges is not why there is nothing in them.
    { formula: 'sqrt(-1 - x^2 - y^2)', point: [9, 2], says: /at \(0, 0\), sqrt\(-1\) is not defined/ },
  ] as const;
  for (const { formula, point, says } of nowhere) {
    it(`says why at a point where ${formula} has no value anywhere`, () => {
      const asked = () => onlyFrame(computeSurface({ ...defaults, source: formulaSource(formula), point }));
      assert.throws(asked, (error) => error instanceof LearnerError && says.test(error.message));
    });
  }

  it('says at the formula when nothing can be drawn', () => {
    assert.throws(
      () => onlyFrame(computeSurface({ ...defaults, source: formulaSource('log(-1 - x^2 - y^2)') })),
      (error) => error instanceof LearnerError && error.at.field === 'formula',
    );
  });
});

describe('a function of a file of which no exact slope is known', () => {
  const frameAt = (body: string, point: readonly [number, number]) => {
    const program = `import numpy as np\ndef f(a, b):\n    return ${body}\n`;
    const code = { kind: 'code', languageId: 'python', uri: 'file:///a.py', name: 'f', line: 2 } as const;
    return onlyFrame(computeSurface({ ...defaults, source: { ...code, program }, point }));
  };

  const rows: readonly (readonly [
    body: string,
    point: readonly [number, number],
    says: RegExp,
    slopes: readonly number[],
  ])[] = [
    ['np.linalg.norm(a - b)', [3, 4], /^The <tangent>gradient<\/tangent> at \(3, 4\) is \(-1, 1\)/, [-1, 1]],
    [
      'np.linalg.norm(a) + b',
      [0, 1],
      /^f has no partial derivative with respect to a .* a kink/,
      [Number.NaN, 1],
    ],
    [
      'np.linalg.norm(a**3) + 1e-3 * np.sin(1e5 * a) + len(str(a)) * 0 + b',
      [3, 1],
      /^At \(3, 1\) f changes so fast .* the partial derivatives are about \(/,
      [],
    ],
  ];
  for (const [body, point, says, slopes] of rows)
    it(`is said of ${body} at ${point} what is known`, () => {
      const frame = frameAt(body, point);
      assert.match(frame.sentence, says);
      assert.ok(frame.point.exact.every(Number.isNaN));
      for (const [i, slope] of slopes.entries())
        assert.ok(close(frame.point.slopes[i], slope, 1e-8) || Number.isNaN(slope), `${frame.point.slopes}`);
      assert.equal(Number.isNaN(frame.point.slopes[0]), Number.isNaN(slopes[0] ?? 0));
    });
});
