import { copy } from '../array/cast';
import { indexArray } from '../array/indices';
import { type NDArray, type Nested, sizeOf, unwrap, type Value } from '../array/ndarray';
import { asArray } from '../array/nested';
import { elements } from '../array/toPython';
import { reshape } from '../array/views';
import { placesIn } from '../array/walk';
import { arange } from '../create/ranges';
import { NumPyError } from '../error';
import { getItem } from '../index/getItem';
import { spend } from '../meter';
import { placeAbove, seeking } from '../order/searchsorted';
import { take } from '../order/take';
import { pairwiseSum } from '../reduce/pairwise';
import type { Distributions, Size } from './distributions';
import { type Shuffling, shuffleBy } from './shuffleBy';

/** A generator that chooses: RandomState and Generator do so in ways of their own. */
export interface Choosing extends Shuffling, Pick<Distributions, 'random'> {
  randint(low: bigint, high: bigint, size?: Size): Value | bigint;
  someOf(count: number, size: number): ArrayLike<number>;
}

/** np.random.shuffle of an array: its rows change their places. */
export function shuffle(random: Shuffling, array: NDArray): void {
  const [rows = 0, ...shape] = array.shape;
  const [step = 0, ...strides] = array.strides;
  const data = array.data as Float64Array;
  const places = placesIn(shape, strides);
  spend(rows * places.length);
  shuffleBy(random, rows, (i, j) => {
    if (i === j) return;
    const [a, b] = [array.offset + i * step, array.offset + j * step];
    for (const place of places) {
      const kept = data[a + place] as number;
      data[a + place] = data[b + place] as number;
      data[b + place] = kept;
    }
  });
}

/** np.random.permutation of the numbers below n, or of the rows of an array. */
export function permutation(random: Shuffling, of: bigint | Nested): NDArray {
  if (typeof of === 'bigint') return shuffled(random, Number(of));
  const array = asArray(of);
  if (array.ndim !== 1) return take(array, shuffled(random, array.shape[0] ?? 0), 0) as NDArray;
  const mixed = copy(array);
  shuffle(random, mixed);
  return mixed;
}

function shuffled(random: Shuffling, length: number): NDArray {
  const order = arange(BigInt(length));
  const data = order.data as BigInt64Array;
  shuffleBy(random, length, (i, j) => {
    const kept = data[i] as bigint;
    data[i] = data[j] as bigint;
    data[j] = kept;
  });
  return order;
}

export interface ChoiceOptions {
  readonly size?: Size;
  readonly replace?: boolean | undefined;
  readonly p?: Nested | null | undefined;
}

/** np.random.choice: of the numbers below n, or of the items of an array. */
export function choice(random: Choosing, of: bigint | Nested, options: ChoiceOptions = {}): Value | bigint {
  const items = typeof of === 'bigint' ? undefined : asArray(of);
  const count = items ? (items.shape[0] ?? 0) : Number(of);
  if (items && items.ndim !== 1)
    throw new NumPyError(
      'ValueError',
      'np.random.choice chooses from one axis, but the array has {0}.',
      items.ndim,
    );
  if (count <= 0) throw new NumPyError('ValueError', 'np.random.choice needs something to choose from.');
  const { size } = options;
  const indices = chosenIndices(random, count, size ? sizeOf(size) : 1, options);
  if (!size) {
    const index = elements(indices)[0] as bigint;
    return items ? getItem(items, [index]) : index;
  }
  const shaped = reshape(indices, size);
  return items ? take(items, shaped) : unwrap(shaped);
}

function chosenIndices(
  random: Choosing,
  count: number,
  size: number,
  { replace = true, p }: ChoiceOptions,
): NDArray {
  const shares = p === null || p === undefined ? undefined : checkedShares(p, count);
  if (!replace && size > count)
    throw new NumPyError(
      'ValueError',
      'np.random.choice cannot draw {0} of {1} without putting them back.',
      size,
      count,
    );
  if (replace && !shares) return random.randint(0n, BigInt(count), [size]) as NDArray;
  if (replace) return drawBy(random, shares as number[], size);
  if (!shares) return indexArray(random.someOf(count, size));
  return drawEachOnce(random, shares, size);
}

function checkedShares(p: Nested, count: number): number[] {
  const array = asArray(p, 'float64');
  const shares = elements(array) as number[];
  if (shares.length !== count)
    throw new NumPyError(
      'ValueError',
      'There are {0} things to choose from, but {1} probabilities.',
      count,
      shares.length,
    );
  const sum = pairwiseSum(Float64Array.from(shares), 0, count, 1);
  if (shares.some((share) => share < 0) || !(Math.abs(sum - 1) <= 2 ** -26))
    throw new NumPyError(
      'ValueError',
      'Probabilities are not below 0 and their sum is 1, but here it is {0}.',
      sum,
    );
  return shares;
}

/** The sums of the first one, two, ... shares, the last of which is 1. */
function sumsOf(shares: readonly number[]): number[] {
  let sum = 0;
  const sums = shares.map((share) => (sum += share));
  return sums.map((one) => one / sum);
}

function drawBy(random: Choosing, shares: readonly number[], size: number): NDArray {
  const sums = sumsOf(shares);
  spend(sums.length + seeking(size, sums.length));
  const values = elements(random.random([size]) as NDArray) as number[];
  return indexArray(values.map((value) => placeAbove(sums, value)));
}

/** Draws as many as are missing, drops what came twice, and draws again without what is there. */
function drawEachOnce(random: Choosing, shares: readonly number[], size: number): NDArray {
  if (shares.filter((share) => share > 0).length < size)
    throw new NumPyError('ValueError', 'Fewer than {0} things have a probability above 0.', size);
  const left = [...shares];
  const found: number[] = [];
  while (found.length < size) {
    const values = elements(random.random([size - found.length]) as NDArray) as number[];
    for (const index of found) left[index] = 0;
    const sums = sumsOf(left);
    spend(sums.length + seeking(values.length, sums.length));
    for (const index of new Set(values.map((value) => placeAbove(sums, value)))) found.push(index);
  }
  return indexArray(found);
}
