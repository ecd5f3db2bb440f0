import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { GradientCheckFrame, GradientCheckParams } from '#protocol';
import { computeGradientCheck } from '../../../../src/views/gradientCheck/compute';
import { gradientCheck } from '../../../../src/views/gradientCheck/params';
import { histogramData } from '../../../../webview/views/gradientCheck/histogram';
import { nearestParameter, scatterData } from '../../../../webview/views/gradientCheck/scatter';
import { root } from '../../../imports';

function frameOf(params: Partial<GradientCheckParams>): GradientCheckFrame {
  const resources = {
    file: (name: string) => readFileSync(path.join(root, 'media', name)),
    now: () => performance.now(),
  };
  const [frame] = computeGradientCheck({ ...gradientCheck.defaults, ...params }, resources);
  assert.ok(frame);
  return frame;
}

describe('the scatter of the gradient check', () => {
  for (const bug of ['none', 'batch', 'bias'] as const) {
    it(`finds the parameter that is drawn where one clicks, with ${bug}`, () => {
      const frame = frameOf({ bug });
      for (const { name, numerical, backprop, parameters } of frame.parts) {
        for (const i of [0, Math.floor(parameters.length / 2), parameters.length - 1]) {
          const [x = 0, y = 0] = [numerical[i], backprop[i]];
          const found = frameOf({ bug, parameter: nearestParameter(frame, x + 1e-9, y - 1e-9) }).chosen;
          assert.ok(found, name);
          const away = Math.hypot(found.at[0] - x, found.at[1] - y);
          assert.ok(away < 1e-6, `${name} ${i}: ${found.name} is ${away} away`);
        }
      }
    });
  }

  it('marks the worst parameter only when it is not good', () => {
    assert.deepEqual(scatterData(frameOf({})).marks, []);
    const { worst, ...frame } = frameOf({ bug: 'bias' });
    const [mark] = scatterData({ ...frame, worst }).marks ?? [];
    assert.equal(mark?.label, `worst: ${worst.name}`);
    assert.deepEqual([mark.x, mark.y], worst.at);
  });

  it('reaches as far as the points, and never less than the diagonal', () => {
    for (const [bug, reach] of [
      ['none', 1.05],
      ['batch', 21],
    ] as const) {
      const { x, y, equalScale } = scatterData(frameOf({ bug }));
      assert.ok(y.max !== undefined && Math.abs(y.max - reach) < 1e-6, `${bug}: ${y.max}`);
      assert.equal(y.min, -y.max);
      assert.deepEqual([x.min, x.max], [y.min, y.max]);
      assert.equal(equalScale, true);
    }
  });
});

describe('the histogram of the gradient check', () => {
  it('puts every bar under the zone of its colour', () => {
    const { series, zones = [] } = histogramData(frameOf({ bug: 'transposed' }));
    let bars = 0;
    for (const { name, color, x, y } of series.filter(({ name: of }) => !/rounding|kink/.test(of))) {
      const zone = zones.find(({ label }) => label === name);
      assert.equal(zone?.color, color, name);
      for (let i = 0; i < y.length; i++) {
        if (!y[i]) continue;
        bars++;
        assert.ok(zone && (x[i] ?? 0) > zone.from && (x[i] ?? 0) < zone.to, `${name} at ${x[i]}`);
      }
    }
    assert.ok(bars > 10);
    assert.deepEqual(
      zones.slice(0, -1).map(({ to }) => to),
      [1e-7, 1e-4, 1e-2],
    );
  });
});
