import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseIntent } from '../../src/panel/intent';

describe('parseIntent', () => {
  it('reads the intents and nothing of theirs but what it knows', () => {
    assert.deepEqual(parseIntent({ type: 'ready', extra: 1 }), { type: 'ready' });
    assert.deepEqual(parseIntent({ type: 'stop' }), { type: 'stop' });
    assert.deepEqual(parseIntent({ type: 'setParams', params: { a: 1 } }), {
      type: 'setParams',
      params: { a: 1 },
    });
    assert.deepEqual(parseIntent({ type: 'crashed', message: 7 }), { type: 'crashed', message: '7' });
  });

  it('takes any value without throwing', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const intent = parseIntent(value);
        assert.ok(intent === undefined || ['ready', 'stop', 'setParams', 'crashed'].includes(intent.type));
      }),
    );
  });
});
