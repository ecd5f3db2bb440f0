import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { FromThread } from '#protocol';
import { mediaOf, views } from '#views';
import { type BrowserPages, eventually, openBrowserPages } from '../browserPage';
import { root } from '../imports';
import { mediaFile } from '../media';

let pages: BrowserPages;
let page: Page;

/** The real thread of the web host in a worker of a page; what it says is in `heard`. */
before(async () => {
  const options = { absWorkingDir: root, bundle: true, write: false, logLevel: 'error' } as const;
  const [thread] = (await build({ ...options, entryPoints: ['src/thread/main.web.ts'] })).outputFiles;
  pages = await openBrowserPages({
    source: `
      globalThis.heard = [];
      const program = ${JSON.stringify(thread?.text)};
      globalThis.thread = new Worker(URL.createObjectURL(new Blob([program])));
      thread.onmessage = ({ data }) => heard.push(data);
      thread.onerror = ({ message }) => heard.push({ type: 'error', message });
      thread.postMessage({ program: 'runner', strings: {}, language: 'en' });`,
  });
  page = await pages.open();
});
after(() => pages?.close());

const types = async (runId: number) =>
  (await page.evaluate<FromThread[]>('heard')).filter((each) => each.runId === runId).map(({ type }) => type);

describe('the thread of the web host', () => {
  it('computes, and says that it has ended', async () => {
    const start = {
      type: 'start',
      view: 'tangent',
      runId: 1,
      params: views.tangent.defaults,
      files: [],
      media: [],
    };
    await page.evaluate((message) => Reflect.get(globalThis, 'thread').postMessage(message), start);
    await eventually(async () => assert.deepEqual(await types(1), ['frame', 'ended']));
  });

  it('reads the files that it is given, and hears a stop while it computes', async () => {
    const media = mediaOf('gradientCost').map(
      (name) => [name, Buffer.from(mediaFile(name)).toString('base64')] as const,
    );
    const params = { ...views.gradientCost.defaults, hiddenSize: 400, running: true };
    await page.evaluate(
      ([params, media]) => {
        const bytesOf = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
        const files = media.map(([name, text]) => ({ name, bytes: bytesOf(text) }));
        const message = { type: 'start', view: 'gradientCost', runId: 2, params, files: [], media: files };
        Reflect.get(globalThis, 'thread').postMessage(message);
      },
      [params, media] as const,
    );
    await eventually(async () => assert.ok((await types(2)).includes('frame')));
    await page.evaluate("thread.postMessage({ type: 'stop', runId: 2 })");
    await eventually(async () => assert.equal((await types(2)).at(-1), 'ended'));
    assert.deepEqual(
      await page.evaluate("heard.filter(({ type }) => type === 'failed' || type === 'error')"),
      [],
    );
  });

  it('says which file it was not given', async () => {
    const message = { type: 'start', view: 'gradientCheck', runId: 3, params: views.gradientCheck.defaults };
    await page.evaluate((start) => Reflect.get(globalThis, 'thread').postMessage(start), {
      ...message,
      files: [],
      media: [],
    });
    await eventually(async () => assert.deepEqual(await types(3), ['failed']));
    const { detail } = await page.evaluate<{ detail: string }>('heard.at(-1)');
    assert.match(detail, /media\/digits\/test-images\.idx\.gz was not given/);
  });
});
