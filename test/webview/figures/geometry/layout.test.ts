import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { axisScale } from '../../../../webview/figures/geometry/axisScale';
import { layOut } from '../../../../webview/figures/geometry/layout';

const scaleOf = (min: number, max: number) => axisScale({ min, max }, [min, max], false);
const widthOf = (label: string): number => 6 * label.length;
const unit = { x: scaleOf(0, 1), y: scaleOf(0, 1) };
const sizeOf = ({ area }: ReturnType<typeof layOut>): [number, number] => [
  area.right - area.left,
  area.bottom - area.top,
];

describe('layOut', () => {
  it('gives the plot all the room that names and numbers leave', () => {
    const { area, y } = layOut(unit, 400, 300, widthOf);
    assert.deepEqual([area.top, area.bottom], [22, 300 - 13 - 28]);
    const widest = Math.max(...y.map(({ label }) => widthOf(label)));
    assert.ok(area.left >= widest + 4 && area.left <= 32, `${area.left} for ${widest}`);
    assert.ok(area.right >= 400 - 8 - 16 && area.right < 400 - 8);
  });

  it('makes room for longer numbers in steps, so that the plot does not twitch', () => {
    const lefts = [1, 10, 100, 1000, 10_000, 100_000].map(
      (max) => layOut({ x: unit.x, y: scaleOf(0, max) }, 400, 300, widthOf).area.left,
    );
    assert.deepEqual(lefts, [32, 32, 32, 40, 40, 48]);
  });

  for (const { aspect, width, height } of [
    { aspect: 1, width: 600, height: 300 },
    { aspect: 1, width: 300, height: 600 },
    { aspect: 2, width: 500, height: 400 },
    { aspect: 0.5, width: 500, height: 400 },
  ]) {
    it(`keeps the aspect ${aspect} in ${width} x ${height}, in the middle and at the top`, () => {
      const whole = layOut(unit, width, height, widthOf).area;
      const layout = layOut({ ...unit, aspect }, width, height, widthOf);
      const [across, down] = sizeOf(layout);
      assert.ok(Math.abs(across - aspect * down) <= 2, `${across} x ${down}`);
      const touches = across >= whole.right - whole.left - 8 || down >= whole.bottom - whole.top - 2;
      assert.ok(touches, 'no smaller than it need be');
      const { left, right, top } = layout.area;
      assert.equal(top, whole.top);
      assert.ok(Math.abs(left - whole.left - (whole.right - right)) <= 8, 'in the middle');
    });
  }

  it('never puts more ticks beside the plot than fit, whatever the ranges and the size', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const range = fc.tuple(value, value).filter(([a, b]) => b - a > 1e-6);
    const aspect = fc.constantFrom(undefined, 0.5, 1, 2);
    const size = fc.integer({ min: 150, max: 1200 });
    fc.assert(
      fc.property(range, range, aspect, size, size, (x, y, shape, width, height) => {
        const scales = { x: scaleOf(...x), y: scaleOf(...y) };
        const layout = layOut({ ...scales, aspect: shape }, width, height, widthOf);
        const [across, down] = sizeOf(layout);
        const used = layout.x.length * Math.max(0, ...layout.x.map(({ label }) => widthOf(label)));
        assert.ok(layout.x.length === 1 || used <= across, `${layout.x.length} numbers in ${across}`);
        assert.ok(layout.y.length === 1 || layout.y.length * 24 <= down, `${layout.y.length} in ${down}`);
        assert.ok(layout.area.right <= width && layout.area.left >= 32);
      }),
    );
  });
});
