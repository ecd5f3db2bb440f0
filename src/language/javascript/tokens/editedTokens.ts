import type { Change } from '../../core/change';
import { isLineBreak } from './letters';
import { RegexPlaces } from './regexPlaces';
import type { Token } from './token';

/** The tokens of a text that was edited: those before the change, and behind it, are those of the new one. */
export class EditedTokens {
  /** What is told of a / behind the tokens before the change. */
  readonly places = new RegexPlaces();
  /** The same behind those of the old text that were gone through. */
  readonly #old: RegexPlaces;
  readonly #kept: number;
  #next: number;
  /** Do all tokens from `next` on open and close their own brackets? Looked for where it counts. */
  #isWhole: boolean | undefined;

  constructor(
    source: string,
    private readonly tokens: readonly Token[],
    private readonly change: Change,
  ) {
    this.#kept = keptBefore(source, tokens, change.start);
    for (let at = 0; at < this.#kept; at++) this.places.pass(tokens[at] as Token);
    this.#old = this.places.clone();
    this.#next = this.#kept;
  }

  /** The tokens before the line of the change. */
  before(): Token[] {
    return this.tokens.slice(0, this.#kept);
  }

  /** All tokens from an offset of the new text on, at which a line's first token is about to be read; undefined where they may be others. */
  behind(offset: number, places: RegexPlaces): readonly Token[] | undefined {
    const { end, shift } = this.change;
    if (offset < end || this.#isWhole === false) return undefined;
    const start = offset - shift;
    const { tokens } = this;
    for (; (tokens[this.#next]?.start ?? start) < start; this.#next++)
      this.#old.pass(tokens[this.#next] as Token);
    const first = tokens[this.#next];
    if (first?.start !== start || !first.isFirst || !places.isLike(this.#old)) return undefined;
    this.#isWhole ??= isWhole(tokens, this.#next);
    if (!this.#isWhole) return undefined;
    const rest = tokens.slice(this.#next);
    return shift === 0 ? rest : rest.map((token) => moved(token, shift));
  }
}

/** Each field by its name, which is quicker than all at once. */
function moved({ kind, start, end, text, isFirst, problem }: Token, shift: number): Token {
  return { kind, start: start + shift, end: end + shift, text, isFirst, problem };
}

/** How many tokens were made without a look at what has changed: all that tells of a token stands in its lines, unless it never ends. */
function keptBefore(source: string, tokens: readonly Token[], changed: number): number {
  let line = changed;
  while (line > 0 && !isLineBreak(source.charCodeAt(line - 1))) line--;
  let count = 0;
  for (const { kind, end, problem } of tokens) {
    if (
      kind === 'end' ||
      end >= line ||
      problem?.code === 'unclosedTemplate' ||
      problem?.code === 'unclosedComment'
    )
      break;
    count++;
  }
  return count;
}

/** Whether no token from a place on is told by what stands before them all, beside the one right before. */
function isWhole(tokens: readonly Token[], from: number): boolean {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const { kind, problem } = tokens[at] as Token;
    if (problem) return false;
    if (kind === '(' || kind === '[' || kind === '{' || kind === 'templateHead') depth++;
    else if (kind === ')' || kind === ']' || kind === '}' || kind === 'templateTail') depth--;
    if (depth < 0 || (depth === 0 && kind === ':' && tokens[at + 1]?.kind === '{')) return false;
  }
  return true;
}
