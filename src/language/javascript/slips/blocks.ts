import { nearWord } from '../../core/nearWord';
import { shown } from '../../core/token';
import type { Expression, Statement, Target } from '../../program/tree';
import type { Reader } from '../reader/reader';
import type { Token } from '../tokens/token';
import { forHeads } from './forHeads';
import { misspeltFor, statementEnd } from './statementEnd';
import { faulty, unexpected } from './unexpected';

/** Slips at the heads of statements and around their blocks. */
export const blocks = {
  block(reader: Reader): never {
    const { token } = reader;
    faulty(reader);
    if (token.kind === 'end') return unexpected(reader);
    return reader.stop('missingBlock', token, [shown(token)]);
  },

  /** A declaration that stands where one statement without a block does. */
  declarationAlone(reader: Reader): void {
    const { token } = reader;
    const next = reader.ahead();
    if (token.kind === 'function') reader.stop('functionAlone', token);
    const isLet =
      token.text === 'let' &&
      token.kind === 'name' &&
      (next.kind === '[' || (!next.isFirst && '{name'.includes(next.kind)));
    if (token.kind === 'class' || token.kind === 'const' || isLet)
      reader.stop('declarationAlone', token, [token.text]);
    if (token.kind === 'end' || token.kind === '}') unexpected(reader);
  },

  conditionOpen(reader: Reader, head: Token): never {
    const { token } = reader;
    faulty(reader);
    let last = reader.position;
    while (!reader.tokens[last]?.isFirst && !'{:;end'.includes(reader.tokens[last]?.kind ?? 'end')) last++;
    const end = reader.tokens[last - 1]?.end ?? token.end;
    if (last === reader.position) return unexpected(reader);
    const range = { start: token.start, end };
    const isSure = reader.tokens[last]?.kind === '{';
    const text = `(${reader.source.slice(range.start, range.end)})`;
    return reader.stop('missingOpen', range, [head.text], isSure ? text : undefined);
  },

  emptyCondition(reader: Reader, head: Token, open: Token): never {
    return reader.stop('emptyCondition', { start: open.start, end: reader.token.end }, [head.text]);
  },

  conditionalColon(reader: Reader, test: Expression): never {
    faulty(reader);
    return reader.stop('conditionalColon', reader.since(test.range.start));
  },

  caseWord(reader: Reader): never {
    const { token } = reader;
    faulty(reader);
    if (token.kind === 'end') return unexpected(reader);
    return reader.stop('caseWord', token, [shown(token)]);
  },

  caseColon(reader: Reader, word: Token): never {
    faulty(reader);
    const { previous } = reader;
    const place = { start: previous?.end ?? word.end, end: previous?.end ?? word.end };
    return reader.stopWith('caseColon', word, [word.text], place, ':');
  },

  loneTry(reader: Reader, head: Token): never {
    faulty(reader);
    const { token } = reader;
    const meant = token.text === 'except' ? 'catch' : nearWord(token.text, ['catch', 'finally']);
    if (token.kind === 'name' && meant) reader.stop('otherWord', token, [token.text, meant], meant);
    return reader.stop('loneTry', head);
  },

  /** catch e { */
  catchName(reader: Reader, name: Token): never {
    return reader.stop('catchName', name, [name.text], `(${name.text})`);
  },

  emptyThrow(reader: Reader, word: Token): never {
    return reader.stop('emptyThrow', word);
  },

  doWhile(reader: Reader, head: Token): never {
    faulty(reader);
    return reader.stop('doWhile', head);
  },

  overInitial(reader: Reader, found: readonly Statement[]): never {
    const last = found.at(-1);
    return reader.stop('overInitial', last?.range ?? reader.token);
  },

  emptyConst(reader: Reader, target: Target): never {
    faulty(reader);
    const { token } = reader;
    const isEnd =
      token.kind === ';' || token.kind === ',' || token.kind === '}' || token.kind === 'end' || token.isFirst;
    if (!isEnd) return statementEnd(reader, reader.position - 1);
    return reader.stop('emptyConst', target.range, [
      shown({ text: reader.source.slice(target.range.start, target.range.end) }),
    ]);
  },

  emptyPattern(reader: Reader, target: Target): never {
    faulty(reader);
    return reader.stop('emptyPattern', target.range);
  },

  /** What stands behind the value of a declaration: its end, or a mistake of the value. */
  afterInitial(reader: Reader, from: number): void {
    const { token } = reader;
    if (token.isFirst || ',;}end'.includes(token.kind)) return;
    statementEnd(reader, from);
  },

  statementEnd,
  misspeltFor,
  ...forHeads,
};
