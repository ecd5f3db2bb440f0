import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RegionMapData } from '../../../../webview/figures/regions/contract';
import { cellAt, readableCells, regionTable } from '../../../../webview/figures/regions/regionValues';
import { rowsOf } from '../rowsOf';

const kind = (name: string) => ({ name, color: 'green', hatch: 'none', shares: [0, 1] }) as const;

/** Rates 0.001 to 10, each ten times the one before, and five momenta, of which the upper rows are b. */
const data: RegionMapData = {
  x: { name: 'rate', scale: 'log' },
  y: { name: 'momentum' },
  columns: [0.001, 0.01, 0.1, 1, 10],
  rows: [0, 0.25, 0.5, 0.75, 0.9],
  kinds: [kind('a'), kind('b')],
  cells: Array.from({ length: 25 }, (_, i) => (i < 10 ? 0 : 1)),
  shades: new Float64Array(25),
  start: { column: 0, row: 4 },
  read: (column, row) => `${column}, ${row}`,
};

/** From a little left of the rate 0.1 to just beyond the edge of 10, over the lower half of row 1 and most of row 2. */
const part = { x: [0.08, 4], y: [0.8, 2.4] } as const;

describe('a region map', () => {
  it('is read from its first cell to its last', () => {
    const { columns, rows, least, start } = readableCells(data, {});
    assert.deepEqual([columns, rows, least], [5, 5, { column: 0, row: 0 }]);
    assert.deepEqual(start, { column: 0, row: 4 });
    assert.deepEqual(rowsOf(regionTable(data, {})).at(-1), '0 a a a a a');
    assert.equal(regionTable(data, {}).rowCount, 5);
  });

  it('is read where it is seen, cells that are seen in part too', () => {
    const grid = readableCells(data, part);
    assert.deepEqual([grid.columns, grid.rows, grid.least], [5, 3, { column: 2, row: 1 }]);
    assert.deepEqual(grid.under?.({ x: 0.09, y: 1 }), { column: 2, row: 1 });
    const table = regionTable(data, part);
    assert.deepEqual(rowsOf(table), ['0.5 b b b', '0.25 a a a']);
    assert.deepEqual(table.columns.slice(1), ['0.1', '1', '10']);
    assert.equal(table.caption, '3 of 5 columns are shown.');
  });

  it('has each cell that is seen at a place in sight that is its own', () => {
    for (const shown of [{}, part, { x: [0.4, 0.5], y: [1.1, 1.2] } as const]) {
      const { at, columns, rows, least = { column: 0, row: 0 } } = readableCells(data, shown);
      for (let column = least.column; column < columns; column++) {
        for (let row = least.row; row < rows; row++) {
          const { x, y } = at({ column, row });
          assert.deepEqual(cellAt(data, x, y), { column, row });
          const { x: [left, right] = [0, 99], y: [low, high] = [-1, 9] } = shown;
          assert.ok(x >= left && x <= right && y >= low && y <= high, `${x}, ${y}`);
        }
      }
    }
  });

  it('has nothing to be read where none of it is seen', () => {
    const { columns, least } = readableCells(data, { x: [1000, 2000] });
    assert.ok(columns <= (least?.column ?? 0));
    assert.deepEqual(regionTable(data, { y: [7, 9] }).rowCount, 0);
  });
});
