import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wrap } from '../../../webview/figures/axes/annotate';
import { axisTitle } from '../../../webview/figures/axes/paper';
import { besidePoint } from '../../../webview/figures/shell/readout';
import { projection } from '../../../webview/figures/surface/projection';
import { farSides } from '../../../webview/figures/surface/wireframeBox';
import { barRange, barSpan } from '../../../webview/figures/tables/barChart';
import { heatOf, heatScale } from '../../../webview/figures/tables/matrixTable';

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;

describe('wrap', () => {
  const cases: [string, number, string[]][] = [
    ['all ten digits', 100, ['all ten digits']],
    ['all ten digits', 8, ['all ten', 'digits']],
    ['unbreakable word', 4, ['unbreakable', 'word']],
    ['', 10, []],
  ];
  for (const [text, width, lines] of cases) {
    it(`breaks "${text}" at ${width}`, () =>
      assert.deepEqual(
        wrap(text, width, ({ length }) => length),
        lines,
      ));
  }
});

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

describe('bars', () => {
  const bars = [
    { name: 'a', value: 2 },
    { name: 'b', value: -0.5 },
    { name: 'c', value: nan },
  ];
  const ranges: { data: Parameters<typeof barRange>[0]; min: number; max: number }[] = [
    { data: { bars }, min: -0.5, max: 2 },
    { data: { bars, min: 0, max: 1 }, min: 0, max: 1 },
    { data: { bars: [{ name: 'a', value: 3 }] }, min: 0, max: 3 },
    { data: { bars: [] }, min: 0, max: 1 },
    { data: { bars: [{ name: 'a', value: 0 }] }, min: 0, max: 1 },
  ];
  for (const { data, min, max } of ranges) {
    it(`range from ${min} to ${max}`, () => assert.deepEqual(barRange(data), { min, max }));
  }

  const spans: [number, number, number, number, number][] = [
    [0.6, 0, 1, 0, 0.6],
    [-1, -1, 3, 0, 0.25],
    [3, -1, 3, 0.25, 1],
    [nan, -1, 3, 0.25, 0.25],
    [inf, 0, 1, 0, 1],
    [7, 0, 1, 0, 1],
  ];
  for (const [value, min, max, start, end] of spans) {
    it(`span ${start} to ${end} for ${value} in [${min}, ${max}]`, () =>
      assert.deepEqual(barSpan(value, min, max), { start, end }));
  }
});

describe('heat', () => {
  const names = { rowNames: ['a'], columnNames: ['b', 'c', 'd'] };

  it('is scaled by the largest finite magnitude, or as given', () => {
    assert.equal(heatScale({ ...names, values: [-3, 2, inf] }), 3);
    assert.equal(heatScale({ ...names, values: [-3, 2, nan], scale: 10 }), 10);
    assert.equal(heatScale({ ...names, values: [0, 0, 0] }), 1);
  });

  it('grows with the magnitude alone, up to its limit', () => {
    assert.equal(heatOf(0, 2), 0);
    assert.equal(heatOf(-1, 2), heatOf(1, 2));
    assert.ok(heatOf(1, 2) > 0 && heatOf(1, 2) < heatOf(2, 2));
    assert.equal(heatOf(inf, 2), heatOf(2, 2));
    assert.equal(heatOf(nan, 2), 0);
  });
});

describe('axisTitle', () => {
  it('adds the unit and the scale', () => {
    assert.equal(axisTitle({ name: 'x' }), 'x');
    assert.equal(axisTitle({ name: 't', unit: 's' }), 't (s)');
    assert.equal(axisTitle({ name: 'h', scale: 'log' }), 'h, log scale');
  });
});

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
