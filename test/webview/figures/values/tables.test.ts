import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pathTables, pathTracks, splitAtStep } from '../../../../webview/figures/axes/paths';
import type { LineChartData, Path, Series } from '../../../../webview/figures/contract';
import { thin } from '../../../../webview/figures/geometry/thin';
import { gridTable, readableGrid, readExtremes } from '../../../../webview/figures/values/gridValues';
import { lineTables, lineTracks, readPoint } from '../../../../webview/figures/values/lineValues';
import { shownRows, type ValueTable } from '../../../../webview/figures/values/valueTable';

const rowsOf = (table: ValueTable | undefined): string[] =>
  Array.from({ length: table?.rowCount ?? 0 }, (_, row) =>
    (table?.columns ?? []).map((_, column) => table?.cell(row, column)).join(' '),
  );

const axes = { x: { name: 'x' }, y: { name: 'f(x)' } };
const series = (name: string, x: number[], y: number[], more: Partial<Series> = {}): Series => ({
  name,
  color: 'blue',
  kind: 'line',
  x,
  y,
  ...more,
});

describe('thin', () => {
  it('keeps the ends, rises, and never exceeds the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 2, max: 60 }), (count, limit) => {
        const indices = thin(count, limit);
        assert.equal(indices.length, Math.min(count, limit));
        assert.deepEqual([indices[0], indices.at(-1)], [0, count - 1]);
        indices.slice(1).forEach((index, i) => {
          const step = index - (indices[i] ?? 0);
          assert.ok(step >= 1 && step <= Math.ceil(count / (limit - 1)) + 1);
        });
      }),
    );
  });

  it('is empty for nothing', () => assert.deepEqual(thin(0, 10), []));
});

describe('shownRows', () => {
  it('shows all of fifty without a word', () =>
    assert.deepEqual(shownRows(50), { rows: thin(50, 50), note: '' }));

  it('says that more are thinned', () => {
    const { rows, note } = shownRows(3412);
    assert.equal(rows.length, 50);
    assert.equal(note, '50 of 3,412 rows are shown, evenly spread.');
  });
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

  it('is empty without series', () => assert.deepEqual(lineTables({ ...axes, series: [] }), []));
});

describe('readings', () => {
  it('name the series unless the axis does', () => {
    assert.equal(readPoint('tangent', 5, 0.75, axes), 'tangent: x = 5, f(x) = 0.75');
    assert.equal(readPoint('f(x)', 5, 0.75, axes), 'x = 5, f(x) = 0.75');
    assert.equal(
      readPoint('', 1e-5, Number.NaN, { x: { name: 't', unit: 's' }, y: axes.y }),
      't = 1e-5 s, f(x) = nan',
    );
  });

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

describe('grids', () => {
  const names = { x: { name: 'x₀' }, y: { name: 'x₁' }, value: { name: 'f' } };
  const grid = { x: [0, 1], y: [0, 5, 10], z: [1, 2, 3, 4, 5, Number.NaN] };

  it('read a point with its value', () =>
    assert.equal(readableGrid(grid, names).read({ column: 1, row: 1 }), 'x₀ = 1, x₁ = 5, f = 4'));

  it('stand in the table as in the picture, the largest y first', () => {
    const table = gridTable(grid, names);
    assert.deepEqual(table.columns, ['', '0', '1']);
    assert.deepEqual(rowsOf(table), ['10 5 nan', '5 3 4', '0 1 2']);
    assert.equal(table.caption, 'f over x₀ (columns) and x₁ (rows)');
  });

  it('thin their columns and say so', () => {
    const x = Array.from({ length: 61 }, (_, i) => i);
    const table = gridTable({ x, y: [0], z: x }, names);
    assert.equal(table.columns.length, 10);
    assert.match(table.caption ?? '', /9 of 61 columns are shown/);
    assert.equal(rowsOf(table)[0], '0 0 8 15 23 30 38 45 53 60');
  });

  it('tell their extremes', () => {
    assert.equal(
      readExtremes(grid, names),
      'Lowest: x₀ = 0, x₁ = 0, f = 1. Highest: x₀ = 0, x₁ = 10, f = 5.',
    );
    assert.equal(readExtremes({ x: [0], y: [0], z: [Number.NaN] }, names), 'f has no value here.');
  });
});

describe('paths', () => {
  const planeAxes = { x: { name: 'x₀' }, y: { name: 'x₁' }, value: { name: 'f' } };
  const path: Path = { name: 'SGD', color: 'blue', x: [-7, -6], y: [2, -1.8], value: [6.45, 5] };
  const strong: Path = { name: 'Adam', color: 'purple', x: [0], y: [0], strong: true };

  it('are read step by step, the strong one first', () => {
    const [first, second] = pathTracks([path, strong], planeAxes, () => true);
    assert.equal(first?.read(0), 'Adam, step 0: x₀ = 0, x₁ = 0');
    assert.equal(second?.read(1), 'SGD, step 1: x₀ = -6, x₁ = -1.8, f = 5');
  });

  it('have a table each', () =>
    assert.deepEqual(rowsOf(pathTables([path], planeAxes)[0]), ['0 -7 2 6.45', '1 -6 -1.8 5']));

  const points = [0, 10, 20].map((x) => ({ x, y: 0 }));
  const cases: [number | undefined, number[], number[]][] = [
    [undefined, [0, 10, 20], [20]],
    [1, [0, 10], [10, 20]],
    [0, [0], [0, 10, 20]],
    [0.25, [0, 2.5], [2.5, 10, 20]],
    [99, [0, 10, 20], [20]],
  ];
  for (const [step, done, ahead] of cases) {
    it(`split at step ${step}`, () => {
      const parts = splitAtStep(points, step);
      assert.deepEqual([parts.done.map(({ x }) => x), parts.ahead.map(({ x }) => x)], [done, ahead]);
    });
  }

  it('split to nothing when they are empty', () =>
    assert.deepEqual(splitAtStep([], 3), { done: [], ahead: [] }));
});
