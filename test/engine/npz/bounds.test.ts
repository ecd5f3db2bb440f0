import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zipSync } from 'fflate';
import { readNpz } from '../../../src/engine/npz/npz';
import { npy, zip } from './npyFile';

function header(descr: string, shape: string): string {
  return `{'descr': '${descr}', 'fortran_order': False, 'shape': ${shape}, }`;
}

/** The bytes of an .npy file of so many zeros, with something at the end. */
function zeros(descr: string, shape: string, size: number, last = 0): Uint8Array {
  const start = npy(header(descr, shape));
  const file = new Uint8Array(start.length + size);
  file.set(start);
  file[file.length - 4] = last;
  return file;
}

describe('what an npz file becomes', () => {
  it('takes time in proportion to its length, also where a text is zeros up to its last character', () => {
    const text = zipSync({ 'x.npy': zeros('<U150000', '()', 600_000, 65) }, { level: 9 });
    assert.ok(text.length < 2000, `${text.length} bytes`);
    const began = process.cpuUsage();
    const read = readNpz(text).get('x');
    const { user, system } = process.cpuUsage(began);
    assert.equal(read, `${'\0'.repeat(149_999)}A`);
    assert.ok(user + system < 1_000_000, `${(user + system) / 1000} ms`);
  });

  const many = Object.fromEntries(
    Array.from({ length: 2001 }, (_, i) => [`x${i}.npy`, zeros('<f8', '(0,)', 0)] as const),
  );
  const half = zeros('|i1', '(8388609,)', 8_388_609);
  const faults = [
    {
      name: 'more numbers than can be held, of a byte each',
      bytes: zipSync({ 'x.npy': zeros('|i1', '(50000000,)', 50_000_000) }, { level: 1 }),
      says: 'With x the arrays have 50000000 numbers together, more than the 16777216 that can be read from one file.',
    },
    {
      name: 'more numbers together than can be held',
      bytes: zipSync({ 'x.npy': half, 'y.npy': half }, { level: 1 }),
      says: 'With y the arrays have 16777218 numbers together, more than the 16777216 that can be read from one file.',
    },
    {
      name: 'a text of 5 million characters',
      bytes: zipSync({ 'x.npy': zeros('<U5000000', '()', 20_000_000, 65) }, { level: 1 }),
      says: 'The text x has 5000000 characters, more than the 4194304 that can be read.',
    },
    {
      name: 'very many arrays',
      bytes: zip(many),
      says: 'The .npz file holds 2001 arrays, more than the 2000 allowed.',
    },
  ];
  for (const { name, bytes, says } of faults) {
    it(`is bounded: ${name} is told in one sentence`, () =>
      assert.throws(() => readNpz(bytes), { name: 'InputError', message: says }));
  }

  it("is NumPy's or nothing: what is no header to NumPy is none here", () => {
    const spoilt = [
      header('<f8', '(1)'),
      header('<f8', '(01,)'),
      header('<f8', '(1,)').replace('False', "'False'"),
      header('<f8', '(1,)').replace('}', "'x': 1}"),
      `${header('<f8', '(1,)')} and more`,
      header('<f8', '(1,)').replace('}', ''),
    ];
    for (const text of spoilt)
      assert.throws(
        () => readNpz(zip({ 'x.npy': npy(text, new Uint8Array(8)) })),
        /header of x is damaged/,
        text,
      );
  });
});
