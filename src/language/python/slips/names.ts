import { ReadingStopped, shown } from '../../core/token';
import type { Import } from '../../program/node';
import type { Reader } from '../reader/reader';
import { keywords, type Token } from '../tokens/token';
import { unexpected } from './unexpected';

/** Ends the reading at a keyword that stands where a name has to. */
function keywordAsName(reader: Reader): void {
  const { token } = reader;
  if (token.problem) throw new ReadingStopped(token.problem);
  if (keywords.has(token.kind)) reader.stop('keywordAsName', token, [token.text, `${token.text}_`]);
}

/** Slips where a name has to stand. */
export const names = {
  attribute(reader: Reader): never {
    const { token, previous } = reader;
    keywordAsName(reader);
    if (token.kind === 'newline' || token.kind === 'end') reader.stop('missingAttribute', previous ?? token);
    return unexpected(reader);
  },

  argumentName(reader: Reader, word: Token): never {
    if (word.problem) throw new ReadingStopped(word.problem);
    if (keywords.has(word.kind)) reader.stop('keywordAsName', word, [word.text, `${word.text}_`]);
    return reader.stop('assignmentInside', reader.token, [], '==');
  },

  parameter(reader: Reader, closer: string): never {
    const { token } = reader;
    keywordAsName(reader);
    if (token.kind === 'number' || token.kind === 'string')
      reader.stop('parameterValue', token, [shown(token)]);
    if (token.kind === '(' || token.kind === '[') reader.stop('parameterGroup', token);
    if (closer === ')' && token.kind === ':') reader.stop('unexpected', token, [':']);
    return unexpected(reader);
  },

  functionName(reader: Reader): never {
    keywordAsName(reader);
    if (reader.at('(')) reader.stop('missingFunctionName', reader.token);
    return unexpected(reader);
  },

  className(reader: Reader): never {
    keywordAsName(reader);
    return unexpected(reader);
  },

  /** Where the parameters of a def have to stand. */
  parameterList(reader: Reader, name: Token): never {
    const { token } = reader;
    if (token.problem) throw new ReadingStopped(token.problem);
    if (token.kind === ':' && reader.ahead().kind === '(') return colonFirst(reader, token);
    if (token.kind === ':' || token.kind === 'newline')
      reader.stopWith('missingParameters', name, [name.text], { start: name.end, end: name.end }, '()');
    if (token.kind === 'name') reader.stop('bareParameters', token, [name.text, token.text]);
    return unexpected(reader);
  },

  inParameters(reader: Reader): never {
    const { token } = reader;
    if (token.kind === '.' || token.kind === '[') reader.stop('parameterPart', token);
    return unexpected(reader);
  },

  lambdaColon(reader: Reader): never {
    if (reader.at('newline')) reader.stop('missingLambdaColon', reader.previous ?? reader.token);
    return unexpected(reader);
  },

  importName(reader: Reader): never {
    keywordAsName(reader);
    if (reader.at('newline') || reader.at('end'))
      reader.stop('nothingImported', reader.previous ?? reader.token);
    if (reader.at('string')) reader.stop('quotedImport', reader.token);
    if (reader.at('*')) reader.stop('starWithoutFrom', reader.token);
    return unexpected(reader);
  },

  importWord(reader: Reader): never {
    const { token } = reader;
    if (token.problem) throw new ReadingStopped(token.problem);
    if (token.kind === 'name') reader.stop('misspeltWord', token, [token.text, 'import'], 'import');
    if (token.kind === 'newline') reader.stop('nothingImported', reader.previous ?? token);
    return unexpected(reader);
  },

  dottedImport(reader: Reader): never {
    return reader.stop('dottedImport', reader.token);
  },

  /** import a from b, as JavaScript writes it. */
  importFrom(reader: Reader, word: Token, found: readonly Import[]): never {
    const from = reader.token;
    let last = 1;
    while (reader.ahead(last + 1).kind === '.' && reader.ahead(last + 2).kind === 'name') last += 2;
    const { start } = reader.ahead();
    const all = { start: word.start, end: reader.ahead(last).end };
    const taken = reader.source
      .slice(found[0]?.range.start ?? word.end, from.start)
      .replace(/^import\s*/, '')
      .trim();
    if (reader.ahead().kind !== 'name' || reader.ahead(last + 1).kind !== 'newline')
      reader.stop('fromBehindImport', from);
    const text = `from ${reader.source.slice(start, all.end)} import ${taken}`;
    return reader.stop('importFrom', all, [text], text);
  },

  declaredName(reader: Reader): never {
    keywordAsName(reader);
    return unexpected(reader);
  },
};

/** def f:(x) */
function colonFirst(reader: Reader, colon: Token): never {
  let at = 1;
  while (
    reader.ahead(at).kind !== ')' &&
    reader.ahead(at).kind !== 'newline' &&
    reader.ahead(at).kind !== 'end'
  )
    at++;
  const close = reader.ahead(at);
  if (close.kind !== ')') return reader.stop('colonBeforeParameters', colon);
  const range = { start: colon.start, end: close.end };
  const text = reader.source.slice(colon.end, close.end);
  const hasColon = reader.ahead(at + 1).kind === ':';
  return reader.stopWith('colonBeforeParameters', colon, [], range, hasColon ? text : `${text}:`);
}
