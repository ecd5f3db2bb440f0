import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pack } from '../../src/thread/pack';
import { unpack } from '../../webview/unpack';

/** As VS Code carries a message: JSON, with typed arrays beside it. */
function carried(message: unknown): unknown {
  const beside: unknown[] = [];
  const text = JSON.stringify(message, (_key, value) =>
    ArrayBuffer.isView(value) ? { beside: beside.push(value) - 1 } : value,
  );
  return JSON.parse(text, (_key, value) => (value?.beside === undefined ? value : beside[value.beside]));
}

describe('pack and unpack', () => {
  it('bring long lists of numbers over beside the JSON, with NaN and infinities and without -0', () => {
    const list = Array.from({ length: 40 }, (_, index) => [index / 3, Number.NaN, -Infinity, -0][index % 4]);
    const packed = pack({ list });
    assert.ok(JSON.stringify(packed, (_key, value) => (ArrayBuffer.isView(value) ? 0 : value)).length < 30);
    assert.deepEqual(unpack(carried(packed)), { list: list.map((number) => (number ?? 0) + 0) });
    assert.deepEqual(unpack(carried(pack([...list, 'x']))), [
      ...list.map((number) => (number ?? 0) + 0),
      'x',
    ]);
  });

  it('bring NaN and infinities over JSON', () => {
    const message = {
      a: Number.NaN,
      b: [Number.POSITIVE_INFINITY, { c: Number.NEGATIVE_INFINITY }],
      d: 'NaN',
      e: 0.1,
    };
    assert.deepEqual(unpack(carried(pack(message))), message);
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
        fc.array(fc.double(), { minLength: 30, maxLength: 34 }),
        fc.dictionary(fc.constantFrom('x', 'slope', 'at'), tie('tree')),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const there = unpack(carried(pack(value)));
        assert.deepEqual(JSON.stringify(pack(there)), JSON.stringify(pack(value)));
      }),
    );
  });
});
