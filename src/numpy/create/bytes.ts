import { fromData, type NDArray } from '../array/ndarray';
import { type DType, dtypes } from '../dtype';
import { NumPyError } from '../error';
import { allocate } from '../meter';

/** np.frombuffer: bytes, the lowest first, as numbers; `offset` of them are left out. */
export function fromBytes(bytes: Uint8Array, dtype: DType, offset = 0): NDArray {
  const length = bytes.length - offset;
  const size = dtypes[dtype].bytes;
  if (length < 0 || length % size !== 0)
    throw new NumPyError(
      'ValueError',
      '{0} bytes are no whole count of {1} numbers, which take {2} bytes each.',
      length,
      dtype,
      size,
    );
  const data = allocate(dtype, length / size);
  new Uint8Array(data.buffer).set(bytes.subarray(offset));
  return fromData(dtype, data);
}
