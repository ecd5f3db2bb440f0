import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type * as vscode from 'vscode';
import { views } from '#views';
import { Panels } from '../../src/panel/panels';
import { Sidebar } from '../../src/panel/sidebar';
import { formulaSource } from '../../src/views/functionSource';
import { desk } from '../vscode/api';
import { WebviewPanel } from '../vscode/webviews';
import { posted, useDesktop } from './panelParts';

const cubic = {
  view: 'tangent',
  params: { ...views.tangent.defaults, source: formulaSource('x^3') },
} as const;
const surface = { view: 'surface', params: views.surface.defaults } as const;
let sidebar: Sidebar;
let panels: Panels;
/** The side panels that were opened: what is seen nowhere is closed, and a tab that closes gives nothing to a side panel that is gone. */
const opened: WebviewPanel[] = [];
afterEach(() => {
  for (const side of opened.splice(0)) side.dispose();
  panels.dispose();
});
const desktop = useDesktop();

beforeEach(() => {
  const { parts } = desktop();
  panels = new Panels(parts);
  sidebar = new Sidebar(parts, panels);
});

/** The side panel is opened, and its page is there. */
function open(): WebviewPanel {
  const side = new WebviewPanel();
  opened.push(side);
  sidebar.resolveWebviewView(side as unknown as vscode.WebviewView);
  side.webview.says({ type: 'ready' });
  return side;
}

async function shown({ webview }: WebviewPanel) {
  const { view, params } = await posted(webview, 'show');
  return { view, params };
}

const kinds = ({ webview }: WebviewPanel) => webview.posted.map(({ type }) => type);
const session = () => desktop().parts.sessions.find('tangent');
/** The tab that was opened last. */
const tab = () => desk.panels.at(-1) ?? assert.fail();

describe('Sidebar', () => {
  it('shows the tangent before anything was used, in narrow form, and draws it', async () => {
    const side = open();
    assert.deepEqual(await shown(side), { view: 'tangent', params: views.tangent.defaults });
    assert.match(side.webview.html, /<body data-place="side">/);
    assert.ok(await posted(side.webview, 'frame'));
  });

  it('shows the view used last, as it was', async () => {
    desktop().parts.lastUsed.remember(cubic);
    assert.deepEqual(await shown(open()), cubic);
  });

  it('follows what comes to the front elsewhere, as it was last, under the name of its view', async () => {
    const side = open();
    assert.equal(side.title, views.tangent.title());
    desktop().parts.lastUsed.opened(surface);
    assert.deepEqual(await shown(side), surface);
    assert.equal(side.title, views.surface.title());
  });

  it('keeps what is typed into it when its view merely comes to the front elsewhere', async () => {
    const side = open();
    side.webview.says({ type: 'setParams', params: cubic.params });
    desktop().parts.lastUsed.opened({ view: 'tangent', params: views.tangent.defaults });
    side.webview.says({ type: 'ready' });
    assert.deepEqual(await shown(side), cubic);
  });

  it('does not start again what ended its engine', async () => {
    const side = open();
    desktop().parts.lastUsed.opened({ ...surface, engineEnded: true });
    const { message } = await posted(side.webview, 'failed');
    assert.match(String(message), /ended the numeric engine last time/);
  });

  it('says nothing while it is hidden, and everything when it is back', async () => {
    const side = open();
    await posted(side.webview, 'ended');
    side.looks({ visible: false, active: false });
    side.webview.posted.length = 0;
    desktop().parts.lastUsed.opened(surface);
    assert.deepEqual(side.webview.posted, []);
    side.looks({ visible: true, active: false });
    side.webview.says({ type: 'ready' });
    assert.deepEqual(await shown(side), surface);
  });

  it('closes with its page, and may be opened again', async () => {
    const first = open();
    assert.ok(session());
    first.dispose();
    assert.equal(session(), undefined);
    desktop().parts.lastUsed.opened(surface);
    const second = open();
    first.dispose(); // told late: the second page is not its
    desktop().parts.lastUsed.opened(cubic);
    assert.deepEqual(await shown(second), cubic);
  });
});

