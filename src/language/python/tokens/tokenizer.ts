import { characterAt, isDigit } from '../../core/letters';
import { isInvisible, typedFor } from '../../core/lookalikes';
import { lineAt, type Range } from '../../core/problem';
import { type PythonCode, type PythonProblem, problemAt } from '../problems';
import { Margins, marginAt } from './indentation';
import { endOfName, startsName } from './letters';
import { BLANK, endOfLine, isFirstInLine } from './lines';
import { numberAt } from './numbers';
import { openingAt } from './opening';
import { endOfString } from './strings';
import { closerOf, keywords, operatorAt, statementWords, type Token } from './token';
import { unclosed } from './unclosed';

const OPENERS = '([{';
const CLOSERS = ')]}';
/** As in CPython, so that no text can exhaust the stack. */
const bracketLimit = 200;
const blockLimit = 99;

/** The tokens of a program. */
export function tokensOf(source: string): readonly Token[] {
  return new Tokenizer(source, { start: 0, end: source.length }, false).run();
}

/** The tokens of an expression inside a larger text, where lines do not count: that of an f-string's field. */
export function tokensWithin(source: string, range: Range): readonly Token[] {
  return new Tokenizer(source, range, true).run();
}

/** Makes the tokens of a text one after the other. */
export class Tokenizer {
  readonly tokens: Token[] = [];
  private readonly open: Token[] = [];
  private readonly margins = new Margins();
  private isDone = false;
  private at: number;
  private furthest = 0;
  private readonly limit: number;
  private isLineStart: boolean;

  constructor(
    private readonly source: string,
    range: Range,
    private readonly isInside: boolean,
  ) {
    this.at = range.start === 0 && source.startsWith('\ufeff') ? 1 : range.start;
    this.limit = range.end;
    this.isLineStart = !isInside;
  }

  run(): readonly Token[] {
    while (this.more());
    return this.tokens;
  }

  /** Up to where the text was looked at, which may be further than it was made tokens of. */
  get looked(): number {
    return Math.max(this.at, this.furthest);
  }

  /** Goes on a little; false at the end of the text. */
  more(): boolean {
    if (this.at < this.limit) {
      if (this.isLineStart) this.beginLine();
      else this.token();
      return true;
    }
    if (this.isDone) return false;
    this.isDone = true;
    if (this.open.length > 0 && !this.isInside) this.giveUpBrackets(this.limit);
    else if (!this.isLineStart) this.push('newline', this.limit, this.limit);
    for (let depth = this.margins.depth; depth > 0; depth--) this.push('dedent', this.limit, this.limit);
    this.push('end', this.limit, this.limit);
    return true;
  }

  private push(kind: string, start: number, end: number, problem?: PythonProblem): Token {
    const token: Token = { kind, start, end, text: this.source.slice(start, end), problem };
    this.tokens.push(token);
    this.at = end;
    return token;
  }

  private fault(
    code: PythonCode,
    start: number,
    end: number,
    args: readonly string[] = [],
    text?: string,
  ): void {
    const range = { start, end };
    const fix = text === undefined ? undefined : { range, text };
    this.push('fault', start, end, problemAt(this.source, code, range, args, fix));
  }

  private beginLine(): void {
    const margin = marginAt(this.source, this.at, this.limit);
    const first = this.source[margin.at];
    if (first === '#') {
      this.at = endOfLine(this.source, margin.at, this.limit);
      this.lineBreak();
    } else if (margin.at >= this.limit || first === '\n' || first === '\r') {
      this.at = margin.at;
      if (this.at < this.limit) this.lineBreak();
    } else {
      this.isLineStart = false;
      const { indents, dedents, fault } = this.margins.next(margin);
      for (let i = 0; i < dedents; i++) this.push('dedent', margin.at, margin.at);
      for (let i = 0; i < indents; i++) this.push('indent', margin.at, margin.at);
      const start = this.at;
      this.at = margin.at;
      if (this.margins.depth > blockLimit) this.fault('tooManyBlocks', margin.at, margin.at);
      else if (fault) this.fault(fault, Math.min(start, margin.at), margin.at);
    }
  }

  private lineBreak(): void {
    this.at += this.source.startsWith('\r\n', this.at) ? 2 : 1;
  }

  private token(): void {
    const { source, at } = this;
    const character = source[at] as string;
    if (BLANK.test(character)) this.at++;
    else if (character === '\n' || character === '\r') this.newline();
    else if (character === '#') this.at = endOfLine(this.source, at, this.limit);
    else if (character === '\\') this.continuation();
    else if (isDigit(source.charCodeAt(at)) || (character === '.' && isDigit(source.charCodeAt(at + 1))))
      this.number();
    else if (startsName(source, at) || character === '"' || character === "'") this.word();
    else this.operator();
  }

