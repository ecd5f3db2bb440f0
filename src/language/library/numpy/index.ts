import * as np from '#numpy';
import type { ModuleValue } from '../../program/values/classes';
import type { Value } from '../../program/values/value';
import { plainNumber, toFloatValue } from '../builtins/numbers';
import { setForeign } from '../foreign';
import { toFloat } from '../operators/numbers';
import type { Draws } from '../random/draws';
import { typeNamed } from '../types';
import { arrayFunctions } from './arrays';
import { arrayOf, axisOf, kinds, nested, npFunction, run, scalarType } from './convert';
import { editing } from './editing';
import { numpyForeign } from './foreign';
import { numberFunctions } from './functions';
import { addIteratorMethods, iterators } from './iterators';
import { makingFunctions } from './making';
import { addArrayMethods } from './methods';
import { linearFunctions, moreFunctions } from './more';
import { randomNames } from './random';

type Names = readonly (readonly [string, Value])[];

/** np.float64(0.1): a number of that dtype, or an array of it. */
function dtypeClasses(): [string, Value][] {
  return Object.keys(np.dtypes).flatMap((name): [string, Value][] => {
    const dtype = name as np.DType;
    const type = scalarType(dtype);
    type.make = ([value = 0n]) =>
      run(() => {
        const number = typeof value === 'string' ? (toFloatValue(value) as number) : value;
        const array = np.astype(arrayOf(number), dtype);
        return array.ndim === 0 ? np.getItem(array, []) : array;
      });
    return dtype === 'bool'
      ? [
          [name, type],
          ['bool_', type],
        ]
      : [[name, type]];
  });
}

export const linalg: Names = [
  [
    'norm',
    npFunction('norm', 'x ord= axis= keepdims=', (x: Value, ord: Value, axis: Value, keepdims: Value) =>
      np.norm(nested(x), {
        ...(ord === undefined || ord === null ? {} : { ord: toFloat(plainNumber(ord) ?? 2) }),
        axis: axisOf(axis),
        keepdims: keepdims === true,
      }),
    ),
  ],
];

let isReady = false;

/** numpy with its modules; np.random belongs to the program. */
export function numpyModules(make: (name: string, names: Names) => ModuleValue, draws: Draws): ModuleValue[] {
  if (!isReady) {
    setForeign(numpyForeign);
    addArrayMethods();
    addIteratorMethods();
    isReady = true;
  }
  const random = make('numpy.random', randomNames(draws));
  const norms = make('numpy.linalg', [
    ...linalg,
    ...named(linearFunctions),
    ['LinAlgError', typeNamed('LinAlgError')],
  ]);
  const all = make('numpy', [
    ...named([...numberFunctions, ...arrayFunctions, ...iterators, ...makingFunctions, ...moreFunctions]),
    ...editing,
    ...dtypeClasses(),
    ['ndarray', typeNamed('ndarray')],
    ['pi', Math.PI],
    ['e', Math.E],
    ['inf', Number.POSITIVE_INFINITY],
    ['nan', Number.NaN],
    ['newaxis', null],
    ['True_', new np.NumPyScalar('bool', true)],
    ['False_', new np.NumPyScalar('bool', false)],
    ...Object.entries(kinds),
    ['random', random],
    ['linalg', norms],
  ]);
  for (const [name, today] of otherNames) all.names.cell(name).value = all.names.get(today);
  return [all, random, norms];
}

/** Names that are other names of the same. */
const otherNames: readonly (readonly [name: string, same: string])[] = [
  ['around', 'round'],
  ['concat', 'concatenate'],
  ['row_stack', 'vstack'],
  ['asanyarray', 'asarray'],
  ['ascontiguousarray', 'asarray'],
  ['pow', 'power'],
  ['acos', 'arccos'],
  ['asin', 'arcsin'],
  ['atan', 'arctan'],
  ['atan2', 'arctan2'],
  ['acosh', 'arccosh'],
  ['asinh', 'arcsinh'],
  ['atanh', 'arctanh'],
  ['int_', 'int64'],
  ['intp', 'int64'],
  ['intc', 'int32'],
  ['double', 'float64'],
  ['single', 'float32'],
  ['ubyte', 'uint8'],
];

const named = (functions: readonly { readonly name: string }[]): [string, Value][] =>
  functions.map((one) => [one.name, one]);
