import { zipSync } from 'fflate';

/** An .npy file with a header of the test's own. */
export function npy(header: string, body: ArrayLike<number> = [], version = [1, 0]): Uint8Array {
  const text = Buffer.from(`${header}\n`);
  const length =
    version[0] === 1 ? [text.length & 255, text.length >> 8] : [text.length & 255, text.length >> 8, 0, 0];
  const magic = Buffer.from('\x93NUMPY', 'latin1');
  return new Uint8Array(
    Buffer.concat([magic, Buffer.of(...version, ...length), text, Buffer.from(Array.from(body))]),
  );
}

export function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(files, { level: 0 });
}

export const oneNumber = "{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }";
export const eight = new Uint8Array(8);
