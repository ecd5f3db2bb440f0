import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { lossDigits, weightName } from '../../../../webview/views/simpleNet/lossDigits';

describe('lossDigits', () => {
  const cases: [number, number, string, string, string][] = [
    [2.83017, 2.82997, '2.8', '30170000000000', '29970000000000'],
    [0.422346873759845, 0.422388214596817, '0.4223', '46873759845', '88214596817'],
    [0.5, 0.5, '0.500000000000000', '', ''],
    [-1e-7, 0, '', '-0.000000100000000', '0.000000000000000'],
    [16.1, 15.9, '1', '6.10000000000000', '5.90000000000000'],
  ];
  for (const [raised, lowered, same, above, below] of cases) {
    it(`parts ${raised} and ${lowered} where they begin to differ`, () =>
      assert.deepEqual(lossDigits(raised, lowered), { same, raised: above, lowered: below }));
  }

  it('writes both to 15 decimals at most, so that they can be read back', () => {
    const loss = fc.double({ min: -1e-6, max: 17, noNaN: true });
    fc.assert(
      fc.property(loss, loss, (raised, lowered) => {
        const digits = lossDigits(raised, lowered);
        assert.ok(Math.abs(Number(digits.same + digits.raised) - raised) <= 6e-15);
        assert.ok(Math.abs(Number(digits.same + digits.lowered) - lowered) <= 6e-15);
        assert.ok(digits.raised === '' || digits.raised[0] !== digits.lowered[0]);
      }),
    );
  });
});

it('weightName writes a weight as a program does', () => {
  assert.equal(weightName({ row: 1, column: 2 }), 'W[1, 2]');
});
