import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { arange, linspace, sampleCurve, sampleGrid } from '../../../src/engine/calculus/sample';
import { InputError } from '../../../src/engine/inputError';
import { finiteRange, quantile } from '../../../src/engine/numbers/finiteRange';
import { contourLevels } from '../../../src/engine/plane/contourLevels';
import { assertClose } from '../assertClose';
import { numpyPrinted } from '../numbers/numpyPrinted';

const at = (x: ArrayLike<number>, i: number) => x[i] ?? Number.NaN;

describe('arange', () => {
  for (const { arguments: given, x } of numpyPrinted.arange) {
    it(`is NumPy's arange(${given})`, () => assert.deepEqual([...arange(...given)], x));
  }
});

describe('linspace', () => {
  for (const { arguments: given, x } of numpyPrinted.linspace) {
    it(`is NumPy's linspace(${given})`, () => assert.deepEqual([...linspace(...given)], x));
  }
});

describe('sampleCurve', () => {
  it('has both ends, and NaN where f has no value', () => {
    const { x, y } = sampleCurve(Math.sqrt, -1, 1, 3);
    assert.deepEqual([...x], [-1, 0, 1]);
    assert.deepEqual([...y], [Number.NaN, 0, 1]);
  });
});

describe('sampleGrid', () => {
  it('lists f row by row, x fastest', () => {
    assert.deepEqual(
      [...sampleGrid((p) => at(p, 0) + 10 * at(p, 1), [1, 2, 3], [4, 5])],
      [41, 42, 43, 51, 52, 53],
    );
  });
});

describe('finiteRange', () => {
  const x = linspace(-5, 5, 201);
  const curve = (f: (x: number) => number) => x.map(f);
  const cases = [
    { name: 'a parabola', values: curve((t) => t * t), expected: [0, 25] },
    { name: 'an exponential', values: curve(Math.exp), expected: [Math.exp(-5), Math.exp(5)] },
    { name: 'a line', values: curve((t) => 2 * t), expected: [-10, 10] },
    { name: 'values with gaps', values: [Number.NaN, 1, Number.POSITIVE_INFINITY, 3, 2], expected: [1, 3] },
    { name: 'a constant', values: [3, 3, 3], expected: [1.5, 4.5] },
    {
      name: 'a constant but for a rounding',
      values: [...new Float64Array(30).fill(3), 3 + 2 ** -51],
      expected: [1.5, 4.5],
    },
    { name: 'zeros', values: [0, 0], expected: [-1, 1] },
    { name: 'the smallest number', values: [5e-324], expected: [-1, 1] },
    {
      name: 'the largest number',
      values: [Number.MAX_VALUE],
      expected: [Number.MAX_VALUE / 2, Number.MAX_VALUE],
    },
    { name: 'no finite value', values: [Number.NaN], expected: [-1, 1] },
    { name: 'nothing', values: [], expected: [-1, 1] },
    { name: 'one spike in zeros', values: [...new Float64Array(50), 1], expected: [0, 1] },
  ];
  for (const { name, values, expected } of cases) {
    it(`shows ${name} whole`, () => assert.deepEqual([...finiteRange(values)], expected));
  }

  for (const [name, f] of [
    ['1 / x', (t: number) => 1 / (t + 1e-9)],
    ['tan', Math.tan],
    ['1 / x^2', (t: number) => 1 / (t * t + 1e-12)],
  ] as const) {
    it(`cuts the spikes of ${name}, but shows most of it`, () => {
      const values = curve(f);
      const [low, high] = finiteRange(values);
      assert.ok(high - low < 300, `from ${low} to ${high}`);
      const shown = values.filter((value) => value >= low && value <= high).length;
      assert.ok(shown > 0.9 * values.length && shown < values.length, `${shown} of ${values.length}`);
    });
  }

  it('takes another share and reach', () => {
    const [low, high] = finiteRange(
      curve((t) => t ** 3),
      { trim: 0.1, stretch: 0 },
    );
    assertClose([low, high], [-64, 64], { abs: 1e-9 });
  });

  it('has NumPy’s quantiles', () => {
    assert.deepEqual(
      [0, 0.1, 0.5, 0.95, 1].map((q) => quantile(Float64Array.of(1, 2, 4, 8), q)),
      [1, 1.3, 3, 7.399999999999999, 8],
    );
  });
});

