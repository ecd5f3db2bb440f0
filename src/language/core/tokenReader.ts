import { type Fix, lineAt, type Problem, type Range } from './problem';
import { ReadingStopped, type Token } from './token';

/** As many expressions may stand inside each other as can neither exhaust the stack here nor where the tree is read. */
const nestingLimit = 200;

/** The place in the tokens up to which a program has been read. */
export abstract class TokenReader<Code extends string, Piece extends Token, Trouble extends Problem> {
  position = 0;
  protected depth = 0;

  constructor(
    readonly source: string,
    readonly tokens: readonly Piece[],
  ) {}

  get token(): Piece {
    return this.tokens[this.position] ?? this.tokenAt(this.position);
  }

  /** Sees to it that there are tokens up to a place, where they are made as they are read. */
  protected reach(_place: number): void {}

  tokenAt(place: number): Piece {
    this.reach(place);
    return this.tokens[place] as Piece;
  }

  /** The token some places further, or before. */
  ahead(places = 1): Piece {
    this.reach(this.position + places);
    const at = Math.min(Math.max(this.position + places, 0), this.tokens.length - 1);
    return this.tokens[at] as Piece;
  }

  get previous(): Piece | undefined {
    return this.tokens[this.position - 1];
  }

  at(kind: string): boolean {
    return this.token.kind === kind;
  }

  atAny(kinds: ReadonlySet<string>): boolean {
    return kinds.has(this.token.kind);
  }

  next(): Piece {
    const { token } = this;
    if (token.kind !== 'end') this.position++;
    return token;
  }

  /** Passes a token of this kind, if one stands here. */
  take(kind: string): Piece | undefined {
    return this.at(kind) ? this.next() : undefined;
  }

  /** From an offset to the end of what was read last. */
  abstract since(start: number): Range;

  lineOf(place: Range): string {
    return String(lineAt(this.source, place.start));
  }

  abstract problem(
    code: Code | 'tooDeep',
    range: Range,
    args?: readonly (string | number)[],
    fix?: Fix,
  ): Trouble;

  /** Ends the reading of a statement, with a sentence about a place in it. */
  stop(code: Code, range: Range, args: readonly (string | number)[] = [], text?: string): never {
    return this.stopWith(code, range, args, range, text);
  }

  /** As stop, with a mend at another place than the sentence. */
  stopWith(
    code: Code,
    range: Range,
    args: readonly (string | number)[],
    place: Range,
    text: string | undefined,
  ): never {
    const fix = text === undefined ? undefined : { range: place, text };
    throw new ReadingStopped(this.problem(code, range, args, fix));
  }

  /** What reads something that may stand in itself. */
  nested<Node>(read: () => Node): Node {
    if (this.depth >= nestingLimit) throw new ReadingStopped(this.problem('tooDeep', this.token));
    this.depth++;
    try {
      return read();
    } finally {
      this.depth--;
    }
  }
}
