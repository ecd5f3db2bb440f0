import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gridTable, readableGrid, readExtremes } from '../../../../webview/figures/values/gridValues';
import { rowsOf } from '../rowsOf';

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
