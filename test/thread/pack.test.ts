import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pack } from '../../src/thread/pack';
import { unpack } from '../../webview/unpack';

describe('pack and unpack', () => {
  it('bring NaN and infinities over JSON', () => {
    const message = {
      a: Number.NaN,
      b: [Number.POSITIVE_INFINITY, { c: Number.NEGATIVE_INFINITY }],
      d: 'NaN',
      e: 0.1,
    };
    assert.deepEqual(unpack(JSON.parse(JSON.stringify(pack(message)))), message);
  });

  it('leave typed arrays as they are, which VS Code carries itself', () => {
    const values = Float64Array.of(1, Number.NaN);
    assert.equal((pack({ values }) as { values: unknown }).values, values);
    assert.equal((unpack({ values }) as { values: unknown }).values, values);
  });

  it('bring any tree of numbers, texts and truths over JSON', () => {
    const leaf = fc.oneof(fc.double(), fc.string(), fc.boolean());
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        leaf,
        fc.array(tie('tree')),
        fc.dictionary(fc.constantFrom('x', 'slope', 'at'), tie('tree')),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const there = unpack(JSON.parse(JSON.stringify(pack(value))));
        assert.deepEqual(JSON.stringify(pack(there)), JSON.stringify(pack(value)));
      }),
    );
  });
});
