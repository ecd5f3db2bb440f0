/** What is wrong with a number as it is typed. */
export interface NumberFault {
  readonly code: 'spacedExponent' | 'leadingZero' | 'missingFactor' | 'notNumber';
  readonly end: number;
  readonly args: readonly string[];
  /** What stands in its place when it is mended. */
  readonly text?: string;
}

export interface NumberRead {
  readonly end: number;
  readonly fault?: NumberFault;
}

const SPACED_EXPONENT = /(\d[\d_]*(?:\.\d*)?|\.\d+)([eE])[ \t]*(?:([+-])[ \t]*)?(\d+)/y;
const FACTOR = /^(\d+(?:\.\d*)?|\.\d+)([a-zA-Z_]\w*)$/;

/** Where what fits at an offset ends; the pattern is sticky. */
export function endOf(pattern: RegExp, source: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : undefined;
}

/** Of a number with something behind it, up to `end`: 1e - 4, which is no number; 2x, a factor without its sign; anything else. */
export function faultBehind(source: string, at: number, end: number): NumberFault {
  const spaced = spacedExponent(source, at);
  if (spaced) return spaced;
  const all = source.slice(at, end);
  const [, number, name] = FACTOR.exec(all) ?? [];
  if (number === undefined || name === undefined || /^0[xob]|^0\d|_$/i.test(all) || /^e$/i.test(name))
    return { code: 'notNumber', end, args: [all] };
  return { code: 'missingFactor', end, args: [number, name], text: `${number}*${name}` };
}

function spacedExponent(source: string, at: number): NumberFault | undefined {
  SPACED_EXPONENT.lastIndex = at;
  const match = SPACED_EXPONENT.exec(source);
  if (!match) return undefined;
  const [all, number = '', e = 'e', sign = '', digits = ''] = match;
  const text = number + e + sign + digits;
  return { code: 'spacedExponent', end: at + all.length, args: [all, text], text };
}