describe('contourLevels', () => {
  const axis = linspace(-2, 2, 81);
  const surface = (f: (x: number, y: number) => number) =>
    sampleGrid((p) => f(at(p, 0), at(p, 1)), axis, axis);
  const rosenbrock = surface((x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2);

  it('are evenly spaced for a bowl and a saddle', () => {
    assertClose(
      contourLevels(
        surface((x, y) => x * x + y * y),
        3,
      ),
      [2, 4, 6],
      { abs: 1e-12 },
    );
    assertClose(
      contourLevels(
        surface((x, y) => x * x - y * y),
        3,
      ),
      [-2, 0, 2],
      { abs: 1e-12 },
    );
  });

  it('are evenly spaced in the logarithm for Rosenbrock’s function', () => {
    const levels = contourLevels(rosenbrock, 8);
    assert.equal(levels.length, 8);
    const ratios = levels.subarray(1).map((level, i) => level / at(levels, i));
    assertClose(
      ratios,
      ratios.map(() => at(ratios, 0)),
      { rel: 1e-9 },
    );
    assert.ok(at(levels, 0) < 1 && at(levels, 7) > 1000, [...levels].join());
    const shares = [...levels].map((level) => rosenbrock.filter((z) => z < level).length / rosenbrock.length);
    assert.ok(
      shares.every((share, i) => share - (shares[i - 1] ?? 0) > 0.005),
      shares.join(),
    );
  });

  it('are mirrored for a pit in a plateau', () => {
    const up = contourLevels(rosenbrock, 8);
    const down = contourLevels(
      rosenbrock.map((z) => -z),
      8,
    );
    assertClose(
      down,
      [...up].reverse().map((level) => -level),
      { rel: 1e-12 },
    );
  });

  const few = [
    { name: 'a constant', z: [4, 4, 4], expected: [] },
    { name: 'no finite value', z: [Number.NaN, Number.POSITIVE_INFINITY], expected: [] },
    { name: 'a step', z: [0, 0, 0, 1, Number.NaN], expected: [0.25, 0.5, 0.75] },
  ];
  for (const { name, z, expected } of few) {
    it(`are ${expected.length} for ${name}`, () => assert.deepEqual([...contourLevels(z, 3)], expected));
  }

  it('ascend strictly between the ends', () => {
    for (const z of [
      rosenbrock,
      rosenbrock.map((value) => value * 1e-300),
      rosenbrock.map((value) => value + 1e12),
    ]) {
      const levels = contourLevels(z, 20);
      assert.ok(levels.length > 0);
      assert.ok(
        levels.every((level, i) => level > (levels[i - 1] ?? Math.min(...z)) && level < Math.max(...z)),
      );
    }
  });
});

describe('wrong input to sampling', () => {
  const faults = [
    { run: () => arange(0, 1, 0), says: /^step must be a finite number other than 0, but it is 0\.$/ },
    { run: () => arange(0, Number.NaN, 1), says: /^stop must be a finite number, but it is NaN\.$/ },
    {
      run: () => arange(0, 1, 1e-9),
      says: /^The number of points must be a whole number from 0 to 10000000, but it is 1000000000\.$/,
    },
    { run: () => linspace(0, Number.POSITIVE_INFINITY, 3), says: /^stop must/ },
    { run: () => linspace(0, 1, 2.5), says: /2\.5\.$/ },
    {
      run: () => sampleCurve(Math.sin, 0, 1, 1),
      says: /^The number of points must be a whole number from 2 to .* is 1\.$/,
    },
    {
      run: () => contourLevels([1, 2], 0),
      says: /^The number of contour levels must be a whole number from 1 up, but it is 0\.$/,
    },
  ];
  for (const { run, says } of faults) {
    it(`throws an InputError saying ${says.source}`, () => {
      assert.throws(run, (error) => error instanceof InputError && says.test(error.message));
    });
  }
});
