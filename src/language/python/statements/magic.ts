import type { Statement } from '../../program/tree';
import { outside } from '../reader/outside';
import type { Reader } from '../reader/reader';

/** Commands that a notebook takes beside Python and that change nothing of what a program computes. */
const harmless: ReadonlySet<string> = new Set(['matplotlib', 'config', 'load_ext', 'autoreload']);

/** A line that is a command of a notebook: %matplotlib inline, !pip install numpy. */
export function readMagic(reader: Reader): Statement | undefined {
  const sign = reader.token;
  const isShell = sign.kind === 'fault' && sign.text === '!';
  if (sign.kind !== '%' && !isShell) return undefined;
  const word = reader.ahead();
  const isCommand =
    word.end > word.start && (word.kind === 'name' || (word.text === '%' && reader.ahead(2).kind === 'name'));
  if (!isCommand && !isShell) return undefined;
  while (!reader.at('newline') && !reader.at('end')) reader.next();
  const range = reader.since(sign.start);
  reader.take('newline');
  if (sign.kind === '%' && harmless.has(word.text)) return { kind: 'pass', range };
  return outside.unreadable(reader, 'notebookCommand', range, [sign.text + word.text]);
}
