import { lineAt, type Range } from '../../core/problem';
import type { Body, Expression, Statement } from '../../program/tree';
import { type PythonCode, type PythonProblem, problemAt, ReadingStopped } from '../problems';
import type { Token } from '../tokens/token';
import { Scopes } from './scopes';

/** The parts of the grammar that hold each other: an expression has a lambda, whose body is an expression. */
export interface Grammar {
  /** One value, without a comma or := at its top. */
  expression(reader: Reader): Expression;
  /** As an expression, or a name := expression. */
  named(reader: Reader): Expression;
  /** An operand of a comparison: neither `in` nor `or` nor `if` at its top. */
  operand(reader: Reader): Expression;
  /** An operand of `if` and `else`: what stands in a comprehension behind `in`. */
  condition(reader: Reader): Expression;
  /** Values with commas between them, which make a tuple; the kinds of `*a` that may stand in it too. */
  list(reader: Reader): Expression;
  statement(reader: Reader): readonly Statement[];
  simpleLine(reader: Reader): Body;
}

/** As many expressions may stand inside each other as can neither exhaust the stack here nor where the tree is read. */
const nestingLimit = 200;

/** Tokens that stand between lines. */
const layout: ReadonlySet<string> = new Set(['newline', 'indent', 'dedent', 'end']);

/** The place in the tokens up to which a program has been read, and what has been found on the way. */
export class Reader {
  readonly scopes: Scopes;
  position = 0;
  /** That a block is missing, told last. */
  missingIndent: PythonProblem | undefined;
  private depth: number;

  constructor(
    readonly source: string,
    readonly tokens: readonly Token[],
    readonly grammar: Grammar,
    around?: Reader,
  ) {
    this.scopes = around?.scopes ?? new Scopes();
    this.depth = around?.depth ?? 0;
  }

  get token(): Token {
    return this.tokens[this.position] as Token;
  }

  /** The token some places further, or before. */
  ahead(places = 1): Token {
    const at = Math.min(Math.max(this.position + places, 0), this.tokens.length - 1);
    return this.tokens[at] as Token;
  }

  get previous(): Token | undefined {
    return this.tokens[this.position - 1];
  }

  at(kind: string): boolean {
    return this.token.kind === kind;
  }

  atAny(kinds: ReadonlySet<string>): boolean {
    return kinds.has(this.token.kind);
  }

  next(): Token {
    const { token } = this;
    if (token.kind !== 'end') this.position++;
    return token;
  }

  /** Passes a token of this kind, if one stands here. */
  take(kind: string): Token | undefined {
    return this.at(kind) ? this.next() : undefined;
  }

  /** From an offset to the end of what was read last. */
  since(start: number): Range {
    let last = this.position - 1;
    while (last > 0 && layout.has(this.tokens[last]?.kind ?? '')) last--;
    return { start, end: Math.max(start, this.tokens[last]?.end ?? start) };
  }

  lineOf(place: Range): string {
    return String(lineAt(this.source, place.start));
  }

  problem(code: PythonCode, range: Range, args: readonly (string | number)[] = []): PythonProblem {
    return problemAt(this.source, code, range, args);
  }

  /** Ends the reading of a statement, with a sentence about a place in it. */
  stop(code: PythonCode, range: Range, args: readonly (string | number)[] = [], text?: string): never {
    const fix = text === undefined ? undefined : { range, text };
    throw new ReadingStopped(problemAt(this.source, code, range, args, fix));
  }

  /** As stop, with a mend at another place than the sentence. */
  stopWith(
    code: PythonCode,
    range: Range,
    args: readonly (string | number)[],
    place: Range,
    text: string,
  ): never {
    throw new ReadingStopped(problemAt(this.source, code, range, args, { range: place, text }));
  }

  /** Tells of a mistake that does not end the reading. */
  report(problem: PythonProblem): void {
    this.scopes.report(problem);
  }

  /** A line that is not indented as it should be has that mistake alone. */
  unindented(problem: PythonProblem): PythonProblem {
    return this.missingIndent?.range.start === problem.range.start ? this.missingIndent : problem;
  }

  /** What reads something that may stand in itself. */
  nested<Node>(read: () => Node): Node {
    if (this.depth >= nestingLimit) this.stop('tooDeep', this.token);
    this.depth++;
    try {
      return read();
    } finally {
      this.depth--;
    }
  }
}
