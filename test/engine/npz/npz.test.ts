import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type NpzEntry, writeNpy } from '../../../src/engine/npz/npy';
import { readNpz, writeNpz } from '../../../src/engine/npz/npz';
import { npy, zip } from './npyFile';
import { entries } from './npzEntries';

describe('npz files', () => {
  for (const compressed of [false, true]) {
    it(`give back what was written, ${compressed ? 'deflated' : 'stored'}`, () => {
      const read = readNpz(writeNpz(entries, { compressed }));
      assert.deepEqual([...read], Object.entries(entries));
    });
  }

  it('are the same bytes for the same arrays, and smaller deflated', () => {
    const zeros = { zeros: { shape: [1000], data: new Float64Array(1000) } };
    assert.deepEqual(writeNpz(zeros), writeNpz(zeros));
    assert.ok(writeNpz(zeros, { compressed: true }).length < 500);
    assert.ok(writeNpz(zeros).length > 8000);
  });

  it('hold data that begins at a multiple of 64', () => {
    for (const shape of [[], [3], [1, 2, 3], new Array(30).fill(1)]) {
      const data = new Uint8Array(shape.reduce((product: number, size: number) => product * size, 1));
      assert.equal((writeNpy('x', { shape, data }).length - data.length) % 64, 0);
    }
  });

  it('refuse to write a shape that does not fit', () => {
    assert.throws(() => writeNpz({ W: { shape: [2, 2], data: new Float64Array(3) } }), {
      name: 'InputError',
      message: 'The shape (2, 2) of W takes 4 numbers, but it holds 3.',
    });
  });

  const headers: readonly { header: string; body: ArrayLike<number>; version?: number[]; entry: NpzEntry }[] =
    [
      {
        header: '{"shape":(1L,),"descr":">i2","fortran_order":False}',
        body: [255, 254],
        entry: { shape: [1], data: Int32Array.of(-2) },
      },
      {
        header: "{'descr': '|b1', 'fortran_order': True, 'shape': (2, 2), }   ",
        body: [1, 0, 0, 2],
        version: [2, 0],
        entry: { shape: [2, 2], data: Uint8Array.of(1, 0, 0, 1) },
      },
      {
        header: "{'descr': 'u1', 'fortran_order': True, 'shape': (2, 3), }",
        body: [0, 3, 1, 4, 2, 5],
        version: [3, 0],
        entry: { shape: [2, 3], data: Uint8Array.of(0, 1, 2, 3, 4, 5) },
      },
      {
        header: "{'descr': '>U2', 'fortran_order': False, 'shape': (1,), }",
        body: [0, 0, 0, 65, 0, 0, 0, 0],
        entry: 'A',
      },
    ];
  for (const { header, body, version, entry } of headers) {
    it(`are read with the header ${header.trim()}`, () => {
      assert.deepEqual(readNpz(zip({ 'x.npy': npy(header, body, version) })).get('x'), entry);
    });
  }
});
