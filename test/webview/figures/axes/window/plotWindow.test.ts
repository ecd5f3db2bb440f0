import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isDrawable,
  legibleRange,
  shifted,
  stretched,
  unitOf,
  zoomed,
} from '../../../../../webview/figures/axes/window/plotWindow';
import { type AxisScale, axisScale } from '../../../../../webview/figures/geometry/axisScale';

const scaleOf = (min: number, max: number, scale: 'linear' | 'log' = 'linear'): AxisScale =>
  axisScale({ min, max, scale }, [min, max], false);
const linear = scaleOf(0, 20);
const scales = { x: linear, y: scaleOf(-1, 1) };
const half = { x: 0.5, y: 0.5 };

describe('zoomed', () => {
  it('keeps the place that is zoomed about', () => {
    const { x, y } = zoomed(scales, { x: 0.25, y: 0.5 }, half);
    assert.deepEqual(x, [2.5, 12.5]);
    assert.deepEqual(y, [-0.5, 0.5]);
  });

  it('zooms a logarithmic axis by decades', () => {
    const log = scaleOf(1e-4, 1, 'log');
    const [from, to] = zoomed({ ...scales, x: log }, { x: 0, y: 0 }, half).x;
    assert.ok(Math.abs(from / 1e-4 - 1) < 1e-9 && Math.abs(to / 1e-2 - 1) < 1e-9, `${from} ${to}`);
  });

  it('keeps the place where it is, over fifty turns nearer and fifty back', () => {
    const about = { x: 0.3, y: 0.8 };
    for (const kind of ['linear', 'log'] as const) {
      const start = scaleOf(0.003, 7, kind);
      const place = start.fromUnit(about.x);
      let now = start;
      for (let i = 0; i < 100; i++) {
        const factor = i < 50 ? 0.8 : 1 / 0.8;
        const { x } = zoomed({ x: now, y: scales.y }, about, { x: factor, y: 1 });
        now = scaleOf(...x, kind);
        const away = Math.abs(now.toUnit(place) - about.x);
        assert.ok(away < 1e-6, `${kind}, turn ${i}: ${away}`);
      }
    }
  });
});

describe('legibleRange', () => {
  const cases = [
    { range: [0, 20 / 7], log: false, is: [0, 2.857] },
    { range: [-12.3456, 7.6543], log: false, is: [-12.346, 7.654] },
    { range: [1 / 3e5, 2 / 3], log: true, is: [3.33e-6, 0.667] },
    { range: [1 / 3, 1 / 3 + 1e-6], log: false, is: [0.3333333333, 0.3333343333] },
  ] as const;
  for (const { range, log, is } of cases) {
    it(`makes ${range} ${is}${log ? ' on a log axis' : ''}`, () => {
      const [from, to] = legibleRange(range, log);
      assert.deepEqual(
        [from, to].map((end) => Number(end.toPrecision(12))),
        is,
      );
      const pixel = axisScale({ min: range[0], max: range[1], scale: log ? 'log' : 'linear' }, range, false);
      for (const [end, unit] of [
        [from, 0],
        [to, 1],
      ] as const)
        assert.ok(Math.abs(pixel.toUnit(end) - unit) < 0.5e-3, 'less than half a pixel of a thousand');
    });
  }
});

describe('shifted', () => {
  it('lets the picture follow the pointer', () => {
    const { x, y } = shifted(scales, { x: 0.1, y: 0.1 });
    assert.deepEqual(x, [-2, 18]);
    assert.deepEqual(
      y.map((end) => Number(end.toFixed(12))),
      [-1.2, 0.8],
    );
  });
});

describe('stretched', () => {
  const cases = [
    { from: 0.8, to: 0.4, about: 0 },
    { from: 0.5, to: 0.9, about: 0 },
    { from: 0.2, to: 0.6, about: 1 },
    { from: 0.1, to: 0.05, about: 1 },
  ];
  for (const { from, to, about } of cases) {
    it(`keeps the end farther from ${from} and what is there under the pointer at ${to}`, () => {
      const { about: fixed, factor } = stretched(from, to);
      assert.equal(fixed, about);
      const value = linear.fromUnit(from);
      const now = scaleOf(...zoomed(scales, { x: fixed, y: 0 }, { x: factor, y: 1 }).x);
      assert.ok(Math.abs(now.toUnit(value) - to) < 1e-3, `${now.toUnit(value)}`);
      assert.ok(Math.abs(now.fromUnit(about) - linear.fromUnit(about)) < 0.02);
    });
  }

  it('stops before the ends meet', () => {
    assert.ok(Number.isFinite(stretched(0.7, -3).factor) && stretched(0.7, -3).factor > 0);
    assert.ok(Number.isFinite(stretched(0.2, 4).factor) && stretched(0.2, 4).factor > 0);
  });
});

describe('isDrawable', () => {
  const cases = [
    { range: [0, 1], log: false, is: true },
    { range: [1, 1 + 1e-9], log: false, is: true },
    { range: [1, 1 + 1e-14], log: false, is: false },
    { range: [2, 1], log: false, is: false },
    { range: [-1e301, 1], log: false, is: false },
    { range: [Number.NaN, 1], log: false, is: false },
    { range: [1e-12, 1], log: true, is: true },
    { range: [0, 1], log: true, is: false },
    { range: [1e-302, 1], log: true, is: false },
    { range: [1, Number.POSITIVE_INFINITY], log: true, is: false },
  ] as const;
  for (const { range, log, is } of cases)
    it(`says ${is} of ${range} on a ${log ? 'log' : 'linear'} axis`, () =>
      assert.equal(isDrawable(range, log), is));
});

describe('unitOf', () => {
  it('is (0, 0) at the lower left corner of the plot', () => {
    const area = { left: 40, right: 240, top: 20, bottom: 120 };
    assert.deepEqual(unitOf(area, { x: 40, y: 120 }), { x: 0, y: 0 });
    assert.deepEqual(unitOf(area, { x: 90, y: 20 }), { x: 0.25, y: 1 });
  });
});
