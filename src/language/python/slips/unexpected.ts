import { ReadingStopped, shown } from '../../core/token';
import type { Reader } from '../reader/reader';
import type { Token } from '../tokens/token';

const closers = ')]}';
const constants: ReadonlySet<string> = new Set(['True', 'False', 'None']);

const endsValue = ({ kind }: Token): boolean =>
  kind === 'name' || kind === 'number' || kind === 'string' || constants.has(kind) || closers.includes(kind);

const beginsValue = ({ kind }: Token): boolean =>
  kind === 'name' || kind === 'number' || kind === 'string' || constants.has(kind) || '({['.includes(kind);

/** Ends the reading at the token that stands here and does not belong. */
export function unexpected(reader: Reader): never {
  const { token, previous } = reader;
  if (token.problem) throw new ReadingStopped(token.problem);
  if (token.kind === 'newline' || token.kind === 'end') return lineEndsEarly(reader);
  foreignOperator(reader);
  if (previous?.kind === 'number' && token.text.startsWith('.') && previous.end === token.start)
    reader.stop('notNumber', { start: previous.start, end: token.end }, [previous.text + token.text]);
  if (previous && endsValue(previous) && beginsValue(token))
    reader.stop('missingBetween', { start: previous.start, end: token.end }, [shown(previous), shown(token)]);
  return reader.stop('unexpected', token, [shown(token)]);
}

function lineEndsEarly(reader: Reader): never {
  const { token, previous } = reader;
  if (!previous || previous.kind === 'newline') return reader.stop('unexpected', token, ['']);
  return reader.stop('lineEndsEarly', previous, [shown(previous)]);
}

interface OperatorSlip {
  readonly typed: string;
  readonly text: string;
  readonly range: { readonly start: number; readonly end: number };
}

/** What other languages write, as it stands in the tokens: the text of two that touch, and Python's. */
const others: ReadonlyMap<string, string> = new Map([
  ['&&', 'and'],
  ['||', 'or'],
  ['===', '=='],
  ['!==', '!='],
  ['<>', '!='],
  ['=>', '>='],
  ['=<', '<='],
  ['=!', '!='],
]);

/** An operator of another language around the token that stands here. */
function operatorSlip(reader: Reader): OperatorSlip | undefined {
  for (const first of [reader.previous, reader.token]) {
    const second = first === reader.token ? reader.ahead() : reader.token;
    if (!first || first.end !== second.start) continue;
    const range = { start: first.start, end: second.end };
    const typed = reader.source.slice(range.start, range.end);
    const text = others.get(typed);
    if (text) return { typed, text, range };
  }
  return undefined;
}

/** Ends the reading where && or another language's operator stands. */
export function foreignOperator(reader: Reader): void {
  const slip = operatorSlip(reader);
  if (slip) reader.stop('otherOperator', slip.range, [slip.typed, slip.text], slip.text);
}

/** Where a list, an index or parentheses go on with something that is neither a comma nor their end. */
export function inBrackets(reader: Reader): never {
  if (reader.at('=')) reader.stop('assignmentInside', reader.token, [], '==');
  return unexpected(reader);
}
