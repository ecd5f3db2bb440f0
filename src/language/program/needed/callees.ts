import type { Scope } from '../compile/scope';
import type { Call, Expression } from '../tree';
import { changing, isDrawing, isQuiet, keeping, reading, sharing } from './knownCalls';

/** What a function of the program may do, beside giving its result. */
export interface Summary {
  /** How many parameters come before those that a call gives: self. */
  readonly skip: number;
  readonly parameters: readonly string[];
  /** What it may change: names of the module, and parameters with a dot before. */
  readonly changed: ReadonlySet<string>;
  /** Names of the module that it may bind. */
  readonly sets: ReadonlySet<string>;
  /** What its result may share. */
  readonly given: ReadonlySet<string>;
}

/** What a module's text tells of its names. */
export interface Names {
  /** The functions that a name stands for, where it can only be one of the text. */
  functionsOf(name: string): readonly Summary[] | undefined;
  /** Those that may be called where no name tells which: by another name, out of a list. */
  takenFunctions(): readonly Summary[];
  /** The methods of a name in all classes of the text. */
  methodsOf(name: string): readonly Summary[];
  /** Where a name is imported from, also by a star. */
  pathOf(name: string): string | undefined;
  isBuiltin(name: string): boolean;
  /** Does a name stand for something that cannot change, such as a number? */
  isFixed(name: string): boolean;
  /** Does the text import files that are not read here? */
  readonly importsFiles: boolean;
}

/** What is known of what a call calls. */
export interface Callee {
  readonly name: string;
  /** A function of the program, one that leaves all as it is, one that changes its object alone, its arguments alone, or anything. */
  readonly kind: 'program' | 'reads' | 'keeps' | 'changesArguments' | 'unknown';
  readonly functions: readonly Summary[];
  /** May it be written in a file that is not read here? */
  readonly isElsewhere: boolean;
  /** Does its result share its object or its arguments? */
  readonly shares: boolean;
}

const none: readonly Summary[] = [];

const ofPackage = (name: string): Callee => ({
  name,
  kind: changing.has(name) ? 'changesArguments' : 'reads',
  functions: none,
  isElsewhere: false,
  shares: sharing.has(name),
});

export function calleeOf({ callee }: Call, scope: Scope, names: Names): Callee {
  if (callee.kind === 'name') return ofName(callee.name, scope, names);
  if (callee.kind === 'attribute') return ofMethod(callee.name, callee.object, scope, names);
  const functions = names.takenFunctions();
  return { name: '', kind: 'unknown', functions, isElsewhere: false, shares: true };
}

function ofName(name: string, scope: Scope, names: Names): Callee {
  const isGlobal = isGlobalIn(scope, name);
  const functions = isGlobal ? names.functionsOf(name) : undefined;
  if (functions) return { name, kind: 'program', functions, isElsewhere: false, shares: false };
  const path = isGlobal ? names.pathOf(name) : undefined;
  if (isGlobal && (names.isBuiltin(name) || (path !== undefined && isQuiet(path)))) return ofPackage(name);
  const isElsewhere = isGlobal && names.importsFiles;
  return { name, kind: 'unknown', functions: names.takenFunctions(), isElsewhere, shares: true };
}

function ofMethod(name: string, object: Expression, scope: Scope, names: Names): Callee {
  const pathOf = (root: string | undefined): string | undefined =>
    root !== undefined && isGlobalIn(scope, root) ? names.pathOf(root) : undefined;
  const [path, maker] = [pathOf(rootOf(object, false)), pathOf(rootOf(object))];
  if (path !== undefined && isQuiet(path)) return ofPackage(name);
  if (maker !== undefined && isDrawing(maker)) return ofPackage(name);
  const functions = names.methodsOf(name);
  const shares = sharing.has(name);
  const common = { name, functions, isElsewhere: false };
  if (keeping.has(name)) return { ...common, kind: 'keeps', shares };
  if (functions.length > 0) return { ...common, kind: 'program', shares };
  if (reading.has(name)) return { ...common, kind: 'reads', shares };
  const taken = names.takenFunctions();
  return { ...common, functions: taken, kind: 'unknown', isElsewhere: names.importsFiles, shares: true };
}

/** a.b[0].c: a; of what a call gives, such as a.b().c, only where asked. */
export function rootOf(expression: Expression, isOfCalls = true): string | undefined {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind === 'call') return isOfCalls ? rootOf(expression.callee) : undefined;
  return expression.kind === 'attribute' || expression.kind === 'subscript'
    ? rootOf(expression.object, isOfCalls)
    : undefined;
}

/** Does a name in a scope stand for one of the module? */
export function isGlobalIn(scope: Scope, name: string): boolean {
  const place = scope.place(name);
  if (place.kind === 'name') return place.outer.kind === 'global' && !scope.bound.has(name);
  return place.kind === 'global';
}
