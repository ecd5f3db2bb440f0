import { NDArray, scalarAt, type Value } from '../array/ndarray';
import { NumPyError } from '../error';
import { elementPlace } from '../index/basic';

/** np.ndindex: all indices of a shape, the last fastest. */
export function* ndindex(shape: readonly number[]): Generator<number[], void> {
  if (shape.includes(0)) return;
  const index = shape.map(() => 0);
  for (;;) {
    yield [...index];
    let axis = shape.length - 1;
    while (axis >= 0 && index[axis] === (shape[axis] as number) - 1) index[axis--] = 0;
    if (axis < 0) return;
    index[axis] = (index[axis] as number) + 1;
  }
}

/** np.ndenumerate: each index with its number. */
export function* ndenumerate(array: NDArray): Generator<readonly [number[], Value], void> {
  for (const index of ndindex(array.shape))
    yield [index, scalarAt(array, elementPlace(array, index.map(BigInt)) as number)];
}

/** np.nditer over one array: where it stands, and a view of the number there, which writes to the array. */
export class ArrayIterator {
  private readonly indices: Iterator<number[], void>;
  private current: number[] | undefined;

  constructor(readonly array: NDArray) {
    this.indices = ndindex(array.shape);
    this.current = this.indices.next().value ?? undefined;
  }

  get finished(): boolean {
    return this.current === undefined;
  }

  get multiIndex(): readonly number[] {
    return this.here();
  }

  /** it[0]: an array without axes that shares the place in memory. */
  get view(): NDArray {
    const { dtype, data } = this.array;
    const place = elementPlace(this.array, this.here().map(BigInt)) as number;
    return new NDArray(dtype, [], [], place, data);
  }

  /** Goes on; whether there is a further one. */
  iternext(): boolean {
    this.current = this.indices.next().value ?? undefined;
    return this.current !== undefined;
  }

  private here(): number[] {
    if (this.current) return this.current;
    throw new NumPyError('ValueError', 'np.nditer is past its end: ask it.finished before the next step.');
  }
}
