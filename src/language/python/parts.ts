import { type Change, changeOf } from '../core/change';
import { holdsProblem } from '../core/holdsProblem';
import { lineAt } from '../core/problem';
import type { Body } from '../program/tree';
import { declarationProblems } from './declarations';
import { grammar } from './grammar';
import type { PythonProblem } from './problems';
import { Reader } from './reader/reader';
import { Tokenizer } from './tokens/tokenizer';

/** A statement of a file's outermost level, or those of one line, as it was read. */
interface Part<Found> {
  /** Where it began in the text that it was read in; the first begins where the text does. */
  readonly start: number;
  readonly body: Body;
  readonly problems: readonly PythonProblem[];
  /** Does it have sentences, which name lines? */
  readonly hasProblem: boolean;
  /** How far the text was looked at for it. */
  readonly looked: number;
  /** May what it found change how the next part is read? */
  readonly isLinked: boolean;
  /** What else was found in it. */
  readonly found: Found;
}

/** A part in a text in which it stands so much further than in the one that it was read in. */
interface PlacedPart<Found> {
  readonly part: Part<Found>;
  readonly shift: number;
}

/** A text read part by part. */
export interface PythonParts<Found> {
  readonly source: string;
  readonly parts: readonly PlacedPart<Found>[];
}

/** What is looked for in each part, once. */
export type Look<Found> = (source: string, body: Body) => Found;

/** Reads a text; what stands in it as in one that was read before is taken from there. */
export function readParts<Found>(
  source: string,
  look: Look<Found>,
  before: PythonParts<Found> = { source: '', parts: [] },
): PythonParts<Found> {
  const change = changeOf(before.source, source);
  const kept = keptBefore(before, change.start);
  const parts = before.parts.slice(0, kept);
  const behind = behindChange(before, change);
  const reader = new PartReader(
    source,
    kept === 0 ? 0 : placeOf(before.parts[kept] as PlacedPart<Found>),
    look,
  );
  for (let next = reader.next; next !== undefined; next = reader.next) {
    const rest = beginsLine(source, next) && !parts.at(-1)?.part.isLinked ? behind.get(next) : undefined;
    if (rest !== undefined)
      return { source, parts: [...parts, ...moved(before, source, before.parts.slice(rest), change, look)] };
    parts.push({ part: reader.read(), shift: 0 });
  }
  return { source, parts };
}

/** The parts that stand behind a change, and do not hang together with one before them, by where they stand now. */
function behindChange(
  { source, parts }: PythonParts<unknown>,
  { end, shift }: Change,
): ReadonlyMap<number, number> {
  const behind = new Map<number, number>();
  for (const [index, placed] of parts.entries()) {
    const start = placeOf(placed);
    const isApart = beginsLine(source, start) && !parts[index - 1]?.part.isLinked;
    if (isApart && start + shift >= end) behind.set(start + shift, index);
  }
  return behind;
}

/** Parts where they stand now. Those whose sentences name lines are read again, with those that they hang together with. */
function moved<Found>(
  before: PythonParts<Found>,
  source: string,
  parts: readonly PlacedPart<Found>[],
  { shift, end }: Change,
  look: Look<Found>,
): PlacedPart<Found>[] {
  if (shift === 0 && lineAt(source, end) === lineAt(before.source, end)) return [...parts];
  const found: PlacedPart<Found>[] = [];
  for (let from = 0; from < parts.length; ) {
    let to = from;
    while (parts[to]?.part.isLinked && to < parts.length - 1) to++;
    const together = parts.slice(from, to + 1);
    if (together.some(({ part }) => part.hasProblem)) {
      const reader = new PartReader(source, placeOf(together[0] as PlacedPart<Found>) + shift, look);
      for (const _ of together) found.push({ part: reader.read(), shift: 0 });
    } else for (const placed of together) found.push({ part: placed.part, shift: placed.shift + shift });
    from = to + 1;
  }
  return found;
}

/** The mistakes of a text in the order of their places. */
export function problemsOf({ parts }: PythonParts<unknown>): readonly PythonProblem[] {
  return parts.flatMap(({ part }) => part.problems).toSorted((a, b) => a.range.start - b.range.start);
}

const placeOf = ({ part, shift }: PlacedPart<unknown>): number => part.start + shift;

/** How many parts were read without a look at what has changed, or what is behind it. */
function keptBefore({ parts }: PythonParts<unknown>, start: number): number {
  let count = 0;
  for (const { part, shift } of parts) {
    if (part.looked + shift >= start) break;
    count++;
  }
  // The part that is read anew has to be there, and to begin as it did.
  count = Math.min(count, parts.length - 1);
  while (
    count > 0 &&
    (parts[count - 1]?.part.isLinked || placeOf(parts[count] as PlacedPart<unknown>) >= start)
  )
    count--;
  return Math.max(count, 0);
}

/** Reads the parts of a text from one of them on. */
class PartReader<Found> {
  readonly #tokenizer: Tokenizer;
  readonly #reader: Reader;
  constructor(
    readonly source: string,
    start: number,
    readonly look: Look<Found>,
  ) {
    const tokenizer = new Tokenizer(source, { start, end: source.length }, false);
    this.#tokenizer = tokenizer;
    this.#reader = new Reader(source, tokenizer.tokens, grammar, undefined, () => tokenizer.more());
  }

  /** Where the next part begins, undefined behind the last. */
  get next(): number | undefined {
    return this.#reader.at('end') ? undefined : this.#reader.token.start;
  }

  read(): Part<Found> {
    const { source } = this;
    const reader = this.#reader;
    const { problems } = reader.scopes;
    const { start } = reader.token;
    const known = problems.length;
    const body = reader.grammar.statement(reader);
    const next = reader.token.start;
    const found = [...problems.slice(known), ...declarationProblems(source, body, { start, end: next })];
    return {
      start,
      body,
      problems: found,
      hasProblem: found.length > 0 || holdsProblem(body),
      looked: lookedAt(source, this.#tokenizer.looked),
      isLinked:
        (reader.missingIndent?.range.start ?? -1) >= next ||
        !beginsLine(source, next) ||
        layout.has(reader.token.kind),
      found: this.look(source, body),
    };
  }
}

/** A block that ends, or begins, between two parts. */
const layout: ReadonlySet<string> = new Set(['newline', 'indent', 'dedent']);

/** The end of the line that an offset is in, with its break: a sentence may be about all of a line. */
function lookedAt(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end + 1;
}

const beginsLine = (source: string, at: number): boolean =>
  (at === 0 || /[\n\r]/.test(source[at - 1] as string)) && !/[ \t\f]/.test(source[at] ?? '');
