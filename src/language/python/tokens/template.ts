import type { Range } from '../../core/problem';
import type { End, Opening } from './opening';

/** A replacement field of an f-string: {expression=!r:format}. */
export interface Field {
  readonly expression: Range;
  readonly label?: string | undefined;
  readonly conversion?: 'r' | 's' | 'a' | undefined;
  readonly format?: readonly Piece[] | undefined;
}

/** Of an f-string: a stretch of its text, or a field. */
export type Piece = { readonly text: Range } | Field;

interface TemplateFault {
  readonly code: 'unclosedField' | 'singleBrace' | 'badConversion' | 'emptyField';
  readonly range: Range;
}

export interface ScannedTemplate extends End {
  readonly pieces: readonly Piece[];
  readonly fault?: TemplateFault | undefined;
}

/** Where the string literal that begins at an offset ends, or undefined where none begins. */
type EndOfLiteral = (source: string, at: number, limit: number) => End | undefined;

const OPENERS = '([{';
const CLOSERS = ')]}';
const NAME_CHARACTER = /\w/;

export function endOfTemplate(
  source: string,
  opening: Opening,
  limit: number,
  endOfLiteral: EndOfLiteral,
): End {
  return scanTemplate(source, opening, limit, endOfLiteral);
}

/** The pieces of an f-string and where it ends. Its fields may hold the quotation marks that stand around it (Python 3.12). */
export function scanTemplate(
  source: string,
  opening: Opening,
  limit: number,
  endOfLiteral: EndOfLiteral,
): ScannedTemplate {
  return new TemplateScanner(source, opening, limit, endOfLiteral).scan();
}

class TemplateScanner {
  private at: number;
  private fault: TemplateFault | undefined;
  /** Set where the literal ended in the middle of a field. */
  private ended: End | undefined;

  constructor(
    private readonly source: string,
    private readonly opening: Opening,
    private readonly limit: number,
    private readonly endOfLiteral: EndOfLiteral,
  ) {
    this.at = opening.inside;
  }

  scan(): ScannedTemplate {
    const pieces = this.pieces(false);
    const end = this.ended ?? this.closing();
    return { pieces, fault: this.fault, ...end };
  }

  private closing(): End {
    const { quotes } = this.opening;
    const isClosed = this.at < this.limit && this.source.startsWith(quotes, this.at);
    return { end: isClosed ? this.at + quotes.length : this.at, isClosed };
  }

  /** Text and fields up to the closing quotes; in a format up to the } of its field. */
  private pieces(inFormat: boolean): Piece[] {
    const found: Piece[] = [];
    let start = this.at;
    const endText = (): void => {
      if (this.at > start) found.push({ text: { start, end: this.at } });
    };
    while (!this.ended && !this.isAtEnd()) {
      const character = this.source[this.at] as string;
      if (character === '\\') this.skipEscape();
      else if (!inFormat && (this.source.startsWith('{{', this.at) || this.source.startsWith('}}', this.at)))
        this.at += 2;
      else if (character === '}') {
        if (inFormat) break;
        this.faultAt('singleBrace', this.at, this.at + 1);
        this.at++;
      } else if (character === '{') {
        endText();
        const field = this.field();
        if (field) found.push(field);
        start = this.at;
      } else this.at++;
    }
    if (!this.ended) endText();
    return found;
  }

  private isAtEnd(): boolean {
    const { quotes } = this.opening;
    return (
      this.at >= this.limit ||
      this.source.startsWith(quotes, this.at) ||
      (quotes.length === 1 && (this.source[this.at] === '\n' || this.source[this.at] === '\r'))
    );
  }

  private skipEscape(): void {
    const next = this.source[this.at + 1];
    if (next === 'N' && !this.opening.isRaw && this.source[this.at + 2] === '{') {
      const close = this.source.indexOf('}', this.at);
      if (close >= 0 && !/['"\n]/.test(this.source.slice(this.at, close))) {
        this.at = close + 1;
        return;
      }
    }
    if (next === '{' || next === '}') this.at++;
    else this.at += next === '\r' && this.source[this.at + 2] === '\n' ? 3 : 2;
  }

  private faultAt(code: TemplateFault['code'], start: number, end: number): void {
    this.fault ??= { code, range: { start, end } };
  }

  private field(): Field | undefined {
    const brace = this.at;
    this.at++;
    const start = this.at;
    const end = this.endOfExpression(brace);
    if (end === undefined) return undefined;
    if (this.source.slice(start, end).trim() === '') this.faultAt('emptyField', brace, this.at + 1);
    const label = this.label(start);
    const conversion = this.conversion();
    const format = this.format();
    if (this.ended) return undefined;
    if (this.source[this.at] !== '}') return this.unclosed(brace);
    this.at++;
    const shown = conversion ?? (label !== undefined && !format ? 'r' : undefined);
    return { expression: { start, end }, label, conversion: shown, format };
  }

  /** Ends the literal in the middle of a field: at its quotes if they stand here, else at the end of what there is. */
  private unclosed(brace: number): undefined {
    this.faultAt('unclosedField', brace, brace + 1);
    while (!this.isAtEnd()) this.at++;
    this.ended = this.closing();
    return undefined;
  }

  private endOfExpression(brace: number): number | undefined {
    let depth = 0;
    while (this.at < this.limit) {
      const character = this.source[this.at] as string;
      if (depth === 0 && this.endsExpression(character)) return this.at;
      if (character === '\n' && this.opening.quotes.length === 1) break;
      if (this.opening.quotes.length === 3 && this.source.startsWith(this.opening.quotes, this.at)) break;
      const literal = this.literalHere();
      if (literal && !literal.isClosed) break;
      if (literal) this.at = literal.end;
      else {
        if (OPENERS.includes(character)) depth++;
        else if (CLOSERS.includes(character)) depth--;
        this.at += this.isComparison() ? 2 : 1;
      }
    }
    return this.unclosed(brace);
  }

  private literalHere(): End | undefined {
    const before = this.source[this.at - 1] ?? '';
    const isInName = NAME_CHARACTER.test(before) && NAME_CHARACTER.test(this.source[this.at] ?? '');
    return isInName ? undefined : this.endOfLiteral(this.source, this.at, this.limit);
  }

  private isComparison(): boolean {
    return /^[=!<>]=$/.test(this.source.slice(this.at, this.at + 2));
  }

  private endsExpression(character: string): boolean {
    if (character === '}' || character === ':') return true;
    if (this.isComparison()) return false;
    return (
      character === '!' || (character === '=' && /^=\s*[}!:]/.test(this.source.slice(this.at, this.at + 20)))
    );
  }

  private label(start: number): string | undefined {
    if (this.source[this.at] !== '=') return undefined;
    this.at++;
    while (/\s/.test(this.source[this.at] ?? '')) this.at++;
    return this.source.slice(start, this.at);
  }

  private conversion(): 'r' | 's' | 'a' | undefined {
    if (this.source[this.at] !== '!') return undefined;
    const start = this.at;
    this.at++;
    while (NAME_CHARACTER.test(this.source[this.at] ?? '')) this.at++;
    const letter = this.source.slice(start + 1, this.at);
    if (letter === 'r' || letter === 's' || letter === 'a') return letter;
    this.faultAt('badConversion', start, this.at);
    return undefined;
  }

  private format(): readonly Piece[] | undefined {
    if (this.source[this.at] !== ':') return undefined;
    this.at++;
    return this.pieces(true);
  }
}
