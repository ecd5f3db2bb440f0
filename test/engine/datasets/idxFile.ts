/** An IDX file: big-endian 32-bit numbers, then bytes. */
export function idxFile(header: readonly number[], body: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(4 * header.length + body.length);
  const view = new DataView(bytes.buffer);
  for (const [place, number] of header.entries()) view.setUint32(4 * place, number);
  bytes.set(body, 4 * header.length);
  return bytes;
}

/** `count` images of rows x cols pixels, no two alike for the first 250; `shift` makes another set. */
export function imagesFile(count: number, rows = 2, cols = 3, shift = 0): Uint8Array {
  const pixel = (_: unknown, i: number) => (Math.floor(i / (rows * cols)) + shift) % 256;
  return idxFile([2051, count, rows, cols], Uint8Array.from({ length: count * rows * cols }, pixel));
}

/** Labels 0, 1, 2 ... 9, 0 ... */
export function labelsFile(count: number): Uint8Array {
  return idxFile(
    [2049, count],
    Uint8Array.from({ length: count }, (_, i) => i % 10),
  );
}
