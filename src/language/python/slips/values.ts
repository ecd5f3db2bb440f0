import type { Range } from '../../core/problem';
import { ReadingStopped, shown } from '../../core/token';
import type { Expression } from '../../program/tree';
import type { EscapeFault } from '../expressions/escapes';
import type { Reader } from '../reader/reader';
import type { Token } from '../tokens/token';
import { unexpected } from './unexpected';

/** Slips inside values and assignments. */
export const values = {
  inField(reader: Reader): never {
    if (reader.token.problem) throw new ReadingStopped(reader.token.problem);
    return unexpected(reader);
  },

  assignedArgument(reader: Reader): never {
    return reader.stop('assignmentInside', reader.token, [], '==');
  },

  entryWithoutValue(reader: Reader, key: Expression): never {
    if (reader.token.problem) throw new ReadingStopped(reader.token.problem);
    if (reader.at('=')) reader.stop('equalsInDictionary', reader.token, [], ':');
    if (reader.at(',') || reader.at('}')) reader.stop('noEntryValue', key.range);
    return unexpected(reader);
  },

  escape(reader: Reader, code: EscapeFault['code'], range: Range, typed: string, digits: number): never {
    if (code === 'namedCharacter') reader.stop('shortName', range, [typed]);
    const place = { start: range.start, end: range.start + 1 };
    return reader.stopWith(code, range, [typed, digits], place, '\\\\');
  },

  /** x === 3 is read as x = (= 3). */
  doubledEquals(reader: Reader): void {
    if (reader.ahead().kind === '=' || reader.ahead().kind === '==') {
      reader.next();
      unexpected(reader);
    }
  },

  chainedAugment(reader: Reader, sign: Token): never {
    return reader.stop('chainedAugment', reader.token, [sign.text]);
  },

  annotated(reader: Reader, first: Expression): never {
    if (first.kind === 'tuple' || first.kind === 'list') reader.stop('annotatedTuple', first.range);
    return reader.stop('strayColon', reader.token);
  },

  strayColon(reader: Reader, colon: Token, first: Expression): never {
    if (reader.token.problem) throw new ReadingStopped(reader.token.problem);
    const { range } = first;
    return reader.stop('strayColon', colon, [shown({ text: reader.source.slice(range.start, range.end) })]);
  },

  raisedWithComma(reader: Reader, value: Expression): never {
    const { range } = value;
    return reader.stop('raisedWithComma', reader.token, [
      shown({ text: reader.source.slice(range.start, range.end) }),
    ]);
  },
};
