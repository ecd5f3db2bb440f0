import { commonShape, stretch } from '../array/broadcast';
import { copyInto, emptyLike } from '../array/cast';
import { type NDArray, shapeText } from '../array/ndarray';
import { canWrite, type DType, dtypes, isFloat } from '../dtype';
import { NumPyError } from '../error';

/** Calls `compute` with an array to write to, and gives `out`, or a new array, with what it wrote. */
export function writtenTo(
  name: string,
  dtype: DType,
  inputs: readonly NDArray[],
  out: NDArray | undefined,
  shape: readonly number[],
  compute: (target: NDArray) => void,
): NDArray {
  if (out) checkShape(name, out, shape);
  const isSpread = out !== undefined && shapeText(out.shape) !== shapeText(shape);
  const isDirect = out?.dtype === dtype && !isSpread && inputs.every((input) => isApart(out, input));
  const target = isDirect ? out : emptyLike(dtype, shape, inputs);
  compute(target);
  if (out && !isDirect) copyInto(out, isSpread ? stretch(target, out.shape) : target);
  return out ?? target;
}

/** Whether writing an element of `out` changes none of `input` that is still to be read. */
function isApart(out: NDArray, input: NDArray): boolean {
  if (out.data.buffer !== input.data.buffer) return true;
  return (
    out.offset === input.offset &&
    out.strides.every((step, axis) => step === input.strides[axis] || out.shape[axis] === 1)
  );
}

function checkShape(name: string, out: NDArray, shape: readonly number[]): void {
  const common = commonShape(out.shape, shape);
  if (!common || shapeText(common) !== shapeText(out.shape))
    throw new NumPyError(
      'ValueError',
      'The result of {0} has the shape {1} and cannot be written into an array of shape {2}.',
      name,
      shapeText(shape),
      shapeText(out.shape),
    );
}

/** Refuses to write numbers of `dtype` where they would lose what they are. */
export function checkKind(name: string, dtype: DType, out: NDArray): void {
  if (canWrite(dtype, out.dtype)) return;
  if (isFloat(dtype) && dtypes[out.dtype].kind !== 'bool')
    throw new NumPyError(
      'TypeError',
      'The result of {0} has decimals ({1}), and the array it is written into holds whole numbers ({2}): make that one with decimals, such as np.array([3.0, 4.0]).',
      name,
      dtype,
      out.dtype,
    );
  throw new NumPyError(
    'TypeError',
    'The result of {0} is of the kind {1}, which cannot be written into an array of the kind {2}.',
    name,
    dtype,
    out.dtype,
  );
}

/** The shape that operands have together, or a sentence why there is none. */
export function meetingShape(name: string, operands: readonly NDArray[]): number[] {
  const common = commonShape(...operands.map(({ shape }) => shape));
  if (common) return common;
  throw new NumPyError(
    'ValueError',
    'Arrays of shape {0} do not fit together in {1}: counted from the right, their lengths must be equal, or 1.',
    operands.map(({ shape }) => shapeText(shape)).join(' and '),
    name,
  );
}
