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
    assert.deepEqual(parseIntent({ type: 'crashed', message: 'x is undefined' }), {
      type: 'crashed',
      message: 'x is undefined',
    });
  });

  it('takes any value without throwing', () => {
    const type = fc.constantFrom('ready', 'stop', 'setParams', 'crashed');
    const nearly = fc.record(
      { type, message: fc.anything(), params: fc.anything() },
      { requiredKeys: ['type'] },
    );
    fc.assert(
      fc.property(fc.oneof(nearly, fc.anything()), (value) => {
        const intent = parseIntent(value);
        assert.ok(intent === undefined || ['ready', 'stop', 'setParams', 'crashed'].includes(intent.type));
      }),
    );
  });
});
