// NumPy for the reader of learners' programs. A value is an NDArray or a NumPyScalar; wherever an operand is asked for, numbers
// of Python (float: number, int: bigint, bool: boolean) and lists of them (arrays of JavaScript) are taken as well. What NumPy
// would refuse is thrown as a NumPyError. Axes, shapes and counts are plain numbers, indices of a[...] are bigints.

export { powerOf } from '../engine/numbers/power';
export { broadcastTo } from './array/broadcast';
export { astype, castElement, copy } from './array/cast';
export {
  fromData,
  NDArray,
  type Nested,
  NumPyScalar,
  type ScalarValue,
  shapeText,
  type Value,
} from './array/ndarray';
export { array, asArray, dtypeOf } from './array/nested';
export { byteStrides, item, type PythonList, toList, truth } from './array/toPython';
export {
  expandDims,
  flatten,
  moveaxis,
  ravel,
  reshape,
  rows,
  squeeze,
  swapaxes,
  transpose,
} from './array/views';
export { fromBytes } from './create/bytes';
export { eye, full, fullLike, ones, onesLike, zeros, zerosLike } from './create/filled';
export { kaiser } from './create/kaiser';
export { arange, linspace, linspaceStep, logspace, meshgrid } from './create/ranges';
export { type DType, dtypeNamed, dtypes, isFloat, isInteger, promote } from './dtype';
export { type ErrorType, NumPyError } from './error';
export { getItem } from './index/getItem';
export { nonzero } from './index/nonzero';
export type { IndexPart, Slice } from './index/parts';
export { assign, setItem } from './index/setItem';
export { ArrayIterator, ndenumerate, ndindex } from './iterate/multiIndex';
export { append, columnStack, concatenate, hstack, stack, vstack } from './join/concatenate';
export { flip, pad, repeat, roll, split, tile } from './join/repeat';
export { dot, inner, matmul, outer } from './linear/dot';
export { det, inv, solve } from './linear/solve';
export { convolve, diag, norm, trace, tril, triu } from './linear/vectors';
export { claim, hold, isDue, type Meter, spend, useMeter } from './meter';
export { median, ptp } from './order/median';
export { histogram, interp, quantile } from './order/percentile';
export { searchsorted } from './order/searchsorted';
export { argwhere, bincount, isin, unravelIndex, where } from './order/select';
export { argsort, sort, sortInPlace } from './order/sort';
export { take } from './order/take';
export { unique, uniquePlaces } from './order/unique';
export { defaultPrinting, type PrintOptions, printing, usePrinting } from './print/options';
export { toRepr, toText } from './print/text';
export { type Choosing, choice, permutation, shuffle } from './random/choose';
export type { Distributions, Size } from './random/distributions';
export { Generator } from './random/generator';
export { MersenneTwister } from './random/mersenneTwister';
export { RandomState } from './random/randomState';
export { shuffleBy } from './random/shuffleBy';
export { cumprod, cumsum, diff } from './reduce/cumulative';
export { argmax, argmin, max, min } from './reduce/extremes';
export type { Axis, ReduceOptions } from './reduce/fold';
export { all, allclose, any, arrayEqual, isclose } from './reduce/questions';
export { gradient } from './reduce/slopes';
export { average, countNonzero, mean, prod, std, sum, variance } from './reduce/sums';
export {
  absolute,
  add,
  divide,
  floorDivide,
  multiply,
  negative,
  positive,
  power,
  reciprocal,
  remainder,
  square,
  subtract,
} from './ufunc/arithmetic';
export type { BinaryUfunc, UfuncOptions } from './ufunc/binary';
export { clip } from './ufunc/clip';
export {
  bitwiseAnd,
  bitwiseOr,
  bitwiseXor,
  equal,
  greater,
  greaterEqual,
  invert,
  isfinite,
  isinf,
  isnan,
  leftShift,
  less,
  lessEqual,
  logicalAnd,
  logicalNot,
  logicalOr,
  logicalXor,
  maximum,
  minimum,
  notEqual,
  rightShift,
  signbit,
} from './ufunc/compare';
export {
  arccos,
  arccosh,
  arcsin,
  arcsinh,
  arctan,
  arctan2,
  arctanh,
  cbrt,
  cos,
  cosh,
  degrees,
  exp,
  exp2,
  expm1,
  hypot,
  log,
  log1p,
  log2,
  log10,
  logaddexp,
  radians,
  sin,
  sinh,
  sqrt,
  tan,
  tanh,
} from './ufunc/functions';
export { nextafter } from './ufunc/nextAfter';
export type { Operand } from './ufunc/operands';
export { ceil, floor, rint, round, sign, trunc } from './ufunc/rounding';
export type { UnaryUfunc } from './ufunc/unary';
