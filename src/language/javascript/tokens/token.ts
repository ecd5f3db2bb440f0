import type { Token as AnyToken } from '../../core/token';
import type { JavaScriptProblem } from '../problems';

/**
 * A piece of a program's text. The kind of a reserved word and of an operator is its text; the other kinds are name, private (#a),
 * number, string, regex, template (one without values in it, or the parts templateHead, templateMiddle and templateTail around them),
 * fault (what cannot stand in a program) and end. A bracket that the learner left out is a token without text that has a problem.
 */
export interface Token extends AnyToken<JavaScriptProblem> {
  /** Whether it is the first of its line. */
  readonly isFirst: boolean;
}

/** What no name can be. */
export const keywords: ReadonlySet<string> = new Set([
  ...['break', 'case', 'catch', 'class', 'const', 'continue', 'debugger', 'default', 'delete', 'do', 'else'],
  ...['enum', 'export', 'extends', 'false', 'finally', 'for', 'function', 'if', 'import', 'in', 'instanceof'],
  ...['new', 'null', 'return', 'super', 'switch', 'this', 'throw', 'true', 'try', 'typeof', 'var', 'void'],
  ...['while', 'with'],
]);

/** Each keyword as one and the same text, which is quick to compare. */
export const keywordOf: ReadonlyMap<string, string> = new Map([...keywords].map((word) => [word, word]));

const operators = [
  ...['>>>=', '**=', '>>>', '===', '!==', '<<=', '>>=', '&&=', '||=', '??=', '...'],
  ...['=>', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '==', '!=', '<=', '>=', '<<', '>>', '&&', '||'],
  ...['??', '?.', '++', '--', '**'],
  ...['+', '-', '*', '/', '%', '&', '|', '^', '~', '!', '<', '>', '=', '?', ':', ';', ',', '.', '@'],
  ...['(', ')', '[', ']', '{', '}'],
];

const byFirst = new Map<number, readonly string[]>();
for (const operator of operators) {
  const first = operator.charCodeAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), operator]);
}

/** The longest operator that stands at an offset; a ?.5 is a ? and a number. */
export function operatorAt(source: string, at: number): string | undefined {
  const found = byFirst.get(source.charCodeAt(at))?.find((operator) => source.startsWith(operator, at));
  return found === '?.' && /\d/.test(source[at + 2] ?? '') ? '?' : found;
}

export const closerOf: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['templateHead', 'templateTail'],
]);
