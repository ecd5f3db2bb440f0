import type { Range } from '../../core/problem';
import type { Expression, TemplatePart } from '../../program/tree';
import type { Reader } from '../reader/reader';
import { slips } from '../slips/slips';
import type { Token } from '../tokens/token';
import { decode } from './escapes';

/** What a text between quotation marks means. */
export function stringValue(reader: Reader, { start, end }: Token): string {
  return meaning(reader, { start: start + 1, end: end - 1 }, false);
}

function meaning(reader: Reader, range: Range, isTemplate: boolean): string {
  const { text, fault } = decode(reader.source, range, isTemplate);
  if (fault) slips.escape(reader, fault);
  return text;
}

export function stringOf(reader: Reader): Expression {
  const token = reader.next();
  return {
    kind: 'constant',
    value: stringValue(reader, token),
    range: { start: token.start, end: token.end },
  };
}

/** A text between ` and `, with values in it. */
export function templateOf(reader: Reader): Expression {
  const first = reader.next();
  const { start } = first;
  const parts: TemplatePart[] = [];
  const append = (from: number, to: number): void => {
    const text = meaning(reader, { start: from, end: to }, true);
    if (text !== '') parts.push(text);
  };
  if (first.kind === 'template') {
    append(start + 1, first.end - 1);
    return { kind: 'template', parts, range: reader.since(start) };
  }
  for (let part = first; part.kind !== 'templateTail'; ) {
    append(part.start + 1, part.end - 2);
    const value = reader.unrestricted(() => reader.grammar.expression(reader));
    parts.push({ value });
    part = reader.take('templateMiddle') ?? reader.take('templateTail') ?? slips.inTemplate(reader);
    if (part.kind === 'templateTail') append(part.start + 1, part.end - 1);
  }
  return { kind: 'template', parts, range: reader.since(start) };
}
