import type { Value } from './value';

export type Keywords = ReadonlyMap<string, Value> | undefined;

/** What a native asks the machine for while it works: that learner's code is run. */
export class Call {
  constructor(
    readonly callee: Value,
    readonly args: Value[],
    readonly keywords: Keywords = undefined,
  ) {}
}
/** ... or that somebody outside answers: a module's text, a line of input. */
export class Ask {
  constructor(
    readonly event: { readonly type: 'module'; path: string } | { readonly type: 'input'; prompt: string },
  ) {}
}
/** A native at work, which can be left at each request and goes on with its answer. */
export type Working<Result = Value> = Generator<Call | Ask, Result, Value>;

export class BoundMethod {
  constructor(
    readonly self: Value,
    readonly callee: Value,
  ) {}
}
export class NativeFunction {
  constructor(
    readonly name: string,
    /** A value at once, or a native at work. */
    readonly call: (args: Value[], keywords: Keywords) => Value | Working,
    /** Does it leave everything as it was, so that it may be taken again? */
    readonly isPure: boolean,
  ) {}
}
/** What the generators of JavaScript are instances of. */
function Generators(): void {}
Generators.prototype = Object.getPrototypeOf(function* () {}).prototype;

export const isWorking = (value: Value | Working): value is Working => value instanceof Generators;

/** Asks for nothing: in a native at work that never needs learner's code, though others of its kind do. */
export function* nothing(): Working<void> {
  for (const call of [] as Call[]) yield call;
}
