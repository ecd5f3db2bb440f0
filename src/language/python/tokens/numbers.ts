import { startsName } from './letters';

const BASED = /0(?:[xX](?:_?[\da-fA-F])+|[oO](?:_?[0-7])+|[bB](?:_?[01])+)/y;
const DECIMAL = /(?:\d(?:_?\d)*(?:\.(?:\d(?:_?\d)*)?)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?/y;
/** What may stand against a number: `1if x else 2` is Python, though a strange one. */
const WORD_BEHIND = /(?:and|else|for|if|in|is|or|not)/y;
const WHOLE = /\w+(?:\.\w*)*/y;
const SPACED_EXPONENT = /(\d[\d_]*(?:\.\d*)?|\.\d+)([eE])[ \t]*(?:([+-])[ \t]*)?(\d+)/y;

interface NumberFault {
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

/** The number that begins at an offset, where a digit stands or a point before a digit. */
export function numberAt(source: string, at: number): NumberRead {
  const end = endOf(BASED, source, at) ?? endOf(DECIMAL, source, at) ?? at + 1;
  const text = source.slice(at, end);
  const runsOn = /\w/.test(source[end] ?? '') || startsName(source, end);
  if (runsOn && endOf(WORD_BEHIND, source, end) === undefined)
    return { end, fault: faultBehind(source, at, end) };
  if (/^0[\d_]*[1-9]/.test(text) && /^[\d_]+$/.test(text)) {
    const bare = text.replace(/^[0_]+/, '');
    return { end, fault: { code: 'leadingZero', end, args: [text, bare], text: bare } };
  }
  return { end };
}

function faultBehind(source: string, at: number, end: number): NumberFault {
  const spaced = spacedExponent(source, at);
  if (spaced) return spaced;
  const whole = endOf(WHOLE, source, at) ?? end;
  const all = source.slice(at, Math.max(whole, end + 1));
  const [, number, name] = /^(\d+(?:\.\d*)?|\.\d+)([a-zA-Z_]\w*)$/.exec(all) ?? [];
  if (number === undefined || name === undefined || /^0[xob]|^0\d|_$/i.test(all) || /^e$/i.test(name))
    return { code: 'notNumber', end: at + all.length, args: [all] };
  return { code: 'missingFactor', end: at + all.length, args: [number, name], text: `${number}*${name}` };
}

/** `1e - 4`, which Python reads as 1 and a name. */
function spacedExponent(source: string, at: number): NumberFault | undefined {
  SPACED_EXPONENT.lastIndex = at;
  const match = SPACED_EXPONENT.exec(source);
  if (!match) return undefined;
  const [all, number = '', e = 'e', sign = '', digits = ''] = match;
  const text = number + e + sign + digits;
  return { code: 'spacedExponent', end: at + all.length, args: [all, text], text };
}

function endOf(pattern: RegExp, source: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : undefined;
}

/** The most digits of an int that is written out, as in CPython. */
const digitLimit = 4300;

/** A number as it is typed: an int as a bigint, a float as a number; undefined of an imaginary one and of too long an int. */
export function numberValue(text: string): number | bigint | undefined {
  const bare = text.replaceAll('_', '');
  if (/^0[xob]/i.test(bare)) return BigInt(bare);
  if (/[jJ]$/.test(bare)) return undefined;
  if (/[.eE]/.test(bare)) return Number(bare);
  return bare.length > digitLimit ? undefined : BigInt(bare);
}
