import { shown } from '../../core/token';
import type { FunctionCode } from '../../program/tree';
import type { Reader } from '../reader/reader';
import type { Token } from '../tokens/token';
import { typeWords } from './statementEnd';
import { beginsValue, faulty, unexpected } from './unexpected';

/** Slips around the parameters and bodies of functions and in classes. */
export const functions = {
  parameterList(reader: Reader): never {
    const { token, previous } = reader;
    faulty(reader);
    if (previous && token.kind === 'name') reader.stop('bareParameters', token, [previous.text, token.text]);
    if (previous && token.kind === '{') {
      const place = { start: previous.end, end: previous.end };
      reader.stopWith('missingParameters', previous, [shown(previous)], place, '()');
    }
    return unexpected(reader);
  },

  inParameters(reader: Reader): never {
    const { token, previous } = reader;
    faulty(reader);
    if (token.kind === ';') reader.stop('otherOperator', token, [';', ','], ',');
    typeWithoutColon(reader);
    if (previous?.kind === 'name' && token.kind === 'name' && !typeWords.has(previous.text)) {
      const place = { start: previous.end, end: previous.end };
      const range = { start: previous.start, end: token.end };
      reader.stopWith('missingComma', range, [previous.text, token.text], place, ',');
    }
    if (previous?.kind === 'name' && token.kind === 'name')
      reader.stopWith(
        'typedParameter',
        token,
        [previous.text],
        { start: previous.start, end: token.start },
        '',
      );
    return unexpected(reader);
  },

  functionBody(reader: Reader): never {
    const { token, previous } = reader;
    faulty(reader);
    typeWithoutColon(reader);
    if (reader.isTyped && previous?.kind === '}') bodyAsType(reader);
    return reader.stop('missingBody', previous ?? token);
  },

  restLast(reader: Reader, rest: Token): never {
    faulty(reader);
    return reader.stop('restLast', rest);
  },

  restDefault(reader: Reader): never {
    return reader.stop('restDefault', reader.token);
  },

  restPattern(reader: Reader): never {
    return reader.stop('restPattern', reader.token);
  },

  inPattern(reader: Reader): never {
    return unexpected(reader);
  },

  arrowSign(reader: Reader): never {
    const { token, previous } = reader;
    faulty(reader);
    if (token.kind === '=>') reader.stop('arrowInLine', token);
    return reader.stop('unexpected', previous ?? token, [shown(previous ?? token)]);
  },

  emptyParentheses(reader: Reader, open: Token): never {
    const after = reader.ahead();
    const range = { start: open.start, end: reader.token.end };
    const isArrow = after.kind === '{' || (beginsValue(after) && !after.isFirst);
    if (!isArrow) return reader.stop('emptyParentheses', range);
    const place = { start: range.end, end: range.end };
    return reader.stopWith(
      'missingArrow',
      { start: open.start, end: after.end },
      [shown(after)],
      place,
      ' =>',
    );
  },

  accessorParameters(reader: Reader, { form, name, parameters, nameRange }: FunctionCode): void {
    if (form === 'getter' && parameters.length > 0) reader.stop('getterParameters', nameRange, [name]);
    if (form === 'setter' && (parameters.length !== 1 || parameters[0]?.takes === 'rest'))
      reader.stop('setterParameters', nameRange, [name]);
  },

  classBody(reader: Reader): never {
    const { token, previous } = reader;
    faulty(reader);
    if (token.kind === '(' && previous) {
      const range = { start: token.start, end: reader.ahead(reader.partner() - reader.position).end };
      reader.stop('classParameters', range, [shown(previous)], '');
    }
    return reader.stop('missingClassBody', previous ?? token);
  },

  /** Where a member of a class ends. */
  memberEnd(reader: Reader): void {
    const { token } = reader;
    if (reader.take(';') || token.kind === '}' || token.isFirst) return;
    const { previous } = reader;
    if (previous) wordInClass(reader, previous);
    if (token.kind === ',') reader.stop('otherOperator', token, [',', ';'], ';');
    typeWithoutColon(reader);
    unexpected(reader);
  },
};

/** function m() {} and let x = 3 in a class. */
function wordInClass(reader: Reader, word: Token): void {
  if (reader.token.kind !== 'name') return;
  const place = { start: word.start, end: reader.token.start };
  const isFunction = word.text === 'function' || word.text === 'def';
  if (isFunction) reader.stopWith('functionInClass', word, [word.text], place, '');
  if (/^(let|const|var)$/.test(word.text))
    reader.stopWith('declarationInClass', word, [word.text], place, '');
}

/** f(x number), and f(x) -> number. */
function typeWithoutColon(reader: Reader): void {
  const { token, previous } = reader;
  if (!reader.isTyped || !previous) return;
  const next = reader.ahead();
  const isArrow = token.kind === '-' && next.kind === '>' && token.end === next.start;
  if (isArrow) reader.stop('otherOperator', { start: token.start, end: next.end }, ['->', ':'], ':');
  const place = { start: previous.end, end: previous.end };
  if (token.kind === 'name' && typeWords.has(token.text))
    reader.stopWith('missingTypeColon', token, [token.text], place, ':');
}

/** f(x): { return x }, whose block looks like a type. */
function bodyAsType(reader: Reader): void {
  const colon = reader.tokens[reader.partner(reader.position - 1) - 1];
  if (colon?.kind === ':') reader.stop('missingType', colon, [':']);
}
