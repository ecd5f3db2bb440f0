import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { countInk, gradientCost, type NetworkShape, pickBatch } from '#engine';
import { embeddedDigits } from '../../embeddedDigits';

/** Counts by doing: every parameter, every image, every multiplication one by one. */
function countOneByOne({ inputSize, hiddenSize, outputSize }: NetworkShape, images: readonly number[][]) {
  const count = { bruteForce: 0, ownUnit: 0, inkedOnly: 0, structured: 0, backprop: 0 };
  const pass = () => {
    let multiplications = 0;
    for (let j = 0; j < hiddenSize; j++) for (let i = 0; i < inputSize; i++) multiplications += 1;
    for (let k = 0; k < outputSize; k++) for (let j = 0; j < hiddenSize; j++) multiplications += 1;
    return multiplications;
  };
  const throughUnit = 1 + outputSize;
  for (const image of images) {
    const inked = image.filter((pixel) => pixel !== 0);
    const sparsePass = pass() - (inputSize - inked.length) * hiddenSize;
    count.ownUnit += pass();
    count.inkedOnly += sparsePass;
    count.structured += sparsePass;
    count.backprop += sparsePass + inked.length * hiddenSize;
    for (let j = 0; j < hiddenSize; j++) count.backprop += 2 * outputSize + 2;
    for (const side of ['above', 'below']) {
      assert.ok(side);
      for (let j = 0; j < hiddenSize; j++) {
        for (const _ of [...image, 'bias']) count.ownUnit += throughUnit;
        for (const _ of [...inked, 'bias']) count.inkedOnly += throughUnit;
        for (const _ of [...new Set(inked), 'bias']) count.structured += throughUnit;
        for (const _ of [...image, 'bias']) count.bruteForce += pass();
      }
      for (let k = 0; k < outputSize; k++) {
        for (let j = 0; j <= hiddenSize; j++) {
          count.bruteForce += pass();
          count.ownUnit += 1;
          count.inkedOnly += 1;
          count.structured += 1;
        }
      }
    }
  }
  return count;
}

const images = (inputSize: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: inputSize, maxLength: inputSize }), {
    minLength: 1,
    maxLength: 4,
  });
const cases = fc
  .record({
    inputSize: fc.integer({ min: 1, max: 6 }),
    hiddenSize: fc.integer({ min: 1, max: 4 }),
    outputSize: fc.integer({ min: 1, max: 3 }),
  })
  .chain((shape) => fc.tuple(fc.constant(shape), images(shape.inputSize)));

describe('gradientCost', () => {
  it('counts what is done when it is done one by one', () => {
    fc.assert(
      fc.property(cases, ([shape, pictures]) => {
        const dataset = {
          count: pictures.length,
          inputSize: shape.inputSize,
          pixels: Uint8Array.from(pictures.flat()),
          labels: new Uint8Array(pictures.length),
        };
        const batch = pickBatch(dataset, Int32Array.from(pictures.keys()));
        const cost = gradientCost(shape, countInk(batch));
        assert.deepEqual(cost.multiplications, countOneByOne(shape, pictures));
      }),
      { numRuns: 60 },
    );
  });

  it("counts the book's net: 79,510 parameters, 159,020 losses, 15,902,000 image passes of 79,400", () => {
    const digits = embeddedDigits('train');
    const samples = Int32Array.from({ length: 100 }, (_, n) => 7 * n);
    const ink = countInk(pickBatch(digits, samples));
    const pixels = [...samples].map((n) => digits.pixels.subarray(n * 784, (n + 1) * 784));
    const inked = pixels.map((image) => [...image].filter((pixel) => pixel > 0));
    assert.deepEqual(ink, {
      images: 100,
      inked: inked.flat().length,
      greys: inked.reduce((sum, image) => sum + new Set(image).size, 0),
    });
    const cost = gradientCost({ inputSize: 784, hiddenSize: 100, outputSize: 10 }, ink);
    assert.equal(cost.parameters, 79_510);
    assert.equal(cost.losses, 159_020);
    assert.equal(cost.imagePasses, 15_902_000);
    assert.equal(cost.multiplicationsPerPass, 79_400);
    assert.equal(cost.multiplications.bruteForce, 1_262_618_800_000);
    const { ownUnit, inkedOnly, structured, backprop } = cost.multiplications;
    assert.ok(ownUnit > inkedOnly && inkedOnly > structured && structured > backprop);
  });
});
