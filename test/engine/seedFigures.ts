import { arange, gradientDescent, gradientField, linspace, sampleGrid, tangentLine } from '#engine';

/** A number, or numbers in lists and under names; infinities as text. */
export type Figure = number | string | readonly Figure[] | { readonly [name: string]: Figure };

const at = (x: ArrayLike<number>, i: number) => x[i] ?? Number.NaN;
export const h = 1e-4;
export const coefficients = { as_typed: 0.001, textbook: 0.01 } as const;
export const function1 = (coefficient: number) => (x: number) => coefficient * (x * x) + 0.1 * x;
export const function2 = (x: ArrayLike<number>) => at(x, 0) ** 2 + at(x, 1) ** 2;
const sum = (x: ArrayLike<number>) => Array.from(x).reduce((a, b) => a + b, 0);
const sumSquares = (x: ArrayLike<number>) => sum(Array.from(x, (value) => value * value));

/** The seed's first numerical_gradient, which multiplies by h because of a missing bracket. */
export const withoutBracket = (x: readonly number[]) =>
  x.map((value, i) => {
    const shifted = (step: number) => function2(x.map((other, j) => (j === i ? value + step : other)));
    return ((shifted(h) - shifted(-h)) / 2) * h;
  });

type Gradient = (x: Float64Array) => ArrayLike<number>;

/** All steps of a descent of function_2, with the numerical gradient unless told. */
export function descent(
  initialX: readonly number[],
  learningRate: number,
  stepCount: number,
  gradient?: Gradient,
) {
  const options = { learningRate, stepCount, ...(gradient && { gradient }) };
  return [...gradientDescent(function2, initialX, options)];
}

/** Where it ends. */
export function final(
  initialX: readonly number[],
  learningRate: number,
  stepCount: number,
  gradient?: Gradient,
): number[] {
  return [...(descent(initialX, learningRate, stepCount, gradient).at(-1)?.x ?? [])];
}

/** The data of the figure of function_1. */
export function curve(coefficient: number): Figure {
  const x = arange(0, 20, 0.1);
  const y = x.map(function1(coefficient));
  return { n: x.length, x: [...x], y: [...y], sum_y: sum(y), sumsq_y: sumSquares(y) };
}

export function tangent(coefficient: number, x: number): Figure {
  const { slope, intercept } = tangentLine(function1(coefficient), x);
  const line = arange(0, 20, 0.1).map((t) => slope * t + intercept);
  return {
    slope,
    intercept,
    line_first: at(line, 0),
    line_mid_index100: at(line, 100),
    line_last: at(line, 199),
    sum: sum(line),
    sumsq: sumSquares(line),
    exact_slope: 2 * coefficient * x + 0.1,
    exact_intercept: -coefficient * x * x,
  };
}

export function wireframe(): Figure {
  const x = arange(-3, 3, 0.05);
  const n = x.length;
  const z = sampleGrid(function2, x, x);
  const z_corners = {
    '[0][0]': at(z, 0),
    '[0][n-1]': at(z, n - 1),
    '[n-1][0]': at(z, n * (n - 1)),
    '[n-1][n-1]': at(z, n * n - 1),
  };
  const lines = [...linspace(0, 110, 12), n - 1];
  return {
    n,
    x_first: at(x, 0),
    x_second: at(x, 1),
    x_last: at(x, n - 1),
    x_center_index: n / 2,
    x_center: at(x, n / 2),
    z_corners,
    z_center: at(z, (n * n + n) / 2),
    z_10_20: at(z, 10 * n + 20),
    sum: sum(z),
    sumsq: sumSquares(z),
    wire_row_indices: lines,
    wire_col_indices: lines,
    arange_delta: -3 + 0.05 - -3,
  };
}

/** The arrows of the seed point downhill: minus the gradient. */
export function quiver(wanted: Figure): Figure {
  const axis = arange(-2, 2.5, 0.25);
  const field = gradientField(function2, { x: axis, y: axis, h });
  const [u, v] = [field.u.map((value) => -value), field.v.map((value) => -value)];
  const { points } = wanted as { readonly points: Readonly<Record<string, Figure>> };
  const arrow = (k: number) => ({
    x: at(axis, k % 18),
    y: at(axis, Math.floor(k / 18)),
    u: at(u, k),
    v: at(v, k),
  });
  const off = u.map((value, k) => Math.abs(value + 2 * at(axis, k % 18)));
  return {
    n_axis: axis.length,
    n: u.length,
    axis_first: at(axis, 0),
    axis_last: at(axis, 17),
    points: Object.fromEntries(Object.keys(points).map((k) => [k, arrow(Number(k))])),
    sum_u: sum(u),
    sum_v: sum(v),
    sumsq_u: sumSquares(u),
    sumsq_v: sumSquares(v),
    exact_sum_u: -2 * 18 * sum(axis),
    exact_sumsq_u: 4 * 18 * sumSquares(axis),
    max_abs_err_vs_exact: Math.max(...off),
  };
}
