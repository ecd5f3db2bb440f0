import { nothing, type Working } from './callable';
import { END, type Value } from './value';

/** Values one after the other, END after the last; `isPlain` says that no learner's code takes part. */
export abstract class Iteration {
  get isPlain(): boolean {
    return true;
  }
  abstract next(): Value;
  /** The same where learner's code takes part. */
  *work(): Working {
    yield* nothing();
    return this.next();
  }
}

/** Plain values from where an index leads. */
export class IndexedIteration extends Iteration {
  #index = 0;
  constructor(
    readonly typeName: string,
    readonly at: (index: number) => Value,
    /** What `at` takes them from. */
    readonly from: unknown,
  ) {
    super();
  }
  override next(): Value {
    const value = this.at(this.#index);
    if (value !== END) this.#index += 1;
    return value;
  }
}

/** What a native makes of other iterations: enumerate, zip, map, filter, an __iter__ of the program's. */
export class WorkingIteration extends Iteration {
  constructor(
    readonly typeName: string,
    readonly isPlainToo: boolean,
    readonly compute: () => Working,
    /** What `compute` makes them of. */
    readonly from: unknown,
  ) {
    super();
  }
  override get isPlain(): boolean {
    return this.isPlainToo;
  }
  override next(): Value {
    const step = this.compute().next();
    return step.done ? step.value : END;
  }
  override *work(): Working {
    return yield* this.compute();
  }
}
