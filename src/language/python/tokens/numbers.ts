import { endOf, faultBehind, type NumberRead } from '../../core/numbers';
import { startsName } from './letters';

const BASED = /0(?:[xX](?:_?[\da-fA-F])+|[oO](?:_?[0-7])+|[bB](?:_?[01])+)/y;
const DECIMAL = /(?:\d(?:_?\d)*(?:\.(?:\d(?:_?\d)*)?)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?/y;
/** What may stand against a number: `1if x else 2` is Python, though a strange one. */
const WORD_BEHIND = /(?:and|else|for|if|in|is|or|not)/y;
const WHOLE = /\w+(?:\.\w*)*/y;

/** The number that begins at an offset, where a digit stands or a point before a digit. */
export function numberAt(source: string, at: number): NumberRead {
  const end = endOf(BASED, source, at) ?? endOf(DECIMAL, source, at) ?? at + 1;
  const text = source.slice(at, end);
  const runsOn = /\w/.test(source[end] ?? '') || startsName(source, end);
  if (runsOn && endOf(WORD_BEHIND, source, end) === undefined)
    return { end, fault: faultBehind(source, at, Math.max(endOf(WHOLE, source, at) ?? end, end + 1)) };
  if (/^0[\d_]*[1-9]/.test(text) && /^[\d_]+$/.test(text)) {
    const bare = text.replace(/^[0_]+/, '');
    return { end, fault: { code: 'leadingZero', end, args: [text, bare], text: bare } };
  }
  return { end };
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
