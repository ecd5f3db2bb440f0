import type { Range } from '../core/problem';

/** What every node of a program's tree has: what it is, and the place where it was typed. */
export interface Node<Kind extends string> {
  readonly kind: Kind;
  readonly range: Range;
}

export type Scope = 'let' | 'const' | 'var';

/** The name that a statement gives a module, if it does: that of its outermost package where it says no other. */
export function moduleBound({ path, binds, names }: Import): string | undefined {
  const [first = ''] = path.split('.');
  return binds ?? (names || first === '' ? undefined : first);
}

/**
 * import a.b as c (path a.b); from .a import b as c, * (level 1, names); JavaScript's import {b as c} from './a'. Python's plain
 * `import a.b` has neither `binds` nor `names`: it binds a, in which b is found.
 */
export interface Import extends Node<'import'> {
  readonly path: string;
  /** The dots before a relative path. */
  readonly level: number;
  /** What the module itself is bound to, and what is taken from it; a lone '*' takes all. */
  readonly binds?: string;
  readonly names?: readonly { readonly name: string; readonly as: string; readonly range: Range }[];
}
