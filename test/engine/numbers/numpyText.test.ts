import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fewestDigits, roundedDigits, shortestDigits } from '../../../src/engine/numbers/decimalDigits';
import { formatScalar } from '../../../src/engine/numbers/floatFormat';
import { formatArray, formatMatrix } from '../../../src/engine/numbers/numpyText';
import { fromWritten, numpyPrinted } from './numpyPrinted';

describe('formatArray', () => {
  it(`prints ${numpyPrinted.arrays.length} arrays as NumPy does`, () => {
    for (const { x, text } of numpyPrinted.arrays) {
      assert.equal(formatArray(x.map(fromWritten)), text);
    }
    assert.ok(numpyPrinted.arrays.length > 400);
  });

  it('prints any array of one length as columns of one width', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noDefaultInfinity: true }), { minLength: 2, maxLength: 4 }), (x) => {
        const text = formatArray(x).slice(1, -1).replace(/\n /g, ' ');
        const width = (text.length + 1) / x.length;
        assert.ok(Number.isInteger(width));
        x.forEach((value, i) => {
          const shown = Number(text.slice(i * width, (i + 1) * width - 1).replace('nan', 'NaN'));
          const isSame = Object.is(shown, value) || Math.abs(shown - value) <= 1e-8 * Math.abs(value) + 5e-9;
          assert.ok(isSame, `${value} is shown as ${shown}`);
        });
      }),
    );
  });
});

describe('formatMatrix', () => {
  it(`prints ${numpyPrinted.matrices.length} matrices as NumPy does`, () => {
    for (const { rows, cols, data, text } of numpyPrinted.matrices) {
      assert.equal(formatMatrix(rows, cols, data.map(fromWritten)), text);
    }
  });
});

describe('formatScalar', () => {
  it(`prints ${numpyPrinted.scalars.length} numbers as Python does`, () => {
    for (const { x, text } of numpyPrinted.scalars) assert.equal(formatScalar(fromWritten(x)), text);
  });

  it('names any double exactly', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        assert.ok(Object.is(Number(formatScalar(x)), x));
        assert.match(formatScalar(x), /[.e]/);
      }),
    );
  });
});

describe('decimal digits', () => {
  const ties = [
    { x: 2.5, count: 1, digits: '2', exponent: 0 },
    { x: 3.5, count: 1, digits: '4', exponent: 0 },
    { x: 0.125, count: 2, digits: '12', exponent: -1 },
    { x: -0.375, count: 2, digits: '38', exponent: -1 },
    { x: 9.5, count: 1, digits: '1', exponent: 1 },
    { x: 99.5, count: 2, digits: '10', exponent: 2 },
    { x: 2.675, count: 3, digits: '267', exponent: 0 },
    { x: 1.005, count: 3, digits: '100', exponent: 0 },
    { x: 0, count: 3, digits: '000', exponent: 0 },
  ];
  for (const { x, count, digits, exponent } of ties) {
    it(`rounds ${x} to ${digits} with ${count} digits`, () => {
      assert.deepEqual(roundedDigits(x, count), { digits, exponent });
    });
  }

  it('are the fewest that name a number', () => {
    assert.deepEqual(shortestDigits(0.1), { digits: '1', exponent: -1 });
    assert.deepEqual(fewestDigits(1 / 3, 9), { digits: '333333333', exponent: -1 });
    assert.deepEqual(fewestDigits(0.30000000000000004, 9), { digits: '3', exponent: -1 });
  });
});
