import { Gunzip } from 'fflate';
import { atOnce, type InPieces } from '../inPieces';
import { InputError } from '../inputError';
import { crc32InPieces } from './crc32';
import { largestRatio, unpack } from './unpack';

/** The most bytes a file may have, packed or unpacked. */
export const largestFile = 200_000_000;

/** Whether the bytes start as a gzip file does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Unpacks a gzip file. The size it promises in its last four bytes is checked before memory is taken, what comes out is
 * stopped at that size, and its checksum (CRC-32) is compared: a file that unpacks without end cannot hold anything.
 * `name` is what its sentences call the file.
 * @throws InputError when the file is broken or holds more than `largestFile` bytes
 */
export function gunzip(bytes: Uint8Array, name = 'The gzip file'): Uint8Array {
  return atOnce(gunzipInPieces(bytes, name));
}

/** See `gunzip`. */
export function* gunzipInPieces(bytes: Uint8Array, name: string): InPieces<Uint8Array> {
  if (bytes.length < 18) throw new InputError('{0} is broken: it ends too early.', name);
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8);
  const size = trailer.getUint32(4, true);
  if (size > largestFile) {
    throw new InputError('{0} unpacks to {1} bytes, more than the {2} allowed.', name, size, largestFile);
  }
  if (size > bytes.length * largestRatio)
    throw new InputError('{0} is broken: it promises more bytes than it can hold.', name);
  const unpacked = yield* inflate(bytes, size, name);
  if ((yield* crc32InPieces(unpacked)) !== trailer.getUint32(0, true))
    throw new InputError('{0} is broken: its checksum does not match.', name);
  return unpacked;
}

function* inflate(packed: Uint8Array, size: number, name: string): InPieces<Uint8Array> {
  const unpacked = yield* unpack(packed, size, (handler) => {
    const gunzip = new Gunzip(handler);
    gunzip.onmember = () => {
      throw new InputError(
        '{0} is packed in several parts, one after the other, but only a single part can be read: unpack it first.',
        name,
      );
    };
    return gunzip;
  });
  if ('bytes' in unpacked) return unpacked.bytes;
  if (unpacked.fault === 'invalid') throw new InputError('{0} is broken: {1}.', name, unpacked.reason);
  if (unpacked.fault === 'more')
    throw new InputError('{0} is broken: it holds more bytes than it promises.', name);
  throw new InputError('{0} is broken: it holds fewer bytes than it promises.', name);
}
