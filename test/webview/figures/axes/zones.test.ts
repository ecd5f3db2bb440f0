import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeNames } from '../../../../webview/figures/axes/zones';

describe('placeNames', () => {
  it('centres names over their zones, on one row where there is room', () => {
    const placed = placeNames(
      [
        { center: 50, width: 40 },
        { center: 150, width: 60 },
      ],
      0,
      200,
    );
    assert.deepEqual(placed, [
      { left: 30, width: 40, row: 0 },
      { left: 120, width: 60, row: 0 },
    ]);
  });

  it('keeps them in the plot', () => {
    const [first, last] = placeNames(
      [
        { center: 5, width: 40 },
        { center: 198, width: 40 },
      ],
      2,
      200,
    );
    assert.equal(first?.left, 2);
    assert.equal(last?.left, 160);
  });

  it('moves a name down that would touch another, and takes a free row again', () => {
    const rows = placeNames(
      [
        { center: 50, width: 40 },
        { center: 80, width: 40 },
        { center: 110, width: 40 },
      ],
      0,
      200,
    ).map(({ row }) => row);
    assert.deepEqual(rows, [0, 1, 0]);
  });
});
