import * as np from '#numpy';
import { Instance } from '../../program/values/classes';
import { List, Tuple, type Value } from '../../program/values/value';
import { plainNumber } from '../builtins/numbers';
import { toFloat } from '../operators/numbers';
import { typeNamed } from '../types';
import { arrayOf, axisOf, dtypeOf, nested, npFunction, whole, wholes } from './convert';

const real = (value: Value): number => toFloat(plainNumber(value) ?? 0);
const oneAxis = (axis: Value): number | null => (axis === null || axis === undefined ? null : whole(axis));

/** At least so many axes: new ones stand in front, for the third behind. */
function atLeast(axes: 1 | 2 | 3, a: Value): np.NDArray {
  const array = arrayOf(a);
  if (array.ndim >= axes) return array;
  const before =
    axes === 3 && array.ndim === 2 ? 0 : axes - array.ndim - (axes === 3 && array.ndim < 2 ? 1 : 0);
  const shape = [...new Array<number>(before).fill(1), ...array.shape];
  while (shape.length < axes) shape.push(1);
  return np.reshape(array, shape);
}

const shaping = [
  ...([1, 2, 3] as const).map((axes) =>
    npFunction(`atleast_${axes}d`, '*arys', ({ items }: Tuple) => {
      const all = items.map((one) => atLeast(axes, one));
      return all.length === 1 ? (all[0] as Value) : new Tuple(all);
    }),
  ),
  npFunction('broadcast_to', 'array shape', (a: Value, shape: Value) =>
    np.broadcastTo(arrayOf(a), wholes(shape)),
  ),
  npFunction('moveaxis', 'a source destination', (a: Value, from: Value, to: Value) =>
    np.moveaxis(arrayOf(a), whole(from), whole(to)),
  ),
  npFunction('flipud', 'm', (a: Value) => np.flip(nested(a), 0)),
  npFunction('fliplr', 'm', (a: Value) => np.flip(nested(a), 1)),
  npFunction('hsplit', 'ary sections', (a: Value, at: Value) =>
    np.split(nested(a), partsOf(at), arrayOf(a).ndim === 1 ? 0 : 1),
  ),
  npFunction('vsplit', 'ary sections', (a: Value, at: Value) => np.split(nested(a), partsOf(at), 0)),
  npFunction(
    'unravel_index',
    'indices shape',
    (at: Value, shape: Value) => new Tuple(np.unravelIndex(nested(at), wholes(shape))),
  ),
  npFunction('kaiser', 'M beta', (length: Value, beta: Value) => np.kaiser(whole(length), real(beta))),
  npFunction(
    'fill_diagonal',
    'a val',
    (a: Value, value: Value) => {
      np.assign(np.diag(arrayOf(a)), nested(value));
      return null;
    },
    false,
  ),
  npFunction(
    'copyto',
    'dst src',
    (to: Value, from: Value) => {
      np.assign(arrayOf(to), nested(from));
      return null;
    },
    false,
  ),
];

const partsOf = (at: Value): number | number[] =>
  at instanceof List || at instanceof Tuple ? wholes(at) : whole(at);

/** A reduction that leaves nan out. */
const withoutNan = (
  name: string,
  reduce: (a: np.Nested, options: np.ReduceOptions) => np.Value,
  filler: number,
) =>
  npFunction(name, 'a axis=', (a: Value, axis: Value) =>
    reduce(np.where(np.isnan(nested(a)), filler, nested(a)), { axis: axisOf(axis) }),
  );

const statistics = [
  npFunction('percentile', 'a q axis=', (a: Value, q: Value, axis: Value) =>
    np.quantile(nested(a), np.divide(nested(q), 100n), oneAxis(axis)),
  ),
  npFunction('quantile', 'a q axis=', (a: Value, q: Value, axis: Value) =>
    np.quantile(nested(a), nested(q), oneAxis(axis)),
  ),
  npFunction('histogram', 'a bins= range=', (a: Value, bins: Value = 10n, range: Value = null) => {
    const limits = range instanceof Tuple || range instanceof List ? range.items.map(real) : undefined;
    const [counts, edges] = np.histogram(
      nested(a),
      typeof bins === 'bigint' ? whole(bins) : nested(bins),
      limits as [number, number] | undefined,
      (low, high, count) => np.linspace(low, high, { num: count }),
    );
    return new Tuple([counts, edges]);
  }),
  npFunction('digitize', 'x bins right=', (x: Value, bins: Value, right: Value = false) =>
    np.searchsorted(nested(bins), nested(x), right === true ? 'left' : 'right'),
  ),
  npFunction('interp', 'x xp fp', (x: Value, xs: Value, ys: Value) =>
    np.interp(nested(x), nested(xs), nested(ys)),
  ),
  withoutNan('nansum', np.sum, 0),
  withoutNan('nanmax', np.max, Number.NEGATIVE_INFINITY),
  withoutNan('nanmin', np.min, Number.POSITIVE_INFINITY),
  npFunction('nanmean', 'a axis=', (a: Value, axis: Value) => {
    const isNan = np.isnan(nested(a));
    const options = { axis: axisOf(axis) };
    return np.divide(np.sum(np.where(isNan, 0, nested(a)), options), np.sum(np.logicalNot(isNan), options));
  }),
  npFunction('nan_to_num', 'x', (x: Value) => {
    const whole = np.where(np.isnan(nested(x)), 0, nested(x));
    return np.clip(whole, -Number.MAX_VALUE, Number.MAX_VALUE);
  }),
  npFunction('gradient', 'f *varargs axis=', (f: Value, { items }: Tuple, axis: Value = null) => {
    const array = arrayOf(f);
    const spacing = items.length === 0 ? 1 : real(items[0]);
    if (array.ndim === 1 || axis !== null)
      return np.gradient(array, spacing, axis === null ? 0 : whole(axis));
    return new Tuple(array.shape.map((_, along) => np.gradient(array, real(items[along] ?? spacing), along)));
  }),
];

