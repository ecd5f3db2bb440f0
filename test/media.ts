import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './imports';

/** The bytes of a file under media/. */
export const mediaFile = (name: string): Uint8Array => readFileSync(path.join(root, 'media', name));

/** Files under media/, as the host gives them to a thread. */
export const readMedia = async (names: readonly string[]) =>
  names.map((name) => ({ name, bytes: mediaFile(name) }));
