import type { Fix, Range } from '../../core/problem';
import { TokenReader } from '../../core/tokenReader';
import type { Body, Expression, Statement } from '../../program/tree';
import { type PythonCode, type PythonProblem, problemAt } from '../problems';
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

/** Tokens that stand between lines. */
const layout: ReadonlySet<string> = new Set(['newline', 'indent', 'dedent', 'end']);

/** The place in the tokens up to which a program has been read, and what has been found on the way. */
export class Reader extends TokenReader<PythonCode, Token, PythonProblem> {
  readonly scopes: Scopes;
  /** That a block is missing, told last. */
  missingIndent: PythonProblem | undefined;

  constructor(
    source: string,
    tokens: readonly Token[],
    readonly grammar: Grammar,
    around?: Reader,
    /** Makes more of the tokens; false where there are no more. */
    readonly more: () => boolean = () => false,
  ) {
    super(source, tokens);
    this.scopes = around?.scopes ?? new Scopes();
    this.depth = around?.depth ?? 0;
  }

  protected override reach(place: number): void {
    while (this.tokens.length <= place && this.more());
  }

  override since(start: number): Range {
    let last = this.position - 1;
    while (last > 0 && layout.has(this.tokens[last]?.kind ?? '')) last--;
    return { start, end: Math.max(start, this.tokens[last]?.end ?? start) };
  }

  override problem(
    code: PythonCode,
    range: Range,
    args: readonly (string | number)[] = [],
    fix?: Fix,
  ): PythonProblem {
    return problemAt(this.source, code, range, args, fix);
  }

  /** Tells of a mistake that does not end the reading. */
  report(problem: PythonProblem): void {
    this.scopes.report(problem);
  }

  /** A line that is not indented as it should be has that mistake alone. */
  unindented(problem: PythonProblem): PythonProblem {
    return this.missingIndent?.range.start === problem.range.start ? this.missingIndent : problem;
  }
}
