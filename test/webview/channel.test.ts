import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { FromWebview, ToWebview } from '#protocol';
import { type Channel, openChannel } from '../../webview/channel';

const page = new EventTarget();
const posted: FromWebview[] = [];
const states: unknown[] = [];
const received: ToWebview[] = [];
let channel: Channel;
let acquired = 0;

/** What VS Code puts into every webview; its API may be asked for once only. */
before(() => {
  const api = {
    postMessage: (message: FromWebview) => posted.push(message),
    setState: (state: unknown) => states.push(state),
  };
  const acquireVsCodeApi = () => {
    acquired += 1;
    return api;
  };
  Object.assign(globalThis, { window: page, acquireVsCodeApi });
  channel = openChannel((message) => received.push(message));
});
after(() => {
  Reflect.deleteProperty(globalThis, 'window');
  Reflect.deleteProperty(globalThis, 'acquireVsCodeApi');
});
beforeEach(() => {
  for (const list of [posted, states, received]) list.length = 0;
});

const says = (data: unknown) => page.dispatchEvent(new MessageEvent('message', { data }));

describe('openChannel', () => {
  it('asks for the API of VS Code once', () => assert.equal(acquired, 1));

  it('posts intents and keeps states as they are', () => {
    const state = { view: 'tangent', params: { h: 1e-4 } };
    channel.post({ type: 'ready' });
    channel.keep(state);
    assert.deepEqual([posted, states], [[{ type: 'ready' }], [state]]);
  });

  it('receives each message once, with numbers that JSON does not know, and arrays as they are', () => {
    const z = Float64Array.of(1, Number.NaN);
    says({
      type: 'frame',
      run: 3,
      frame: { slope: { nonFinite: '-Infinity' }, z, points: [1, { nonFinite: 'NaN' }] },
    });
    says({ type: 'ended', run: 3, reason: 'finished' });
    assert.deepEqual(received, [
      { type: 'frame', run: 3, frame: { slope: Number.NEGATIVE_INFINITY, z, points: [1, Number.NaN] } },
      { type: 'ended', run: 3, reason: 'finished' },
    ]);
  });
});
