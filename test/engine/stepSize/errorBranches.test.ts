import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { higherDerivatives } from '../../../src/engine/calculus/higherDerivatives';
import { errorBranches } from '../../../src/engine/stepSize/errorBranches';
import { stepSizeSweep } from '../../../src/engine/stepSize/stepSize';
import { assertClose, isClose } from '../assertClose';

const { sin, cos, exp, E } = Math;

/** f' of each, and f'' and f''' from a table of derivatives. */
const derivatives = [
  { name: 'exp(x) at 1', slope: exp, x: 1, second: E, third: E },
  {
    name: 'sin(100x) at 0.3',
    slope: (x: number) => 100 * cos(100 * x),
    x: 0.3,
    second: -1e4 * sin(30),
    third: -1e6 * cos(30),
  },
  { name: 'cos(x) at 100000', slope: (x: number) => -sin(x), x: 1e5, second: -cos(1e5), third: sin(1e5) },
  { name: 'sin(x) at 1e10', slope: cos, x: 1e10, second: -sin(1e10), third: -cos(1e10), rel: 1e-4 },
  { name: 'log(x) at 0.001', slope: (x: number) => 1 / x, x: 1e-3, second: -1e6, third: 2e9 },
  { name: 'log(x) at 1e-20', slope: (x: number) => 1 / x, x: 1e-20, second: -1e40, third: 2e60 },
  { name: 'x^3 at 2', slope: (x: number) => 3 * x * x, x: 2, second: 12, third: 6 },
  { name: '0.01x^2 + 0.1x at 5', slope: (x: number) => 0.02 * x + 0.1, x: 5, second: 0.02, third: 0 },
  { name: 'cos(x) at 0', slope: (x: number) => -sin(x), x: 0, second: -1, third: 0 },
  { name: 'x^5 at 0', slope: (x: number) => 5 * x ** 4, x: 0, second: 0, third: 0 },
  { name: 'a straight line', slope: () => 3, x: 7, second: 0, third: 0 },
];

describe('higherDerivatives', () => {
  for (const { name, slope, x, second, third, rel = 1e-8 } of derivatives) {
    it(`finds f'' and f''' of ${name}, and 0 where they are 0`, () => {
      const found = higherDerivatives(slope, x);
      assertClose([found.second, found.third], [second, third], { rel });
      assert.ok(second === 0 || !isClose(found.second, second * 1.001, { rel }));
    });
  }

  it('knows nothing where there is no slope', () => {
    assert.deepEqual(
      higherDerivatives(() => Number.NaN, 1),
      { second: Number.NaN, third: Number.NaN },
    );
  });
});

describe('errorBranches', () => {
  it("follows Taylor: |f''| / 2 h and |f'''| / 6 h^2, and eps (|f| + |x f'|) / h", () => {
    const { forward, central } = errorBranches(exp, exp, 1);
    assertClose([forward.truncation, central.truncation], [E / 2, E / 6], { rel: 1e-8 });
    assertClose(
      [forward.rounding, central.rounding],
      [2.220446049250313e-16 * 2 * E, 2.220446049250313e-16 * E],
      { rel: 1e-14 },
    );
    assert.deepEqual([forward.order, central.order], [1, 2]);
    // sqrt(4 eps) and cbrt(6 eps)
    assertClose([forward.crossing, central.crossing], [2.9802322387695312e-8, 1.10034909845e-5], {
      rel: 1e-6,
    });
    assertClose([errorBranches(exp, exp, 1, 'float32').forward.rounding], [2 ** -23 * 2 * E], { rel: 1e-14 });
  });

  it('has no crossing where one of the errors is missing', () => {
    const parabola = errorBranches(
      (x) => x * x,
      (x) => 2 * x,
      3,
    );
    assert.deepEqual([parabola.central.truncation, parabola.central.crossing], [0, Number.NaN]);
    assertClose([parabola.forward.truncation], [1], { rel: 1e-8 });
    const origin = errorBranches(sin, cos, 0);
    assert.deepEqual([origin.central.rounding, origin.central.crossing], [0, Number.NaN]);
  });

  const curves = [
    { name: 'exp', f: exp, slope: exp, x: 1 },
    { name: 'sin', f: sin, slope: cos, x: 1 },
    {
      name: 'the book’s parabola',
      f: (x: number) => 0.01 * x * x + 0.1 * x,
      slope: (x: number) => 0.02 * x + 0.1,
      x: 5,
    },
    { name: '1/x', f: (x: number) => 1 / x, slope: (x: number) => -1 / (x * x), x: 0.02 },
  ];
  for (const { name, f, slope, x } of curves) {
    it(`bounds what is measured for ${name}, and is reached`, () => {
      const both = errorBranches(f, slope, x);
      const exponents = Array.from({ length: 36 }, (_, i) => -3 - i / 4);
      const rows = stepSizeSweep(f, x, { exact: slope(x), exponents });
      for (const method of ['forward', 'central'] as const) {
        const { truncation, order, rounding } = both[method];
        const shares = rows.map((row) => {
          const measured = Math.abs(row[method] - slope(x));
          return measured / (truncation * row.h ** order + rounding / row.h);
        });
        assert.ok(Math.max(...shares) < 1.5, `${method}: ${Math.max(...shares)} of the bound`);
        assert.ok(Math.max(...shares) > 0.3, `${method}: ${Math.max(...shares)} of the bound`);
      }
    });
  }
});
