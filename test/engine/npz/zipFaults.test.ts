import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zipSync } from 'fflate';
import { readNpz, writeNpz } from '../../../src/engine/npz/npz';
import { eight, npy, oneNumber, zip } from './npyFile';

/** `bytes` with one of them changed, counted from the first place where `before` stands. */
function changed(bytes: Uint8Array, before: readonly number[], offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[Buffer.from(bytes).indexOf(Uint8Array.from(before)) + offset] = value;
  return copy;
}

const listing = [0x50, 0x4b, 1, 2];
const local = [0x50, 0x4b, 3, 4];
const ending = [0x50, 0x4b, 5, 6];

describe('npz files', () => {
  const valid = writeNpz({ x: { shape: [1], data: Float64Array.of(1) } });
  const bomb = zipSync({ 'x.npy': new Uint8Array(20_000_000) }, { level: 1 });
  const deflated = writeNpz({ x: { shape: [500], data: new Float64Array(500) } }, { compressed: true });
  const x = { shape: [1000], data: new Float64Array(1000) };
  const overlapping = writeNpz({ y: { shape: [1], data: new Uint8Array(1) }, x });
  const first = Buffer.from(overlapping).indexOf(Uint8Array.from(listing));
  const last = Buffer.from(overlapping).lastIndexOf(Uint8Array.from(listing));
  overlapping.set(overlapping.subarray(last + 20, last + 28), first + 20);
  overlapping.set(overlapping.subarray(last + 42, last + 46), first + 42);

  const faults: readonly { name: string; bytes: Uint8Array; says: RegExp }[] = [
    {
      name: 'nothing',
      bytes: new Uint8Array(0),
      says: /^This is no \.npz file: it does not begin as a zip file does\.$/,
    },
    { name: 'an IDX file', bytes: Uint8Array.of(0, 0, 8, 3, 0, 0), says: /^This is no \.npz file/ },
    {
      name: 'a file cut short',
      bytes: valid.subarray(0, -1),
      says: /^The \.npz file is cut short: the list of its arrays/,
    },
    { name: 'the first bytes alone', bytes: valid.subarray(0, 30), says: /^The \.npz file is cut short/ },
    {
      name: 'a damaged list',
      bytes: changed(valid, listing, 2, 9),
      says: /its list of arrays is damaged or cut off\.$/,
    },
    {
      name: 'a list that is longer than said',
      bytes: changed(valid, ending, 10, 2),
      says: /its list of arrays is damaged/,
    },
    {
      name: 'a name that goes beyond the end',
      bytes: changed(valid, listing, 29, 200),
      says: /its list of arrays is damaged/,
    },
    {
      name: 'an entry that is elsewhere',
      bytes: changed(valid, listing, 43, 1),
      says: /x\.npy is not where its list says\.$/,
    },
    {
      name: 'an entry without a header',
      bytes: changed(valid, local, 1, 0).map((b, i) => (i === 1 ? 0x4b : i === 3 ? 9 : b)),
      says: /is not where its list says\.$/,
    },
    {
      name: 'an entry longer than the file',
      bytes: changed(valid, listing, 20, 220),
      says: /is not where its list says\.$/,
    },
    {
      name: 'encryption',
      bytes: changed(valid, listing, 8, 1),
      says: /^x\.npy in the \.npz file is encrypted or patched, which cannot be read\.$/,
    },
    {
      name: 'another packing',
      bytes: changed(valid, listing, 10, 12),
      says: /^x\.npy in the \.npz file is packed by method 12, but only stored/,
    },
    {
      name: 'a wrong checksum',
      bytes: changed(valid, listing, 16, 0),
      says: /the checksum of x\.npy does not match\.$/,
    },
    {
      name: 'another size, stored',
      bytes: changed(valid, listing, 24, 1),
      says: /x\.npy does not hold the 1 bytes that its list promises\.$/,
    },
    {
      name: 'a smaller size, deflated',
      bytes: changed(deflated, listing, 24, 1),
      says: /does not hold the \d+ bytes that its list promises\.$/,
    },
    {
      name: 'a larger size, deflated',
      bytes: changed(deflated, listing, 25, 17),
      says: /does not hold the \d+ bytes that its list promises\.$/,
    },
    {
      name: 'a size that no packing reaches',
      bytes: changed(deflated, listing, 26, 200),
      says: /does not hold the \d+ bytes that its list promises\.$/,
    },
    {
      name: 'a size of 4 GB',
      bytes: changed(deflated, listing, 27, 255),
      says: /^The \.npz file unpacks to \d{10} bytes, more than the 200000000 allowed\.$/,
    },
    {
      name: 'damaged packing',
      bytes: changed(deflated, [0x78, 0x2e, 0x6e, 0x70, 0x79], 5, 0xff),
      says: /x\.npy cannot be unpacked \(.+\)\.$/,
    },
    {
      name: 'one name twice',
      bytes: zip({ 'x.npy': npy(oneNumber, eight), x: npy(oneNumber, eight) }),
      says: /^The \.npz file holds x more than once\.$/,
    },
    { name: 'arrays on top of one another', bytes: overlapping, says: /its list of arrays is damaged/ },
    {
      name: 'a bomb that promises little',
      bytes: changed(bomb, listing, 27, 0),
      says: /x\.npy does not hold the 3222784 bytes that its list promises\.$/,
    },
    {
      name: 'a file of 200 MB',
      bytes: new Uint8Array(200_000_001),
      says: /^The file has 200000001 bytes, more than the 200000000 allowed\.$/,
    },
    {
      name: 'a very long name',
      bytes: zip({ [`${'a\n'.repeat(5000)}.npy`]: eight }),
      says: /^(a ){19}a? ?\.\.\. in the \.npz file is no NumPy array/,
    },
  ];
  for (const { name, bytes, says } of faults) {
    it(`with ${name} say so in one sentence`, () => {
      assert.throws(() => readNpz(bytes), { name: 'InputError', message: says });
    });
  }
});
