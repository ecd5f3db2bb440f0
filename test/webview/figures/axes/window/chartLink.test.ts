import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChartLink, type LinkedChart } from '../../../../../webview/figures/axes/window/chartLink';

function chartOn(axis: string) {
  const heard: unknown[] = [];
  const chart: LinkedChart = {
    axis: () => axis,
    cross: (x) => heard.push(['cross', x]),
    follow: (x) => heard.push(['follow', x]),
  };
  return { chart, heard };
}

describe('linked charts', () => {
  it('tell one another of crosshair and range, but not themselves nor one with another axis', () => {
    const link = new ChartLink();
    const [loss, accuracy, seconds] = ['iteration', 'iteration', 'seconds'].map(chartOn);
    assert.ok(loss && accuracy && seconds);
    for (const { chart } of [loss, accuracy, seconds]) link.join(chart);
    link.cross(loss.chart, 300);
    link.show(loss.chart, [100, 500]);
    link.cross(loss.chart, undefined);
    assert.deepEqual(accuracy.heard, [
      ['cross', 300],
      ['follow', [100, 500]],
      ['cross', undefined],
    ]);
    assert.deepEqual([loss.heard, seconds.heard], [[], []]);
  });

  it('hear nothing after they have left', () => {
    const link = new ChartLink();
    const [one, other] = ['x', 'x'].map(chartOn);
    assert.ok(one && other);
    link.join(one.chart);
    const leave = link.join(other.chart);
    leave();
    link.cross(one.chart, 1);
    assert.deepEqual(other.heard, []);
  });
});
