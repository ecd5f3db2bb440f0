import { Gunzip } from 'fflate';
import { InputError } from '../inputError';

/** The most bytes a file may have, packed or unpacked. */
export const largestFile = 200_000_000;

/** DEFLATE cannot make anything smaller than 1 / 1032 of its size. */
const largestRatio = 1032;
const chunkSize = 16_384;

/** Whether the bytes start as a gzip file does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Unpacks a gzip file. The size it promises in its last four bytes is checked before memory is taken, what comes out is
 * stopped at that size, and its checksum (CRC-32) is compared: a file that unpacks without end cannot hold anything.
 * @throws InputError when the file is broken or holds more than `largestFile` bytes
 */
export function gunzip(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 18) throw new InputError('The gzip file is broken: it ends too early.');
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8);
  const size = trailer.getUint32(4, true);
  if (size > largestFile) {
    throw new InputError('The gzip file unpacks to {0} bytes, more than the {1} allowed.', size, largestFile);
  }
  if (size > bytes.length * largestRatio)
    throw new InputError('The gzip file is broken: it promises more bytes than it can hold.');
  const unpacked = inflate(bytes, size);
  if (crc32(unpacked) !== trailer.getUint32(0, true))
    throw new InputError('The gzip file is broken: its checksum does not match.');
  return unpacked;
}

function inflate(bytes: Uint8Array, size: number): Uint8Array {
  const unpacked = new Uint8Array(size);
  let end = 0;
  const stream = new Gunzip((chunk) => {
    if (end + chunk.length > size)
      throw new InputError('The gzip file is broken: it holds more bytes than it promises.');
    unpacked.set(chunk, end);
    end += chunk.length;
  });
  try {
    for (let start = 0; start < bytes.length; start += chunkSize) {
      stream.push(bytes.subarray(start, start + chunkSize), start + chunkSize >= bytes.length);
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      'The gzip file is broken: {0}.',
      error instanceof Error ? error.message : String(error),
    );
  }
  if (end < size) throw new InputError('The gzip file is broken: it holds fewer bytes than it promises.');
  return unpacked;
}

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let i = 0; i < bytes.length; i++) {
    crc = (crcTable[(crc ^ (bytes[i] as number)) & 255] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
