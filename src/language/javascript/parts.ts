import { type Change, changeOf } from '../core/change';
import { holdsProblem } from '../core/holdsProblem';
import { Lines } from '../core/lines';
import type { Body } from '../program/tree';
import { grammar } from './grammar';
import { type JavaScriptProblem, problemAt } from './problems';
import type { Exported } from './reader/exports';
import type { NameChange } from './reader/moduleNames';
import { Reader } from './reader/reader';
import { tokensOf } from './tokens/brackets';
import { EditedTokens } from './tokens/editedTokens';
import type { Token } from './tokens/token';

type LanguageId = 'javascript' | 'typescript';

/** A statement of a file's outermost level, as it was read. */
interface Part<Found> {
  readonly body: Body;
  readonly problems: readonly JavaScriptProblem[];
  /** Does its tree have sentences, which name lines? */
  readonly hasProblem: boolean;
  /** How many tokens it has, and how many were looked at for it. */
  readonly count: number;
  readonly looked: number;
  readonly names: readonly NameChange[];
  readonly exported: Exported;
  /** What else was found in it. */
  readonly found: Found;
}

/** A part in a text in which it stands so much further than in the one that it was read in. */
interface PlacedPart<Found> {
  readonly part: Part<Found>;
  readonly shift: number;
  /** The place of its first token. */
  readonly at: number;
}

/** A text read part by part. */
export interface ScriptParts<Found> {
  readonly source: string;
  readonly lines: Lines;
  readonly tokens: readonly Token[];
  /** As they were typed, where brackets were left out. */
  readonly typed: readonly Token[];
  readonly parts: readonly PlacedPart<Found>[];
  /** Names that are exported and not declared. */
  readonly problems: readonly JavaScriptProblem[];
}

/** What is looked for in each part, once. */
type Look<Found> = (source: string, body: Body) => Found;

/** Reads a text; what stands in it as in one of the same language that was read before is taken from there. */
export function readParts<Found>(
  source: string,
  languageId: LanguageId,
  look: Look<Found>,
  before?: ScriptParts<Found>,
): ScriptParts<Found> {
  const lines = new Lines(source);
  const change = before && changeOf(before.source, source);
  const all = tokensOf(lines, before && change && new EditedTokens(before.source, before.typed, change));
  const { tokens, typed } = all;
  const reader = new Reader(lines, all, languageId === 'typescript', grammar);
  const known = before && change && new KnownParts(before, lines, tokens, change);
  const parts: PlacedPart<Found>[] = [];
  while (!reader.at('end')) {
    const at = reader.position;
    const same = known?.at(at, reader.token.start);
    if (same && reader.takeOver(same.part)) {
      parts.push({ ...same, at });
      reader.position += same.part.count;
    } else parts.push({ part: readPart(reader, look), shift: 0, at });
  }
  const problems = languageId === 'typescript' ? [] : unknownExports(reader, parts);
  return { source, lines, tokens, typed, parts, problems };
}

function readPart<Found>(reader: Reader, look: Look<Found>): Part<Found> {
  const { position, scopes } = reader;
  const told = scopes.problems.length;
  reader.beginStatement();
  const body = reader.grammar.statement(reader);
  return {
    body,
    problems: scopes.problems.slice(told),
    hasProblem: holdsProblem(body),
    count: reader.position - position,
    looked: Math.max(reader.furthest, reader.position) + 2 - position,
    names: scopes.names.take(),
    exported: reader.exports.take(),
    found: look(reader.source, body),
  };
}

/** What TypeScript exports may be a type, of which nothing is kept. */
function unknownExports(
  { scopes, lines }: Reader,
  parts: readonly PlacedPart<unknown>[],
): readonly JavaScriptProblem[] {
  return parts.flatMap(({ part, shift }) =>
    part.exported.named.flatMap(({ name, range: { start, end } }) =>
      scopes.declares(name)
        ? []
        : problemAt(lines, 'unknownExport', { start: start + shift, end: end + shift }, [name]),
    ),
  );
}

/** The mistakes of a text in the order of their places. */
export function problemsOf({ parts, problems }: ScriptParts<unknown>): readonly JavaScriptProblem[] {
  return [...parts.flatMap(({ part }) => part.problems), ...problems].toSorted(
    (a, b) => a.range.start - b.range.start,
  );
}

/** The parts of a text, looked for in one that was made of it. */
class KnownParts<Found> {
  /** Does what is behind the change stand in the lines that it stood in? */
  readonly #isInLine: boolean;
  readonly #byStart = new Map<number, PlacedPart<Found>>();

  constructor(
    private readonly before: ScriptParts<Found>,
    lines: Lines,
    private readonly tokens: readonly Token[],
    private readonly change: Change,
  ) {
    const { end, shift } = change;
    this.#isInLine = lines.at(end) === before.lines.at(end - shift);
    for (const placed of before.parts) this.#byStart.set((before.tokens[placed.at] as Token).start, placed);
  }

  /** The part that stood where something begins now, if it would be read as it was. */
  at(position: number, start: number): PlacedPart<Found> | undefined {
    const { end, shift } = this.change;
    const moved = start >= end ? shift : 0;
    const placed = this.#byStart.get(start - moved);
    if (!placed || !this.#isSame(placed, position, moved)) return undefined;
    return moved === 0 ? placed : { ...placed, shift: placed.shift + moved };
  }

  #isSame({ part, at }: PlacedPart<Found>, position: number, moved: number): boolean {
    const { count, looked, problems, hasProblem } = part;
    const { tokens, before } = this;
    const { start, end } = this.change;
    const isBehind = (tokens[position]?.start ?? 0) >= end;
    if (problems.length > 0 || (hasProblem && isBehind && !this.#isInLine)) return false;
    const last = before.tokens[at + count - 1] as Token;
    if (!isBehind && last.end > start) return false;
    for (let place = 0; place < looked; place++) {
      const [one, other] = [tokens[position + place], before.tokens[at + place]];
      if (!one || !other) return one === other;
      if (one === other && !one.problem) continue;
      if (one.kind !== other.kind || one.start !== other.start + moved || one.isFirst !== other.isFirst)
        return false;
      if (one.end !== other.end + moved || one.problem || other.problem) return false;
      if (place >= count && one.text !== other.text) return false;
    }
    return true;
  }
}
