import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sigmoid, softmax } from '../../../../src/engine/network/core/activations';
import { matrixFrom } from '../../../../src/engine/numbers/matrix';
import { assertClose } from '../../assertClose';
import { seedOracle } from '../../seedOracles';

describe('sigmoid', () => {
  // Decimal expansions computed with 50 digits.
  const values = [
    { x: 0, y: 0.5 },
    { x: 1, y: 0.7310585786300049 },
    { x: -1, y: 0.2689414213699951 },
    { x: 40, y: 1 },
    { x: -40, y: 4.248354255291589e-18 },
    { x: -700, y: 9.85967654375977e-305 },
    { x: 1e308, y: 1 },
    { x: -1e308, y: 0 },
  ];
  for (const { x, y } of values) {
    it(`of ${x} is ${y}`, () => assertClose([sigmoid(x)], [y], { rel: 4e-16 }));
  }

  it('passes NaN on', () => assert.ok(Number.isNaN(sigmoid(Number.NaN))));
});

describe('softmax', () => {
  const oracle = seedOracle<{ z: number[] }, number[]>('simplenet.softmax');

  it('gives NumPy’s figures', () => {
    assertClose(softmax(Float64Array.from(oracle.inputs.z)), oracle.expected, { abs: 1e-15, rel: 1e-14 });
  });

  it('takes a matrix row by row', () => {
    const rows = [oracle.inputs.z, [0, 0, 0]];
    const y = softmax(matrixFrom(rows));
    assert.equal(y.rows, 2);
    assert.equal(y.cols, 3);
    assertClose(y.data, [...oracle.expected, 1 / 3, 1 / 3, 1 / 3], { abs: 1e-15, rel: 1e-14 });
  });

  it('does not overflow and leaves its input alone', () => {
    const z = Float64Array.of(1010, 1000, 990);
    assertClose(softmax(z), [0.9999546000703311, 4.5397868608866649e-5, 2.0610600462090622e-9], {
      rel: 1e-13,
    });
    assert.deepEqual([...z], [1010, 1000, 990]);
  });

  it('adds up to 1 and does not change when the same number is added everywhere', () => {
    const z = fc.array(fc.double({ min: -300, max: 300, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(z, fc.integer({ min: -100, max: 100 }), (numbers, shift) => {
        const y = softmax(Float64Array.from(numbers));
        assertClose([y.reduce((sum, value) => sum + value)], [1], { abs: 1e-14 });
        assertClose(softmax(Float64Array.from(numbers, (number) => number + shift)), y, { abs: 1e-12 });
      }),
    );
  });

  const faults = [
    { run: () => softmax(new Float64Array(0)), says: 'z must hold at least one number, but it is empty.' },
    {
      run: () => softmax(Float64Array.of(1, Number.NaN)),
      says: 'z must be finite numbers, but element 1 is NaN.',
    },
    {
      run: () => softmax(matrixFrom([[Infinity]])),
      says: 'z[0, 0] must be a finite number, but it is Infinity.',
    },
  ];
  for (const { run, says } of faults) {
    it(`says: ${says}`, () => assert.throws(run, { name: 'InputError', message: says }));
  }
});
