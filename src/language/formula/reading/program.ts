import { programWords } from './names';
import type { TokenReader } from './reader';
import type { Token } from './tokens';

/** Stops where the text is a program or a quotation, so that the learner reads that before a smaller slip in it. */
export function failAtProgram(reader: TokenReader): void {
  failAtSlope(reader);
  const sign = reader.tokens.find(isSignOfProgram);
  if (!sign) return;
  if (sign.kind === 'quoted') reader.fail('quotes', sign);
  if (sign.text === 'lambda') failWithRest(reader, 'lambda', sign, ':');
  if (sign.text === 'def') failWithRest(reader, 'definition', sign, 'return');
  if (sign.text === '=>') failWithRest(reader, 'arrow', sign, '=>');
  if (sign.text === '?' || (sign.text === 'if' && sign !== reader.tokens[0])) reader.fail('choice', sign);
  reader.fail('programWord', sign, [reader.typed(sign)]);
}

function isSignOfProgram({ kind, text }: Token): boolean {
  const isSign = (kind === 'symbol' && text === '=>') || (kind === 'unknown' && text === '?');
  return kind === 'quoted' || isSign || (kind === 'name' && programWords.has(text));
}

/** The fix leaves what follows the token `last`; without that token there is none. */
function failWithRest(
  reader: TokenReader,
  code: 'lambda' | 'definition' | 'arrow',
  sign: Token,
  last: string,
): never {
  const { tokens, source } = reader;
  const from = tokens.find((token) => token.start >= sign.start && token.text === last);
  const rest = from && tokens.find((token) => token.start >= from.end);
  const args = [reader.typed(sign)];
  if (!rest || rest.kind === 'end') return reader.fail(code, sign, args);
  const range = { start: 0, end: source.length };
  return reader.fail(code, sign, args, { range, text: source.slice(rest.start).trim() });
}

/** f'(x) = 2x and dy/dx = 2x are about 2x; d/dx x^2 is about x^2. */
function failAtSlope(reader: TokenReader): void {
  const { source } = reader;
  const sign = /^\s*(?:[a-z]['’′]+(?:\s*\([a-z]\))?|d[a-z]?(?:\(x\))?\/d[xyt])/i.exec(source)?.[0];
  if (sign === undefined) return;
  const start = sign.length - sign.trimStart().length;
  const range = { start, end: sign.length };
  const typed = reader.typed(range);
  const rest = source.slice(sign.length).trim();
  const text = rest.replace(/^=\s*/, '');
  if (text === '') return reader.fail('slopeAsked', range, [typed]);
  const fix = { range: { start: 0, end: source.length }, text };
  reader.fail(text === rest ? 'slopeAsked' : 'slopeOnLeft', range, [typed], fix);
}
