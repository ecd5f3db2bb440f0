import * as np from '#numpy';
import { Failure } from '../../program/failure';
import { List, Tuple, type Value } from '../../program/values/value';
import { arrayOf, axisOf, nested, npFunction, tupleOf, whole, wholes } from './convert';

const oneAxis = (axis: Value): number | null => (axis === null || axis === undefined ? null : whole(axis));
const listed = (values: Value): np.Nested[] =>
  values instanceof List || values instanceof Tuple
    ? values.items.map(nested)
    : (np.toList(arrayOf(values)) as np.Nested[]);

const joining = [
  npFunction('concatenate', 'arrays axis=', (values: Value, axis: Value = 0n) =>
    np.concatenate(listed(values), oneAxis(axis)),
  ),
  npFunction('stack', 'arrays axis=', (values: Value, axis: Value = 0n) =>
    np.stack(listed(values), whole(axis)),
  ),
  npFunction('vstack', 'tup', (values: Value) => np.vstack(listed(values))),
  npFunction('hstack', 'tup', (values: Value) => np.hstack(listed(values))),
  npFunction('column_stack', 'tup', (values: Value) => np.columnStack(listed(values))),
  npFunction('append', 'arr values axis=', (a: Value, b: Value, axis: Value) =>
    np.append(nested(a), nested(b), oneAxis(axis)),
  ),
  npFunction('tile', 'A reps', (a: Value, reps: Value) => np.tile(nested(a), wholes(reps))),
  npFunction('repeat', 'a repeats axis=', (a: Value, count: Value, axis: Value) =>
    np.repeat(nested(a), nested(count), oneAxis(axis)),
  ),
  npFunction(
    'pad',
    'array pad_width mode= constant_values=',
    (a: Value, widths: Value, mode: Value = 'constant', value: Value = 0n) => {
      if (mode !== 'constant') throw new Failure('notRead', `mode=${String(mode)}`, 'np.pad');
      return np.pad(nested(a), nested(widths), nested(value));
    },
  ),
  npFunction('flip', 'm axis=', (a: Value, axis: Value) => np.flip(nested(a), oneAxis(axis))),
  npFunction('roll', 'a shift axis=', (a: Value, shift: Value, axis: Value) =>
    np.roll(nested(a), whole(shift), oneAxis(axis)),
  ),
  npFunction('split', 'ary sections axis=', (a: Value, at: Value, axis: Value = 0n) =>
    np.split(nested(a), at instanceof List || at instanceof Tuple ? wholes(at) : whole(at), whole(axis)),
  ),
];

function unique(a: Value, index: Value, inverse: Value, counts: Value): Value {
  const values = np.unique(nested(a));
  const wanted = { index, inverse, counts };
  const names = (['index', 'inverse', 'counts'] as const).filter((name) => wanted[name] === true);
  if (names.length === 0) return values;
  const found = np.uniquePlaces(nested(a));
  return new Tuple([values, ...names.map((name) => found[name])]);
}

const questions = [
  npFunction('where', 'condition x= y=', (condition: Value, a: Value, b: Value) =>
    a === undefined
      ? new Tuple([...np.nonzero(arrayOf(condition))])
      : np.where(nested(condition), nested(a), nested(b)),
  ),
  npFunction('nonzero', 'a', (a: Value) => new Tuple([...np.nonzero(arrayOf(a))])),
  npFunction('argwhere', 'a', (a: Value) => np.argwhere(nested(a))),
  npFunction('allclose', 'a b rtol= atol=', (a: Value, b: Value, rtol: Value = 1e-5, atol: Value = 1e-8) =>
    np.allclose(nested(a), nested(b), { rtol: Number(rtol), atol: Number(atol) }),
  ),
  npFunction('isclose', 'a b rtol= atol=', (a: Value, b: Value, rtol: Value = 1e-5, atol: Value = 1e-8) =>
    np.isclose(nested(a), nested(b), { rtol: Number(rtol), atol: Number(atol) }),
  ),
  npFunction('array_equal', 'a b', (a: Value, b: Value) => np.arrayEqual(nested(a), nested(b))),
  npFunction('count_nonzero', 'a axis=', (a: Value, axis: Value) =>
    np.countNonzero(nested(a), { axis: axisOf(axis) }),
  ),
  npFunction('median', 'a axis=', (a: Value, axis: Value) => np.median(nested(a), { axis: oneAxis(axis) })),
  npFunction('ptp', 'a axis=', (a: Value, axis: Value) => np.ptp(nested(a), { axis: axisOf(axis) })),
  npFunction('take', 'a indices axis=', (a: Value, at: Value, axis: Value) =>
    np.take(nested(a), nested(at), oneAxis(axis)),
  ),
  npFunction('sort', 'a axis=', (a: Value, axis: Value = -1n) => np.sort(nested(a), oneAxis(axis))),
  npFunction('argsort', 'a axis=', (a: Value, axis: Value = -1n) => np.argsort(nested(a), oneAxis(axis))),
  npFunction('unique', 'a return_index= return_inverse= return_counts=', unique),
  npFunction('isin', 'element test_elements', (a: Value, among: Value) => np.isin(nested(a), nested(among))),
  npFunction('searchsorted', 'a v', (a: Value, v: Value) => np.searchsorted(nested(a), nested(v))),
  npFunction('bincount', 'x', (a: Value) => np.bincount(nested(a))),
  npFunction('clip', 'a a_min= a_max=', (a: Value, low: Value = null, high: Value = null) =>
    np.clip(nested(a), low === null ? null : nested(low), high === null ? null : nested(high)),
  ),
  npFunction('ndim', 'a', (a: Value) => BigInt(arrayOf(a).ndim)),
  npFunction('shape', 'a', (a: Value) => tupleOf(arrayOf(a).shape)),
  npFunction('size', 'a', (a: Value) => BigInt(arrayOf(a).size)),
  npFunction('average', 'a axis= weights=', (a: Value, axis: Value, weights: Value = null) =>
    np.average(nested(a), { axis: axisOf(axis), ...(weights === null ? {} : { weights: nested(weights) }) }),
  ),
  npFunction('diff', 'a n= axis=', (a: Value, n: Value = 1n, axis: Value = -1n) =>
    np.diff(nested(a), whole(n), whole(axis)),
  ),
  npFunction('round', 'a decimals=', (a: Value, decimals: Value = 0n) =>
    np.round(nested(a), whole(decimals)),
  ),
];

const linear = [
  npFunction('dot', 'a b', (a: Value, b: Value) => np.dot(nested(a), nested(b))),
  npFunction('matmul', 'a b', (a: Value, b: Value) => np.matmul(nested(a), nested(b))),
  npFunction('outer', 'a b', (a: Value, b: Value) => np.outer(nested(a), nested(b))),
  npFunction('inner', 'a b', (a: Value, b: Value) => np.inner(nested(a), nested(b))),
  npFunction('diag', 'v k=', (a: Value, k: Value = 0n) => np.diag(nested(a), whole(k))),
  npFunction('tril', 'm k=', (a: Value, k: Value = 0n) => np.tril(nested(a), whole(k))),
  npFunction('triu', 'm k=', (a: Value, k: Value = 0n) => np.triu(nested(a), whole(k))),
  npFunction('trace', 'a', (a: Value) => np.trace(nested(a))),
];

/** What puts arrays together, asks about them, and multiplies them. */
export const arrayFunctions = [...joining, ...questions, ...linear];
