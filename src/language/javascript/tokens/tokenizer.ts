import { characterAt, isDigit } from '../../core/letters';
import type { Lines } from '../../core/lines';
import { isInvisible, typedFor } from '../../core/lookalikes';
import type { Range } from '../../core/problem';
import { type JavaScriptCode, type OutsideCode, problemAt } from '../problems';
import type { EditedTokens } from './editedTokens';
import { endOfLine, endOfName, hasLineBreak, isBlank, isLineBreak, startsName } from './letters';
import { endOfRegex, endOfString, endOfTemplate } from './literals';
import { numberAt } from './numbers';
import { RegexPlaces } from './regexPlaces';
import { keywordOf, operatorAt, type Token } from './token';

const SLASH = 47;
const STAR = 42;
const QUOTE = 39;
const DOUBLE_QUOTE = 34;
const BACKTICK = 96;
const HASH = 35;
const POINT = 46;

/** The tokens of a program; brackets stand in it as they were typed. What is as in an edited text is taken from there. */
export function tokenize(lines: Lines, edited?: EditedTokens): readonly Token[] {
  return new Tokenizer(lines, edited).run();
}

class Tokenizer {
  private readonly tokens: Token[];
  private readonly places: RegexPlaces;
  private at: number;
  private isFirst: boolean;

  private readonly source: string;

  constructor(
    private readonly lines: Lines,
    private readonly edited: EditedTokens | undefined,
  ) {
    const { source } = lines;
    this.source = source;
    this.tokens = edited?.before() ?? [];
    this.places = edited?.places.clone() ?? new RegexPlaces();
    this.isFirst = this.tokens.length === 0;
    this.at = this.tokens.at(-1)?.end ?? (source.startsWith('#!') ? endOfLine(source, 0) : 0);
  }

  run(): readonly Token[] {
    const { source } = this;
    while (this.at < source.length) {
      const code = source.charCodeAt(this.at);
      if (isLineBreak(code)) {
        this.isFirst = true;
        this.at++;
      } else if (isBlank(code)) this.at++;
      else if (code === SLASH && source.charCodeAt(this.at + 1) === SLASH)
        this.at = endOfLine(source, this.at);
      else if (code === SLASH && source.charCodeAt(this.at + 1) === STAR) this.comment();
      else {
        const rest = this.isFirst && this.edited?.behind(this.at, this.places);
        if (rest) return this.tokens.concat(rest);
        this.token(code);
      }
    }
    this.push('end', this.at, this.at);
    return this.tokens;
  }

  private push(kind: string, start: number, end: number, problem?: Token['problem']): void {
    const token = { kind, start, end, text: this.source.slice(start, end), isFirst: this.isFirst, problem };
    this.tokens.push(token);
    this.places.pass(token);
    this.isFirst = false;
    this.at = end;
  }

  private fault(
    code: JavaScriptCode | OutsideCode,
    range: Range,
    args: readonly string[] = [],
    text?: string,
    place: Range = range,
  ): void {
    const fix = text === undefined ? undefined : { range: place, text };
    this.push('fault', range.start, range.end, problemAt(this.lines, code, range, args, fix));
  }

  private comment(): void {
    const { source, at } = this;
    const end = source.indexOf('*/', at + 2);
    if (end < 0) return this.fault('unclosedComment', { start: at, end: endOfLine(source, at) });
    if (hasLineBreak(source.slice(at, end))) this.isFirst = true;
    this.at = end + 2;
  }

  private token(code: number): void {
    const { source, at } = this;
    if (startsName(source, at)) this.word();
    else if (isDigit(code) || (code === POINT && isDigit(source.charCodeAt(at + 1)))) this.number();
    else if (code === QUOTE || code === DOUBLE_QUOTE) this.text();
    else if (code === BACKTICK) this.template(at, 'template', 'templateHead');
    else if (code === HASH && startsName(source, at + 1)) this.push('private', at, endOfName(source, at + 1));
    else if (code === SLASH && this.places.isRegex()) this.regex();
    else this.operator();
  }

