import type { Fix, Range } from '../../core/problem';
import { type FormulaProblem, type ProblemCode, problemAt, ReadingStopped } from '../problems';
import { letterLimit } from './names';
import type { Token } from './tokens';
import type { Expression } from './tree';

/** At most this many parentheses, bars, signs and powers inside each other, so that no text can exhaust the stack. */
export const nestingLimit = 100;

/** A variable where the formula first has it. */
export interface VariableUse {
  readonly name: string;
  readonly range: Range;
}

/** A function whose argument stands without parentheses: the argument stands from `head` to `end`. */
export interface BareCall extends Range {
  readonly head: number;
}

/** What the names of a formula mean where it is used. */
export interface Reading {
  /** Where NumPy takes an array x is that of both variables: np.sum(x**2). */
  readonly isPlane?: boolean;
  /** Letters that mean something beside the formula, as h does where the step has that name. */
  readonly taken?: readonly string[];
  /** The formula is that of g, which stands beside f. */
  readonly isSecond?: boolean;
}

/** The grammar around names: a whole expression, and one operand without an operator. */
export interface Parsing {
  readonly whole: (reader: TokenReader) => Expression;
  readonly operand: (reader: TokenReader) => Expression;
}

/** The place in the tokens up to which a formula has been read, and what has been found on the way. */
export class TokenReader {
  private position = 0;
  private depth = 0;
  private readonly uses = new Map<string, VariableUse>();
  private readonly letterUses = new Map<string, VariableUse>();
  private readonly found: FormulaProblem[] = [];
  /** The innermost open '(' or '|'. */
  private open: Token | undefined;
  private depthInArrays = 0;
  private arrayUse: Range | undefined;
  private openBare: BareCall | undefined;
  private readonly bareCalls: BareCall[] = [];

  constructor(
    readonly source: string,
    readonly tokens: readonly Token[],
    readonly values: Readonly<Record<string, number>>,
    readonly reading: Reading = {},
  ) {}

  get current(): Token {
    return this.peek(0);
  }

  get previous(): Token | undefined {
    return this.tokens[this.position - 1];
  }

  get innermostOpen(): Token | undefined {
    return this.open;
  }

  /** Each variable once, in the order of the text. */
  get variables(): readonly VariableUse[] {
    return [...this.uses.values()];
  }

  /** So many functions of an array are being read: in one x stands for the array. */
  get arrayDepth(): number {
    return this.depthInArrays;
  }

  /** Where x first stands for the array. */
  get array(): Range | undefined {
    return this.arrayUse;
  }

  useArray(range: Range): void {
    this.arrayUse ??= range;
  }

  insideArray<Result>(read: () => Result): Result {
    this.depthInArrays++;
    const result = read();
    this.depthInArrays--;
    return result;
  }

  /** The function whose argument, without parentheses, is being read. */
  get openBareCall(): BareCall | undefined {
    return this.openBare;
  }

  /** The innermost function whose argument stands without parentheses and holds the range. */
  bareCallAt({ start, end }: Range): BareCall | undefined {
    return this.bareCalls.find((call) => call.start <= start && end <= call.end);
  }

  /** Reads the argument of a function that begins at `start`; its name, or the power behind it, was read last. */
  insideBareCall<Result>(start: number, read: () => Result): Result {
    const head = this.previous?.end ?? start;
    const outer = this.openBare;
    this.openBare = { start, head, end: head };
    const result = read();
    this.openBare = outer;
    this.bareCalls.push({ start, head, end: this.previous?.end ?? head });
    return result;
  }

  /** Each letter that is a number once, in the order of the text. */
  get letters(): readonly VariableUse[] {
    return [...this.letterUses.values()];
  }

  /** The problems reported so far. */
  get problems(): readonly FormulaProblem[] {
    return this.found;
  }

  /** The token `ahead` places after the current one, or before it; past either end, an end. */
  peek(ahead: number): Token {
    return this.tokens[this.position + ahead] ?? { kind: 'end', text: '', start: 0, end: 0 };
  }

  next(): Token {
    const token = this.current;
    if (token.kind !== 'end') this.position++;
    return token;
  }

  isAt(...symbols: readonly string[]): boolean {
    return this.current.kind === 'symbol' && symbols.includes(this.current.text);
  }

  take(symbol: string): boolean {
    const found = this.isAt(symbol);
    if (found) this.next();
    return found;
  }

  use(name: string, range: Range): void {
    if (!this.uses.has(name)) this.uses.set(name, { name, range });
  }

  useLetter(token: Token): void {
    const { text: name, start, end } = token;
    if (this.letterUses.has(name)) return;
    this.letterUses.set(name, { name, range: { start, end } });
    if (this.letterUses.size > letterLimit) {
      this.report('tooManyLetters', token, [this.typed(token), letterLimit]);
    }
  }

  /** Reads one level deeper; `token` is what opens the level. */
  deeper<Result>(token: Token, read: () => Result): Result {
    if (this.depth === nestingLimit) this.fail('tooDeep', token, [nestingLimit]);
    this.depth++;
    const result = read();
    this.depth--;
    return result;
  }

  /** Reads what stands between `open`, already taken, and its closing sign. */
  inside<Result>(open: Token, read: () => Result): Result {
    const outer = [this.open, this.openBare] as const;
    [this.open, this.openBare] = [open, undefined];
    const result = this.deeper(open, read);
    [this.open, this.openBare] = outer;
    return result;
  }

  /** The text as the learner typed it. */
  typed(range: Range): string {
    return this.source.slice(range.start, range.end);
  }

  /** Notes a problem behind which the text can still be read. */
  report(code: ProblemCode, range: Range, args: readonly (string | number)[] = [], fix?: Fix): void {
    this.found.push(problemAt(this.source, code, range, args, fix));
  }

  /** Ends the reading at a problem behind which nothing can be told. */
  fail(code: ProblemCode, range: Range, args: readonly (string | number)[] = [], fix?: Fix): never {
    throw new ReadingStopped(problemAt(this.source, code, range, args, fix));
  }
}
