import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { epochMarks } from '../../../../../webview/views/training/curves/epochMarks';

const linear = (max: number) => ({ name: 'iteration', scale: 'linear', min: 0, max }) as const;
const log = (max: number) => ({ name: 'iteration', scale: 'log', min: 1, max }) as const;
const labels = (marks: readonly { readonly label?: string | undefined }[]) => marks.map(({ label }) => label);

describe('marks of epochs', () => {
  it('stand at whole epochs that are over, at round numbers', () => {
    const marks = epochMarks({ iteration: 720, iterationsPerEpoch: 50 }, linear(1000), 0.1);
    assert.deepEqual(labels(marks), ['epoch 5', '10']);
    assert.deepEqual(
      marks.map(({ x }) => x),
      [250, 500],
    );
    assert.deepEqual(epochMarks({ iteration: 49, iterationsPerEpoch: 50 }, linear(1000), 0.1), []);
  });

  it('are spread on a log axis, too', () => {
    const marks = epochMarks({ iteration: 10_000, iterationsPerEpoch: 50 }, log(10_000), 0.1);
    assert.deepEqual(labels(marks), ['epoch 2', '20', '200']);
  });

  it('never stand nearer than a sixth of the axis, however long the run and the axis are', () => {
    const count = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 60_000 }), fc.boolean(), (a, b, each, isLog) => {
        const [iteration, max] = [Math.min(a, b), Math.max(a, b, 2)];
        const axis = isLog ? log(max) : linear(max);
        const share = (x = 0) => (isLog ? Math.log(x) / Math.log(max) : x / max);
        const marks = epochMarks({ iteration, iterationsPerEpoch: each }, axis, 0.1);
        marks.forEach(({ x = 0 }, i) => {
          assert.ok(x <= iteration && x % each === 0);
          if (i > 0)
            assert.ok(share(x) - share(marks[i - 1]?.x) > 0.166, `${marks[i - 1]?.x} and ${x} of ${max}`);
        });
        assert.ok(marks.length <= 7);
      }),
    );
  });
});
