import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { curvatureAt, eigen, numericalHessian } from '../../../src/engine/descent/curvature';
import { remaining } from '../../../src/engine/descent/remaining';
import { assertClose, isClose } from '../assertClose';

const at = (x: ArrayLike<number>, i: number) => x[i] ?? Number.NaN;
const rosenbrock = (x: Float64Array) => (1 - at(x, 0)) ** 2 + 100 * (at(x, 1) - at(x, 0) ** 2) ** 2;

describe('numericalHessian', () => {
  it('is the Hessian of Rosenbrock’s function', () => {
    const x = Float64Array.of(-1.2, 1);
    const hessian = numericalHessian(rosenbrock, x);
    const exact = [
      [2 - 400 * 1 + 1200 * 1.44, 480],
      [480, 200],
    ];
    hessian.forEach((row, i) => {
      assertClose(row, exact[i] ?? [], { rel: 1e-5 });
      assert.ok(!row.some((value, j) => isClose(value * (1 + 3e-5), exact[i]?.[j] ?? 0, { rel: 1e-5 })));
    });
    assert.deepEqual([...x], [-1.2, 1]);
  });

  it('scales its steps to x', () => {
    const [row] = numericalHessian((x) => at(x, 0) ** 2, Float64Array.of(1e13));
    assertClose(row ?? [], [2], { rel: 1e-6 });
  });

  it('throws where x is not finite', () => {
    assert.throws(() => numericalHessian(rosenbrock, Float64Array.of(1, Number.NaN)), /^InputError: x\[1\]/);
  });
});

describe('eigen', () => {
  const cases = [
    { matrix: [[7]], values: [7] },
    {
      matrix: [
        [2, 1],
        [1, 2],
      ],
      values: [1, 3],
    },
    {
      matrix: [
        [0, 1],
        [1, 0],
      ],
      values: [-1, 1],
    },
    {
      matrix: [
        [2, 0, 0],
        [0, -3, 0],
        [0, 0, 1],
      ],
      values: [-3, 1, 2],
    },
    {
      matrix: [
        [2, -1, 0],
        [-1, 2, -1],
        [0, -1, 2],
      ],
      values: [2 - Math.SQRT2, 2, 2 + Math.SQRT2],
    },
    {
      matrix: [
        [1e20, 1],
        [1, 1e-20],
      ],
      values: [0, 1e20],
    },
    {
      matrix: [
        [4, 4, 4, 4],
        [4, 4, 4, 4],
        [4, 4, 4, 4],
        [4, 4, 4, 4],
      ],
      values: [0, 0, 0, 16],
    },
  ];
  for (const { matrix, values } of cases) {
    it(`of [${matrix.join('; ')}] are ${values}`, () => {
      const size = Math.max(...values.map(Math.abs));
      const result = eigen(matrix.map((row) => Float64Array.from(row)));
      assertClose(result.values, values, { abs: 1e-14 * size });
      result.directions.forEach((v, k) => {
        assertClose([Math.hypot(...v)], [1], { abs: 1e-14 });
        const mapped = matrix.map((row) => row.reduce((sum, value, j) => sum + value * at(v, j), 0));
        assertClose(
          mapped,
          [...v].map((value) => value * at(result.values, k)),
          { abs: 1e-14 * size },
        );
      });
    });
  }

  it('are NaN for a matrix that is not finite', () => {
    const { values } = curvatureAt((x) => Math.log(at(x, 0)), Float64Array.of(0, 1));
    assert.deepEqual([...values], [Number.NaN, Number.NaN]);
  });
});

describe('remaining', () => {
  const bowl = (x: Float64Array) => 5 * (at(x, 0) - 1) ** 2 + 0.05 * (at(x, 1) + 2) ** 2;

  it('is the distance to the minimum of a quadratic function', () => {
    const { distance, slope, isSloped } = remaining(bowl, Float64Array.of(4, 2));
    assertClose([distance, slope], [5, Math.hypot(30, 0.4)], { rel: 1e-5 });
    assert.ok(isSloped);
  });

  const still = [
    { name: 'at the minimum', f: bowl, x: [1, -2], distance: 0, isSloped: false },
    {
      name: 'on a plane',
      f: (x: Float64Array) => 3 * at(x, 0),
      x: [1, 1],
      distance: Number.POSITIVE_INFINITY,
      isSloped: true,
    },
    {
      name: 'at the kink of |x|',
      f: (x: Float64Array) => Math.abs(at(x, 0)),
      x: [0],
      distance: 0,
      isSloped: false,
    },
  ];
  for (const { name, f, x, distance, isSloped } of still) {
    it(`is ${distance} ${name}`, () => {
      const left = remaining(f, Float64Array.from(x));
      assertClose([left.distance === distance ? 0 : left.distance], [0], { abs: 1e-9 });
      assert.equal(left.isSloped, isSloped);
    });
  }
});
