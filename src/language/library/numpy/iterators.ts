import * as np from '#numpy';
import { Call, NativeFunction, type Working } from '../../program/values/callable';
import { PropertyValue } from '../../program/values/classes';
import { IndexedIteration, type Iteration } from '../../program/values/iteration';
import { END, Tuple, type Value } from '../../program/values/value';
import { native } from '../native';
import { typeNamed } from '../types';
import { arrayOf, nested, npFunction, run, tupleOf, wholes } from './convert';

function iterationOf<Item>(
  name: string,
  items: Iterator<Item>,
  of: (item: Item) => Value,
  from: unknown,
): Iteration {
  const next = (): Value => {
    const step = run(() => items.next());
    return step.done ? END : of(step.value);
  };
  return new IndexedIteration(name, next, from);
}

/** The rows of an array, which write to it. */
export const rowsOf = (array: np.NDArray): Iteration =>
  iterationOf('iterator', np.rows(array), (row) => row, array);

/** for x in np.nditer(a): each number as an array without axes that writes to a. */
export function overAll(iterator: np.ArrayIterator): Iteration {
  const next = (): Value => {
    if (iterator.finished) return END;
    const { view } = iterator;
    iterator.iternext();
    return view;
  };
  return new IndexedIteration('iterator', next, iterator);
}

function indices({ items }: Tuple): Iteration {
  const [first] = items;
  const shape = items.length === 1 && first !== undefined ? wholes(first) : items.flatMap(wholes);
  return iterationOf('ndindex', np.ndindex(shape), tupleOf, shape);
}

const numbered = (a: Value): Iteration =>
  iterationOf(
    'ndenumerate',
    np.ndenumerate(arrayOf(a)),
    ([index, value]) => new Tuple([tupleOf(index), value]),
    a,
  );

/** np.vectorize(f): f of every number, one call each. */
function vectorize(callee: Value): Value {
  return new NativeFunction('vectorize', (args) => eachCalled(callee, args.map(arrayOf)), false);
}

function* eachCalled(callee: Value, arrays: readonly np.NDArray[]): Working {
  const { shape } = arrayOf(
    run(() =>
      arrays.map((one) => np.zerosLike(one)).reduce<np.Value>((a, b) => np.add(a, b), np.asArray(0n)),
    ),
  );
  const numbers = arrays.map((one) => [...np.rows(np.ravel(np.broadcastTo(one, shape)))]);
  const results: Value[] = [];
  for (let index = 0; index < (numbers[0]?.length ?? 0); index++)
    results.push(
      yield new Call(
        callee,
        numbers.map((one) => one[index]),
      ),
    );
  return run(() => {
    // NumPy takes the kind of all numbers from the first.
    const kind = results.length === 0 ? 'float64' : arrayOf(results[0]).dtype;
    return np.reshape(np.array(results.map(nested), kind), shape);
  });
}

export const iterators = [
  npFunction(
    'nditer',
    'op flags= op_flags=',
    (a: Value) => new np.ArrayIterator(arrayOf(a)) as unknown as Value,
    false,
  ),
  npFunction('ndindex', '*shape', indices),
  npFunction('ndenumerate', 'arr', numbered),
  npFunction('vectorize', 'pyfunc', vectorize),
];

export function addIteratorMethods(): void {
  const { attributes } = typeNamed('nditer');
  const read = (name: string, of: (iterator: np.ArrayIterator) => Value): void => {
    attributes.set(
      name,
      new PropertyValue(
        native(name, 'self', (iterator: np.ArrayIterator) => run(() => of(iterator))),
        null,
      ),
    );
  };
  read('finished', (iterator) => iterator.finished);
  read('multi_index', (iterator) => tupleOf(iterator.multiIndex));
  read('value', (iterator) => iterator.view);
  attributes.set(
    'iternext',
    npFunction('iternext', 'self', (iterator: np.ArrayIterator) => iterator.iternext(), false),
  );
  attributes.set(
    '__enter__',
    native('__enter__', 'self', (iterator: Value) => iterator),
  );
  attributes.set(
    '__exit__',
    native('__exit__', 'self type value traceback', () => null),
  );
  attributes.set('__module__', 'numpy');
}
