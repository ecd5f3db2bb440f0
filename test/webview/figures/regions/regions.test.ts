import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Cells,
  cellBetween,
  cellsWithin,
  logEdges,
  placeNames,
  regionsOf,
} from '../../../../webview/figures/regions/regions';

/** Rows of digits, the kinds, from the top as they are read; row 0 of the cells is the lowest. */
function cellsFrom(...rows: string[]): Cells {
  const kinds = rows.toReversed().flatMap((row) => Array.from(row, Number));
  return { columns: rows[0]?.length ?? 0, rows: rows.length, kinds };
}

/** Cells of 10 x 10 pixels, row 0 at the foot. */
const boxIn =
  ({ columns, rows }: Cells) =>
  (cell: number) => {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    const top = 10 * (rows - 1 - row);
    return { left: 10 * column, right: 10 * column + 10, top, bottom: top + 10 };
  };

describe('regionsOf', () => {
  it('finds connected parts, the largest first; corners do not connect', () => {
    const regions = regionsOf(cellsFrom('1100', '1101', '0010'));
    assert.deepEqual(
      regions.map(({ cells }) => cells.length),
      [4, 3, 2, 1, 1, 1],
    );
    assert.deepEqual(
      regions.slice(0, 3).map(({ kind }) => kind),
      [1, 0, 0],
    );
  });

  it('leaves no cell out', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 12, maxLength: 12 }), (kinds) => {
        const regions = regionsOf({ columns: 4, rows: 3, kinds });
        const all = regions.flatMap(({ cells }) => cells).toSorted((a, b) => a - b);
        assert.deepEqual(all, [...Array(12).keys()]);
        for (const { kind, cells } of regions) assert.ok(cells.every((cell) => kinds[cell] === kind));
      }),
    );
  });
});

describe('placeNames', () => {
  const size = { width: 28, height: 12 };

  it('stands as deep inside its region as there is room', () => {
    const cells = cellsFrom('1111111', '1111111', '1111111', '1111111', '1111111', '2222222');
    const places = placeNames(cells, (kind) => (kind === 1 ? size : undefined), boxIn(cells), []);
    const at = places.get(1);
    assert.ok(at && at.x >= 25 && at.x <= 45 && at.y === 25, JSON.stringify(at));
    assert.equal(places.has(2), false);
  });

  it('has no place where the box would leave its region', () => {
    const cells = cellsFrom('1121', '1121', '1121');
    assert.equal(placeNames(cells, () => size, boxIn(cells), []).size, 0);
    assert.equal(placeNames(cells, () => ({ width: 18, height: 9 }), boxIn(cells), []).size, 0);
    assert.deepEqual(
      [...placeNames(cells, () => ({ width: 9, height: 9 }), boxIn(cells), []).keys()],
      [1, 2],
    );
  });

  it('keeps clear of what is taken', () => {
    const cells = cellsFrom('1'.repeat(20), '1'.repeat(20), '1'.repeat(20));
    const taken = { left: 20, right: 200, top: 0, bottom: 30 };
    assert.equal(placeNames(cells, () => size, boxIn(cells), [taken]).size, 0);
    const half = { left: 100, right: 200, top: 0, bottom: 30 };
    const at = placeNames(cells, () => size, boxIn(cells), [half]).get(1);
    assert.ok(at && at.x + 14 < 100, JSON.stringify(at));
  });

  it('always lies in cells of its kind', () => {
    const kinds = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 64, maxLength: 64 });
    fc.assert(
      fc.property(
        kinds,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 30 }),
        (kinds, width, height) => {
          const cells = { columns: 8, rows: 8, kinds };
          const boxOf = boxIn(cells);
          for (const [kind, { x, y }] of placeNames(cells, () => ({ width, height }), boxOf, [])) {
            kinds.forEach((other, cell) => {
              const { left, right, top, bottom } = boxOf(cell);
              const touches =
                left < x + width / 2 - 1e-9 &&
                right > x - width / 2 + 1e-9 &&
                top < y + height / 2 - 1e-9 &&
                bottom > y - height / 2 + 1e-9;
              assert.ok(!touches || other === kind);
            });
          }
        },
      ),
    );
  });
});

describe('cellsWithin', () => {
  const all = cellsFrom('1122', '3344', '5566');
  const area = { left: 15, right: 40, top: 0, bottom: 14 };

  it('are those that lie in the area, and of those at its edge what is seen', () => {
    const { cells, boxOf } = cellsWithin(all, boxIn(all), area);
    assert.deepEqual(cells, { columns: 3, rows: 2, kinds: [3, 4, 4, 1, 2, 2] });
    assert.deepEqual(boxOf(0), { left: 15, right: 20, top: 10, bottom: 14 });
    assert.deepEqual(boxOf(5), { left: 30, right: 40, top: 0, bottom: 10 });
  });

  it('have their names in sight alone, also in cells that are seen in part', () => {
    const { cells, boxOf } = cellsWithin(all, boxIn(all), area);
    const places = placeNames(cells, () => ({ width: 9, height: 3 }), boxOf, []);
    assert.deepEqual([...places.keys()].toSorted(), [2, 4]);
    for (const { x, y } of places.values()) assert.ok(x >= 24.5 && x <= 35.5 && y <= 12.5);
  });
});

describe('logEdges and cellBetween', () => {
  it('lie midway between the rates, and as far beyond the ends', () => {
    const edges = logEdges([0.01, 0.1, 1]);
    const expected = [-2.5, -1.5, -0.5, 0.5].map((power) => 10 ** power);
    edges.forEach((edge, i) => {
      assert.ok(Math.abs(edge / (expected[i] ?? 0) - 1) < 1e-12);
    });
    assert.deepEqual(
      [0.001, 0.004, 0.01, 0.09, 1, 3, 4].map((rate) => cellBetween(edges, rate)),
      [-1, 0, 0, 1, 2, 2, -1],
    );
  });
});
