import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseIntent } from '../../src/panel/intent';

describe('parseIntent', () => {
  it('reads the intents and nothing of theirs but what it knows', () => {
    assert.deepEqual(parseIntent({ type: 'ready', extra: 1 }), { type: 'ready' });
    assert.deepEqual(parseIntent({ type: 'stop' }), { type: 'stop' });
    assert.deepEqual(parseIntent({ type: 'next', view: 'training' }), { type: 'next' });
    assert.deepEqual(parseIntent({ type: 'setParams', params: { a: 1 } }), {
      type: 'setParams',
      params: { a: 1 },
    });
    assert.deepEqual(parseIntent({ type: 'request', request: { type: 'step' }, extra: 1 }), {
      type: 'request',
      request: { type: 'step' },
    });
    assert.deepEqual(parseIntent({ type: 'openFiles', slot: 'net' }), { type: 'openFiles', slot: 'net' });
    assert.deepEqual(parseIntent({ type: 'crashed', message: 'x is undefined' }), {
      type: 'crashed',
      message: 'x is undefined',
    });
  });

  const file = { type: 'saveFile', name: 'tangent x-5.csv', kind: 'csv', data: 'x,y' };
  const wrong = [
    { type: 'request' },
    { type: 'openFiles' },
    { type: 'openFiles', slot: 3 },
    { type: 'openFiles', slot: '../passwords' },
    { type: 'writeText', kind: 'a virus' },
    { type: 'copyText' },
    { type: 'copyText', text: '' },
    { type: 'copyText', text: 7 },
    { ...file, name: '../a.csv' },
    { ...file, name: '.csv' },
    { ...file, name: 'a.exe' },
    { ...file, name: `${'a'.repeat(120)}.csv` },
    { ...file, kind: 'exe' },
    { ...file, data: 7 },
    { ...file, name: 'a.png', kind: 'png', data: 'not base 64' },
  ];

  it('reads what a learner takes away', () => {
    assert.deepEqual(parseIntent(file), file);
    const picture = { type: 'saveFile', name: 'Übung-1.png', kind: 'png', data: 'iVBORw0KGgo=' };
    assert.deepEqual(parseIntent({ ...picture, extra: 1 }), picture);
    assert.deepEqual(parseIntent({ type: 'reset' }), { type: 'reset' });
    for (const kind of ['script', 'trace', 'pytorch', 'net'])
      assert.deepEqual(parseIntent({ type: 'writeText', kind }), { type: 'writeText', kind });
    assert.deepEqual(parseIntent({ type: 'copyText', text: 'a' }), { type: 'copyText', text: 'a' });
  });

  for (const message of wrong) {
    it(`refuses ${JSON.stringify(message).slice(0, 80)}`, () =>
      assert.equal(parseIntent(message), undefined));
  }

  const clocks: readonly { readonly clock: unknown; readonly isOne: boolean }[] = [
    { clock: { step: 4, speed: 1 }, isOne: true },
    { clock: { step: 4.5, since: 1e12, speed: 0.5 }, isOne: true },
    { clock: { step: -1, speed: 1 }, isOne: false },
    { clock: { step: 4, speed: 0 }, isOne: false },
    { clock: { step: '4', speed: 1 }, isOne: false },
    { clock: { step: 4, since: Number.NaN, speed: 1 }, isOne: false },
    { clock: null, isOne: false },
    { clock: undefined, isOne: false },
  ];
  for (const { clock, isOne } of clocks) {
    it(`${isOne ? 'takes' : 'refuses'} the clock ${JSON.stringify(clock)}`, () =>
      assert.deepEqual(parseIntent({ type: 'clock', clock }), isOne ? { type: 'clock', clock } : undefined));
  }

  it('takes any value without throwing', () => {
    const type = fc.constantFrom('ready', 'stop', 'setParams', 'crashed', 'request', 'openFiles');
    const nearly = fc.record(
      { type, message: fc.anything(), params: fc.anything() },
      { requiredKeys: ['type'] },
    );
    fc.assert(
      fc.property(fc.oneof(nearly, fc.anything()), (value) => {
        const intent = parseIntent(value);
        const known = ['ready', 'stop', 'reset', 'setParams', 'writeText', 'copyText', 'saveFile', 'crashed'];
        known.push('request', 'openFiles');
        assert.ok(intent === undefined || known.includes(intent.type));
      }),
    );
  });
});
