import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type * as vscode from 'vscode';
import type { TrainingFrame } from '#protocol';
import { views } from '#views';
import type { CancelToken } from '../../src/host/cancel';
import { AskRefused } from '../../src/host/pendingAsk';
import { openPage } from '../../src/panel/openPage';
import type { Opened } from '../../src/support/lastUsed';
import { formulaSource } from '../../src/views/functionSource';
import { desk, Uri } from '../vscode/api';
import { Webview } from '../vscode/webviews';
import { posted, useDesktop } from './panelParts';

const desktop = useDesktop();
let webview: Webview;

beforeEach(() => {
  webview = new Webview();
});

const tangent: Opened = { view: 'tangent', params: views.tangent.defaults };
const training: Opened = { view: 'training', params: { ...views.training.defaults, hiddenSize: 20 } };

function open(first: Opened, page = webview) {
  const { parts, keeping } = desktop();
  const opened = openPage(page as unknown as vscode.Webview, 'panel', parts, {
    showNext: () => assert.fail(),
  });
  opened.page.show(parts.sessions.of(first));
  page.says({ type: 'ready' });
  const close = async () => {
    opened.close();
    await keeping.settled();
  };
  return { close };
}

const asks = (request: object) => webview.says({ type: 'request', request });
const frameThat = async (holds: (frame: TrainingFrame) => boolean, page = webview) => {
  const { frame } = await posted(page, 'frame', (message: { frame: TrainingFrame }) => holds(message.frame));
  return frame as TrainingFrame;
};

describe('a page and its session', () => {
  it('makes a page that may load dist/ alone, and only what its policy names', () => {
    open(tangent);
    const { enableScripts, localResourceRoots } = webview.options as vscode.WebviewOptions;
    assert.equal(enableScripts, true);
    assert.deepEqual(localResourceRoots?.map(String), [`file://${desktop().folder}/dist`]);
    assert.match(webview.html, /default-src 'none'/);
    const nonce = /script-src 'nonce-([0-9a-f]{32})'/.exec(webview.html)?.[1] ?? assert.fail();
    assert.match(webview.html, new RegExp(`<script nonce="${nonce}" src="webview:[^"]*/dist/page.js">`));
    const other = new Webview();
    open(tangent, other);
    assert.ok(!other.html.includes(nonce), 'each page has a nonce of its own');
  });

  it('shows, computes by the real engine, and remembers', async () => {
    open(tangent);
    const show = await posted(webview, 'show');
    assert.equal(show['title'], views.tangent.title());
    assert.deepEqual(show['presets'], views.tangent.presets());
    const { frame } = await posted(webview, 'frame');
    const slopes = (frame as { pictures: { slope: number }[] }).pictures.map(({ slope }) => slope);
    assert.deepEqual(
      slopes.map((slope) => slope.toFixed(6)),
      ['0.240000'], // (f(9) - f(5)) / 4 of 0.01x^2 + 0.1x
    );
    webview.says({ type: 'setParams', params: { ...views.tangent.defaults, source: formulaSource('x^2') } });
    assert.equal((desktop().parts.lastUsed.stored as Opened & { params: object }).view, 'tangent');
    assert.match(JSON.stringify(desktop().parts.lastUsed.storedOf('tangent')), /"x\^2"/);
  });

  it('says at the field what is wrong with what was typed', async () => {
    open(tangent);
    webview.says({
      type: 'setParams',
      params: { ...views.tangent.defaults, source: formulaSource('sen(x)') },
    });
    const { message, at } = await posted(webview, 'failed');
    assert.match(String(message), /^Unknown name 'sen'/);
    assert.deepEqual(at, { field: 'formula', start: 0, end: 3 });
  });

  it('goes back to the defaults at reset', async () => {
    open({ view: 'tangent', params: { ...views.tangent.defaults, source: formulaSource('x^3') } });
    webview.says({ type: 'reset' });
    const show = await posted(
      webview,
      'show',
      ({ params }: { params: unknown }) => params === tangent.params,
    );
    assert.equal(show['view'], 'tangent');
  });

  it('hands the script over that the engine writes', async () => {
    open(tangent);
    webview.says({ type: 'writeText', kind: 'script' });
    await posted(webview, 'ended');
    for (const end = Date.now() + 20_000; desk.editors.length === 0 && Date.now() < end; )
      await new Promise((resolve) => setTimeout(resolve, 10));
    assert.match(JSON.stringify(desk.editors), /import numpy as np/);
  });

  it('says why there is no script while the computation goes on beside it', async () => {
    const sentence = 'This took longer than 8 seconds and was stopped.';
    desktop().analysis.ask = () => Promise.reject(new AskRefused({ message: sentence }));
    open(tangent);
    webview.says({ type: 'writeText', kind: 'script' });
    const { message } = await posted(webview, 'writeFailed');
    assert.equal(message, sentence);
    await posted(webview, 'ended');
    assert.equal(webview.last('failed'), undefined);
    assert.deepEqual(desk.editors, []);
  });

  it('gives up what is written for a page that closes', async () => {
    const tokens: CancelToken[] = [];
    desktop().analysis.ask = (_, __, { token }) =>
      new Promise(() => {
        if (token) tokens.push(token);
      });
    const { close } = open(tangent);
    webview.says({ type: 'writeText', kind: 'script' });
    await close();
    assert.deepEqual(
      tokens.map(({ isCancellationRequested }) => isCancellationRequested),
      [true],
    );
  });

  it('keeps a run when its page closes, and gives it to the next page', async () => {
    const { close } = open(training);
    await frameThat(({ resting }) => resting);
    asks({ type: 'step' });
    await frameThat(({ resting, iteration }) => resting && iteration === 1);
    asks({ type: 'go' });
    await frameThat(({ iteration }) => iteration > 3);
    await close();
    assert.equal(desktop().disk.paths.filter((path) => path.endsWith('.npz')).length, 1);
    const { iteration } = await frameThat(() => true);
    const next = new Webview();
    open(training, next);
    const frame = await frameThat(({ resting }) => resting, next);
    assert.ok(frame.iteration >= iteration, `${frame.iteration} after ${iteration}`);
  });

  it('hears nothing more once it is closed', async () => {
    const { close } = open(tangent);
    await posted(webview, 'ended');
    await close();
    assert.equal(desktop().parts.sessions.find('tangent'), undefined);
    assert.equal(webview.messages.count, 0);
  });

  it('says in one sentence that chosen files cannot be read, and logs why', async () => {
    open(training);
    await frameThat(({ resting }) => resting);
    desk.openDialog = () => [Uri.file('/digits/net.npz')];
    webview.says({ type: 'openFiles', slot: 'net' });
    for (const end = Date.now() + 5_000; desk.said.length === 0 && Date.now() < end; )
      await new Promise((resolve) => setTimeout(resolve, 10));
    assert.deepEqual(desk.said, ['The file could not be read: ENOENT: /digits/net.npz']);
    assert.deepEqual(desk.logged, ['ENOENT: /digits/net.npz']);
  });

  it('gives chosen files to the computation; nothing when the learner thinks better of it', async () => {
    open(training);
    await frameThat(({ resting }) => resting);
    desk.openDialog = () => undefined;
    webview.says({ type: 'openFiles', slot: 'net' });
    desk.openDialog = () => [Uri.file('/digits/notes.npz')];
    desk.files.put('/digits/notes.npz', 'no archive');
    webview.says({ type: 'openFiles', slot: 'net' });
    const { sentence } = await frameThat((frame) => frame.sentence.includes('notes.npz'));
    assert.match(sentence, /notes\.npz/);
    assert.deepEqual(desk.said, []);
  });
});
