import { Call, type Working } from '../../program/values/callable';
import { Iteration, WorkingIteration } from '../../program/values/iteration';
import { END, Tuple, type Value } from '../../program/values/value';
import { iterateWorking } from '../access/iterate';
import { isTired, rest } from '../effort';
import { isTrue } from '../operators/truth';

export function* zip(given: Tuple): Working {
  const all: Iteration[] = [];
  for (const values of given.items) all.push(yield* iterateWorking(values));
  return new Zip(all);
}

class Zip extends Iteration {
  readonly typeName = 'zip';
  constructor(readonly all: readonly Iteration[]) {
    super();
  }
  override get isPlain(): boolean {
    return this.all.every((one) => one.isPlain);
  }
  override next(): Value {
    if (this.all.length === 0) return END;
    const items: Value[] = [];
    for (const one of this.all) {
      const value = one.next();
      if (value === END) return END;
      items.push(value);
    }
    return new Tuple(items);
  }
  override *work(): Working {
    if (this.all.length === 0) return END;
    const items: Value[] = [];
    for (const one of this.all) {
      const value = one.isPlain ? one.next() : yield* one.work();
      if (value === END) return END;
      items.push(value);
    }
    return new Tuple(items);
  }
}

export class Enumeration extends Iteration {
  readonly typeName = 'enumerate';
  #index: bigint;
  constructor(
    readonly values: Iteration,
    start: bigint,
  ) {
    super();
    this.#index = start;
  }
  override get isPlain(): boolean {
    return this.values.isPlain;
  }
  override next(): Value {
    return this.#with(this.values.next());
  }
  override *work(): Working {
    return this.#with(this.values.isPlain ? this.values.next() : yield* this.values.work());
  }
  #with(value: Value): Value {
    if (value === END) return END;
    const index = this.#index;
    this.#index += 1n;
    return new Tuple([index, value]);
  }
}

export function* map(callee: Value, given: Tuple): Working {
  const all: Iteration[] = [];
  for (const values of given.items) all.push(yield* iterateWorking(values));
  return new WorkingIteration(
    'map',
    false,
    function* () {
      const items: Value[] = [];
      for (const one of all) {
        const value = one.isPlain ? one.next() : yield* one.work();
        if (value === END) return END;
        items.push(value);
      }
      return yield new Call(callee, items);
    },
    [callee, all],
  );
}

export function* filter(callee: Value, given: Value): Working {
  const values = yield* iterateWorking(given);
  return new WorkingIteration(
    'filter',
    false,
    function* () {
      for (let count = 1; ; count++) {
        const value = values.isPlain ? values.next() : yield* values.work();
        if (value === END) return END;
        if (isTired(count)) yield rest();
        if (yield* isTrue(callee === null ? value : yield new Call(callee, [value]))) return value;
      }
    },
    [callee, values],
  );
}
