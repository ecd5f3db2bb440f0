import type { Program } from '../program/tree';
import { declarationProblems } from './declarations';
import { grammar } from './grammar';
import type { PythonProblem } from './problems';
import { Reader } from './reader/reader';
import { statements } from './statements/block';
import { tokensOf } from './tokens/tokenizer';

export interface PythonProgram extends Program {
  readonly language: 'python';
  /** The mistakes of its grammar, in the order of their places: CPython runs a program only where there is none. */
  readonly problems: readonly PythonProblem[];
}

/**
 * A Python text as a tree. Every text has one: a statement with a mistake is `unreadable` in it, a function or class with one has it
 * as its `problem`, and so have those that Python has and that are not read here.
 */
export function readPython(source: string): PythonProgram {
  const reader = new Reader(source, tokensOf(source), grammar);
  const body = statements(reader, 'end');
  const all = [
    ...reader.scopes.problems,
    ...declarationProblems(source, body, { start: 0, end: source.length }),
  ];
  const problems = all.toSorted((a, b) => a.range.start - b.range.start);
  return { language: 'python', body, problems };
}
