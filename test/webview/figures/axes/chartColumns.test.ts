import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lineColumns, planeColumns } from '../../../../webview/figures/axes/chartColumns';
import { csvOf } from '../../../../webview/figures/values/columns';

const names = (columns: readonly { readonly name: string }[]) => columns.map(({ name }) => name);

describe('columns', () => {
  const x = { name: 'x', unit: 's' };
  const y = { name: 'f(x)' };
  const line = { name: 'f(x)', color: 'blue', kind: 'line' } as const;

  it('of a chart hold all values: x once where it is shared, again where it is not', () => {
    const columns = lineColumns({
      x,
      y,
      series: [
        { ...line, x: [0, 1], y: [2, 3] },
        { ...line, name: 'tangent', x: [0, 1], y: [4, 5] },
        { ...line, name: 'band', kind: 'band', x: [7], y: [9], yLow: [8] },
      ],
      marks: [{ x: 1, y: 3, color: 'red', shape: 'ring', label: 'best' }],
    });
    const expected = ['x (s)', 'f(x)', 'tangent', 'x (s) of band', 'band, low', 'band, high', 'marked point'];
    assert.deepEqual(names(columns), [...expected, 'x (s) of the point', 'f(x) of the point']);
    assert.deepEqual(columns[5]?.values, [9]);
  });

  it('are not thinned, however many there are', () => {
    const many = Array.from({ length: 3000 }, (_, i) => i / 7);
    const csv = csvOf(lineColumns({ x, y, series: [{ ...line, x: many, y: many }] }));
    assert.equal(csv.trimEnd().split('\r\n').length, 3001);
  });

  it('of a plane hold paths, marks, grid and arrows', () => {
    const columns = planeColumns({
      x: { name: 'x0' },
      y: { name: 'x1' },
      valueName: 'f',
      paths: [{ name: 'SGD', color: 'blue', x: [1, 2], y: [3, 4], value: [5, 6] }],
      contours: { x: [0, 1], y: [0], z: [7, 8], levels: [] },
      arrows: { x: [0], y: [0], u: [1], v: [2], scale: [1, 3] },
    });
    const paths = ['step', 'x0 of SGD', 'x1 of SGD', 'f of SGD'];
    const arrows = ['x0 of the arrow', 'x1 of the arrow', 'arrow along x0', 'arrow along x1'];
    assert.deepEqual(names(columns), [...paths, 'x0', 'x1', 'f', ...arrows]);
    assert.deepEqual(columns[0]?.values, [0, 1]);
  });

  it('of a plane give a path without all its steps its own', () => {
    const path = { color: 'blue', y: [0, 0, 0] } as const;
    const columns = planeColumns({
      x: { name: 'x0' },
      y: { name: 'x1' },
      paths: [
        { ...path, name: 'Adam', x: [1, 2], steps: [0, 700] },
        { ...path, name: 'SGD', x: [1, 2, 3] },
        { ...path, name: 'Momentum', x: [5, 6] },
        { ...path, name: 'exact', x: [3, 4], steps: [0, 900] },
      ],
    });
    const own = (name: string) => [`step of ${name}`, `x0 of ${name}`, `x1 of ${name}`];
    const whole = ['step', 'x0 of SGD', 'x1 of SGD', 'x0 of Momentum', 'x1 of Momentum'];
    assert.deepEqual(names(columns), [...own('Adam'), ...whole, ...own('exact')]);
    assert.deepEqual(
      [columns[0]?.values, columns[3]?.values],
      [
        [0, 700],
        [0, 1, 2],
      ],
    );
  });
});
