import { endOf, faultBehind, type NumberRead } from '../../core/numbers';
import { endOfName, startsName } from './letters';

const BASED = /0(?:[xX][\da-fA-F](?:_?[\da-fA-F])*|[oO][0-7](?:_?[0-7])*|[bB][01](?:_?[01])*)n?/y;
const DECIMAL = /(?:(?:0|[1-9](?:_?\d)*)(?:\.(?:\d(?:_?\d)*)?)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?/y;
const WHOLE = /(?:0|[1-9](?:_?\d)*)n/y;
const OLD = /0\d+(?:\.\d*)?/y;

/** The number that begins at an offset, where a digit stands or a point before a digit. */
export function numberAt(source: string, at: number): NumberRead {
  const old = endOf(OLD, source, at);
  if (old !== undefined) return leadingZero(source, at, old);
  const end = endOf(BASED, source, at) ?? endOf(WHOLE, source, at) ?? endOf(DECIMAL, source, at) ?? at + 1;
  const code = source.charCodeAt(end);
  const runsOn = (code >= 48 && code <= 57) || code === 92 || startsName(source, end);
  const last = Math.max(endOfName(source, end), end + 1);
  return runsOn ? { end, fault: faultBehind(source, at, last) } : { end };
}

/** 010 is 8 to JavaScript, and 09 is 9. */
function leadingZero(source: string, at: number, old: number): NumberRead {
  const end = Math.max(old, endOfName(source, old));
  const text = source.slice(at, end);
  if (end > old || /^0+$/.test(text)) return { end, fault: { code: 'notNumber', end, args: [text] } };
  const bare = text.replace(/^0+(?=\d)/, '');
  return { end, fault: { code: 'leadingZero', end, args: [text, bare], text: bare } };
}

/** A number as it is typed; undefined of a BigInt. */
export function numberValue(text: string): number | undefined {
  return text.endsWith('n') ? undefined : Number(text.replaceAll('_', ''));
}
