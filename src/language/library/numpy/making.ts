import * as np from '#numpy';
import { Tuple, type Value } from '../../program/values/value';
import { arrayOf, dtypeOf, nested, npFunction, whole, wholes } from './convert';

type Lone = Parameters<typeof np.arange>[0];
const lone = (value: Value): Lone => nested(value) as Lone;
const shapeOf = (value: Value): number[] => wholes(value);
const order = (axes: Value): number[] | undefined =>
  axes === null || axes === undefined ? undefined : wholes(axes);

/** What makes arrays, and what gives them another shape. */
export const makingFunctions = [
  npFunction('array', 'object dtype= copy=', (a: Value, dtype: Value, copy: Value = true) =>
    copy === true ? np.array(nested(a), dtypeOf(dtype)) : np.asArray(nested(a), dtypeOf(dtype)),
  ),
  npFunction('asarray', 'a dtype=', (a: Value, dtype: Value) => np.asArray(nested(a), dtypeOf(dtype))),
  npFunction('copy', 'a', (a: Value) => np.copy(arrayOf(a))),
  npFunction('zeros', 'shape dtype=', (shape: Value, dtype: Value) =>
    np.zeros(shapeOf(shape), dtypeOf(dtype)),
  ),
  npFunction('empty', 'shape dtype=', (shape: Value, dtype: Value) =>
    np.zeros(shapeOf(shape), dtypeOf(dtype)),
  ),
  npFunction('ones', 'shape dtype=', (shape: Value, dtype: Value) => np.ones(shapeOf(shape), dtypeOf(dtype))),
  npFunction('full', 'shape fill_value dtype=', (shape: Value, value: Value, dtype: Value) =>
    np.full(shapeOf(shape), nested(value), dtypeOf(dtype)),
  ),
  npFunction('zeros_like', 'a dtype=', (a: Value, dtype: Value) => np.zerosLike(nested(a), dtypeOf(dtype))),
  npFunction('empty_like', 'a dtype=', (a: Value, dtype: Value) => np.zerosLike(nested(a), dtypeOf(dtype))),
  npFunction('ones_like', 'a dtype=', (a: Value, dtype: Value) => np.onesLike(nested(a), dtypeOf(dtype))),
  npFunction('full_like', 'a fill_value dtype=', (a: Value, value: Value, dtype: Value) =>
    np.fullLike(nested(a), nested(value), dtypeOf(dtype)),
  ),
  npFunction('eye', 'N M= k= dtype=', (n: Value, m: Value = n, k: Value = 0n, dtype: Value = null) =>
    np.eye(whole(n), whole(m), whole(k), dtypeOf(dtype)),
  ),
  npFunction('identity', 'n dtype=', (n: Value, dtype: Value) =>
    np.eye(whole(n), whole(n), 0, dtypeOf(dtype)),
  ),
  npFunction(
    'arange',
    'start stop= step= dtype=',
    (start: Value, stop: Value, step: Value = 1n, dtype: Value = null) =>
      stop === undefined || stop === null
        ? np.arange(0n, lone(start), lone(step), dtypeOf(dtype))
        : np.arange(lone(start), lone(stop), lone(step), dtypeOf(dtype)),
  ),
  npFunction(
    'linspace',
    'start stop num= endpoint=',
    (start: Value, stop: Value, num: Value = 50n, endpoint: Value = true) =>
      np.linspace(lone(start), lone(stop), { num: whole(num), endpoint: endpoint === true }),
  ),
  npFunction(
    'logspace',
    'start stop num= endpoint=',
    (start: Value, stop: Value, num: Value = 50n, endpoint: Value = true) =>
      np.logspace(lone(start), lone(stop), { num: whole(num), endpoint: endpoint === true }),
  ),
  npFunction(
    'meshgrid',
    '*xi indexing=',
    ({ items }: Tuple, indexing: Value = 'xy') =>
      new Tuple([...np.meshgrid(items.map(nested), indexing === 'ij' ? 'ij' : 'xy')]),
  ),
  npFunction('reshape', 'a shape', (a: Value, shape: Value) => np.reshape(arrayOf(a), shapeOf(shape))),
  npFunction('ravel', 'a', (a: Value) => np.ravel(arrayOf(a))),
  npFunction('transpose', 'a axes=', (a: Value, axes: Value) => np.transpose(arrayOf(a), order(axes))),
  npFunction('swapaxes', 'a axis1 axis2', (a: Value, first: Value, second: Value) =>
    np.swapaxes(arrayOf(a), whole(first), whole(second)),
  ),
  npFunction('expand_dims', 'a axis', (a: Value, axis: Value) => np.expandDims(arrayOf(a), wholes(axis))),
  npFunction('squeeze', 'a axis=', (a: Value, axis: Value) => np.squeeze(arrayOf(a), order(axis))),
  npFunction('convolve', 'a v mode=', (a: Value, v: Value, mode: Value = 'full') =>
    np.convolve(nested(a), nested(v), mode as 'full'),
  ),
];