describe('the side panel on its way through the story', () => {
  const wave = { ...cubic.params, source: formulaSource('sin(x)'), points: [0.5], selected: 0 };
  const handed = { ...views.stepSize.defaults, source: formulaSource('sin(x)'), x: 0.5 };

  it('goes on to the next view itself, function and point with it, and remembers that', async () => {
    const side = open();
    await shown(side);
    side.webview.says({ type: 'setParams', params: wave });
    side.webview.says({ type: 'next' });
    assert.deepEqual(await shown(side), { view: 'stepSize', params: handed });
    assert.equal(side.title, views.stepSize.title());
    assert.equal(desk.panels.length, 0, 'no tab is opened');
    assert.equal(session(), undefined, 'nobody sees the one before any more');
    const stored = desktop().parts.lastUsed.stored as { view: string };
    assert.equal(stored.view, 'stepSize');
  });

  it('shows it here though a tab has it, too, where what was asked before can be brought back', async () => {
    const side = open();
    panels.show('stepSize');
    desktop().parts.lastUsed.opened({ view: 'tangent', params: wave });
    side.webview.says({ type: 'next' });
    assert.deepEqual(await shown(side), { view: 'stepSize', params: handed });
    assert.notEqual(kinds(side).at(-1), 'elsewhere');
    side.webview.says({ type: 'undo' });
    tab().webview.says({ type: 'ready' });
    assert.deepEqual((await shown(tab())).params, views.stepSize.defaults);
  });

  it('can bring back what was left in the next view, whose tab may sleep', async () => {
    const left = { ...views.stepSize.defaults, source: formulaSource('exp(x)'), x: 3 };
    desktop().parts.lastUsed.opened({ view: 'stepSize', params: left });
    desktop().parts.lastUsed.opened({ view: 'tangent', params: wave });
    const side = open();
    await shown(side);
    side.webview.says({ type: 'next' });
    assert.deepEqual(await shown(side), { view: 'stepSize', params: handed });
    assert.ok(await posted(side.webview, 'frame'));
    side.webview.says({ type: 'undo' });
    side.webview.says({ type: 'ready' });
    assert.deepEqual(await shown(side), { view: 'stepSize', params: left });
  });

  it('opens a view to which nothing is handed on as it was left', async () => {
    const left = { ...views.surface.defaults, source: formulaSource('x0 x1') };
    desktop().parts.lastUsed.opened({ view: 'surface', params: left });
    desktop().parts.lastUsed.opened({ view: 'stepSize', params: views.stepSize.defaults });
    const side = open();
    await shown(side);
    side.webview.says({ type: 'next' });
    assert.deepEqual(await shown(side), { view: 'surface', params: left });
  });
});

describe('the side panel beside a tab of the same view', () => {
  it('says in place of the view that it stands there, and shows it, too, when asked', async () => {
    const side = open();
    panels.show('tangent');
    assert.deepEqual(side.webview.last('elsewhere'), {
      type: 'elsewhere',
      view: 'tangent',
      title: views.tangent.title(),
      strings: {},
    });
    side.webview.posted.length = 0;
    session()?.open(cubic.params);
    assert.deepEqual(kinds(side), [], 'the tab alone is told of it');
    side.webview.says({ type: 'showHere' });
    assert.deepEqual(await shown(side), cubic);
    tab().looks({ visible: true, active: true });
    assert.equal(kinds(side).includes('elsewhere'), false, 'and it stays');
  });

  it('shows what the tab showed as soon as that is out of sight', async () => {
    const side = open();
    panels.show('tangent', cubic.params);
    side.webview.posted.length = 0;
    tab().looks({ visible: false, active: false });
    assert.deepEqual(await shown(side), cubic);
    tab().looks({ visible: true, active: true });
    assert.equal(kinds(side).at(-1), 'elsewhere');
  });

  it('is one session with it: what is typed into one is in the other, and it goes on when the tab closes', async () => {
    const side = open();
    panels.show('tangent');
    side.webview.says({ type: 'showHere' });
    const before = session();
    side.webview.says({ type: 'setParams', params: cubic.params });
    tab().webview.says({ type: 'ready' });
    assert.deepEqual(await shown(tab()), cubic);
    tab().dispose();
    assert.equal(session(), before);
  });

  it('goes on with the session of a tab that closes while it says only where that stands', async () => {
    const side = open();
    panels.show('tangent', cubic.params);
    const before = session();
    side.webview.posted.length = 0;
    tab().dispose();
    assert.equal(session(), before);
    assert.deepEqual(await shown(side), cubic);
  });

  it('holds no session open that nobody sees', () => {
    const side = open();
    panels.show('tangent');
    side.looks({ visible: false, active: false });
    tab().dispose();
    assert.equal(session(), undefined);
    side.looks({ visible: true, active: true });
    assert.ok(session());
    side.looks({ visible: false, active: false });
    assert.ok(session(), 'what it showed itself goes on');
    desktop().parts.lastUsed.opened(surface);
    assert.equal(session(), undefined);
    assert.equal(desktop().parts.sessions.find('surface'), undefined);
  });

  describe('following the cursor', () => {
    const on = (name: string) =>
      ({
        view: 'tangent',
        params: views.tangent.parseParams({
          source: {
            kind: 'code',
            uri: 'file:///a.py',
            languageId: 'python',
            name,
            line: 1,
            program: `def ${name}(x):\n    return x**2`,
          },
        }),
      }) as const;

    it('shows the function in a session of its own, under its name, and changes no tab', async () => {
      panels.show('tangent', cubic.params);
      const side = open();
      sidebar.follow(on('f'));
      assert.deepEqual(await shown(side), on('f'));
      assert.deepEqual([side.title, sidebar.shown], [`${views.tangent.title()}: f`, 'tangent']);
      assert.deepEqual(session()?.params, cubic.params);
      sidebar.follow(on('g'));
      await posted(side.webview, 'show', ({ params }: { params: unknown }) =>
        JSON.stringify(params).includes('"g"'),
      );
      assert.deepEqual(session()?.params, cubic.params);
    });

    it('remembers nothing of it, and gives way to what is opened', async () => {
      const side = open();
      sidebar.follow(on('f'));
      await shown(side);
      assert.equal(JSON.stringify(desktop().parts.lastUsed.stored ?? '').includes('code'), false);
      desktop().parts.lastUsed.opened(surface);
      assert.deepEqual(await shown(side), surface);
    });

    it('computes nothing while nobody sees it', () => {
      sidebar.follow(on('f'));
      assert.deepEqual(desktop().parts.sessions.all, []);
    });
  });
});
