import type { Token } from './token';

/** What a / behind it divides. */
const values: ReadonlySet<string> = new Set([
  ...['name', 'private', 'number', 'string', 'regex', 'template', 'templateTail', 'fault', ']', '++', '--'],
  ...['this', 'super', 'null', 'true', 'false'],
]);
const heads: ReadonlySet<string> = new Set(['if', 'while', 'for', 'with']);
/** What a { behind it opens a block; behind other words and operators it opens an object. */
const beforeBlock: ReadonlySet<string> = new Set([
  ...['', ')', ';', '{', '}', '=>', 'else', 'do', 'try', 'finally', 'name', 'class', ':', 'templateTail'],
]);

interface Open {
  readonly kind: string;
  /** Whether a / behind its end begins a regular expression: that is so behind a block and behind the head of a loop. */
  readonly isStatement: boolean;
  /** The ? in it whose : is still to come. */
  questions: number;
}

/** Tells from the tokens before it whether a / divides or begins a regular expression. */
export class RegexPlaces {
  private open: Open[] = [{ kind: '', isStatement: true, questions: 0 }];
  private last = '';
  private isStatement = false;
  private isThen = false;

  /** The same after other tokens. */
  clone(): RegexPlaces {
    const other = new RegexPlaces();
    other.open = this.open.map((one) => ({ ...one }));
    other.last = this.last;
    other.isStatement = this.isStatement;
    other.isThen = this.isThen;
    return other;
  }

  /** Whether tokens that open and close all of their own brackets are told as they would be from another place. */
  isLike(other: RegexPlaces): boolean {
    return (
      this.last === other.last &&
      this.isStatement === other.isStatement &&
      this.isThen === other.isThen &&
      this.open.at(-1)?.questions === other.open.at(-1)?.questions
    );
  }

  isRegex(): boolean {
    if (this.last === ')' || this.last === '}') return this.isStatement;
    return !values.has(this.last);
  }

  /** Whether a } ends the value inside a template. */
  isInTemplate(): boolean {
    return this.open.at(-1)?.kind === 'templateHead';
  }

  pass({ kind }: Token): void {
    if (kind === '(') this.open.push({ kind, isStatement: heads.has(this.last), questions: 0 });
    else if (kind === '{') this.open.push({ kind, isStatement: this.opensBlock(), questions: 0 });
    else if (kind === '[' || kind === 'templateHead')
      this.open.push({ kind, isStatement: false, questions: 0 });
    else if (kind === ')' || kind === '}' || kind === ']' || kind === 'templateTail')
      this.isStatement = (this.open.length > 1 && this.open.pop()?.isStatement) || false;
    if (kind === '?' || kind === ':') this.question(kind);
    this.last = kind;
  }

  private opensBlock(): boolean {
    if (this.last === ':') return !this.isThen && (this.open.at(-1)?.isStatement ?? true);
    return beforeBlock.has(this.last);
  }

  /** Tells the : of a condition from that of a label. */
  private question(kind: '?' | ':'): void {
    const around = this.open.at(-1);
    if (!around) return;
    if (kind === '?') around.questions++;
    else {
      this.isThen = around.questions > 0;
      if (this.isThen) around.questions--;
    }
  }
}
