import { clipped } from '../clipped';
import { InputError } from '../inputError';

/** The text as NumPy's '<U': four bytes a character; a NumPy text has at least one, so an empty one is a zero. */
export function writeText(text: string): { readonly descr: string; readonly bytes: Uint8Array } {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const length = Math.max(codes.length, 1);
  const bytes = new Uint8Array(4 * length);
  const view = new DataView(bytes.buffer);
  for (const [i, code] of codes.entries()) view.setUint32(4 * i, code, true);
  return { descr: `<U${length}`, bytes };
}

/**
 * Reads one text of dtype U; zeros at its end are filling.
 * @throws InputError when a number is no character
 */
export function readText(bytes: Uint8Array, littleEndian: boolean, name: string): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const characters: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian);
    if (code > 0x10ffff)
      throw new InputError('The text {0} holds the number {1}, which is no character.', clipped(name), code);
    characters.push(String.fromCodePoint(code));
  }
  return characters.join('').replace(/\0+$/, '');
}
