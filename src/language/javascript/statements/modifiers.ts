import type { Reader } from '../reader/reader';
import type { Token } from '../tokens/token';

/** Those that may stand in a line of their own; another word there is a field. */
const overLines: ReadonlySet<string> = new Set(['static', 'get', 'set']);

export interface Modifiers {
  readonly words: ReadonlySet<string>;
  readonly async: Token | undefined;
  readonly star: Token | undefined;
}

const plainModifiers: ReadonlySet<string> = new Set(['static', 'async', 'get', 'set']);
const typedModifiers: ReadonlySet<string> = new Set([
  ...plainModifiers,
  ...['public', 'private', 'protected', 'readonly', 'abstract', 'override', 'declare'],
]);
/** What follows the name of a member, so that static, get and their kind are such a name. */
const afterName: ReadonlySet<string> = new Set(['(', '=', ';', '}', ':', '?', '!', '<', 'end']);

/** The words before the name of a member. */
export function modifiersOf(reader: Reader): Modifiers {
  const known = reader.isTyped ? typedModifiers : plainModifiers;
  const words = new Set<string>();
  let async: Token | undefined;
  for (; reader.at('name') && known.has(reader.token.text); ) {
    const next = reader.ahead();
    if (
      words.has(reader.token.text) ||
      afterName.has(next.kind) ||
      (next.isFirst && !overLines.has(reader.token.text))
    )
      break;
    const word = reader.next();
    if (word.text === 'async') async = word;
    else words.add(word.text);
  }
  return { words, async, star: reader.take('*') };
}
