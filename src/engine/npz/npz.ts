import { zipSync } from 'fflate';
import { InputError } from '../inputError';
import { clipped } from '../numbers/clipped';
import { mostNumbers, type NpzEntry, readNpy, writeNpy } from './npy';
import { readZip } from './zip';

export interface NpzOptions {
  /** Deflated like np.savez_compressed; stored like np.savez unless told. */
  readonly compressed?: boolean;
}

/** A zip file needs a time; always the same one, so that the same arrays make the same bytes. */
const mtime = new Date(1980, 0, 1);

/**
 * Arrays and texts as an .npz file, which np.load opens: a zip file with an .npy file for each name.
 * Source: numpy.savez, numpy.lib.format.
 * @throws InputError when a shape does not fit its data
 */
export function writeNpz(
  entries: Readonly<Record<string, NpzEntry>>,
  { compressed = false }: NpzOptions = {},
): Uint8Array {
  const files = Object.entries(entries).map(([name, entry]) => [`${name}.npy`, writeNpy(name, entry)]);
  return zipSync(Object.fromEntries(files), { level: compressed ? 6 : 0, mtime });
}

/**
 * Reads an .npz file as np.savez and np.savez_compressed write it: what stands under each name.
 * @throws InputError, with a sentence for each fault, when the bytes are anything else or unpack to too much
 */
export function readNpz(bytes: Uint8Array): Map<string, NpzEntry> {
  const entries = new Map<string, NpzEntry>();
  let left = mostNumbers;
  for (const file of readZip(bytes)) {
    const name = file.name.endsWith('.npy') ? file.name.slice(0, -'.npy'.length) : file.name;
    if (entries.has(name)) throw new InputError('The .npz file holds {0} more than once.', clipped(name));
    const entry = readNpy(file.bytes, name, left);
    left -= typeof entry === 'string' ? entry.length : entry.data.length;
    entries.set(name, entry);
  }
  return entries;
}
