import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nearest } from '../../../../../webview/figures/axes/reading/found';
import type { Pen } from '../../../../../webview/figures/canvas/pen';
import type { ReadableTrack } from '../../../../../webview/figures/values/readable';

/** A figure in pixels. */
const pen = { toPixel: (x: number, y: number) => ({ x, y }) } as unknown as Pen;

const track = (text: string, color: ReadableTrack['color'], y: number): ReadableTrack => ({
  color,
  count: 3,
  at: (index) => ({ x: 10 * index, y }),
  isDrawn: () => true,
  position: (index) => 10 * index,
  read: (index) => `${text} ${index}`,
});

describe('what the pointer reads', () => {
  const cases: { what: string; tracks: ReadableTrack[]; at: [number, number]; reads: string | undefined }[] =
    [
      { what: 'the nearest point', tracks: [track('f', 'blue', 0)], at: [9, 1], reads: 'f 1' },
      { what: 'nothing far away', tracks: [track('f', 'blue', 0)], at: [10, 30], reads: undefined },
      {
        what: 'the nearer of two curves',
        tracks: [track('f', 'blue', 0), track('g', 'orange', 3)],
        at: [10, 1],
        reads: 'f 1',
      },
      {
        what: 'a curve, not the line that lies on it',
        tracks: [track('f', 'blue', 0), track('line', 'lines', 0)],
        at: [10, 1],
        reads: 'f 1',
      },
      {
        what: 'a curve, not a line that is hardly nearer',
        tracks: [track('f', 'blue', 0), track('line', 'lines', 2)],
        at: [10, 2],
        reads: 'f 1',
      },
      {
        what: 'a line that is clearly nearer',
        tracks: [track('f', 'blue', 0), track('line', 'lines', 8)],
        at: [10, 8],
        reads: 'line 1',
      },
    ];
  for (const { what, tracks, at, reads } of cases)
    it(`is ${what}`, () => {
      const figure = { tracks: () => tracks, grid: () => undefined };
      assert.equal(nearest(figure, pen, { x: at[0], y: at[1] })?.text, reads);
    });
});