  private newline(): void {
    const start = this.at;
    if (this.open.length === 0 && !this.isInside) {
      this.push('newline', start, start);
      this.isLineStart = true;
    }
    this.lineBreak();
  }

  private continuation(): void {
    const next = this.source[this.at + 1];
    if (next !== '\n' && next !== '\r') this.fault('strayBackslash', this.at, this.at + 1);
    else {
      this.at++;
      this.lineBreak();
      if (this.at >= this.limit) this.fault('continuedNowhere', this.limit, this.limit);
    }
  }

  private number(): void {
    const { end, fault } = numberAt(this.source, this.at);
    if (fault) this.fault(fault.code, this.at, fault.end, fault.args, fault.text);
    else this.push('number', this.at, end);
  }

  private word(): void {
    const { source, at } = this;
    const opening = openingAt(source, at);
    if (opening) {
      const { end, isClosed } = endOfString(source, opening, this.limit);
      // For quotes that nothing closes, also in a field of an f-string, all of the text was looked at.
      const isLong = opening.isTemplate && /"""|'''/.test(source.slice(opening.inside, end - 3));
      if (isLong || (!isClosed && opening.quotes.length === 3)) this.furthest = this.limit;
      if (isClosed) this.push('string', at, end);
      else
        this.fault(opening.quotes.length === 1 ? 'unclosedString' : 'unclosedLongString', at, end, [
          opening.quotes,
        ]);
      return;
    }
    const end = Math.min(endOfName(source, at), this.limit);
    const text = source.slice(at, end);
    if (!keywords.has(text)) this.push('name', at, end);
    else if (this.open.length > 0 && statementWords.has(text) && isFirstInLine(source, at))
      this.giveUpBrackets(at);
    else this.push(text, at, end);
  }

  /** Ends the logical line before an offset, though a bracket of it is open, and goes on with the line that follows. */
  private giveUpBrackets(at: number): void {
    const bracket = this.open.at(-1) as Token;
    const last = this.tokens.at(-1) as Token;
    const isAlone = this.open.length === 1 && !/[\n\r]/.test(this.source.slice(bracket.start, last.end));
    this.open.length = 0;
    this.furthest = Math.max(this.furthest, at);
    this.push('newline', last.end, last.end, unclosed(this.source, bracket, isAlone ? last : undefined));
    while (this.at < at && this.at < this.limit) {
      this.at = endOfLine(this.source, this.at, this.limit);
      if (this.at >= at) break;
      this.lineBreak();
      const margin = marginAt(this.source, this.at, this.limit);
      if (margin.at >= at) break;
    }
    this.isLineStart = true;
  }

  private operator(): void {
    const { at } = this;
    const text = operatorAt(this.source, at);
    if (text === undefined) this.otherCharacter();
    else if (OPENERS.includes(text)) {
      if (this.open.length >= bracketLimit) this.fault('tooDeep', at, at + 1);
      else this.open.push(this.push(text, at, at + 1));
    } else if (CLOSERS.includes(text)) this.closer(text);
    else this.push(text, at, at + text.length);
  }

  private closer(text: string): void {
    const bracket = this.open.pop();
    const closer = bracket && closerOf.get(bracket.text);
    if (!bracket || !closer) this.fault('unopenedBracket', this.at, this.at + 1, [text]);
    else if (closer === text) this.push(text, this.at, this.at + 1);
    else {
      const line = String(lineAt(this.source, bracket.start));
      this.fault('wrongBracket', this.at, this.at + 1, [text, bracket.text, line, closer], closer);
    }
  }

  private otherCharacter(): void {
    const { source, at } = this;
    const character = characterAt(source, at);
    const end = at + character.length;
    const typed = typedFor(character);
    if (isInvisible(character)) this.fault('invisible', at, end, [], ' ');
    else if (typed === '"' || typed === "'") this.quotes(character, typed);
    else if (typed !== undefined) this.fault('lookalike', at, end, [character, typed], typed);
    else if (character === '!') this.fault('exclamation', at, end);
    else if (character === '?' || character === '$' || character === '`')
      this.fault('notPython', at, end, [character]);
    else this.fault('unknownCharacter', at, end, [character]);
  }

  /** Curly quotation marks are mended together with those that close the text. */
  private quotes(character: string, typed: string): void {
    const { source, at } = this;
    const line = source.slice(at, endOfLine(this.source, at, this.limit));
    const length = [...line].findIndex(
      (other, place) => place > 0 && (other === typed || typedFor(other) === typed),
    );
    const text = [...line].slice(1, length).join('');
    const isSure = length > 0 && !text.includes('\\');
    const end = at + character.length + (isSure ? text.length + 1 : 0);
    this.fault('lookalike', at, end, [character, typed], isSure ? typed + text + typed : undefined);
  }
}
