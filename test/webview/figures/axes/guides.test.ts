import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { thinRow } from '../../../../webview/figures/axes/guides';

const row = (count: number, apart: number, width: number, first = width) =>
  Array.from({ length: count }, (_, i) => ({
    left: i * apart,
    right: i * apart + (i === 0 ? first : width),
  }));

describe('thinRow', () => {
  const cases = [
    { name: 'all where there is room', spans: row(4, 30, 20), kept: [0, 1, 2, 3] },
    { name: 'all but those that the first one covers', spans: row(5, 30, 20, 50), kept: [0, 2, 3, 4] },
    { name: 'every second where there is less', spans: row(6, 20, 20), kept: [0, 3, 5] },
    { name: 'every fifth', spans: row(12, 6, 16), kept: [0, 4, 9] },
    { name: 'the first where there is none', spans: row(3, 1, 20), kept: [0] },
    { name: 'none of none', spans: [], kept: [] },
  ];
  for (const { name, spans, kept } of cases)
    it(`keeps ${name}`, () => assert.deepEqual(thinRow(spans), kept));

  it('never keeps two that touch', () => {
    const size = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), size, size, size, (count, apart, width, first) => {
        const spans = row(count, apart, width, first);
        const kept = thinRow(spans).map((i) => spans[i]);
        for (const [i, span] of kept.entries())
          assert.ok(i === 0 || (span?.left ?? 0) > (kept[i - 1]?.right ?? 0), `${count} ${apart} ${width}`);
      }),
    );
  });
});
