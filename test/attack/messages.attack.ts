import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseIntent } from '../../src/panel/intent';
import { attack } from './attack';

const types = [
  'ready',
  'stop',
  'reset',
  'setParams',
  'request',
  'openFiles',
  'writeText',
  'copyText',
  'saveFile',
];
const message = fc.oneof(
  fc.anything(),
  fc.record(
    {
      type: fc.constantFrom(...types, 'crashed', '__proto__', 'toString'),
      params: fc.anything(),
      request: fc.anything(),
      kind: fc.oneof(fc.constantFrom('png', 'svg', 'csv', 'net', 'digits', 'script', 'trace'), fc.anything()),
      slot: fc.oneof(fc.constantFrom('digits', 'net', '__proto__', '../net'), fc.anything()),
      text: fc.oneof(fc.string(), fc.anything()),
      name: fc.oneof(
        fc.constantFrom('a.png', '../a.svg', 'a/b.csv', 'a.png\0', '.png', 'a.svg'),
        fc.string(),
      ),
      data: fc.oneof(fc.base64String(), fc.string(), fc.anything()),
      message: fc.oneof(fc.string(), fc.anything()),
    },
    { requiredKeys: ['type'] },
  ),
);

export const attacks = [
  attack('a message from the page is understood whole or not at all', 20_000, message, (sent) => {
    const intent = parseIntent(sent);
    if (intent === undefined) return;
    assert.equal(intent.type, (sent as { type: unknown }).type);
    if (intent.type !== 'saveFile') return;
    assert.doesNotMatch(intent.name, /[/\\\0:*?"<>|]|^\./);
    assert.equal(intent.name.split('.').at(-1), intent.kind);
  }),
];
