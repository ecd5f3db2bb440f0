import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DescentFrame, DescentParams } from '#protocol';
import { descent } from '../../../../../src/views/descent/params';
import { formulaSource } from '../../../../../src/views/functionSource';
import { createKeptRates } from '../../../../../webview/views/descent/pictures/keptRates';
import { rateData } from '../../../../../webview/views/descent/pictures/ratePicture';
import { allFrames, firstFrame } from '../../../../views/descent/frames';

const first: DescentParams = { ...descent.defaults, stepCount: 20 };
const wholeOf = (params: DescentParams): DescentFrame => allFrames(params).at(-1) ?? assert.fail();

/** How many cells have a kind, and how many of them one from before. */
function shownBy(keep: ReturnType<typeof createKeptRates>, frame: DescentFrame) {
  const { cells, kinds } = rateData(frame, keep(frame));
  const names = Array.from(cells, (kind) => kinds[kind]?.name);
  return {
    drawn: names.filter((name) => name !== undefined).length / names.length,
    kept: names.filter((name) => name === 'from before').length / names.length,
  };
}

describe('a rate map that is not computed yet', () => {
  const changes: readonly { readonly what: string; readonly to: Partial<DescentParams> }[] = [
    { what: 'the start is dragged a little', to: { start: [-2.9, 4] } },
    { what: 'the start is dragged far', to: { start: [2, -1] } },
    { what: 'there are other steps', to: { stepCount: 30 } },
    { what: 'the gradient is exact', to: { gradient: 'exact' } },
  ];
  for (const { what, to } of changes) {
    it(`keeps what was there when ${what}, and calls it so until it is known`, () => {
      const keep = createKeptRates();
      assert.deepEqual(shownBy(keep, wholeOf(first)), { drawn: 1, kept: 0 });
      const next = { ...first, ...to };
      const begun = shownBy(keep, firstFrame(next));
      assert.ok(begun.drawn > 0.9 && begun.kept > 0.9, JSON.stringify(begun));
      const dragged = shownBy(keep, firstFrame({ ...next, start: [1, 1] }));
      assert.ok(dragged.kept > 0.9, 'and further on');
      assert.deepEqual(shownBy(keep, wholeOf(next)), { drawn: 1, kept: 0 });
    });
  }

  const others: readonly { readonly what: string; readonly to: Partial<DescentParams> }[] = [
    { what: 'function', to: { source: formulaSource('x0^2/20 + x1^2') } },
    { what: 'optimizer', to: { runs: [{ optimizer: 'adam', learningRate: 0.3 }] } },
  ];
  for (const { what, to } of others) {
    it(`has nothing of another ${what}`, () => {
      const keep = createKeptRates();
      shownBy(keep, wholeOf(first));
      assert.equal(shownBy(keep, firstFrame({ ...first, ...to })).kept, 0);
    });
  }
});
