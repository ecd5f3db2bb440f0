import type { FlateStreamHandler } from 'fflate';
import type { InPieces } from '../inPieces';
import { InputError } from '../inputError';

/** DEFLATE cannot make anything smaller than 1 / 1032 of its size. */
export const largestRatio = 1032;
const chunkSize = 16_384;

/** What an unpacker of fflate is to this file: takes bytes, gives chunks to the handler it was made with. */
interface Unpacker {
  push(bytes: Uint8Array, final: boolean): void;
}

/** The bytes, or what is wrong: there are more or fewer than promised, or the packed data makes no sense. */
export type Unpacked =
  | { readonly bytes: Uint8Array }
  | { readonly fault: 'more' | 'fewer' }
  | { readonly fault: 'invalid'; readonly reason: string };

class TooMany extends Error {}

/** Unpacks `packed` chunk by chunk into `size` bytes; stops as soon as there are more, so that a bomb cannot grow. */
export function* unpack(
  packed: Uint8Array,
  size: number,
  open: (handler: FlateStreamHandler) => Unpacker,
): InPieces<Unpacked> {
  const bytes = new Uint8Array(size);
  let end = 0;
  const unpacker = open((chunk) => {
    if (end + chunk.length > size) throw new TooMany();
    bytes.set(chunk, end);
    end += chunk.length;
  });
  try {
    for (let start = 0; start < packed.length; start += chunkSize) {
      unpacker.push(packed.subarray(start, start + chunkSize), start + chunkSize >= packed.length);
      yield;
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (error instanceof TooMany) return { fault: 'more' };
    return { fault: 'invalid', reason: error instanceof Error ? error.message : String(error) };
  }
  return end < size ? { fault: 'fewer' } : { bytes };
}
