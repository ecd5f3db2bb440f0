import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { atOnce } from '../../../../src/engine/inPieces';
import {
  type GroupedInputs,
  groupDataset,
  groupMatrix,
  groupSamples,
} from '../../../../src/engine/network/core/groupedInputs';
import { type Matrix, zeroMatrix } from '../../../../src/engine/numbers/matrix';

/** The matrix that grouped inputs stand for; each input must occur once. */
function ungroup({ count, inputSize, groupStarts, values, indexStarts, indices }: GroupedInputs): Matrix {
  const x = zeroMatrix(count, inputSize);
  for (let n = 0; n < count; n++) {
    const seen = new Set<number>();
    for (let group = groupStarts[n] ?? 0; group < (groupStarts[n + 1] ?? 0); group++) {
      const value = values[group] ?? 0;
      assert.ok(!seen.has(value), 'two groups of one sample have the same value');
      seen.add(value);
      for (const i of indices.subarray(indexStarts[group], indexStarts[group + 1])) {
        assert.equal(x.data[n * inputSize + i], 0, 'an input is in two groups');
        x.data[n * inputSize + i] = value;
      }
    }
  }
  return x;
}

const pixels = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 }))
  .chain(([count, inputSize]) =>
    fc.record({
      count: fc.constant(count),
      inputSize: fc.constant(inputSize),
      pixels: fc.uint8Array({ minLength: count * inputSize, maxLength: count * inputSize, max: 4 }),
    }),
  );

describe('grouped inputs', () => {
  it('are made anew for what is picked, of a data set that would take too much memory', () => {
    const inputSize = 1000;
    const count = 12_001;
    const bytes = Uint8Array.from({ length: count * inputSize }, (_, i) => 1 + (i % 250));
    const large = { count, inputSize, pixels: bytes, labels: new Uint8Array(count) };
    assert.equal(atOnce(groupDataset(large)), 'tooLarge');
    const picked = groupSamples(large, Int32Array.of(12_000, 7));
    assert.deepEqual([...picked.samples], [0, 1]);
    const rows = [12_000, 7].flatMap((n) => [...bytes.subarray(n * inputSize, (n + 1) * inputSize)]);
    const x = { rows: 2, cols: inputSize, data: Float64Array.from(rows, (byte) => byte / 255) };
    assert.deepEqual(ungroup(picked.inputs), x);
  });

  it('stand for the matrix they are made from, without its zeros', () => {
    fc.assert(
      fc.property(pixels, ({ count, inputSize, pixels: bytes }) => {
        const x = {
          rows: count,
          cols: inputSize,
          data: Float64Array.from(bytes, (byte) => (byte - 2) * 0.3 + 0.6),
        };
        const grouped = groupMatrix(x);
        assert.deepEqual(ungroup(grouped), x);
        assert.equal(grouped.indices.length, x.data.filter((value) => value !== 0).length);
        assert.equal(grouped.largest, Math.max(...x.data));
      }),
    );
  });

  it('stand for a data set with its pixels divided by 255, and are made once', () => {
    fc.assert(
      fc.property(pixels, ({ count, inputSize, pixels: bytes }) => {
        const dataset = { count, inputSize, pixels: bytes, labels: new Uint8Array(count) };
        const data = Float64Array.from(bytes, (byte) => byte / 255);
        const every = Int32Array.from({ length: count }, (_, n) => n);
        const { inputs, samples } = groupSamples(dataset, every);
        assert.deepEqual([ungroup(inputs), samples], [{ rows: count, cols: inputSize, data }, every]);
        assert.equal(groupSamples(dataset, every.subarray(1)).inputs, inputs);
      }),
    );
  });

  it('know their largest absolute value', () => {
    assert.equal(groupMatrix({ rows: 1, cols: 3, data: Float64Array.of(1, -3, 2) }).largest, 3);
  });
});
