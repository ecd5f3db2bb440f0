import fc from 'fast-check';

/** One way to spoil a file: change bits, set a byte, cut the end off, repeat a part, move a part, put noise in. */
type Mutation = (bytes: Uint8Array) => Uint8Array;

const place = fc.double({ min: 0, max: 0.999_999, noNaN: true });

const flip = fc.tuple(place, fc.nat(7)).map(
  ([at, bit]): Mutation =>
    (bytes) =>
      bytes.map((byte, i) => (i === Math.floor(at * bytes.length) ? byte ^ (1 << bit) : byte)),
);
/** Values that tend to break readers: of sizes, counts and signatures. */
const overwrite = fc
  .tuple(place, fc.constantFrom([0], [255], [255, 255, 255, 255], [0, 0, 0, 128], [127], [1, 0, 0, 0]))
  .map(
    ([at, values]): Mutation =>
      (bytes) => {
        const start = Math.floor(at * bytes.length);
        return bytes.map((byte, i) => values[i - start] ?? byte);
      },
  );
const cut = place.map(
  (at): Mutation =>
    (bytes) =>
      bytes.slice(0, Math.floor(at * bytes.length)),
);
const splice = fc.tuple(place, place, place, fc.boolean()).map(
  ([a, b, c, keep]): Mutation =>
    (bytes) => {
      const [from = 0, to = 0] = [a, b].map((at) => Math.floor(at * bytes.length)).sort((x, y) => x - y);
      const target = Math.floor(c * bytes.length);
      const rest = bytes.subarray(keep ? target : target + to - from);
      return joined(bytes.subarray(0, target), bytes.subarray(from, to), rest);
    },
);
const noise = fc.tuple(place, fc.uint8Array({ maxLength: 8 })).map(
  ([at, extra]): Mutation =>
    (bytes) => {
      const start = Math.floor(at * bytes.length);
      return joined(bytes.subarray(0, start), extra, bytes.subarray(start));
    },
);

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** One to four of them, one after the other. */
export const mutations = fc
  .array(fc.oneof(flip, flip, overwrite, cut, splice, noise), { minLength: 1, maxLength: 4 })
  .map(
    (each): Mutation =>
      (bytes) =>
        each.reduce((spoilt, mutate) => mutate(spoilt), bytes),
  );
