import { type DType, isFloat } from '../dtype';
import { NumPyError } from '../error';

/** The dtype in which functions with decimals, such as exp, compute. */
export function decimals(name: string): (dtype: DType) => DType {
  return (dtype) => {
    if (isFloat(dtype)) return dtype;
    if (dtype !== 'bool' && dtype !== 'uint8') return 'float64';
    throw new NumPyError(
      'TypeError',
      'np.{0} of {1} gives float16 in NumPy, which is not read here: use .astype(float) first.',
      name,
      dtype,
    );
  };
}

/** Whole numbers are divided as decimals. */
export const quotients = (dtype: DType): DType => (isFloat(dtype) ? dtype : 'float64');

/** Refuses what NumPy does not do with True and False, or does with a kind of number that is not read here. */
export function numbersOnly(name: string): (dtype: DType) => DType {
  return (dtype) => {
    if (dtype !== 'bool') return dtype;
    throw new NumPyError(
      'TypeError',
      'np.{0} cannot be used with arrays of True and False: use .astype(int) first.',
      name,
    );
  };
}

/** Refuses decimals where bits are asked for, as in a & b. */
export function bitsOnly(name: string): (dtype: DType) => DType {
  return (dtype) => {
    if (!isFloat(dtype)) return dtype;
    if (name === 'bitwise_xor')
      throw new NumPyError(
        'TypeError',
        'The operator ^ is no power in NumPy, and takes no decimals ({0}): write ** for a power.',
        dtype,
      );
    throw new NumPyError(
      'TypeError',
      'np.{0} joins True and False or whole numbers, not decimals ({1}): put each comparison into brackets.',
      name,
      dtype,
    );
  };
}
