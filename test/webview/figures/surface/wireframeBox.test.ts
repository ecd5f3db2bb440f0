import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { projection } from '../../../../webview/figures/surface/projection';
import { farSides, roomBeside } from '../../../../webview/figures/surface/wireframeBox';

describe('farSides', () => {
  it('are farther from the eye than the near ones', () => {
    for (const azimuth of [-170, -100, -60, -10, 30, 80, 100, 170]) {
      const { x, y } = farSides({ azimuth, elevation: 30 });
      const view = projection({ azimuth, elevation: 30 });
      assert.ok(view(x, 0.5, 0.5).depth < view(1 - x, 0.5, 0.5).depth);
      assert.ok(view(0.5, y, 0.5).depth < view(0.5, 1 - y, 0.5).depth);
    }
  });
});

describe('roomBeside', () => {
  const scaleOf = (...labels: readonly string[]) => ({
    ticks: () => labels.map((label, value) => ({ value, label })),
  });

  for (const { labels, width, room } of [
    { labels: ['0', '5'], width: 300, room: 36 },
    { labels: ['0', '5'], width: 600, room: 46 },
    { labels: ['0', '100,000'], width: 300, room: 59 },
  ])
    it(`is ${room} for ${labels} in ${width}`, () =>
      assert.equal(
        roomBeside((label) => 7 * label.length, scaleOf(...labels), width),
        room,
      ));
});
