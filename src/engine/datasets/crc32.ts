import { atOnce, type InPieces } from '../inPieces';

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
const pieceSize = 2 ** 22;

/** The checksum CRC-32 of gzip and zip files (polynomial 0xEDB88320), from 0 to 2^32 - 1. Source: RFC 1952, section 8. */
export function crc32(bytes: Uint8Array): number {
  return atOnce(crc32InPieces(bytes));
}

/** See `crc32`. */
export function* crc32InPieces(bytes: Uint8Array): InPieces<number> {
  let crc = -1;
  for (let from = 0; from < bytes.length; from += pieceSize) {
    const to = Math.min(from + pieceSize, bytes.length);
    for (let i = from; i < to; i++) {
      crc = (table[(crc ^ (bytes[i] as number)) & 255] as number) ^ (crc >>> 8);
    }
    yield;
  }
  return ~crc >>> 0;
}
