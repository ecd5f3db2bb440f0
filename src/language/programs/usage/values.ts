import type { BinaryOperator } from '../../program/operators';
import type { FunctionCode } from '../../program/tree';

/** A function as a value. */
export interface FunctionValue {
  readonly kind: 'function';
  readonly code: FunctionCode;
  /** What is around it. */
  readonly scope: Scope;
  /** Whether it is the one whose calls are looked for. */
  readonly isSought: boolean;
  /** Whether it is known by the name of a parameter, as f in numerical_diff(f, x). */
  readonly isPassed?: boolean;
  /** What it is given before all else, as by functools.partial. */
  readonly given?: readonly Given[];
}

/** An argument of a call; `name` is that of a keyword argument. */
export interface Given {
  readonly name?: string;
  readonly value: Value;
}

/** A list, a tuple, an array. */
interface ArrayValue {
  readonly kind: 'array';
  readonly items: readonly Value[];
}

/** Numbers from one to another, in any steps: all of np.arange, or one of them in a loop. */
interface SpanValue {
  readonly kind: 'span';
  readonly from: number;
  readonly to: number;
}

interface RecordValue {
  readonly kind: 'record';
  readonly entries: ReadonlyMap<string, Value>;
}

/** What is known of a value without running the program; undefined where nothing is. */
export type Value =
  | { readonly kind: 'number'; readonly value: number }
  | ArrayValue
  | SpanValue
  | RecordValue
  | FunctionValue
  | undefined;

export const number = (value: number): Value =>
  Number.isFinite(value) ? { kind: 'number', value } : undefined;

export const array = (items: readonly Value[]): Value => ({ kind: 'array', items });

export const numberOf = (value: Value): number | undefined =>
  value?.kind === 'number' ? value.value : undefined;

/** From the smaller to the larger; undefined where they are one. */
export function span(from: number, to: number): Value {
  if (!Number.isFinite(from) || !Number.isFinite(to) || from === to) return undefined;
  return { kind: 'span', from: Math.min(from, to), to: Math.max(from, to) };
}

/** The numbers of an array that holds nothing else. */
export function numbersIn(value: Value): readonly number[] | undefined {
  if (value?.kind !== 'array' || value.items.length === 0) return undefined;
  const numbers = value.items.flatMap((item) => numberOf(item) ?? []);
  return numbers.length === value.items.length ? numbers : undefined;
}

/** Of a list of more numbers than these is counted from where to where they reach. */
const MOST_SINGLE = 4;

/** Numbers as the values of one variable: some of them each by itself, more of them as a span. */
export function along(value: Value): Value {
  const numbers = numbersIn(value);
  if (!numbers || numbers.length <= MOST_SINGLE) return value;
  return span(Math.min(...numbers), Math.max(...numbers));
}

/** What a loop over a value goes through, as far as it is looked at. */
export function elementsOf(value: Value): readonly Value[] {
  const all = along(value);
  if (all?.kind === 'span') return [all];
  return all?.kind === 'array' && all.items.length > 0 ? all.items.slice(0, MOST_SINGLE) : [undefined];
}

export function isSame(one: Value, other: Value): boolean {
  if (one?.kind === 'function' || other?.kind === 'function')
    return one?.kind === 'function' && other?.kind === 'function' && one.code === other.code;
  if (one?.kind === 'array' && other?.kind === 'array')
    return (
      one.items.length === other.items.length && one.items.every((item, i) => isSame(item, other.items[i]))
    );
  if (one?.kind === 'number' && other?.kind === 'number') return one.value === other.value;
  if (one?.kind === 'span' && other?.kind === 'span') return one.from === other.from && one.to === other.to;
  return one === other;
}

const arithmetic: { readonly [Operator in BinaryOperator]?: (left: number, right: number) => number } = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '**': (left, right) => left ** right,
};

/** What arithmetic makes of values; `isListed` where + joins lists and * repeats them. */
export function computed(operator: BinaryOperator, left: Value, right: Value): Value {
  const compute = arithmetic[operator];
  if (!compute || !left || !right) return undefined;
  if (left.kind === 'number' && right.kind === 'number') return number(compute(left.value, right.value));
  if (left.kind === 'span' && right.kind === 'number')
    return operator === '**'
      ? undefined
      : span(compute(left.from, right.value), compute(left.to, right.value));
  if (left.kind === 'number' && right.kind === 'span')
    return /[+*-]/.test(operator) && operator !== '**'
      ? span(compute(left.value, right.from), compute(left.value, right.to))
      : undefined;
  if (left.kind === 'array' && right.kind === 'array')
    return left.items.length === right.items.length
      ? array(left.items.map((item, i) => computed(operator, item, right.items[i])))
      : undefined;
  if (left.kind === 'array' && right.kind === 'number')
    return array(left.items.map((item) => computed(operator, item, right)));
  if (left.kind === 'number' && right.kind === 'array')
    return array(right.items.map((item) => computed(operator, left, item)));
  return undefined;
}

/** What names mean at a place of a program, as far as that is known. */
export class Scope {
  readonly #known = new Map<string, Value>();

  /** Of the `fickle` names nothing is known, whatever they are given. */
  constructor(
    readonly parent?: Scope,
    readonly fickle: ReadonlySet<string> = new Set(),
  ) {}

  get(name: string): Value {
    return this.#known.has(name) ? this.#known.get(name) : this.parent?.get(name);
  }

  has(name: string): boolean {
    return this.#known.has(name) || this.parent?.has(name) === true;
  }

  /** Gives a name of this scope. */
  define(name: string, value: Value): void {
    this.#known.set(name, this.fickle.has(name) ? undefined : value);
  }

  /** Gives a name where it is known, or else here. */
  assign(name: string, value: Value): void {
    const scope = this.#known.has(name) || !this.parent?.has(name) ? this : this.parent;
    if (scope === this) this.define(name, value);
    else scope.assign(name, value);
  }

  /** Of names that are known here nothing is known any more. */
  forget(names: Iterable<string>): void {
    for (const name of names) if (this.has(name)) this.assign(name, undefined);
  }
}
