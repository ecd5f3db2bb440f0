import type { Range } from '../../core/problem';
import type { Expression, TemplatePart } from '../../program/tree';
import { outside } from '../reader/outside';
import { Reader } from '../reader/reader';
import { noValue } from '../slips/noValue';
import { slips } from '../slips/slips';
import { type Opening, openingAt } from '../tokens/opening';
import { endOfLiteral } from '../tokens/strings';
import { type Field, type Piece, scanTemplate } from '../tokens/template';
import type { Token } from '../tokens/token';
import { tokensWithin } from '../tokens/tokenizer';
import { decode, type EscapeFault } from './escapes';

/** A text, written in one piece or in several behind each other, some of which may be f-strings. */
export function textOf(reader: Reader): Expression {
  const { start } = reader.token;
  const parts: TemplatePart[] = [];
  let outsideOf: Expression | undefined;
  const first = reader.token;
  for (let token = reader.take('string'); token; token = reader.take('string')) {
    const opening = openingAt(reader.source, token.start) as Opening;
    if (opening.isBytes !== isBytes(reader, first)) reader.stop('mixedBytes', token);
    if (opening.isBytes) outsideOf ??= bytes(reader, token, opening);
    else outsideOf ??= namedCharacter(reader, token, opening);
    if (!opening.isBytes) for (const part of partsOf(reader, token, opening)) append(parts, part);
  }
  const range = reader.since(start);
  if (outsideOf) return { ...outsideOf, range };
  if (parts.every((part) => typeof part === 'string'))
    return { kind: 'constant', value: parts.join(''), range };
  return { kind: 'template', parts, range };
}

function isBytes(reader: Reader, token: Token): boolean {
  return openingAt(reader.source, token.start)?.isBytes ?? false;
}

function bytes(reader: Reader, token: Token, { isRaw, inside, quotes }: Opening): Expression {
  const range = { start: inside, end: token.end - quotes.length };
  const foreign = reader.source.slice(range.start, range.end).search(/[^\0-\x7f]/);
  if (foreign >= 0) reader.stop('foreignBytes', { start: inside + foreign, end: inside + foreign + 1 });
  const { fault } = decode(reader.source, range, isRaw);
  if (fault?.digits === 2) escapeFault(reader, fault);
  return outside.unreadable(reader, 'bytes', token);
}

/** \\N{GREEK SMALL LETTER PI}, for which all of Unicode's names would have to be known. */
function namedCharacter(reader: Reader, { start, end }: Token, { isRaw }: Opening): Expression | undefined {
  const [name] = (!isRaw && /(?<!\\)(?:\\\\)*\\N\{[^}\\]+\}/.exec(reader.source.slice(start, end))) || [];
  return name === undefined
    ? undefined
    : outside.unreadable(reader, 'namedCharacter', { start, end }, [name]);
}

function append(parts: TemplatePart[], part: TemplatePart): void {
  const last = parts.at(-1);
  if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
  else if (part !== '') parts.push(part);
}

function partsOf(reader: Reader, token: Token, opening: Opening): readonly TemplatePart[] {
  const { source } = reader;
  if (!opening.isTemplate)
    return [plain(reader, { start: opening.inside, end: token.end - opening.quotes.length }, opening.isRaw)];
  const { pieces, fault } = scanTemplate(source, opening, token.end, endOfLiteral);
  if (fault) reader.stop(fault.code, fault.range, [source.slice(fault.range.start, fault.range.end)]);
  return pieces.map((piece) => partOf(reader, piece, opening.isRaw, false));
}

function plain(reader: Reader, range: Range, isRaw: boolean): string {
  const { text, fault } = decode(reader.source, range, isRaw);
  if (fault) escapeFault(reader, fault);
  return text;
}

function escapeFault(reader: Reader, { code, range, digits = 0 }: EscapeFault): void {
  const typed = reader.source.slice(range.start, range.end);
  if (code === 'namedCharacter' && typed.endsWith('}')) return;
  return slips.escape(reader, code, range, typed, digits);
}

function partOf(reader: Reader, piece: Piece, isRaw: boolean, inFormat: boolean): TemplatePart {
  if ('text' in piece) {
    const text = plain(reader, piece.text, isRaw);
    return inFormat ? text : text.replaceAll('{{', '{').replaceAll('}}', '}');
  }
  return fieldOf(reader, piece, isRaw);
}

function fieldOf(reader: Reader, field: Field, isRaw: boolean): TemplatePart {
  const { conversion, label } = field;
  const value = fieldExpression(reader, field.expression);
  const format = field.format && formatOf(reader, field.format, isRaw);
  return {
    value,
    ...(conversion && { conversion }),
    ...(format && { format }),
    ...(label !== undefined && { label }),
  };
}

function formatOf(reader: Reader, pieces: readonly Piece[], isRaw: boolean): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  for (const piece of pieces)
    append(
      parts,
      reader.nested(() => partOf(reader, piece, isRaw, true)),
    );
  return parts;
}

/** The expression of a field has tokens of its own, at their places in the whole source. */
function fieldExpression(reader: Reader, range: Range): Expression {
  return reader.nested(() => {
    const inner = new Reader(reader.source, tokensWithin(reader.source, range), reader.grammar, reader);
    const value = inner.at('yield')
      ? outside.yielded(inner, () => inner.grammar.list(inner))
      : inner.grammar.list(inner);
    if (!inner.at('newline') && !inner.at('end')) slips.inField(inner);
    if (value.kind === 'spread') noValue.spread(inner, value);
    return value;
  });
}
