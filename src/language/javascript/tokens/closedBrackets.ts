import { lineAt } from '../../core/problem';
import { type JavaScriptCode, problemAt } from '../problems';
import { hasLineBreak, isBlank, isLineBreak } from './letters';
import { closerOf, type Token } from './token';

/** Where brackets do not match: the tokens with those put in that the learner left out, as the lines and their margins tell. */
export function closedBrackets(source: string, tokens: readonly Token[]): readonly Token[] {
  return new BracketCloser(source, tokens).run();
}

interface Open {
  readonly token: Token;
  /** How far the line is indented in which it stands. */
  readonly margin: number;
  /** The kinds of the two tokens before it. */
  readonly before: string;
  readonly beforeThat: string;
}

const openerOf: ReadonlyMap<string, string> = new Map(
  [...closerOf].map(([opener, closer]) => [closer, opener]),
);
/** Words that begin no line inside parentheses. */
const statementWords: ReadonlySet<string> = new Set([
  ...[
    'const',
    'var',
    'return',
    'if',
    'for',
    'while',
    'import',
    'export',
    'break',
    'continue',
    'throw',
    'try',
  ],
  ...['switch', 'do', 'else', 'case', 'default', 'catch', 'finally'],
]);
/** Words that stand no further to the right than the block that they end. */
const outerWords: ReadonlySet<string> = new Set(['function', 'class', 'export', 'import']);
const values: ReadonlySet<string> = new Set([
  ...[
    'name',
    'private',
    'number',
    'string',
    'template',
    'templateTail',
    ')',
    ']',
    'this',
    'null',
    'true',
    'false',
  ],
]);
const heads: ReadonlySet<string> = new Set(['if', 'for', 'while', 'switch', 'catch']);

class BracketCloser {
  private readonly made: Token[] = [];
  private readonly open: Open[] = [];
  private margin = 0;

  constructor(
    private readonly source: string,
    private readonly tokens: readonly Token[],
  ) {}

  run(): readonly Token[] {
    for (const token of this.tokens) {
      if (token.isFirst) this.margin = this.marginOf(token);
      if (token.kind === 'end') while (this.open.length > 0) this.leaveOpen(token);
      else this.closeBefore(token);
      this.pass(token);
    }
    return this.made;
  }

  private get top(): Open | undefined {
    return this.open.at(-1);
  }

  private marginOf({ start }: Token): number {
    let at = start;
    while (at > 0 && isBlank(this.source.charCodeAt(at - 1))) at--;
    return at > 0 && !isLineBreak(this.source.charCodeAt(at - 1)) ? this.margin : start - at;
  }

  private pass(token: Token): void {
    const { kind } = token;
    const opener = openerOf.get(kind);
    if (closerOf.has(kind)) {
      const [before = '', beforeThat = ''] = [this.made.at(-1)?.kind, this.made.at(-2)?.kind];
      this.open.push({ token, margin: this.margin, before, beforeThat });
      this.made.push(token);
    } else if (opener === undefined) this.made.push(token);
    else this.close(token, opener);
  }

  /** Leaves the brackets open that cannot go on at a token. */
  private closeBefore(token: Token): void {
    while (this.top && this.endsBefore(token, this.top)) this.leaveOpen(token);
  }

  private endsBefore(token: Token, { token: opener, margin, before }: Open): boolean {
    const { kind, isFirst } = token;
    if (opener.kind === '{') return isFirst && outerWords.has(kind) && this.margin <= margin;
    if (opener.kind !== '(' && opener.kind !== '[') return false;
    if (kind === ';') return opener.kind === '[' || before !== 'for';
    if (isFirst && (statementWords.has(kind) || this.isLet(token))) return true;
    if (isFirst && kind === 'name' && values.has(this.made.at(-1)?.kind ?? '')) return true;
    return kind === '{' && opener.kind === '(' && this.isBodyAfter(token);
  }

  private isLet({ kind, text }: Token): boolean {
    return kind === 'name' && text === 'let';
  }

  /** Whether a { begins the block of what the open parenthesis belongs to: `if (x > 0 {`. */
  private isBodyAfter({ start }: Token): boolean {
    const { top } = this;
    const last = this.made.at(-1);
    if (!top || !last || !values.has(last.kind) || hasLineBreak(this.source.slice(last.end, start)))
      return false;
    const isHead = heads.has(top.before) || top.before === 'function' || top.beforeThat === 'function';
    return isHead && !(last.kind === 'name' && this.made.at(-2)?.kind === 'class');
  }

  private close(token: Token, opener: string): void {
    if (token.kind === '}' && token.isFirst) this.leaveInnerOpen(token);
    const { top } = this;
    if (top?.token.kind === opener) {
      this.open.pop();
      this.made.push(token);
    } else if (this.open.some((one) => one.token.kind === opener)) {
      while (this.top?.token.kind !== opener) this.leaveOpen(token);
      this.close(token, opener);
    } else if (top && top.token.kind !== '{' && top.token.kind !== 'templateHead') {
      const closer = closerOf.get(top.token.kind) as string;
      const line = String(lineAt(this.source, top.token.start));
      const problem = this.problem('wrongBracket', token, [token.text, top.token.text, line, closer], closer);
      this.open.pop();
      this.made.push({ ...token, kind: closer, problem });
    } else
      this.made.push({
        ...token,
        kind: 'fault',
        problem: this.problem('unopenedBracket', token, [token.text]),
      });
  }

  /** A } that stands below the line of an outer { ends that one. */
  private leaveInnerOpen(token: Token): void {
    const own = this.open.findLastIndex((one) => one.token.kind === '{' && one.margin === this.margin);
    if (own < 0 || (this.top?.margin ?? 0) <= this.margin) return;
    while (this.open.length > own + 1) this.leaveOpen(token);
  }

  private problem(
    code: JavaScriptCode,
    range: Token,
    args: readonly string[],
    text?: string,
    place: { readonly start: number; readonly end: number } = range,
  ): Token['problem'] {
    const fix = text === undefined ? undefined : { range: place, text };
    return problemAt(this.source, code, range, args, fix);
  }

  /** Puts in the bracket that is missing before a token. */
  private leaveOpen({ start, kind }: Token): void {
    const { token } = this.open.pop() as Open;
    const closer = closerOf.get(token.kind) as string;
    const last = this.made.at(-1) as Token;
    const place = { start: last.end, end: last.end };
    if (token.kind === 'templateHead') {
      const problem = this.problem('unclosedField', token, []);
      this.made.push({ kind: closer, start, end: start, text: '', isFirst: false, problem });
      return;
    }
    const isSameLine = !hasLineBreak(this.source.slice(token.start, last.end));
    const isSure = token.kind === '{' ? kind === 'end' : isSameLine;
    const text = token.kind === '{' && !isSameLine ? `\n${closer}` : closer;
    const problem = this.problem(
      'unclosedBracket',
      token,
      [token.text, closer],
      isSure ? text : undefined,
      place,
    );
    this.made.push({ kind: closer, ...place, text: '', isFirst: false, problem });
  }
}
