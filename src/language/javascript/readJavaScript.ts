import { Lines } from '../core/lines';
import type { Program } from '../program/tree';
import { binding } from './expressions/binding';
import { assignment, expression, unary } from './expressions/expressions';
import { functionExpression, method } from './expressions/functions';
import { primary } from './expressions/primary';
import type { JavaScriptProblem } from './problems';
import { type Grammar, Reader } from './reader/reader';
import { block, statements } from './statements/block';
import { classCode } from './statements/classes';
import { statement } from './statements/statement';
import { tokensOf } from './tokens/brackets';
import { type } from './types/types';

const saysStrict = ([first]: Program['body']): boolean =>
  first?.kind === 'expression' && first.value.kind === 'constant' && first.value.value === 'use strict';

export interface JavaScriptProgram extends Program {
  readonly language: 'javascript';
  /** The mistakes of its grammar, in the order of their places: a program runs only where there is none. */
  readonly problems: readonly JavaScriptProblem[];
}

const grammar: Grammar = {
  expression,
  assignment,
  unary,
  primary,
  functionExpression,
  method,
  classCode,
  statement,
  block,
  binding,
  type,
};

/**
 * A text of JavaScript or TypeScript as a tree. Every text has one: a statement with a mistake is `unreadable` in it, a function or
 * class with one has it as its `problem`, and so have those that the languages have and that are not read here.
 */
export function readJavaScript(source: string, languageId: 'javascript' | 'typescript'): JavaScriptProgram {
  const lines = new Lines(source);
  const reader = new Reader(lines, tokensOf(lines), languageId === 'typescript', grammar);
  const body = statements(reader, 'end');
  // What TypeScript exports may be a type, of which nothing is kept.
  for (const { name, range } of reader.isTyped ? [] : reader.exports.named)
    if (!reader.scopes.declares(name)) reader.report(reader.problem('unknownExport', range, [name]));
  const problems = reader.scopes.problems.toSorted((a, b) => a.range.start - b.range.start);
  const isModule = reader.exports.isUsed || body.some(({ kind }) => kind === 'import');
  const isStrict = languageId === 'typescript' || isModule || saysStrict(body);
  return { language: 'javascript', isStrict, body, problems };
}
