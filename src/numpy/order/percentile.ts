import { indexArray } from '../array/indices';
import { empty, type NDArray, type Nested, unwrap, type Value } from '../array/ndarray';
import { asArray } from '../array/nested';
import { elements, numbersOf } from '../array/toPython';
import { isFloat } from '../dtype';
import { NumPyError } from '../error';
import { spend } from '../meter';
import { alongAxis, lanes } from '../reduce/lanes';
import { placeAbove, seeking } from './searchsorted';
import { sort } from './sort';

/** np.quantile: what a share q of the numbers along an axis is below; between two numbers on the line through them. */
export function quantile(a: Nested, q: Nested, axis: number | null = null): Value {
  const shares = asArray(q, 'float64');
  const list = elements(shares) as number[];
  if (list.some((share) => !(share >= 0 && share <= 1)))
    throw new NumPyError('ValueError', 'A quantile is between 0 and 1, a percentile between 0 and 100.');
  const given = asArray(a);
  const [array, along] = alongAxis(given, axis);
  const sorted = sort(array, along);
  const { n, step, each } = lanes(sorted, along);
  if (n === 0) throw new NumPyError('ValueError', 'There is no percentile of nothing.');
  const rest = array.shape.filter((_, index) => index !== along);
  const dtype = isFloat(given.dtype) ? given.dtype : 'float64';
  const out = empty(dtype, [...shares.shape, ...rest]);
  const target = out.data as Float64Array;
  const lanesCount = rest.reduce((product, length) => product * length, 1);
  each((at, lane) => {
    const number = (i: number): number => Number(sorted.data[at + i * step]);
    for (let place = 0; place < list.length; place++)
      target[place * lanesCount + lane] = Number.isNaN(number(n - 1))
        ? Number.NaN
        : between(number, (list[place] as number) * (n - 1), n);
  });
  return unwrap(out);
}

function between(number: (i: number) => number, place: number, n: number): number {
  const low = Math.min(Math.floor(place), n - 1);
  const a = number(low);
  const b = number(Math.min(low + 1, n - 1));
  const part = place - low;
  return part >= 0.5 ? b - (b - a) * (1 - part) : a + (b - a) * part;
}

/** np.histogram: how many numbers stand in each of the bins, which are half open but for the last, and their edges. */
export function histogram(
  a: Nested,
  bins: number | Nested,
  range: readonly [number, number] | undefined,
  edgesOf: (low: number, high: number, count: number) => NDArray,
): readonly [NDArray, NDArray] {
  const values = numbersOf(asArray(a));
  const edges = typeof bins === 'number' ? edgesOf(...limits(values, range), bins + 1) : asArray(bins);
  const list = numbersOf(edges);
  const last = list.length - 1;
  const counts = new Float64Array(Math.max(0, last));
  spend(seeking(values.length, list.length));
  for (const value of values) {
    if (!(value >= (list[0] as number) && value <= (list[last] as number))) continue;
    const bin = Math.min(placeAbove(list, value), last) - 1;
    counts[bin] = (counts[bin] as number) + 1;
  }
  return [indexArray(counts), edges];
}

function limits(values: Float64Array, range: readonly [number, number] | undefined): [number, number] {
  const [low, high] = range ?? [
    values.reduce((least, value) => Math.min(least, value), values[0] ?? 0),
    values.reduce((most, value) => Math.max(most, value), values[0] ?? 1),
  ];
  return low === high ? [low - 0.5, high + 0.5] : [low, high];
}

/** np.interp: between known points on the line through its neighbours, beyond them as at the end. */
export function interp(x: Nested, xs: Nested, ys: Nested): Value {
  const given = asArray(x, 'float64');
  const [at, known] = [xs, ys].map((one) => numbersOf(asArray(one, 'float64'))) as [
    Float64Array,
    Float64Array,
  ];
  const out = empty('float64', given.shape);
  const last = known.length - 1;
  spend(seeking(out.size, at.length));
  numbersOf(given).forEach((value, index) => {
    const k = Math.min(placeAbove(at, value) - 1, last);
    const slope =
      k < 0 || k >= last
        ? 0
        : ((known[k + 1] as number) - (known[k] as number)) / ((at[k + 1] as number) - (at[k] as number));
    (out.data as Float64Array)[index] =
      k < 0 ? (known[0] as number) : slope * (value - (at[k] as number)) + (known[k] as number);
  });
  return unwrap(out);
}