/** The area under the line through points. */
function trapezoid(y: Value, x: Value, dx: Value): np.Value {
  const width = x === null ? real(dx) : np.diff(nested(x));
  const at = (start: bigint | null, stop: bigint | null): np.Value =>
    np.getItem(arrayOf(y), [{ start, stop, step: null }]);
  return np.sum(np.divide(np.multiply(width, np.add(at(1n, null), at(null, -1n))), 2));
}

const numbers = [
  npFunction('trapezoid', 'y x= dx=', (y: Value, x: Value = null, dx: Value = 1) => trapezoid(y, x, dx)),
  npFunction('flatnonzero', 'a', (a: Value) => np.nonzero(np.ravel(arrayOf(a)))[0] as Value),
  npFunction('nextafter', 'x1 x2', (a: Value, b: Value) => np.nextafter(nested(a), nested(b))),
  npFunction('vdot', 'a b', (a: Value, b: Value) => np.dot(np.ravel(arrayOf(a)), np.ravel(arrayOf(b)))),
  npFunction(
    'isscalar',
    'element',
    (value: Value) =>
      value instanceof np.NumPyScalar || ['number', 'bigint', 'boolean', 'string'].includes(typeof value),
  ),
  npFunction('heaviside', 'x1 x2', (x: Value, half: Value) =>
    np.where(np.equal(nested(x), 0), nested(half), np.multiply(np.greater(nested(x), 0), 1)),
  ),
  npFunction('array_repr', 'arr', (a: Value) => np.toRepr(arrayOf(a))),
  npFunction('array_str', 'a', (a: Value) => np.toText(arrayOf(a))),
];

const extremes: Readonly<Record<'float64' | 'float32', readonly [eps: number, max: number, tiny: number]>> = {
  float64: [2 ** -52, Number.MAX_VALUE, 2 ** -1022],
  float32: [2 ** -23, (2 - 2 ** -23) * 2 ** 127, 2 ** -126],
};

function floatInfo(value: Value): Value {
  const dtype = value instanceof np.NDArray || value instanceof np.NumPyScalar ? value.dtype : dtypeOf(value);
  const kind = dtype === 'float32' ? dtype : 'float64';
  const [eps, max, tiny] = extremes[kind];
  const info = new Instance(typeNamed('finfo'));
  const set = (name: string, number: number): unknown =>
    info.attributes.set(name, new np.NumPyScalar(kind, number));
  set('eps', eps);
  set('max', max);
  set('min', -max);
  set('tiny', tiny);
  set('smallest_normal', tiny);
  return info;
}

const bits: Partial<Record<np.DType, number>> = { int64: 64, int32: 32, uint8: 8 };

function intInfo(value: Value): Value {
  const dtype = value instanceof np.NDArray || value instanceof np.NumPyScalar ? value.dtype : dtypeOf(value);
  const size = BigInt((dtype && bits[dtype]) ?? 64);
  const isSigned = dtype !== 'uint8';
  const info = new Instance(typeNamed('iinfo'));
  info.attributes.set('max', isSigned ? 2n ** (size - 1n) - 1n : 2n ** size - 1n);
  info.attributes.set('min', isSigned ? -(2n ** (size - 1n)) : 0n);
  info.attributes.set('bits', size);
  return info;
}

/** What learners call less often. */
export const moreFunctions = [
  ...shaping,
  ...statistics,
  ...numbers,
  npFunction('finfo', 'dtype', floatInfo),
  npFunction('iinfo', 'dtype', intInfo),
];

/** np.linalg beside norm. */
export const linearFunctions = [
  npFunction('inv', 'a', (a: Value) => np.inv(nested(a))),
  npFunction('det', 'a', (a: Value) => np.det(nested(a))),
  npFunction('solve', 'a b', (a: Value, b: Value) => np.solve(nested(a), nested(b))),
];
