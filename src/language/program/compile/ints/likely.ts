import type { Expression, Target } from '../../tree';

const operators: ReadonlySet<string> = new Set(['+', '-', '*', '//', '%']);
const functions: ReadonlySet<string> = new Set(['len', 'int']);

/** Is an expression an int, as far as its text tells? It may still be something else, which has to be right, if slower. */
export function isLikelyInt(node: Expression, isInt: (name: string) => boolean): boolean {
  switch (node.kind) {
    case 'constant':
      return typeof node.value === 'bigint' && Number.isSafeInteger(Number(node.value));
    case 'name':
      return isInt(node.name);
    case 'unary':
      return node.operator === '-' && isLikelyInt(node.value, isInt);
    case 'binary':
      return operators.has(node.operator) && isLikelyInt(node.left, isInt) && isLikelyInt(node.right, isInt);
    case 'call':
      return node.callee.kind === 'name' && functions.has(node.callee.name);
    default:
      return false;
  }
}

/** What the names of a scope are bound to: those that are bound to ints alone, as far as the text tells, keep numbers. */
export class LikelyInts {
  readonly #bound = new Map<string, Expression[]>();
  readonly #others = new Set<string>();
  #found: ReadonlySet<string> | undefined;

  /** `value` is undefined where it is not known, and 'int' where it is one. */
  note(name: string, value: Expression | 'int' | undefined): void {
    const all = this.#bound.get(name) ?? [];
    this.#bound.set(name, all);
    if (value === undefined) this.#others.add(name);
    else if (value !== 'int') all.push(value);
  }

  /** A target of an assignment, with its value. */
  noteTarget(target: Target, value: Expression | undefined): void {
    if (target.kind === 'name') this.note(target.name, value);
    else if (target.kind === 'pattern') {
      const items = value?.kind === 'tuple' && value.items.length === target.items.length ? value.items : [];
      for (const [index, item] of target.items.entries())
        if (item) this.noteTarget(item.target, item.isRest ? undefined : items[index]);
    }
  }

  /** The target of a loop, which takes one value of another after the other. */
  noteEach(target: Target, iterable: Expression): void {
    const name = iterable.kind === 'call' && iterable.callee.kind === 'name' ? iterable.callee.name : '';
    if (name === 'range' && target.kind === 'name') return this.note(target.name, 'int');
    if (name === 'enumerate' && target.kind === 'pattern') {
      const [first, ...others] = target.items;
      if (first?.target.kind === 'name') this.note(first.target.name, 'int');
      for (const one of others) if (one) this.noteTarget(one.target, undefined);
    } else this.noteTarget(target, undefined);
  }

  has(name: string, isIntElsewhere: (name: string) => boolean): boolean {
    this.#found ??= this.#find(isIntElsewhere);
    return this.#found.has(name);
  }

  #find(isIntElsewhere: (name: string) => boolean): ReadonlySet<string> {
    const found = new Set([...this.#bound.keys()].filter((name) => !this.#others.has(name)));
    const isInt = (name: string): boolean =>
      found.has(name) || (!this.#bound.has(name) && isIntElsewhere(name));
    for (let isSettled = false; !isSettled; ) {
      isSettled = true;
      for (const name of found)
        if (!(this.#bound.get(name) ?? []).every((value) => isLikelyInt(value, isInt))) {
          found.delete(name);
          isSettled = false;
        }
    }
    return found;
  }
}
