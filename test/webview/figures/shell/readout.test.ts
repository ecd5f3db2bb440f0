import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { besidePoint } from '../../../../webview/figures/shell/readout';

describe('besidePoint', () => {
  const area = { left: 0, top: 0, right: 100, bottom: 100 };
  const cases: { at: [number, number]; corner: [number, number] }[] = [
    { at: [20, 50], corner: [30, 25] },
    { at: [80, 50], corner: [30, 25] },
    { at: [20, 10], corner: [30, 20] },
    { at: [50, 50], corner: [60, 25] },
  ];
  for (const { at, corner } of cases) {
    it(`writes beside (${at})`, () => {
      const { x, y } = besidePoint({ x: at[0], y: at[1] }, 40, 15, area);
      assert.deepEqual([x, y], corner);
    });
  }

  it('stays within a plot that is hardly wider than the text', () =>
    assert.equal(besidePoint({ x: 50, y: 50 }, 95, 15, area).x, 0));
});
