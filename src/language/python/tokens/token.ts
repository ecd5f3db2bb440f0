import type { Token as AnyToken } from '../../core/token';
import type { PythonProblem } from '../problems';

/**
 * A piece of a program's text. The kind of a keyword and of an operator is its text; the other kinds are name, number, string,
 * newline (where a logical line ends), indent, dedent, fault (what cannot stand in a program) and end. A fault has a problem, and a
 * newline that ends a line whose bracket is never closed.
 */
export type Token = AnyToken<PythonProblem>;

export const keywords: ReadonlySet<string> = new Set([
  ...['False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def'],
  ...['del', 'elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is'],
  ...['lambda', 'nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield'],
]);

/** Words that begin a line nowhere but at the beginning of a statement: a bracket that is open before them was never closed. */
export const statementWords: ReadonlySet<string> = new Set([
  ...['def', 'class', 'return', 'import', 'while', 'with', 'try', 'raise', 'pass', 'break', 'continue'],
  ...['global', 'nonlocal', 'assert', 'del', 'elif', 'except', 'finally'],
]);

const operators = [
  ...['**=', '//=', '>>=', '<<=', '...', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '@=', '->', ':='],
  ...['==', '!=', '<=', '>=', '<<', '>>', '**', '//', '+', '-', '*', '/', '%', '@', '&', '|', '^', '~'],
  ...['<', '>', '(', ')', '[', ']', '{', '}', ',', ':', '.', ';', '='],
];

const byFirst = new Map<number, readonly string[]>();
for (const operator of operators) {
  const first = operator.charCodeAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), operator]);
}

/** The longest operator that stands at an offset. */
export function operatorAt(source: string, at: number): string | undefined {
  return byFirst.get(source.charCodeAt(at))?.find((operator) => source.startsWith(operator, at));
}

export const closerOf: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
