import { InputError } from '../inputError';
import { clipped } from '../numbers/clipped';

/** The text as NumPy's '<U': four bytes a character; a NumPy text has at least one, so an empty one is a zero. */
export function writeText(text: string): { readonly descr: string; readonly bytes: Uint8Array } {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const length = Math.max(codes.length, 1);
  const bytes = new Uint8Array(4 * length);
  const view = new DataView(bytes.buffer);
  for (const [i, code] of codes.entries()) view.setUint32(4 * i, code, true);
  return { descr: `<U${length}`, bytes };
}

/** The most characters a text may have: a run's description has some ten thousands. */
const mostCharacters = 2 ** 22;
/** So many characters are put together at a time. */
const pieceSize = 4096;

/**
 * Reads one text of dtype U; zeros at its end are filling.
 * @throws InputError when a number is no character, or the text is very long
 */
export function readText(bytes: Uint8Array, littleEndian: boolean, name: string): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let length = bytes.length / 4;
  while (length > 0 && view.getUint32(4 * length - 4) === 0) length--;
  if (length > mostCharacters) {
    throw new InputError(
      'The text {0} has {1} characters, more than the {2} that can be read.',
      clipped(name),
      length,
      mostCharacters,
    );
  }
  const pieces: string[] = [];
  for (let from = 0; from < length; from += pieceSize) {
    const codes = Array.from({ length: Math.min(pieceSize, length - from) }, (_, i) =>
      view.getUint32(4 * (from + i), littleEndian),
    );
    const wrong = codes.find((code) => code > 0x10ffff);
    if (wrong !== undefined)
      throw new InputError('The text {0} holds the number {1}, which is no character.', clipped(name), wrong);
    pieces.push(String.fromCodePoint(...codes));
  }
  return pieces.join('');
}
