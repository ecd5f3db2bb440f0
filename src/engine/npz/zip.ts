import { Inflate, strFromU8 } from 'fflate';
import { crc32 } from '../datasets/crc32';
import { largestFile } from '../datasets/gunzip';
import { largestRatio, unpack } from '../datasets/unpack';
import { atOnce } from '../inPieces';
import { InputError } from '../inputError';
import { clipped } from '../numbers/clipped';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the list at the end of a zip file says of one entry. */
interface Listing {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly start: number;
}

const endSize = 22;
const listingSize = 46;
const headerSize = 30;
const longestComment = 65_535;
/** A kept run has some fifty, a hundred nets would have 1,500. */
const mostEntries = 2000;
/** Encrypted, patched, encrypted strongly. */
const unreadable = 1 | 32 | 64;

/**
 * The entries of a zip file, stored or deflated, in the order of its list, one at a time. All sizes are checked before memory is taken, and every
 * checksum is compared. Source: PKWARE, APPNOTE.TXT 6.3.10; no zip64, no encryption, one part.
 * @throws InputError, with a sentence for each fault, when the bytes are anything else or unpack to more than `largestFile` bytes
 */
export function* readZip(file: Uint8Array): Generator<ZipEntry, void, void> {
  if (file.length > largestFile) {
    throw new InputError('The file has {0} bytes, more than the {1} allowed.', file.length, largestFile);
  }
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const listings = listEntries(file, view);
  const total = listings.reduce((sum, { size }) => sum + size, 0);
  if (total > largestFile) {
    throw new InputError(
      'The .npz file unpacks to {0} bytes, more than the {1} allowed.',
      total,
      largestFile,
    );
  }
  const packed = listings.reduce((sum, { packedSize }) => sum + packedSize, 0);
  if (packed > file.length) throw brokenList();
  for (const listing of listings) yield { name: listing.name, bytes: unpackEntry(file, view, listing) };
}

function listEntries(file: Uint8Array, view: DataView): Listing[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) {
    throw new InputError('The .npz file holds {0} arrays, more than the {1} allowed.', count, mostEntries);
  }
  const listings: Listing[] = [];
  let at = view.getUint32(end + 16, true);
  const listEnd = at + view.getUint32(end + 12, true);
  for (let n = 0; n < count; n++) {
    if (at + listingSize > end || view.getUint32(at, true) !== 0x02014b50) throw brokenList();
    const nameEnd = at + listingSize + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw brokenList();
    listings.push({
      name: strFromU8(file.subarray(at + listingSize, nameEnd)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start: view.getUint32(at + 42, true),
    });
    at = next;
  }
  if (at !== listEnd) throw brokenList();
  return listings;
}

function brokenList(): InputError {
  return new InputError('The .npz file is broken: its list of arrays is damaged or cut off.');
}

/** Where the record stands that ends a zip file: its signature, then 18 bytes and a comment that reaches to the end. */
function findEnd(view: DataView): number {
  if (view.byteLength < 4 || view.getUint16(0, true) !== 0x4b50) {
    throw new InputError('This is no .npz file: it does not begin as a zip file does.');
  }
  const last = view.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === 0x06054b50 && view.getUint16(at + 20, true) === last - at) return at;
  }
  throw new InputError(
    'The .npz file is cut short: the list of its arrays, which stands at the end, is missing.',
  );
}

function unpackEntry(file: Uint8Array, view: DataView, listing: Listing): Uint8Array {
  const packed = packedBytes(file, view, listing);
  const bytes = listing.method === 0 ? stored(packed, listing) : inflated(packed, listing);
  if (crc32(bytes) !== listing.checksum) {
    throw new InputError(
      'The .npz file is broken: the checksum of {0} does not match.',
      clipped(listing.name),
    );
  }
  return bytes;
}

function packedBytes(file: Uint8Array, view: DataView, listing: Listing): Uint8Array {
  const { name, flags, method, packedSize, start } = listing;
  if (flags & unreadable)
    throw new InputError(
      '{0} in the .npz file is encrypted or patched, which cannot be read.',
      clipped(name),
    );
  if (method !== 0 && method !== 8) {
    throw new InputError(
      '{0} in the .npz file is packed by method {1}, but only stored and deflated arrays can be read.',
      clipped(name),
      method,
    );
  }
  if (start + headerSize > file.length || view.getUint32(start, true) !== 0x04034b50) throw misplaced(name);
  const from = start + headerSize + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const isNamed =
    strFromU8(file.subarray(start + headerSize, start + headerSize + view.getUint16(start + 26, true))) ===
    name;
  if (!isNamed || from + packedSize > file.length) throw misplaced(name);
  return file.subarray(from, from + packedSize);
}

function misplaced(name: string): InputError {
  return new InputError('The .npz file is broken: {0} is not where its list says.', clipped(name));
}

function stored(packed: Uint8Array, { name, size }: Listing): Uint8Array {
  if (packed.length === size) return packed;
  throw wrongSize(name, size);
}

function inflated(packed: Uint8Array, { name, size }: Listing): Uint8Array {
  if (size > packed.length * largestRatio) throw wrongSize(name, size);
  const unpacked = atOnce(unpack(packed, size, (handler) => new Inflate(handler)));
  if ('bytes' in unpacked) return unpacked.bytes;
  if (unpacked.fault !== 'invalid') throw wrongSize(name, size);
  throw new InputError(
    'The .npz file is broken: {0} cannot be unpacked ({1}).',
    clipped(name),
    unpacked.reason,
  );
}

function wrongSize(name: string, size: number): InputError {
  return new InputError(
    'The .npz file is broken: {0} does not hold the {1} bytes that its list promises.',
    clipped(name),
    size,
  );
}