  private word(): void {
    const end = endOfName(this.source, this.at);
    if (this.source[end] === '\\') return this.escapedName(end);
    const text = this.source.slice(this.at, end);
    const isAttribute = this.tokens.at(-1)?.kind === '.' || this.tokens.at(-1)?.kind === '?.';
    this.push((!isAttribute && keywordOf.get(text)) || 'name', this.at, end);
  }

  private escapedName(end: number): void {
    let last = end;
    while (this.source[last] === '\\') last = endOfName(this.source, last + 1);
    this.fault('escapedName', { start: this.at, end: last });
  }

  private number(): void {
    const { end, fault } = numberAt(this.source, this.at);
    if (fault) this.fault(fault.code, { start: this.at, end: fault.end }, fault.args, fault.text);
    else this.push('number', this.at, end);
  }

  private text(): void {
    const { end, isClosed } = endOfString(this.source, this.at);
    if (isClosed) this.push('string', this.at, end);
    else this.fault('unclosedString', { start: this.at, end }, [this.source[this.at] as string]);
  }

  /** A stretch of a template: up to its end it has one kind, up to a value in it another. */
  private template(start: number, whole: string, part: string): void {
    const { end, isClosed, isHead } = endOfTemplate(this.source, start + 1);
    if (isClosed) return this.push(isHead ? part : whole, start, end);
    this.fault('unclosedTemplate', { start, end: endOfLine(this.source, start) });
  }

  private regex(): void {
    const { end, isClosed } = endOfRegex(this.source, this.at);
    if (isClosed) this.push('regex', this.at, end);
    else this.fault('unclosedRegex', { start: this.at, end });
  }

  private operator(): void {
    const { source, at } = this;
    const text = operatorAt(source, at);
    if (text === undefined) return this.otherCharacter();
    if (text === '}' && this.places.isInTemplate())
      return this.template(at, 'templateTail', 'templateMiddle');
    if (source.startsWith('<!--', at) || (source.startsWith('-->', at) && this.isFirst))
      return this.fault('htmlComment', { start: at, end: endOfLine(source, at) });
    this.push(text, at, at + text.length);
  }

  private otherCharacter(): void {
    const { source, at } = this;
    const character = characterAt(source, at);
    const range = { start: at, end: at + character.length };
    const typed = typedFor(character);
    if (character === '#')
      this.fault('foreignComment', { start: at, end: endOfLine(source, at) }, [], '//', range);
    else if (character === '\\') this.backslash(range);
    else if (isInvisible(character)) this.fault('invisible', range, [], ' ');
    else if (typed === '"' || typed === "'") this.quotes(character, typed);
    else if (typed !== undefined) this.fault('lookalike', range, [character, typed], typed);
    else this.fault('unknownCharacter', range, [character]);
  }

  private backslash(range: Range): void {
    if (!/^\\u[\da-fA-F{]/.test(this.source.slice(range.start, range.start + 3)))
      return this.fault(
        'strayBackslash',
        range,
        [],
        hasLineBreak(this.source[range.end] ?? '\n') ? '' : undefined,
      );
    this.escapedName(range.start);
  }

  /** Curly quotation marks are mended together with those that close the text. */
  private quotes(character: string, typed: string): void {
    const { source, at } = this;
    const line = source.slice(at, endOfLine(source, at));
    const length = [...line].findIndex(
      (other, place) => place > 0 && (other === typed || typedFor(other) === typed),
    );
    const text = [...line].slice(1, length).join('');
    const isSure = length > 0 && !text.includes('\\');
    const range = { start: at, end: at + character.length + (isSure ? text.length + 1 : 0) };
    this.fault('lookalike', range, [character, typed], isSure ? typed + text + typed : undefined);
  }
}
