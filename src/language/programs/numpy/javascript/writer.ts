import type { Range } from '../../../core/problem';
import { FunctionValue } from '../../../program/machine/code';
import type { Body, Expression, FunctionCode } from '../../../program/tree';
import type { Namespace } from '../../../program/values/classes';
import { type Cell, List, type Value } from '../../../program/values/value';
import { namesOf } from '../../quick/javascript/values';
import { type Helper, helperNames } from './helpers';
import { Names } from './names';
import { joined, type Kind, literal, Unwritable, type Written, whole } from './written';

/** A function that is written: whose names mean what. */
export interface Place {
  readonly code: FunctionCode;
  readonly bound: ReadonlySet<string>;
  readonly outer: Place | undefined;
  readonly namespace: Namespace;
  /** Variables of functions around it that have returned. */
  readonly shared: ReadonlyMap<string, Value>;
}

/** A function of the program's as one of Python's. */
export interface WrittenFunction {
  readonly name: string;
  readonly code: FunctionCode;
  readonly path: string | undefined;
  lines: readonly string[];
}

/** What is written by other files than the one that asks for it. */
interface Parts {
  readonly expression: (to: Writer, place: Place, node: Expression) => Written;
  readonly body: (to: Writer, place: Place, statements: Body, loops: readonly []) => readonly string[];
}

/** More than this is no small function. */
const MOST_FUNCTIONS = 50;

/** Functions of JavaScript on their way to Python; what is not known of a variable the first time round is the next. */
export class Writer {
  readonly helpers = new Set<Helper>();
  readonly functions = new Map<FunctionValue, WrittenFunction>();
  /** Functions that stand in variables. */
  readonly inside = new Map<string, FunctionCode>();
  readonly names: Names;
  /** Has more been learned of a variable? */
  isChanged = false;
  #before: string[] = [];
  /** Of the file that the function stands in which is written. */
  #path: string | undefined;

  constructor(
    readonly parts: Parts,
    readonly builtins: Namespace,
    ours: readonly string[],
    readonly kinds: Map<string, Kind>,
    readonly numbers: Map<FunctionCode, number>,
  ) {
    this.names = new Names(helperNames, ours);
  }

  refuse({ range }: { readonly range: Range }): never {
    throw new Unwritable(range, this.#path);
  }

  helper(name: Helper): string {
    this.helpers.add(name);
    return name;
  }

  /** Lines that stand before the statement that is written. */
  addBefore(lines: readonly string[]): void {
    this.#before.push(...lines);
  }

  takeBefore(): readonly string[] {
    const before = this.#before;
    this.#before = [];
    return before;
  }

  learn(key: string, kind: Kind): void {
    const known = this.kinds.get(key);
    const next = joined(known, kind);
    if (next === known) return;
    this.kinds.set(key, next);
    this.isChanged = true;
  }

  /** What is not known of yet is taken for a number, until it is seen to be something else. */
  kindOf(key: string): Kind {
    return this.kinds.get(key) ?? 'number';
  }

  keyOf(code: FunctionCode, name = ''): string {
    const number = this.numbers.get(code) ?? this.numbers.size;
    this.numbers.set(code, number);
    return `${number} ${name}`;
  }

  /** The function in which a name is a variable; undefined where it is none of any. */
  binderOf(place: Place, name: string): Place | undefined {
    for (let one: Place | undefined = place; one; one = one.outer) {
      if (one.bound.has(name)) return one;
      if (one.shared.has(name)) return undefined;
    }
    return undefined;
  }

  /** The value of a name that is no variable. */
  valueOf(place: Place, name: string): Value {
    for (let one: Place | undefined = place; one; one = one.outer)
      if (one.shared.has(name)) return one.shared.get(name) as Value;
    return place.namespace.get(name) ?? (this.builtins.get(name) as Value);
  }

  /** A value that stays as it is. */
  written(value: Value, at: { readonly range: Range }): Written {
    if (typeof value === 'number') return literal(value);
    if (typeof value === 'boolean') return whole(value ? 'True' : 'False', 'boolean');
    if (value === undefined || value === null) return whole('None', 'any');
    if (value instanceof FunctionValue) return whole(this.asValue(value, at), 'any');
    if (!(value instanceof List)) return this.refuse(at);
    const items = Array.from(value.items, (item) => this.written(item, at));
    const areNumbers = items.every(({ kind }) => kind === 'number');
    return whole(`[${items.map(({ text }) => text).join(', ')}]`, areNumbers ? 'numbers' : 'any');
  }

  /** A function that is handed on: nothing is known of what it is given, which may be more than it takes. */
  asValue(value: FunctionValue, at: { readonly range: Range }): string {
    const { code, name } = this.functionOf(value, at);
    this.handOn(code);
    return `lambda *given: ${name}(*given[:${code.parameters.length}])`;
  }

  functionOf(value: FunctionValue, at: { readonly range: Range }): WrittenFunction {
    const known = this.functions.get(value);
    if (known) return known;
    const { tree, free, namespace, path, script } = value.code;
    if (!tree || script?.takesThis || value.code.form !== 'function' || this.functions.size >= MOST_FUNCTIONS)
      return this.refuse(at);
    const written: WrittenFunction = { name: this.names.ofFunction(tree.name), code: tree, path, lines: [] };
    this.functions.set(value, written);
    const shared = new Map(
      free.map((name, index): [string, Value] => [name, (value.cells[index] as Cell).value]),
    );
    const [outside, pathBefore] = [this.takeBefore(), this.#path];
    this.#path = path;
    const place = { code: tree, bound: namesOf(tree), outer: undefined, namespace, shared };
    written.lines = this.definition(place, written.name);
    this.#path = pathBefore;
    // What is called stands above what calls it.
    this.functions.delete(value);
    this.functions.set(value, written);
    this.addBefore(outside);
    return written;
  }

  definition(place: Place, name: string): readonly string[] {
    const parameters = this.parametersOf(place);
    const lines = this.parts.body(this, place, place.code.body, []);
    return [`def ${name}(${parameters.join(', ')}):`, ...lines.map((line) => `    ${line}`)];
  }

  /** One that a call may leave out is undefined then, and so may be those behind it. */
  parametersOf({ code }: Place): readonly string[] {
    let isLeft = false;
    return code.parameters.map(({ target, takes, otherwise }) => {
      if (target.kind !== 'name' || takes === 'rest' || takes === 'keywords' || otherwise)
        return this.refuse(code);
      isLeft ||= this.kinds.has(this.keyOf(code, `${target.name}?`));
      return `${this.names.ofVariable(target.name)}${isLeft ? '=None' : ''}`;
    });
  }

  /** Nothing is known of what a function is given that is handed on. */
  handOn(code: FunctionCode): void {
    for (const { target } of code.parameters)
      if (target.kind === 'name') {
        this.learn(this.keyOf(code, target.name), 'any');
        this.learn(this.keyOf(code, `${target.name}?`), 'any');
      }
  }

  expression(place: Place, node: Expression): Written {
    return this.parts.expression(this, place, node);
  }

  /** A function within another. */
  inner(outer: Place, code: FunctionCode, name: string): readonly string[] {
    if (code.known?.takesThis || code.problem) return this.refuse(code);
    const outside = this.takeBefore();
    const place = { ...outer, code, bound: namesOf(code), outer, shared: new Map() };
    const lines = this.definition(place, name);
    this.addBefore(outside);
    return lines;
  }
}
