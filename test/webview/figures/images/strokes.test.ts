import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { strokeColumns, strokeTable } from '../../../../webview/figures/images/padDrawing';
import { Echoes, movePen, Strokes } from '../../../../webview/figures/images/strokes';

describe('Strokes', () => {
  it('are drawn while the pen is down', () => {
    const strokes = new Strokes();
    assert.equal(strokes.drawTo({ x: 0.5, y: 0.5 }), false);
    strokes.putDown({ x: 0.1, y: 0.2 });
    assert.equal(strokes.drawTo({ x: 0.3, y: 0.2 }), true);
    assert.deepEqual(
      [strokes.isDown, strokes.all],
      [
        true,
        [
          [
            { x: 0.1, y: 0.2 },
            { x: 0.3, y: 0.2 },
          ],
        ],
      ],
    );
    strokes.lift();
    assert.equal(strokes.drawTo({ x: 0.9, y: 0.9 }), false);
    strokes.putDown({ x: 1, y: 1 });
    assert.deepEqual(
      strokes.all.map(({ length }) => length),
      [2, 1],
    );
  });

  it('leave out points that lie on the one before', () => {
    const strokes = new Strokes();
    strokes.putDown({ x: 0.5, y: 0.5 });
    assert.equal(strokes.drawTo({ x: 0.503, y: 0.5 }), false);
    assert.equal(strokes.drawTo({ x: 0.505, y: 0.5 }), true);
  });

  it('stay on the pad, wherever the pointer goes', () => {
    const coordinate = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1 }), (points) => {
        const strokes = new Strokes();
        points.forEach((point, i) => {
          if (i % 3 === 0) strokes.putDown(point);
          else strokes.drawTo(point);
        });
        assert.equal(strokes.all.length, Math.ceil(points.length / 3));
        assert.ok(strokes.all.flat().every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1));
      }),
    );
  });

  it('are taken back one by one, also the one being drawn', () => {
    const strokes = new Strokes();
    strokes.putDown({ x: 0, y: 0 });
    strokes.putDown({ x: 1, y: 1 });
    assert.deepEqual([strokes.takeBack(), strokes.isDown, strokes.all], [true, false, [[{ x: 0, y: 0 }]]]);
    assert.deepEqual([strokes.takeBack(), strokes.takeBack(), strokes.all], [true, false, []]);
  });
});

describe('movePen', () => {
  const cases: [string, { x: number; y: number } | undefined][] = [
    ['Shift+ArrowRight', { x: 0.5357, y: 0.5 }],
    ['ArrowLeft', { x: 0.3571, y: 0.5 }],
    ['ArrowUp', { x: 0.5, y: 0.3571 }],
    ['Shift+ArrowDown', { x: 0.5, y: 0.5357 }],
    ['Enter', undefined],
  ];
  for (const [key, to] of cases) {
    it(`by ${key} is ${JSON.stringify(to)}`, () => assert.deepEqual(movePen({ x: 0.5, y: 0.5 }, key), to));
  }

  it('stops at the edge', () => assert.deepEqual(movePen({ x: 0.99, y: 0 }, 'ArrowRight'), { x: 1, y: 0 }));
});

describe('Echoes', () => {
  const dot = (x: number) => [[{ x, y: 0 }]];

  it('are what was said, in the order in which it was said', () => {
    const echoes = new Echoes();
    for (const x of [0.1, 0.2, 0.3]) echoes.say(dot(x));
    assert.deepEqual(
      [echoes.isEcho([]), echoes.isEcho(dot(0.1)), echoes.isEcho(dot(0.1))],
      [true, true, true],
    );
    assert.equal(echoes.isEcho([]), false, 'emptied from elsewhere');
    assert.deepEqual(
      [echoes.isEcho(dot(0.9)), echoes.isEcho(dot(0.3)), echoes.isEcho(dot(0.2))],
      [false, true, false],
    );
  });
});

describe('values of strokes', () => {
  const strokes = [
    [
      { x: 0.1, y: 0.25 },
      { x: 0.5, y: 0.5 },
    ],
    [{ x: 1, y: 0 }],
  ];

  it('are a row a point', () => {
    const table = strokeTable(strokes);
    const rows = [0, 1, 2].map((row) => [0, 1, 2].map((column) => table.cell(row, column)).join(' '));
    assert.deepEqual([table.rowCount, rows], [3, ['1 0.1 0.25', '1 0.5 0.5', '2 1 0']]);
    assert.deepEqual(
      strokeColumns(strokes).map(({ values }) => values),
      [
        [1, 1, 2],
        [0.1, 0.5, 1],
        [0.25, 0.5, 0],
      ],
    );
  });
});
