import type { Lines } from '../../core/lines';
import type { Fix, Range } from '../../core/problem';
import { ReadingStopped } from '../../core/token';
import { TokenReader } from '../../core/tokenReader';
import type { Body, ClassCode, Expression, FunctionCode, Statement, Target } from '../../program/tree';
import { type JavaScriptCode, type JavaScriptProblem, type OutsideCode, problemAt } from '../problems';
import type { Tokens } from '../tokens/brackets';
import type { Token } from '../tokens/token';
import { type Exported, Exports } from './exports';
import type { NameChange } from './moduleNames';
import { type Scope, Scopes } from './scopes';

/** The parts of the grammar that hold each other: an expression has a function, whose body has statements. */
export interface Grammar {
  /** Values with commas between them, of which the last one counts. */
  expression(reader: Reader): Expression;
  /** One value, which may be an assignment or an arrow. */
  assignment(reader: Reader): Expression;
  /** What binds most tightly: a name with its points, calls and indices. */
  primary(reader: Reader): Expression;
  /** A sign and its value, or what binds more tightly. */
  unary(reader: Reader): Expression;
  functionExpression(reader: Reader): Expression;
  /** The parameters and the body of a method, whose name has been read. */
  method(reader: Reader, name: MethodName): FunctionCode;
  classCode(reader: Reader, isExpression: boolean): ClassCode;
  statement(reader: Reader): readonly Statement[];
  /** What stands between { and }, from the one to the other. */
  block(reader: Reader): Body;
  /** A name or a pattern of names that is declared. */
  binding(reader: Reader, declare: (name: Token) => void): Target;
  /** A type, which is skipped. */
  type(reader: Reader): void;
}

/** A method up to its parameters. */
export interface MethodName {
  readonly name: string;
  readonly nameRange: Range;
  readonly start: number;
  readonly form: 'method' | 'getter' | 'setter';
  readonly superness: Scope['superness'];
  readonly async?: Token | undefined;
  readonly star?: Token | undefined;
  readonly isStatic?: boolean;
}

interface Around {
  /** In the head of a for `in` ends an expression. */
  readonly isInHead?: boolean;
  /** Between ? and : a type behind parentheses is one only where one more : follows. */
  readonly isThen?: boolean;
}

/** The place in the tokens up to which a program has been read, and what has been found on the way. */
export class Reader extends TokenReader<JavaScriptCode | OutsideCode, Token, JavaScriptProblem> {
  readonly scopes = new Scopes();
  readonly exports = new Exports();
  /** What is around an expression that changes how it is read. */
  around: Around = {};
  /** Where no arrow with a type begins, though it looks like one. */
  readonly notArrows = new Set<number>();
  /** Where no type arguments begin, though a < stands there; and where such have begun. */
  readonly notTypes = new Set<number>();
  readonly openTypes: number[] = [];
  /** Values with commas between them, of which the last one counts. */
  readonly sequences = new WeakSet<Expression>();
  /** Values that stand in parentheses of their own. */
  readonly parenthesised = new WeakSet<Expression>();
  private readonly list: Token[];
  /** The tokens of which a > was taken, as they were. */
  private readonly splits: { readonly at: number; readonly token: Token }[] = [];
  private readonly partners: Int32Array;

  constructor(
    readonly lines: Lines,
    { tokens, partners }: Tokens,
    readonly isTyped: boolean,
    readonly grammar: Grammar,
  ) {
    const list = [...tokens];
    super(lines.source, list);
    this.list = list;
    this.partners = partners;
  }

  /** The furthest place that was looked at since the statement of the module began. */
  furthest = 0;

  /** Begins a statement of the module: how the one before was read is nothing to it. */
  beginStatement(): void {
    this.notArrows.clear();
    this.notTypes.clear();
    this.openTypes.length = 0;
    this.furthest = this.position;
  }

  /** Takes over what a statement of the module did to its names that was read before; false where it would do other things now. */
  takeOver({
    names,
    exported,
  }: {
    readonly names: readonly NameChange[];
    readonly exported: Exported;
  }): boolean {
    if (!this.scopes.names.fits(names) || !this.exports.fits(exported)) return false;
    this.scopes.names.takeOver(names);
    this.exports.takeOver(exported);
    return true;
  }

  /** Passes a token; a bracket that was left out is told of. */
  override next(): Token {
    const token = super.next();
    if (this.position > this.furthest) this.furthest = this.position;
    if (token.problem && token.kind !== 'fault') this.report(token.problem);
    return token;
  }

  override ahead(places = 1): Token {
    if (this.position + places > this.furthest) this.furthest = this.position + places;
    return super.ahead(places);
  }

  override since(start: number): Range {
    return { start, end: Math.max(start, this.previous?.end ?? start) };
  }

  override problem(
    code: JavaScriptCode | OutsideCode,
    range: Range,
    args: readonly (string | number)[] = [],
    fix?: Fix,
  ): JavaScriptProblem {
    return problemAt(this.lines, code, range, args, fix);
  }

  /** Whether a name stands here that is this word: let, of, async ... */
  atWord(word: string): boolean {
    return this.token.kind === 'name' && this.token.text === word;
  }

  takeWord(word: string): Token | undefined {
    return this.atWord(word) ? this.next() : undefined;
  }

  /** The place of the bracket that belongs to the one at a place. */
  partner(at = this.position): number {
    return this.partners[at] ?? -1;
  }

  /** The token behind the bracket that closes the one that stands here. */
  afterBrackets(places = 0): Token {
    return this.ahead(this.partner(this.position + places) - this.position + 1);
  }

  /** Passes one token, or all that stands between brackets. */
  passBrackets(): void {
    const partner = this.partner();
    this.next();
    while (this.position <= partner) this.next();
  }

  /** Tells of a mistake that does not end the reading. */
  report(problem: JavaScriptProblem): void {
    this.scopes.report(problem);
  }

  /** Reads between brackets, where what is around them does not count. */
  unrestricted<Node>(read: () => Node, around: Around = {}): Node {
    const before = this.around;
    this.around = around;
    try {
      return read();
    } finally {
      this.around = before;
    }
  }

  /** Reads something that may turn out to be another thing: then nothing has happened. */
  attempt<Node>(read: () => Node | undefined): Node | undefined {
    const { position } = this;
    const told = this.scopes.problems.length;
    const types = this.openTypes.length;
    const split = this.splits.length;
    try {
      const node = read();
      if (node !== undefined) return node;
    } catch (error) {
      if (!(error instanceof ReadingStopped)) throw error;
    }
    for (const at of this.openTypes.splice(types)) this.notTypes.add(at);
    this.scopes.forget(told);
    this.position = position;
    for (const { at, token } of this.splits.splice(split).toReversed()) this.list[at] = token;
    return undefined;
  }

  /** Whether what stands here is the rest of an operator of which a > was taken. */
  get isInOperator(): boolean {
    return this.splits.at(-1)?.at === this.position;
  }

  /** Passes a > of type arguments, also where it stands first in a longer operator. */
  takeAngle(): boolean {
    const { token } = this;
    if (!token.kind.startsWith('>') || token.kind === '=>') return false;
    const { start, end, text } = token;
    if (text.length === 1) this.next();
    else {
      const rest = text.slice(1);
      this.splits.push({ at: this.position, token });
      this.list[this.position] = { kind: rest, text: rest, start: start + 1, end, isFirst: false };
    }
    return true;
  }
}
