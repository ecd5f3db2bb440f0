import { endOfName, startsName } from './letters';

const BASED = /0(?:[xX][\da-fA-F](?:_?[\da-fA-F])*|[oO][0-7](?:_?[0-7])*|[bB][01](?:_?[01])*)n?/y;
const DECIMAL = /(?:(?:0|[1-9](?:_?\d)*)(?:\.(?:\d(?:_?\d)*)?)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?/y;
const WHOLE = /(?:0|[1-9](?:_?\d)*)n/y;
const OLD = /0\d+(?:\.\d*)?/y;
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
  const old = endOf(OLD, source, at);
  if (old !== undefined) return leadingZero(source, at, old);
  const end = endOf(BASED, source, at) ?? endOf(WHOLE, source, at) ?? endOf(DECIMAL, source, at) ?? at + 1;
  const code = source.charCodeAt(end);
  const runsOn = (code >= 48 && code <= 57) || code === 92 || startsName(source, end);
  return runsOn ? { end, fault: faultBehind(source, at, end) } : { end };
}

/** 010 is 8 to JavaScript, and 09 is 9. */
function leadingZero(source: string, at: number, old: number): NumberRead {
  const end = Math.max(old, endOfName(source, old));
  const text = source.slice(at, end);
  if (end > old || /^0+$/.test(text)) return { end, fault: { code: 'notNumber', end, args: [text] } };
  const bare = text.replace(/^0+(?=\d)/, '');
  return { end, fault: { code: 'leadingZero', end, args: [text, bare], text: bare } };
}

function faultBehind(source: string, at: number, end: number): NumberFault {
  const spaced = spacedExponent(source, at);
  if (spaced) return spaced;
  const last = Math.max(endOfName(source, end), end + 1);
  const all = source.slice(at, last);
  const [, number, name] = /^(\d+(?:\.\d*)?|\.\d+)([a-zA-Z_]\w*)$/.exec(all) ?? [];
  if (number === undefined || name === undefined || /^0[xob]|_$/i.test(all) || /^e$/i.test(name))
    return { code: 'notNumber', end: last, args: [all] };
  return { code: 'missingFactor', end: last, args: [number, name], text: `${number}*${name}` };
}

/** `1e - 4`, which is no number. */
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

/** A number as it is typed; undefined of a BigInt. */
export function numberValue(text: string): number | undefined {
  return text.endsWith('n') ? undefined : Number(text.replaceAll('_', ''));
}
