import type { Expression } from '../../program/tree';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import { numberValue } from '../tokens/numbers';
import { keywords, type Token } from '../tokens/token';
import { stringValue } from './texts';

/** Whether a token is a name or a word that may be the name of an attribute. */
export function isWord({ kind }: Token): boolean {
  return kind === 'name' || keywords.has(kind);
}

/** What a property, a method or a field is called: a, 'a', 1, [a]. */
export function propertyKey(reader: Reader): Expression {
  const { token } = reader;
  const range = { start: token.start, end: token.end };
  if (token.kind === '[') return computedKey(reader);
  if (isWord(token)) {
    reader.next();
    return { kind: 'constant', value: token.text, range };
  }
  if (token.kind === 'string') {
    const value = stringValue(reader, reader.next());
    return { kind: 'constant', value, range };
  }
  if (token.kind !== 'number') return slips.key(reader);
  reader.next();
  const value = numberValue(token.text);
  return { kind: 'constant', value: value === undefined ? token.text.slice(0, -1) : String(value), range };
}

function computedKey(reader: Reader): Expression {
  reader.next();
  const key = reader.unrestricted(() => reader.grammar.assignment(reader));
  if (!reader.take(']')) slips.inBrackets(reader);
  return key;
}

/** A name with #, which a class around it has to declare. */
export function usePrivate(reader: Reader, name: Token): void {
  if (!reader.scopes.usePrivate(name)) reader.stop('unknownPrivate', name, [name.text]);
}
