import type { Range } from '../../core/problem';

type TokenKind = 'number' | 'name' | 'superscript' | 'symbol' | 'quoted' | 'unknown' | 'end';

/** A piece of the text. `text` is in plain spelling (`×` is `*`, `x₀` is `x0`, `²` is `2`); the range is as typed. */
export interface Token extends Range {
  readonly kind: TokenKind;
  readonly text: string;
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lowered = '₀₁₂₃₄₅₆₇₈₉';
const plainSymbols: ReadonlyMap<string, string> = new Map([
  ...[...'×·∙⋅∗'].map((sign) => [sign, '*'] as const),
  ...[...'÷∕'].map((sign) => [sign, '/'] as const),
  ...[...'−–—'].map((sign) => [sign, '-'] as const),
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  [':=', '='],
  ...['->', '→', '↦'].map((sign) => [sign, '=>'] as const),
]);

// Tried in this order at each place. A number takes all its points, so that 1.2.3 is one wrong number.
const rules: readonly (readonly [TokenKind | 'space', RegExp])[] = [
  ['space', /(?:[\s\u200b\u2060]|#[^\n]*)+/uy],
  ['number', /(?:\d+(?:_\d+)*(?:\.\d*)*|\.\d+(?:\.\d*)*)(?:[eE][+-]?\d+)?/uy],
  ['name', /[πτ]|(?:(?![πτ])[\p{L}_])(?:(?![πτ])[\p{L}0-9_₀-₉])*/uy],
  ['superscript', /[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/uy],
  ['symbol', /\*\*|=>|->|[=!<>:]=|\/\/|[→↦]|[-+*/^()[\]{}|√,=<>≤≥≠.×·∙⋅∗÷∕−–—]/uy],
  ['quoted', /["'`“”‘’][^"'`“”‘’]*["'`“”‘’]?/uy],
  ['unknown', /./suy],
];

/** Text to tokens, white space and comments (# to the end of the line) left out, one 'end' token last. Never fails: what it does not know is an 'unknown' token. */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  // One unit becomes one unit, so that offsets stay those of the source.
  const halfWidth = source.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  let start = 0;
  while (start < halfWidth.length) {
    const [kind, text] = match(halfWidth, start);
    const end = start + text.length;
    if (kind !== 'space') tokens.push({ kind, text: plain(kind, text), start, end });
    start = end;
  }
  return [...tokens, { kind: 'end', text: '', start, end: start }];
}

function match(source: string, start: number): readonly [TokenKind | 'space', string] {
  for (const [kind, pattern] of rules) {
    pattern.lastIndex = start;
    const text = pattern.exec(source)?.[0];
    if (text) return [kind, text];
  }
  return ['unknown', source.charAt(start)];
}

function plain(kind: TokenKind, text: string): string {
  switch (kind) {
    case 'symbol':
      return plainSymbols.get(text) ?? text;
    case 'superscript':
      return text.replace(/./gu, (sign) => (sign === '⁻' ? '-' : sign === '⁺' ? '' : digit(raised, sign)));
    case 'name':
      return text === 'π'
        ? 'pi'
        : text === 'τ'
          ? 'tau'
          : text.replace(/[₀-₉]/g, (sign) => digit(lowered, sign));
    default:
      return text;
  }
}

function digit(digits: string, sign: string): string {
  return String(digits.indexOf(sign));
}
