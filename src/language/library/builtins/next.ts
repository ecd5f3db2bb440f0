import { Failure } from '../../program/failure';
import { Call, type Working } from '../../program/values/callable';
import { Instance } from '../../program/values/classes';
import { Iteration } from '../../program/values/iteration';
import { END, type Value } from '../../program/values/value';
import { untilStop } from '../access/iterate';
import { typeName } from '../types';

/** next(iterator), and next(iterator, otherwise) where it may be at its end. */
export function* next(iterator: Value, otherwise: Value): Working {
  if (iterator instanceof Instance) {
    const method = iterator.type.find('__next__');
    if (method === undefined) throw new Failure('notIterator', typeName(iterator));
    const call = new Call(method, [iterator]);
    if (otherwise === undefined) return yield call;
    const value = yield* untilStop('StopIteration', call);
    return value === END ? otherwise : value;
  }
  if (!(iterator instanceof Iteration)) throw new Failure('notIterator', typeName(iterator));
  const value = iterator.isPlain ? iterator.next() : yield* iterator.work();
  if (value !== END) return value;
  if (otherwise !== undefined) return otherwise;
  throw new Failure('iterationEnd');
}
