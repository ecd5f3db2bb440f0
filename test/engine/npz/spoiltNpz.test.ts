import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { InputError } from '../../../src/engine/inputError';
import { type NpzEntry, writeNpy } from '../../../src/engine/npz/npy';
import { readNpz, writeNpz } from '../../../src/engine/npz/npz';
import { mutations } from '../mutations';
import { zip } from './npyFile';
import { entries } from './npzEntries';

/** Reads, or explains; what is read is never more than DEFLATE can have packed. */
function readsOrExplains(bytes: Uint8Array): 'read' | 'explained' {
  try {
    let size = 0;
    for (const entry of readNpz(bytes).values()) {
      size += typeof entry === 'string' ? entry.length : entry.data.byteLength;
    }
    assert.ok(size <= 8 * 1032 * bytes.length);
    return 'read';
  } catch (error) {
    assert.ok(error instanceof InputError, error instanceof Error ? error.stack : String(error));
    assert.match(error.message, /^\S.*\.$/s);
    return 'explained';
  }
}

describe('spoilt npz files', () => {
  const small: NpzEntry = { shape: [4, 5], data: Float64Array.from({ length: 20 }, (_, i) => Math.sin(i)) };
  const valid = [
    { name: 'stored', bytes: writeNpz({ ...entries, small }) },
    { name: 'deflated', bytes: writeNpz({ ...entries, small }, { compressed: true }) },
  ];
  for (const [seed, { name, bytes }] of valid.entries()) {
    it(`are read or explained: 5,000 changes of a ${name} file`, () => {
      const property = fc.property(mutations, (mutate) => void readsOrExplains(mutate(bytes)));
      fc.assert(property, { numRuns: 5000, seed });
    });
  }

  it('are read or explained: 10,000 changes inside, under a right checksum', () => {
    const counts = { read: 0, explained: 0 };
    const inside = fc.constantFrom(...Object.entries({ ...entries, small }));
    const property = fc.property(inside, mutations, ([name, entry], mutate) => {
      counts[readsOrExplains(zip({ 'x.npy': mutate(writeNpy(name, entry)) }))] += 1;
    });
    fc.assert(property, { numRuns: 10_000, seed: 3 });
    assert.ok(counts.read > 500 && counts.explained > 500, JSON.stringify(counts));
  });
});
