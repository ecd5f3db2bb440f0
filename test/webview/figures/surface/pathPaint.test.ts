import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stretches } from '../../../../webview/figures/surface/pathPaint';

/** A path along x with a sample at each quarter; `hidden` and `gaps` name samples. */
function seenPath(hidden: readonly number[], gaps: readonly number[] = []) {
  const at = Float64Array.from({ length: 9 }, (_, i) => i / 4);
  const z = at.map((_, i) => (gaps.includes(i) ? Number.NaN : 0.5));
  const draped = { at, x: at, y: at.map(() => 0), z };
  return { draped, hidden: Uint8Array.from(at, (_, i) => Number(hidden.includes(i))) };
}

const place = (x: number, y: number) => ({ x, y });
const ends = (lines: readonly (readonly { x: number }[])[]) =>
  lines.map((line) => [line[0]?.x, line.at(-1)?.x]);

describe('stretches', () => {
  const cases = [
    { name: 'all of it', seen: seenPath([]), step: 2, clear: [[0, 2]], faint: [] },
    { name: 'as far as it has come', seen: seenPath([]), step: 1.1, clear: [[0, 1.1]], faint: [] },
    { name: 'nothing at its start', seen: seenPath([]), step: 0, clear: [], faint: [] },
    {
      name: 'what is hidden apart',
      seen: seenPath([2, 3, 4]),
      step: 2,
      clear: [
        [0, 0.5],
        [1, 2],
      ],
      faint: [[0.5, 1]],
    },
    {
      name: 'none of a gap',
      seen: seenPath([], [3]),
      step: 2,
      clear: [
        [0, 0.5],
        [1, 2],
      ],
      faint: [],
    },
    {
      name: 'nothing beyond where it ends in a gap',
      seen: seenPath([], [3]),
      step: 0.6,
      clear: [[0, 0.5]],
      faint: [],
    },
  ];
  for (const { name, seen, step, clear, faint } of cases) {
    it(`are ${name}`, () => {
      assert.deepEqual(ends(stretches(seen, step, 0, place)), clear);
      assert.deepEqual(ends(stretches(seen, step, 1, place)), faint);
    });
  }
});
