import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type GridCursor,
  moveInTable,
  moveOnGrid,
  moveOnTracks,
  type Track,
  type TrackCursor,
} from '../../../../webview/figures/values/cursor';

/** A track at these positions; NaN is a point that is not drawn. */
const track = (...positions: number[]): Track => ({
  count: positions.length,
  isDrawn: (i) => !Number.isNaN(positions[i] ?? Number.NaN),
  position: (i) => positions[i] ?? Number.NaN,
});

const { NaN: none } = Number;
const hundred = track(...Array.from({ length: 100 }, (_, i) => i));

describe('moveOnTracks', () => {
  const cases: {
    name: string;
    tracks: Track[];
    from: [number, number];
    key: string;
    to: [number, number] | undefined;
  }[] = [
    { name: 'right', tracks: [hundred], from: [0, 5], key: 'ArrowRight', to: [0, 6] },
    { name: 'left', tracks: [hundred], from: [0, 5], key: 'ArrowLeft', to: [0, 4] },
    { name: 'right at the end', tracks: [hundred], from: [0, 99], key: 'ArrowRight', to: [0, 99] },
    { name: 'left at the start', tracks: [hundred], from: [0, 0], key: 'ArrowLeft', to: [0, 0] },
    { name: 'a tenth forward', tracks: [hundred], from: [0, 5], key: 'PageUp', to: [0, 15] },
    { name: 'a tenth back', tracks: [hundred], from: [0, 5], key: 'PageDown', to: [0, 0] },
    { name: 'home', tracks: [hundred], from: [0, 50], key: 'Home', to: [0, 0] },
    { name: 'end', tracks: [hundred], from: [0, 50], key: 'End', to: [0, 99] },
    {
      name: 'right over a gap',
      tracks: [track(0, none, none, 3)],
      from: [0, 0],
      key: 'ArrowRight',
      to: [0, 3],
    },
    {
      name: 'left over a gap',
      tracks: [track(0, none, none, 3)],
      from: [0, 3],
      key: 'ArrowLeft',
      to: [0, 0],
    },
    {
      name: 'right into a gap that does not end',
      tracks: [track(0, 1, none)],
      from: [0, 1],
      key: 'ArrowRight',
      to: [0, 1],
    },
    {
      name: 'home to the first point drawn',
      tracks: [track(none, 1, 2)],
      from: [0, 2],
      key: 'Home',
      to: [0, 1],
    },
    {
      name: 'down to the nearest x',
      tracks: [track(0, 5, 10), track(0, 4, 9)],
      from: [0, 1],
      key: 'ArrowDown',
      to: [1, 1],
    },
    {
      name: 'up round to the last',
      tracks: [track(0), track(0), track(0)],
      from: [0, 0],
      key: 'ArrowUp',
      to: [2, 0],
    },
    {
      name: 'down past a track of gaps',
      tracks: [track(0), track(none), track(7)],
      from: [0, 0],
      key: 'ArrowDown',
      to: [2, 0],
    },
    {
      name: 'start on a track of gaps',
      tracks: [track(none), track(1)],
      from: [0, -1],
      key: 'Home',
      to: [1, 0],
    },
    {
      name: 'on after the data shrank',
      tracks: [track(0, 1, 2)],
      from: [0, 80],
      key: 'ArrowRight',
      to: [0, 2],
    },
    { name: 'not with another key', tracks: [hundred], from: [0, 5], key: 'a', to: undefined },
    { name: 'not without tracks', tracks: [], from: [0, 0], key: 'ArrowRight', to: undefined },
  ];
  for (const { name, tracks, from, key, to } of cases) {
    it(`moves ${name}`, () => {
      const at: TrackCursor = { track: from[0], index: from[1] };
      const wanted = to && { track: to[0], index: to[1] };
      assert.deepEqual(moveOnTracks(at, key, tracks), wanted);
    });
  }
});

describe('moveOnGrid', () => {
  const cases: [GridCursor, string, GridCursor | undefined][] = [
    [{ column: 3, row: 3 }, 'ArrowRight', { column: 4, row: 3 }],
    [{ column: 3, row: 3 }, 'ArrowUp', { column: 3, row: 4 }],
    [{ column: 3, row: 3 }, 'ArrowDown', { column: 3, row: 2 }],
    [{ column: 9, row: 3 }, 'ArrowRight', { column: 9, row: 3 }],
    [{ column: 3, row: 0 }, 'ArrowDown', { column: 3, row: 0 }],
    [{ column: 3, row: 3 }, 'Home', { column: 0, row: 3 }],
    [{ column: 3, row: 3 }, 'End', { column: 9, row: 3 }],
    [{ column: 3, row: 3 }, 'PageUp', { column: 4, row: 3 }],
    [{ column: 3, row: 3 }, 'PageDown', { column: 2, row: 3 }],
    [{ column: 3, row: 3 }, 'q', undefined],
  ];
  for (const [from, key, to] of cases) {
    it(`takes ${key} from (${from.column}, ${from.row})`, () =>
      assert.deepEqual(moveOnGrid(from, key, 10, 20), to));
  }

  const least = { column: 4, row: 6 };
  const inSight: [GridCursor, string, GridCursor | undefined][] = [
    [{ column: 4, row: 6 }, 'ArrowLeft', least],
    [{ column: 4, row: 6 }, 'ArrowDown', least],
    [{ column: 7, row: 8 }, 'Home', { column: 4, row: 8 }],
    [{ column: 5, row: 18 }, 'PageDown', { column: 4, row: 18 }],
    [{ column: 5, row: 18 }, 'End', { column: 9, row: 18 }],
    [{ column: 0, row: 0 }, 'ArrowRight', least],
    [{ column: 30, row: 30 }, 'ArrowUp', { column: 9, row: 19 }],
  ];
  for (const [from, key, to] of inSight) {
    it(`stays in sight with ${key} from (${from.column}, ${from.row})`, () =>
      assert.deepEqual(moveOnGrid(from, key, 10, 20, least), to));
  }

  it('goes nowhere where nothing is in sight', () =>
    assert.equal(moveOnGrid(least, 'ArrowRight', 4, 20, least), undefined));
});

describe('moveInTable', () => {
  const cases: [GridCursor, string, GridCursor | undefined][] = [
    [{ column: 3, row: 3 }, 'ArrowDown', { column: 3, row: 4 }],
    [{ column: 3, row: 3 }, 'ArrowUp', { column: 3, row: 2 }],
    [{ column: 3, row: 0 }, 'ArrowUp', { column: 3, row: 0 }],
    [{ column: 3, row: 3 }, 'ArrowRight', { column: 4, row: 3 }],
    [{ column: 3, row: 3 }, 'Home', { column: 0, row: 3 }],
    [{ column: 3, row: 3 }, 'End', { column: 9, row: 3 }],
    [{ column: 3, row: 3 }, 'PageDown', { column: 3, row: 7 }],
    [{ column: 3, row: 18 }, 'PageDown', { column: 3, row: 19 }],
    [{ column: 3, row: 3 }, 'PageUp', { column: 3, row: 0 }],
    [{ column: 3, row: 3 }, 'q', undefined],
  ];
  for (const [from, key, to] of cases) {
    it(`takes ${key} from column ${from.column}, row ${from.row}`, () =>
      assert.deepEqual(moveInTable(from, key, 10, 20), to));
  }
});
