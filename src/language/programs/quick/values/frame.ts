import { gatherScopes } from '../../../program/compile/gather';
import type { FunctionCode } from '../../../program/tree';
import type { Namespace } from '../../../program/values/classes';
import type { Value } from '../../../program/values/value';
import { Block } from '../code/numberCode';
import { either, isSame, type Known } from './known';

/** What a variable holds; `isMaybe` where it may have no value yet: its local is nan then. */
export interface Variable {
  readonly known: Known;
  readonly isMaybe: boolean;
}
type Variables = ReadonlyMap<string, Variable>;

/** A loop around the place that is translated, with the variables where it is left or taken again. */
export class LoopAround {
  readonly again = new Block();
  readonly agains: Variables[] = [];
  constructor(
    readonly out = new Block(),
    readonly outs: Variables[] = [],
  ) {}
}

/** A function that is called: what is known of its variables at the place that is translated. */
export class Frame {
  variables: Map<string, Variable> = new Map();
  /** Does nothing come to the place that is translated? */
  isDead = false;
  result: Known | undefined;
  readonly block = new Block();
  readonly loops: LoopAround[] = [];
  readonly locals = new Map<string, number>();
  /** Locals that are nan in the beginning. */
  readonly blank = new Set<number>();

  constructor(
    readonly code: FunctionCode,
    readonly namespace: Namespace,
    /** Its own names; all others are those of who made it, or global. */
    readonly bound: ReadonlySet<string>,
    readonly outer: Frame | undefined,
    readonly shared: ReadonlyMap<string, Value>,
  ) {}

  /** Goes on where several ways meet. */
  meet(ways: readonly Variables[]): void {
    this.isDead = ways.length === 0;
    this.variables = new Map(ways.length > 0 ? ways.reduce(meeting) : []);
  }

  /** The way to here, if there is one. */
  get way(): readonly Variables[] {
    return this.isDead ? [] : [this.variables];
  }
}

function meeting(a: Variables, b: Variables): Variables {
  const both = new Map<string, Variable>();
  for (const name of new Set([...a.keys(), ...b.keys()])) {
    const [one, other] = [a.get(name), b.get(name)];
    if (one && other)
      both.set(name, { known: either(one.known, other.known), isMaybe: one.isMaybe || other.isMaybe });
    else both.set(name, { known: (one ?? (other as Variable)).known, isMaybe: true });
  }
  return both;
}

export function areSame(a: Variables, b: Variables): boolean {
  if (a.size !== b.size) return false;
  for (const [name, { known, isMaybe }] of a) {
    const other = b.get(name);
    if (!other || other.isMaybe !== isMaybe || !isSame(known, other.known)) return false;
  }
  return true;
}

const bound = new WeakMap<FunctionCode, ReadonlySet<string>>();

/** The names that a function binds; undefined where it changes those of others. */
export function namesOf(code: FunctionCode): ReadonlySet<string> | undefined {
  const known = bound.get(code);
  if (known) return known;
  const { scopes } = gatherScopes([{ kind: 'functionDefinition', code, range: code.range }]);
  const scope = scopes.get(code);
  if (!scope || scope.globals.size > 0 || scope.nonlocals.size > 0 || scope.deleted.size > 0)
    return undefined;
  const names = new Set(scope.bound);
  bound.set(code, names);
  return names;
}
