import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type BrowserPages, eventually, openBrowserPages } from '../browserPage';

/**
 * A page in place of the extension's host: `begin` starts a thread of a program's text, which is there when `give` is called, and
 * what becomes of it is in `heard`.
 */
const host = {
  source: `
    import { startWorker } from './src/host/worker.web';
    globalThis.begin = (program, isThere) => {
      const heard = [];
      let give = () => undefined;
      const read = () => new Promise((resolve, reject) => {
        give = () => isThere ? resolve(new TextEncoder().encode(program)) : reject(new Error('It is not there.'));
      });
      const thread = startWorker(read, { program: 'runner', strings: {}, language: 'en' }, {
        receive: (message) => heard.push(message),
        lost: ({ detail }) => heard.push('lost: ' + detail),
      });
      return Object.assign(globalThis, { heard, thread, give });
    };`,
};

const echoes = `addEventListener('message', ({ data }) => postMessage(data.language ?? data));`;

let pages: BrowserPages;
let page: Page;
let errors: string[];

before(async () => {
  pages = await openBrowserPages(host);
});
after(() => pages?.close());
beforeEach(async () => {
  errors = [];
  page = await pages.open();
  page.on('pageerror', ({ message }) => errors.push(message));
});
afterEach(async () => {
  assert.deepEqual(errors, [], 'none is an error of the host');
  await page.context().close();
});

const run = (script: string) => page.evaluate(`{ ${script}; undefined; }`);
const begin = (program: string, isThere = true) => run(`begin(${JSON.stringify(program)}, ${isThere})`);
const heard = () => page.evaluate<unknown[]>('heard');
const workers = () => page.workers().length;

describe('startWorker', () => {
  it('gives a thread its data, then what was posted while its program was read, then the rest', async () => {
    await begin(echoes);
    await run('thread.post({ a: 1 }); thread.post({ b: NaN }); give()');
    await eventually(async () => assert.equal((await heard()).length, 3));
    await run('thread.post({ c: new Uint8Array([7]) })');
    await eventually(async () => assert.equal((await heard()).length, 4));
    assert.equal(
      await page.evaluate(
        'heard.map((each) => typeof each === "string" ? each : Object.keys(each)[0]).join()',
      ),
      'en,a,b,c',
    );
    assert.equal(await page.evaluate('heard[3].c[0]'), 7);
  });

  it('ends one that never comes back, and hears nothing of it any more', async () => {
    await begin(`${echoes} addEventListener('message', ({ data }) => { while (data.hang); });`);
    await run('give(); thread.post({ hang: true })');
    await eventually(async () => assert.equal((await heard()).length, 2));
    assert.equal(workers(), 1);
    await run('thread.end(); thread.post({ d: 1 })');
    await eventually(async () => assert.equal(workers(), 0));
    assert.equal((await heard()).length, 2);
  });

  it('does not start one that was ended while its program was read', async () => {
    await begin(echoes);
    await run('thread.end(); give()');
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 50))');
    assert.deepEqual([await heard(), workers()], [[], 0]);
  });

  const losses: { what: string; program?: string; isThere?: boolean; detail: RegExp }[] = [
    { what: 'a program that cannot be read', isThere: false, detail: /^lost: Error: It is not there\.$/ },
    { what: 'a program that is none', program: 'this is none', detail: /^lost: .*SyntaxError/ },
    {
      what: 'an error that nothing catches',
      program: `addEventListener('message', () => { throw new Error('Too much.'); });`,
      detail: /^lost: .*Error: Too much\. \(1:\d+\)$/,
    },
  ];
  for (const { what, program = echoes, isThere = true, detail } of losses)
    it(`tells that a thread is lost by ${what}`, async () => {
      await begin(program, isThere);
      await run('give()');
      await eventually(async () => assert.match(String((await heard())[0]), detail));
    });
});
