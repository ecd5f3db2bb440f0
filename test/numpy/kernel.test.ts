import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRandom } from '#engine';
import * as np from '#numpy';
import { kernelExponentials } from '../../src/numpy/kernel/exponentials';
import { kernelProduct } from '../../src/numpy/kernel/product';

const random = createRandom(7);
const numbers = (size: number): Float64Array => Float64Array.from({ length: size }, () => random.normal());
const matrix = (rows: number, cols: number): np.NDArray =>
  np.fromData('float64', numbers(rows * cols), [rows, cols]);
const at = ({ data, strides, offset }: np.NDArray, i: number, j: number): number =>
  data[offset + i * (strides[0] ?? 0) + j * (strides[1] ?? 0)] as number;

/** The sums one after another, as they are written on paper. */
function productByHand(a: np.NDArray, b: np.NDArray): number[] {
  const [rows = 0, terms = 0] = a.shape;
  const [, cols = 0] = b.shape;
  return Array.from({ length: rows * cols }, (_, place) => {
    let sum = 0;
    for (let p = 0; p < terms; p++) sum += at(a, Math.floor(place / cols), p) * at(b, p, place % cols);
    return sum;
  });
}

describe("the kernel's product is that of the sums by hand", () => {
  const shapes = [
    [100, 30, 16],
    [7, 90, 9],
    [1, 400, 15],
    [33, 1, 70],
    [2, 300, 4],
    [61, 61, 61],
  ] as const;
  const forms: readonly [string, (rows: number, cols: number) => np.NDArray][] = [
    ['rows one after another', matrix],
    ['turned', (rows, cols) => np.transpose(matrix(cols, rows))],
    [
      'every second row',
      (rows, cols) => np.getItem(matrix(2 * rows, cols), [{ start: 1n, stop: null, step: 2n }]) as np.NDArray,
    ],
  ];
  for (const [rows, terms, cols] of shapes)
    for (const [left, makeLeft] of forms)
      for (const [right, makeRight] of forms)
        it(`${rows} x ${terms} (${left}) by ${terms} x ${cols} (${right})`, () => {
          const [a, b] = [makeLeft(rows, terms), makeRight(terms, cols)];
          const out = new Float64Array(rows * cols);
          assert.ok(kernelProduct(a, b, out));
          assert.deepEqual([...out], productByHand(a, b));
        });
});

it("the kernel's product keeps what is not finite in its own place", () => {
  const a = matrix(5, 80);
  const b = matrix(80, 9);
  (a.data as Float64Array)[4 * 80] = Number.NaN;
  (b.data as Float64Array)[8] = Number.POSITIVE_INFINITY;
  const out = new Float64Array(45);
  assert.ok(kernelProduct(a, b, out));
  assert.deepEqual([...out], productByHand(a, b));
});

describe("the kernel's exponentials are Math.exp's", () => {
  for (const scale of [1e-12, 0.3, 1, 30, 250])
    it(`of 5,001 numbers about as large as ${scale}`, () => {
      const x = numbers(5001).map((one) => Math.max(-708, Math.min(708, one * scale)));
      const out = new Float64Array(5003).fill(-1);
      assert.ok(kernelExponentials(x, 0, out, 1, 5001));
      assert.deepEqual([out[0], out[5002]], [-1, -1]);
      for (const [place, one] of x.entries()) {
        const wanted = Math.exp(one);
        assert.ok(Math.abs((out[place + 1] ?? 0) - wanted) <= 3e-16 * wanted, `exp(${one})`);
      }
    });
  for (const other of [708.5, -708.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
    it(`and are not asked for where one is ${other}`, () => {
      const x = numbers(200);
      x[130] = other;
      assert.equal(kernelExponentials(x, 0, new Float64Array(200), 0, 200), false);
      const result = np.exp(np.fromData('float64', x)) as np.NDArray;
      assert.deepEqual([...(result.data as Float64Array)], [...x].map(Math.exp));
    });
});
