import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { thin } from '../../../../webview/figures/geometry/thin';

describe('thin', () => {
  it('keeps the ends, rises, and never exceeds the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 2, max: 60 }), (count, limit) => {
        const indices = thin(count, limit);
        assert.equal(indices.length, Math.min(count, limit));
        assert.deepEqual([indices[0], indices.at(-1)], [0, count - 1]);
        indices.slice(1).forEach((index, i) => {
          const step = index - (indices[i] ?? 0);
          assert.ok(step >= 1 && step <= Math.ceil(count / (limit - 1)) + 1);
        });
      }),
    );
  });

  it('is empty for nothing', () => assert.deepEqual(thin(0, 10), []));
});
