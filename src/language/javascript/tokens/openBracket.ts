import { hasLineBreak } from './letters';
import type { Token } from './token';

/** A bracket that is open, with what was before it. */
export interface OpenBracket {
  readonly token: Token;
  /** How far the line is indented in which it stands. */
  readonly margin: number;
  /** The kinds of the two tokens before it. */
  readonly before: string;
  readonly beforeThat: string;
  /** Whether it holds the members of a class, or stands in one that does. */
  readonly isOfClass: boolean;
  /** Whether it holds the statements of a method. */
  readonly isMethod: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that begin no line inside parentheses. */
const statementWords = set(
  'const var return if for while import export break continue throw try switch do else case default catch finally',
);
/** Words that stand no further to the right than the block that they end. */
const outerWords = set('function class export import else catch finally');
const values = set('name private number string template templateTail ) ] this null true false ++ --');
const heads = set('if for while switch catch function');
/** What a { behind it opens an object, in which no semicolon stands. */
const beforeObject = set('= ( [ , return ? :');

/** Whether an open bracket cannot go on at a token that stands `margin` from the left; `made` are the tokens before it. */
export function endsBefore(
  token: Token,
  bracket: OpenBracket,
  margin: number,
  made: readonly Token[],
  source: string,
): boolean {
  const { kind, text, isFirst } = token;
  const { token: opener, before, beforeThat } = bracket;
  const beginsStatement = isFirst && (statementWords.has(kind) || text === 'let');
  if (opener.kind === 'templateHead') return beginsStatement;
  if (opener.kind === '{') {
    const isObject = beforeObject.has(before) && (before !== ':' || beforeThat === 'name');
    if (isObject && (kind === ';' || beginsStatement)) return true;
    if (bracket.isMethod && isFirst && margin <= bracket.margin && /^(name|private)$/.test(kind)) return true;
    if (text === 'from' && (before === 'import' || before === 'export')) return true;
    return isFirst && outerWords.has(kind) && margin <= bracket.margin;
  }
  if (kind === ';') return opener.kind === '[' || before !== 'for';
  if (beginsStatement) return true;
  const last = made.at(-1);
  if (!last || !values.has(last.kind)) return false;
  if (isFirst && kind === 'name') return true;
  return (
    kind === '{' &&
    opener.kind === '(' &&
    isBodyBehind(last, bracket, made, source.slice(last.end, token.start))
  );
}

/** Whether a { begins the block of what the open parenthesis belongs to: `if (x > 0 {`. */
function isBodyBehind(last: Token, bracket: OpenBracket, made: readonly Token[], between: string): boolean {
  if (hasLineBreak(between)) return false;
  const { before, beforeThat, isOfClass } = bracket;
  const isHead = heads.has(before) || (before === 'name' && (beforeThat === 'function' || isOfClass));
  return isHead && !(last.kind === 'name' && made.at(-2)?.kind === 'class');
}
