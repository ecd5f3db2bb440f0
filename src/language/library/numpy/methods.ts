import * as np from '#numpy';
import { PropertyValue } from '../../program/values/classes';
import { Tuple, type Value } from '../../program/values/value';
import { native } from '../native';
import { typeNamed } from '../types';
import {
  arrayOf,
  DTypeValue,
  dtypeOf,
  given,
  nested,
  npFunction,
  type Run,
  run,
  scalarType,
  tupleOf,
  whole,
  wholes,
} from './convert';
import { reducing } from './functions';

const attributes: readonly (readonly [string, (a: Value) => Value])[] = [
  ['shape', (a) => tupleOf(arrayOf(a).shape)],
  ['ndim', (a) => BigInt(arrayOf(a).ndim)],
  ['size', (a) => BigInt(arrayOf(a).size)],
  ['T', (a) => np.transpose(arrayOf(a))],
  ['dtype', (a) => new DTypeValue(a instanceof np.NumPyScalar ? a.dtype : arrayOf(a).dtype)],
  ['itemsize', (a) => BigInt(arrayOf(a).itemSize)],
  ['nbytes', (a) => BigInt(arrayOf(a).itemSize * arrayOf(a).size)],
];

/** a.reshape(2, 3) and a.reshape((2, 3)). */
const several = ({ items }: Tuple): number[] => (items.length === 1 ? wholes(items[0]) : items.map(whole));

/** A number stays one. */
const likeIt = (a: Value, result: np.NDArray): np.Value =>
  a instanceof np.NumPyScalar ? np.getItem(result, []) : result;

const methods: readonly (readonly [string, string, Run, boolean])[] = [
  ['reshape', 'self *shape', (a: Value, shape: Tuple) => np.reshape(arrayOf(a), several(shape)), true],
  [
    'transpose',
    'self *axes',
    (a: Value, axes: Tuple) => np.transpose(arrayOf(a), axes.items.length === 0 ? undefined : several(axes)),
    true,
  ],
  ['flatten', 'self', (a: Value) => np.flatten(arrayOf(a)), true],
  ['ravel', 'self', (a: Value) => np.ravel(arrayOf(a)), true],
  ['squeeze', 'self', (a: Value) => np.squeeze(arrayOf(a)), true],
  ['copy', 'self', (a: Value) => likeIt(a, np.copy(arrayOf(a))), true],
  [
    'astype',
    'self dtype',
    (a: Value, dtype: Value) => likeIt(a, np.astype(arrayOf(a), dtypeOf(dtype) ?? 'float64')),
    true,
  ],
  ['dot', 'self b', (a: Value, b: Value) => np.dot(nested(a), nested(b)), true],
  ['tolist', 'self', (a: Value) => given(np.toList(a as np.Value)), true],
  ['item', 'self', (a: Value) => np.item(a as np.Value), true],
  [
    'fill',
    'self value',
    (a: Value, value: Value) => (np.assign(arrayOf(a), nested(value)) as undefined) ?? null,
    false,
  ],
  [
    'sort',
    'self axis=',
    (a: Value, axis: Value = -1n) => (np.sortInPlace(arrayOf(a), whole(axis)) as undefined) ?? null,
    false,
  ],
  ['argsort', 'self axis=', (a: Value, axis: Value = -1n) => np.argsort(nested(a), whole(axis)), true],
  ['round', 'self decimals=', (a: Value, decimals: Value = 0n) => np.round(nested(a), whole(decimals)), true],
  [
    'clip',
    'self min= max=',
    (a: Value, low: Value = null, high: Value = null) =>
      np.clip(nested(a), low === null ? null : nested(low), high === null ? null : nested(high)),
    true,
  ],
  ['nonzero', 'self', (a: Value) => new Tuple([...np.nonzero(arrayOf(a))]), true],
  [
    'swapaxes',
    'self axis1 axis2',
    (a: Value, one: Value, two: Value) => np.swapaxes(arrayOf(a), whole(one), whole(two)),
    true,
  ],
  ['trace', 'self', (a: Value) => np.trace(nested(a)), true],
  ['diagonal', 'self', (a: Value) => np.diag(arrayOf(a)), true],
  ['take', 'self indices', (a: Value, at: Value) => np.take(nested(a), nested(at)), true],
  ['repeat', 'self repeats', (a: Value, count: Value) => np.repeat(nested(a), nested(count)), true],
];

/** Gives arrays, and the numbers that NumPy gives, their attributes and methods. */
export function addArrayMethods(): void {
  const types = [
    typeNamed('ndarray'),
    ...Object.keys(np.dtypes).map((dtype) => scalarType(dtype as np.DType)),
  ];
  for (const type of types) {
    for (const [name, read] of attributes)
      type.attributes.set(
        name,
        new PropertyValue(
          native(name, 'self', (a: Value) => run(() => read(a))),
          null,
        ),
      );
    for (const [name, spec, compute, isPure] of methods)
      type.attributes.set(name, npFunction(name, spec, compute, isPure));
    for (const [name, spec, compute] of reducing) type.attributes.set(name, npFunction(name, spec, compute));
    type.attributes.set('__module__', 'numpy');
  }
  typeNamed('dtype').attributes.set(
    'name',
    new PropertyValue(
      native('name', 'self', (dtype: DTypeValue) => dtype.dtype),
      null,
    ),
  );
}
