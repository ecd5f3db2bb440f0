import { nearWord } from '../../core/nearWord';
import { shown } from '../../core/token';
import type { Expression } from '../../program/tree';
import type { EscapeFault } from '../expressions/escapes';
import type { Reader } from '../reader/reader';
import type { Token } from '../tokens/token';
import { faulty, unexpected } from './unexpected';

/** Slips of imports and exports, and those inside values. */
export const modules = {
  onlyAtTop(reader: Reader): void {
    if (!reader.scopes.isAtTop) reader.stop('strayImport', reader.token, [reader.token.text]);
  },

  strayImport(reader: Reader): never {
    faulty(reader);
    const { previous, token } = reader;
    return reader.stop('strayImport', previous ?? token, ['import']);
  },

  importFrom(reader: Reader): never {
    faulty(reader);
    const { previous, token } = reader;
    if (token.kind === 'name') misspelt(reader, ['from']);
    return reader.stop('importFrom', previous ?? token);
  },

  modulePath(reader: Reader): never {
    faulty(reader);
    const { token, previous } = reader;
    return reader.stop('modulePath', token.isFirst || token.kind === 'end' ? (previous ?? token) : token);
  },

  importNames(reader: Reader): never {
    faulty(reader);
    return reader.stop('importNames', reader.previous ?? reader.token);
  },

  exported(reader: Reader): never {
    faulty(reader);
    misspelt(reader, ['default', 'function', 'class', 'const']);
    return reader.stop('exported', reader.previous ?? reader.token);
  },

  exportedDefault(reader: Reader, exporting: Token, word: Token): never {
    return reader.stop('exportedDefault', { start: exporting.start, end: word.end }, [reader.token.text]);
  },

  escape(reader: Reader, { code, range }: EscapeFault): never {
    const typed = reader.source.slice(range.start, range.end);
    const place = { start: range.start, end: range.start + 1 };
    return reader.stopWith(code, range, [typed], place, '\\\\');
  },

  inTemplate(reader: Reader): never {
    return unexpected(reader);
  },

  /** A : or < that a type follows, in JavaScript. */
  typeInJavaScript(reader: Reader): never {
    const { token } = reader;
    const next = reader.ahead();
    const isTouching = token.end === next.start && next.kind === '=';
    if (isTouching) reader.stop('otherOperator', { start: token.start, end: next.end }, [':=', '='], '=');
    const isRead = reader.attempt(() => {
      reader.next();
      if (token.kind === ':' && next.kind !== '{') reader.grammar.type(reader);
      return reader.since(token.start);
    });
    const range = token.kind === ':' && isRead ? isRead : token;
    const text = reader.source.slice(range.start, range.end);
    return reader.stop('typeInJavaScript', range, [shown({ text })], isRead === range ? '' : undefined);
  },

  /** Where a type has to stand, and none does. */
  noType(reader: Reader): never {
    faulty(reader);
    const { previous, token } = reader;
    return reader.stop('missingType', previous ?? token, [shown(previous ?? token)]);
  },

  /** x: 3 in a class, where = stands. */
  fieldColon(reader: Reader): void {
    const { kind } = reader.ahead();
    const isValue = /^(number|string|template|true|false|[[{(-]|new|this)$/.test(kind);
    if (reader.at(':') && isValue && !reader.isTyped) reader.stop('fieldColon', reader.token, [], ' =');
  },

  mixedLogical(reader: Reader, side: Expression, others: readonly string[], sign: Token): void {
    if (side.kind !== 'logical' || !others.includes(side.operator) || reader.parenthesised.has(side)) return;
    const typed = side.operator === 'or' ? '||' : side.operator === 'and' ? '&&' : '??';
    reader.stop('mixedLogical', side.range, [typed, sign.text]);
  },

  signedPower(reader: Reader, { range }: Expression): never {
    const text = reader.source.slice(range.start, range.end);
    return reader.stop('signedPower', range, [shown({ text })]);
  },
};

/** Ends the reading at a word that is one of these but for a letter. */
function misspelt(reader: Reader, words: readonly string[]): void {
  const { token } = reader;
  const near = token.kind === 'name' ? nearWord(token.text, words) : undefined;
  if (near) reader.stop('misspeltWord', token, [token.text, near], near);
}
