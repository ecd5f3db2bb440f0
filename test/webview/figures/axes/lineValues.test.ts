import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LineChartData, Series } from '../../../../webview/figures/axes/contract';
import { lineTables, lineTracks } from '../../../../webview/figures/axes/lineValues';
import { rowsOf } from '../rowsOf';

const axes = { x: { name: 'x' }, y: { name: 'f(x)' } };
const series = (name: string, x: number[], y: number[], more: Partial<Series> = {}): Series => ({
  name,
  color: 'blue',
  kind: 'line',
  x,
  y,
  ...more,
});

describe('lineTables', () => {
  it('puts series with the same x beside one another', () => {
    const data: LineChartData = {
      ...axes,
      series: [series('f', [0, 1], [2, 3]), series('g', [0, 1], [4, Number.NaN])],
    };
    const [table, ...others] = lineTables(data);
    assert.deepEqual(table?.columns, ['x', 'f', 'g']);
    assert.deepEqual(rowsOf(table), ['0 2 4', '1 3 nan']);
    assert.deepEqual(others, []);
  });

  it('gives series with other x a table each', () => {
    const data: LineChartData = {
      ...axes,
      series: [series('f', [0, 1], [2, 3]), series('g', [0, 2], [4, 5])],
    };
    assert.deepEqual(
      lineTables(data).map((table) => [table.caption, rowsOf(table)]),
      [
        ['f', ['0 2', '1 3']],
        ['g', ['0 4', '2 5']],
      ],
    );
  });

  it('has both edges of a band, and the named marks', () => {
    const band = series('batches', [0], [3], { kind: 'band', yLow: [1] });
    const mark = { x: 5, y: 0.75, color: 'orange', shape: 'circle' } as const;
    const tables = lineTables({ ...axes, series: [band], marks: [{ ...mark, label: 'start' }, mark] });
    assert.deepEqual(tables[0]?.columns, ['x', 'batches, low', 'batches, high']);
    assert.deepEqual(tables.map(rowsOf), [['0 1 3'], ['start 5 0.75']]);
  });

  it('has the rows that the plot shows, the ends of its range among them', () => {
    const x = [0, 1, 2, 3, 4];
    const data: LineChartData = { ...axes, series: [series('f', x, [9, 8, 7, 6, 5])] };
    assert.deepEqual(rowsOf(lineTables(data, { x: [1, 3] })[0]), ['1 8', '2 7', '3 6']);
    const apart = { ...data, series: [...data.series, series('g', [2.5, 7], [1, 2])] };
    assert.deepEqual(lineTables(apart, { x: [1.5, 3.5] }).map(rowsOf), [['2 7', '3 6'], ['2.5 1']]);
  });

  it('is empty without series', () => assert.deepEqual(lineTables({ ...axes, series: [] }), []));
});

describe('lineTracks', () => {
  it('read a band from low to high, and skip what is not seen', () => {
    const data: LineChartData = {
      ...axes,
      series: [series('batches', [0, 9], [3, 3], { kind: 'band', yLow: [1, 1] })],
    };
    const [track] = lineTracks(data, (x) => x < 5);
    assert.equal(track?.read(0), 'batches: x = 0, f(x) from 1 to 3');
    assert.deepEqual([track?.isDrawn(0), track?.isDrawn(1)], [true, false]);
  });
});
