import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type * as vscode from 'vscode';
import { views } from '#views';
import { Sidebar } from '../../src/panel/sidebar';
import { formulaSource } from '../../src/views/functionSource';
import { WebviewPanel } from '../vscode/webviews';
import { posted, useDesktop } from './panelParts';

const cubic = {
  view: 'tangent',
  params: { ...views.tangent.defaults, source: formulaSource('x^3') },
} as const;
const surface = { view: 'surface', params: views.surface.defaults } as const;
const desktop = useDesktop();
let sidebar: Sidebar;

beforeEach(() => {
  sidebar = new Sidebar(desktop().parts);
});

/** The side panel is opened, and its page is there. */
function open(): WebviewPanel {
  const side = new WebviewPanel();
  sidebar.resolveWebviewView(side as unknown as vscode.WebviewView);
  side.webview.says({ type: 'ready' });
  return side;
}

async function shown({ webview }: WebviewPanel) {
  const { view, params } = await posted(webview, 'show');
  return { view, params };
}

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

  it('follows a view that is opened afresh, also one that it shows already', async () => {
    const side = open();
    desktop().parts.lastUsed.opened(surface, true);
    assert.deepEqual(await shown(side), surface);
    desktop().parts.lastUsed.opened({ ...surface, params: { ...surface.params, zoom: 2 } }, true);
    assert.deepEqual((await shown(side)).params, { ...surface.params, zoom: 2 });
  });

  it('keeps what is typed into it when its view merely comes to the front elsewhere', async () => {
    const side = open();
    side.webview.says({ type: 'setParams', params: cubic.params });
    desktop().parts.lastUsed.opened({ view: 'tangent', params: views.tangent.defaults }, false);
    side.webview.says({ type: 'ready' });
    assert.deepEqual(await shown(side), cubic);
    desktop().parts.lastUsed.opened(surface, false);
    assert.deepEqual(await shown(side), surface);
  });

  it('does not start again what ended its engine', async () => {
    const side = open();
    desktop().parts.lastUsed.opened({ ...cubic, engineEnded: true }, true);
    const { message } = await posted(side.webview, 'failed');
    assert.match(String(message), /ended the numeric engine last time/);
  });

  it('says nothing while it is hidden, and everything when it is back', async () => {
    const side = open();
    await posted(side.webview, 'ended');
    side.looks({ visible: false, active: false });
    side.webview.posted.length = 0;
    desktop().parts.lastUsed.opened(surface, true);
    assert.deepEqual(side.webview.posted, []);
    side.webview.says({ type: 'ready' });
    assert.deepEqual(await shown(side), surface);
  });

  it('closes with its page, and may be opened again', async () => {
    const first = open();
    assert.equal(desktop().parts.connections.size, 1);
    first.dispose();
    assert.equal(desktop().parts.connections.size, 0);
    desktop().parts.lastUsed.opened(surface, true);
    const second = open();
    first.dispose(); // told late: the second page is not its
    desktop().parts.lastUsed.opened(cubic, true);
    assert.deepEqual(await shown(second), cubic);
  });
});
