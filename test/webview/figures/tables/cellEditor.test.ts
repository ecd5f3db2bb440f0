import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { numberIn, numberKeys } from '../../../../webview/figures/tables/cellEditor';

describe('numberIn', () => {
  const cases: [string, number | undefined][] = [
    ['0.1', 0.1],
    [' -3 ', -3],
    ['−2.5', -2.5],
    ['1e-4', 1e-4],
    ['.5', 0.5],
    ['', undefined],
    ['  ', undefined],
    ['abc', undefined],
    ['1,5', undefined],
    ['1e999', undefined],
    ['NaN', undefined],
  ];
  for (const [text, value] of cases)
    it(`reads '${text}' as ${value}`, () => assert.equal(numberIn(text), value));

  it('reads every number as it is written, and any text as a finite number or none', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        assert.equal(numberIn(String(value)), value + 0);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = numberIn(text);
        assert.ok(value === undefined || Number.isFinite(value));
      }),
    );
  });
});

it('numberKeys: digits, signs and the point, but no letters and no keys by name', () => {
  for (const key of ['0', '9', '-', '−', '+', '.']) assert.ok(numberKeys.includes(key), key);
  for (const key of ['a', 'e', ' ', 'Enter', 'F2', 'ArrowUp', 'Digit1', '12'])
    assert.ok(!numberKeys.includes(key), key);
});
