import * as np from '#numpy';
import { Failure } from '../../program/failure';
import { Call, NativeFunction, type Working } from '../../program/values/callable';
import type { Value } from '../../program/values/value';
import { typeName } from '../types';
import { axisOf, dtypeOf, nested, npFunction, type Run, run, whole } from './convert';

const unaries: Readonly<Record<string, (a: np.Operand, options?: np.UfuncOptions) => np.Value>> = {
  abs: np.absolute,
  absolute: np.absolute,
  fabs: (a, options) => np.multiply(np.absolute(a), 1, options),
  negative: np.negative,
  square: np.square,
  reciprocal: np.reciprocal,
  sqrt: np.sqrt,
  exp: np.exp,
  exp2: np.exp2,
  expm1: np.expm1,
  log: np.log,
  log2: np.log2,
  log10: np.log10,
  log1p: np.log1p,
  sin: np.sin,
  cos: np.cos,
  tan: np.tan,
  arcsin: np.arcsin,
  arccos: np.arccos,
  arctan: np.arctan,
  sinh: np.sinh,
  cosh: np.cosh,
  tanh: np.tanh,
  cbrt: np.cbrt,
  arcsinh: np.arcsinh,
  arccosh: np.arccosh,
  arctanh: np.arctanh,
  signbit: np.signbit,
  degrees: np.degrees,
  radians: np.radians,
  deg2rad: np.radians,
  rad2deg: np.degrees,
  floor: np.floor,
  ceil: np.ceil,
  trunc: np.trunc,
  rint: np.rint,
  sign: np.sign,
  isnan: np.isnan,
  isinf: np.isinf,
  isfinite: np.isfinite,
  logical_not: np.logicalNot,
  invert: np.invert,
};

const binaries: Readonly<Record<string, np.BinaryUfunc>> = {
  add: np.add,
  subtract: np.subtract,
  multiply: np.multiply,
  divide: np.divide,
  true_divide: np.divide,
  floor_divide: np.floorDivide,
  power: np.power,
  mod: np.remainder,
  remainder: np.remainder,
  maximum: np.maximum,
  minimum: np.minimum,
  arctan2: np.arctan2,
  hypot: np.hypot,
  logaddexp: np.logaddexp,
  equal: np.equal,
  not_equal: np.notEqual,
  less: np.less,
  less_equal: np.lessEqual,
  greater: np.greater,
  greater_equal: np.greaterEqual,
  bitwise_and: np.bitwiseAnd,
  bitwise_or: np.bitwiseOr,
  bitwise_xor: np.bitwiseXor,
  left_shift: np.leftShift,
  right_shift: np.rightShift,
  logical_and: np.logicalAnd,
  logical_or: np.logicalOr,
  logical_xor: np.logicalXor,
};

/** Where the result is to be written it is written once: not while a step is tried that may be taken again. */
function* written(compute: (options: np.UfuncOptions) => np.Value, out: Value): Working {
  yield new Call(beginning, []);
  if (!(out instanceof np.NDArray)) throw new Failure('notNumbers', typeName(out));
  return run(() => compute({ out }));
}
const beginning = new NativeFunction('', () => null, true);

const into = (compute: (options?: np.UfuncOptions) => np.Value, out: Value): Value | Working =>
  out === undefined || out === null ? compute() : written(compute, out);

const ufuncs = [
  ...Object.entries(unaries).map(([name, compute]) =>
    npFunction(name, 'x out=', (x: Value, out: Value) => into((options) => compute(nested(x), options), out)),
  ),
  ...Object.entries(binaries).map(([name, compute]) =>
    npFunction(name, 'x1 x2 out=', (a: Value, b: Value, out: Value) =>
      into((options) => compute(nested(a), nested(b), options), out),
    ),
  ),
];

type Reduction = (a: np.Operand, options: np.ReduceOptions & { ddof?: number; dtype?: np.DType }) => np.Value;

const reductions: Readonly<Record<string, Reduction>> = {
  sum: np.sum,
  prod: np.prod,
  mean: np.mean,
  std: np.std,
  var: np.variance,
  max: np.max,
  min: np.min,
  amax: np.max,
  amin: np.min,
  any: np.any,
  all: np.all,
};

const reductionSpec = 'a axis= dtype= out= keepdims= ddof=';

/** Those that are functions and methods. */
export const reducing: readonly (readonly [name: string, spec: string, Run])[] = [
  ...Object.entries(reductions).map(([name, compute]): [string, string, Run] => [
    name,
    reductionSpec,
    (a: Value, axis: Value, dtype: Value, out: Value, keepdims: Value, ddof: Value) => {
      if (out !== undefined && out !== null) throw new Failure('nativeKeyword', name, 'out');
      const kind = dtypeOf(dtype);
      return compute(nested(a), {
        axis: axisOf(axis),
        keepdims: keepdims === true,
        ...(ddof === undefined ? {} : { ddof: whole(ddof) }),
        ...(kind && { dtype: kind }),
      });
    },
  ]),
  ...Object.entries({ argmax: np.argmax, argmin: np.argmin, cumsum: np.cumsum, cumprod: np.cumprod }).map(
    ([name, compute]): [string, string, Run] => [
      name,
      'a axis=',
      (a: Value, axis: Value) =>
        compute(nested(a), axis === null || axis === undefined ? {} : { axis: whole(axis) }),
    ],
  ),
];

export const numberFunctions: readonly NativeFunction[] = [
  ...ufuncs,
  ...reducing.map(([name, spec, compute]) => npFunction(name, spec, compute)),
];
