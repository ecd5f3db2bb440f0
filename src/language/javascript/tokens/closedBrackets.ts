import type { Lines } from '../../core/lines';
import { type JavaScriptCode, problemAt } from '../problems';
import { hasLineBreak, isBlank, isLineBreak } from './letters';
import { endsBefore, type OpenBracket } from './openBracket';
import { closerOf, type Token } from './token';

/** Where brackets do not match: the tokens with those put in that the learner left out, as the lines and their margins tell. */
export function closedBrackets(lines: Lines, tokens: readonly Token[]): readonly Token[] {
  return new BracketCloser(lines, tokens).run();
}

const openerOf: ReadonlyMap<string, string> = new Map(
  [...closerOf].map(([opener, closer]) => [closer, opener]),
);

class BracketCloser {
  private readonly made: Token[] = [];
  private readonly open: OpenBracket[] = [];
  private margin = 0;
  /** The place of the last text without an end. */
  private lastUnclosed = -1;

  private readonly source: string;

  constructor(
    private readonly lines: Lines,
    private readonly tokens: readonly Token[],
  ) {
    this.source = lines.source;
  }

  run(): readonly Token[] {
    for (const token of this.tokens) {
      if (token.isFirst) this.margin = this.marginOf(token);
      if (token.kind === 'end') while (this.open.length > 0) this.leaveOpen(token);
      while (this.top && endsBefore(token, this.top, this.margin, this.made, this.source))
        this.leaveOpen(token);
      this.pass(token);
    }
    return this.made;
  }

  private get top(): OpenBracket | undefined {
    return this.open.at(-1);
  }

  private marginOf({ start }: Token): number {
    let at = start;
    while (at > 0 && isBlank(this.source.charCodeAt(at - 1))) at--;
    return at > 0 && !isLineBreak(this.source.charCodeAt(at - 1)) ? this.margin : start - at;
  }

  private pass(token: Token): void {
    const opener = openerOf.get(token.kind);
    if (closerOf.has(token.kind)) this.begin(token);
    else if (opener === undefined) this.add(token);
    else this.close(token, opener);
  }

  private add(token: Token): void {
    this.made.push(token);
    if (token.problem?.code.startsWith('unclosed')) this.lastUnclosed = this.made.length - 1;
  }

  private begin(token: Token): void {
    const { length } = this.made;
    const before = this.made[length - 1]?.kind ?? '';
    const beforeThat = this.made[length - 2]?.kind ?? '';
    const third = this.made[length - 3]?.kind ?? '';
    const isClass = [third, beforeThat, before].some((kind) => kind === 'class' || kind === 'extends');
    const isOfClass = token.kind === '{' ? isClass : (this.top?.isOfClass ?? false);
    const isMethod = before === ')' && this.top?.token.kind === '{' && this.top.isOfClass;
    this.open.push({ token, margin: this.margin, before, beforeThat, isOfClass, isMethod });
    this.made.push(token);
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
    } else if (top && top.token.kind !== '{' && top.token.kind !== 'templateHead')
      this.wrongCloser(token, top);
    else
      this.made.push({
        ...token,
        kind: 'fault',
        problem: this.problem('unopenedBracket', token, [token.text]),
      });
  }

  private wrongCloser(token: Token, { token: opener }: OpenBracket): void {
    const closer = closerOf.get(opener.kind) as string;
    const line = String(this.lines.at(opener.start));
    const problem = this.problem('wrongBracket', token, [token.text, opener.text, line, closer], closer);
    this.open.pop();
    this.made.push({ ...token, kind: closer, problem });
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
    return problemAt(this.lines, code, range, args, fix);
  }

  /** Puts in the bracket that is missing before a token. */
  private leaveOpen(before: Token): void {
    const { token } = this.open.pop() as OpenBracket;
    const kind = closerOf.get(token.kind) as string;
    const last = this.made.at(-1) as Token;
    const problem = this.swallowed(token) ?? this.unclosed(token, last, before);
    this.add({ kind, start: last.end, end: last.end, text: '', isFirst: false, problem });
  }

  private unclosed(token: Token, last: Token, before: Token): Token['problem'] {
    if (token.kind === 'templateHead') return this.problem('unclosedField', token, []);
    const closer = closerOf.get(token.kind) as string;
    const isSameLine = !hasLineBreak(this.source.slice(token.start, last.end));
    const isSure = token.kind === '{' ? before.kind === 'end' || isSameLine : isSameLine;
    const text = token.kind === '{' && !isSameLine ? `\n${closer}` : closer;
    const place = { start: last.end, end: last.end };
    return this.problem('unclosedBracket', token, [token.text, closer], isSure ? text : undefined, place);
  }

  /** The text without an end that the bracket's end stands in: it is then the only mistake. */
  private swallowed(opener: Token): Token['problem'] {
    const at = this.lastUnclosed;
    const found = this.made[at];
    if (!found?.problem || found.start < opener.start) return undefined;
    const isTemplate = found.problem.code === 'unclosedTemplate';
    if (isTemplate && opener.kind === 'templateHead') {
      this.made.splice(at, 1);
      return undefined;
    }
    const isText = isTemplate || /^unclosed(String|Field)$/.test(found.problem.code);
    const isSameLine = !hasLineBreak(this.source.slice(opener.start, found.start));
    return isText && isSameLine ? found.problem : undefined;
  }
}
