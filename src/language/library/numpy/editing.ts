import * as np from '#numpy';
import { Failure } from '../../program/failure';
import { ClassValue, Instance } from '../../program/values/classes';
import type { Tuple, Value } from '../../program/values/value';
import { unwrapped } from '../foreign';
import { native } from '../native';
import { arrayOf, given, nested, npFunction, whole, wholes } from './convert';

const slice = (start: number | null, stop: number | null): np.Slice => ({
  start: start === null ? null : BigInt(start),
  stop: stop === null ? null : BigInt(stop),
  step: null,
});

/** The array, and the axis to go along: without one all numbers one after another. */
function along(a: Value, axis: Value): readonly [np.NDArray, number] {
  const array = arrayOf(a);
  if (axis === null || axis === undefined) return [np.ravel(array), 0];
  const at = whole(axis);
  return [array, at < 0 ? at + array.ndim : at];
}

const part = (array: np.NDArray, axis: number, one: np.Slice): np.Value =>
  np.getItem(array, [...new Array<np.Slice>(axis).fill(slice(null, null)), one]);

function without(a: Value, at: Value, axis: Value): np.Value {
  const [array, on] = along(a, axis);
  const length = array.shape[on] ?? 0;
  const gone = new Set(wholes(at).map((one) => (one < 0 ? one + length : one)));
  const kept = Array.from({ length }, (_, i) => BigInt(i)).filter((i) => !gone.has(Number(i)));
  return np.take(array, np.array(kept, 'int64'), on);
}

function inserted(a: Value, at: Value, values: Value, axis: Value): np.Value {
  const [array, on] = along(a, axis);
  const place = whole(at);
  const [before, behind] = [part(array, on, slice(null, place)), part(array, on, slice(place, null))];
  const shape = array.shape.map((length, i) => (i === on ? 1 : length));
  const given = np.astype(arrayOf(values), array.dtype);
  const fits =
    axis === null || axis === undefined ? np.ravel(given) : np.broadcastTo(wide(given, shape, on), shape);
  return np.concatenate([before, fits, behind], on);
}

/** A row that is put in gets the axis that it is put in along. */
const wide = (values: np.NDArray, shape: readonly number[], axis: number): np.NDArray =>
  values.ndim === shape.length - 1 && values.ndim > 0 ? np.expandDims(values, axis) : values;

/** As equal as can be: the first are longer by one. */
function splitAnyhow(a: Value, sections: Value, axis: Value = 0n): Value {
  const array = arrayOf(a);
  const [count, length] = [whole(sections), array.shape[whole(axis)] ?? 0];
  const ends = Array.from(
    { length: count - 1 },
    (_, i) => Math.floor(length / count) * (i + 1) + Math.min(i + 1, length % count),
  );
  return given(np.split(array, ends, whole(axis)));
}

/** with np.errstate(...): nothing of NumPy's is warned of here. */
const quiet = new ClassValue(
  'errstate',
  [],
  new Map<string, Value>([
    ['__enter__', native('__enter__', 'self', (self: Value) => self)],
    ['__exit__', native('__exit__', 'self type value traceback', () => null)],
  ]),
);
quiet.make = () => new Instance(quiet);

/** The program keeps how arrays are written from here on. */
function setPrinting(...[precision, threshold, edges, width, plain, ...others]: Value[]): Value {
  if (others.some((one) => one !== undefined && one !== null)) throw new Failure('printingOther');
  const before = np.printing();
  const count = (value: Value, otherwise: number): number => {
    if (value === undefined || value === null) return otherwise;
    const number = Number(unwrapped(value));
    if (Number.isNaN(number)) throw new Failure('printingOther');
    return number;
  };
  np.usePrinting({
    precision: Math.min(count(precision, before.precision), MOST_DIGITS),
    threshold: count(threshold, before.threshold),
    edgeItems: count(edges, before.edgeItems),
    lineWidth: count(width, before.lineWidth),
    isPlain: plain === undefined || plain === null ? before.isPlain : plain === true,
  });
  return null;
}
const MOST_DIGITS = 20;

/** What puts numbers in and takes them out, and what has no effect here. */
export const editing: readonly (readonly [string, Value])[] = [
  ...[
    npFunction('delete', 'arr obj axis=', without),
    npFunction('insert', 'arr obj values axis=', inserted),
    npFunction('array_split', 'ary indices_or_sections axis=', splitAnyhow),
    npFunction('geomspace', 'start stop num=', (start: Value, stop: Value, num: Value = 50n) =>
      np.power(
        10,
        np.linspace(np.log10(nested(start)) as never, np.log10(nested(stop)) as never, { num: whole(num) }),
      ),
    ),
    npFunction('copysign', 'x1 x2', (a: Value, b: Value) => {
      const size = np.multiply(np.absolute(nested(a)), 1);
      return np.where(np.signbit(nested(b)), np.negative(size), size);
    }),
    native(
      'set_printoptions',
      'precision= threshold= edgeitems= linewidth= suppress= floatmode= formatter= nanstr= infstr= sign=',
      (...values: Value[]) => setPrinting(...values),
      false,
    ),
    native('seterr', '*args all= divide= over= under= invalid=', (_: Tuple) => null),
  ].map((one) => [one.name, one] as const),
  ['errstate', quiet],
];
