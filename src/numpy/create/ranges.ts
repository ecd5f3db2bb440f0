import { stretch } from '../array/broadcast';
import { astype, copy } from '../array/cast';
import { empty, fromData, type NDArray, NumPyScalar, type Value } from '../array/ndarray';
import { asArray } from '../array/nested';
import { type DType, isBig, isInteger } from '../dtype';
import { NumPyError } from '../error';
import { allocate } from '../meter';
import { power } from '../ufunc/arithmetic';
import { type Lone, meetingDType, type Operand } from '../ufunc/operands';
import { floor } from '../ufunc/rounding';

const numberOf = (value: Lone): number => Number(value instanceof NumPyScalar ? value.value : value);
const integerOf = (value: Lone): bigint => BigInt(value instanceof NumPyScalar ? value.value : value);

/** np.arange(stop) or np.arange(start, stop, step): the numbers from start on, before stop. */
export function arange(start: Lone, stop?: Lone, step: Lone = 1n, dtype?: DType): NDArray {
  const [from, to] = stop === undefined ? [0n, start] : [start, stop];
  const kind = dtype ?? meetingDType([from, to, step]);
  if (numberOf(step) === 0) throw new NumPyError('ValueError', 'The step of np.arange cannot be 0.');
  const length = Math.max(0, Math.ceil((numberOf(to) - numberOf(from)) / numberOf(step)));
  if (!Number.isFinite(length))
    throw new NumPyError('ValueError', 'np.arange needs finite numbers: from here to there it has no end.');
  const isWhole = isInteger(kind) && [from, step].every((one) => Number.isInteger(numberOf(one)));
  const data = allocate(kind, length);
  if (isBig(kind) && isWhole) fillWhole(data as BigInt64Array, integerOf(from), integerOf(step));
  else fillSteps(data as Float64Array, numberOf(from), numberOf(step), kind);
  return fromData(kind, data);
}

function fillWhole(data: BigInt64Array, start: bigint, step: bigint): void {
  let next = start;
  for (let i = 0; i < data.length; i++) {
    data[i] = next;
    next += step;
  }
}

/** As NumPy fills: the step is the difference of the first two numbers, as they came out rounded. */
function fillSteps(data: Float64Array, start: number, step: number, dtype: DType): void {
  const round = dtype === 'float32' ? Math.fround : isInteger(dtype) ? Math.trunc : (x: number) => x;
  const first = round(start);
  const delta = round(round(start + step) - first);
  const store = isBig(dtype) ? (x: number) => BigInt(x) as unknown as number : (x: number) => x;
  for (let i = 0; i < data.length; i++) data[i] = store(i === 1 ? round(start + step) : first + i * delta);
}

interface LinspaceOptions {
  readonly num?: number | undefined;
  readonly endpoint?: boolean | undefined;
  readonly dtype?: DType | undefined;
}

/** np.linspace: `num` numbers from start to stop, evenly apart. */
export function linspace(
  start: Lone,
  stop: Lone,
  { num = 50, endpoint = true, dtype }: LinspaceOptions = {},
): NDArray {
  if (num < 0) throw new NumPyError('ValueError', 'np.linspace cannot give {0} numbers.', num);
  const [from, to] = [numberOf(start), numberOf(stop)];
  const out = empty('float64', [num]);
  const data = out.data as Float64Array;
  const parts = endpoint ? num - 1 : num;
  const delta = to - from;
  const step = delta / parts;
  for (let i = 0; i < num; i++) {
    const along = parts > 0 ? (step === 0 ? (i / parts) * delta : i * step) : i * delta;
    data[i] = along + from;
  }
  if (endpoint && num > 1) data[num - 1] = to;
  if (dtype === undefined) return out;
  return astype(isInteger(dtype) ? (floor(out) as NDArray) : out, dtype);
}

/** The step between the numbers of {@link linspace}. */
export const linspaceStep = (start: Lone, stop: Lone, num: number, endpoint: boolean): NumPyScalar =>
  new NumPyScalar('float64', (numberOf(stop) - numberOf(start)) / (endpoint ? num - 1 : num));

/** np.logspace: powers of `base` with exponents evenly apart. */
export function logspace(start: Lone, stop: Lone, options: LinspaceOptions & { base?: Operand } = {}): Value {
  const { base = 10, dtype, ...rest } = options;
  const values = power(base, linspace(start, stop, rest)) as NDArray;
  return dtype ? astype(values, dtype) : values;
}

/** np.meshgrid: for each array of coordinates those of every point of the grid. */
export function meshgrid(coordinates: readonly Operand[], indexing: 'xy' | 'ij' = 'xy'): NDArray[] {
  const arrays = coordinates.map((one) => asArray(one));
  const lengths = arrays.map(({ size }) => size);
  const order = lengths.map((_, i) => (indexing === 'xy' && lengths.length > 1 && i < 2 ? 1 - i : i));
  const shape = order.map((i) => lengths[i] as number);
  return arrays.map((array, i) => {
    const axis = order.indexOf(i);
    const own = shape.map((length, k) => (k === axis ? length : 1));
    return copy(stretch(fromData(array.dtype, copy(array).data, own), shape));
  });
}
