import { type End, type Opening, openingAt } from './opening';
import { endOfTemplate } from './template';

/** A function or class at the margin. */
const DEFINITION = /(?:\r\n|\n|\r)(?=(?:async )?def \w+ ?\(|class \w+ ?[:(]|@\w)/g;

export function endOfString(source: string, opening: Opening, limit: number): End {
  const end = opening.isTemplate
    ? endOfTemplate(source, opening, limit, endOfLiteral)
    : endOfPlain(source, opening, limit);
  const isHeld = !end.isClosed && opening.quotes.length === 3;
  return isHeld ? { ...end, end: beforeDefinition(source, opening.inside, limit) } : end;
}

/** A text of several lines that nothing closes takes no function of the file along. */
function beforeDefinition(source: string, from: number, limit: number): number {
  DEFINITION.lastIndex = from;
  const at = DEFINITION.exec(source)?.index ?? limit;
  return Math.min(at, limit);
}

/** Where the literal at an offset inside a field of an f-string ends. */
export function endOfLiteral(source: string, at: number, limit: number): End | undefined {
  const opening = openingAt(source, at);
  return opening && endOfString(source, opening, limit);
}

function endOfPlain(source: string, { quotes, inside }: Opening, limit: number): End {
  for (let at = inside; at < limit; at++) {
    const character = source[at];
    if (character === '\\') at += source.startsWith('\r\n', at + 1) ? 2 : 1;
    else if (source.startsWith(quotes, at)) return { end: at + quotes.length, isClosed: true };
    else if (quotes.length === 1 && (character === '\n' || character === '\r'))
      return { end: at, isClosed: false };
  }
  return { end: limit, isClosed: false };
}
