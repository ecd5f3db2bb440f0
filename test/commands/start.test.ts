import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { TangentFrame } from '#protocol';
import { registerStart } from '../../src/commands/start';
import { mirrorDocuments } from '../../src/editor/documents';
import { registerOpenFunction } from '../../src/editor/openFunction';
import { START } from '../../src/panel/lessons';
import { Panels } from '../../src/panel/panels';
import { root } from '../imports';
import { posted, useDesktop } from '../panel/panelParts';
import { type Document, desk, editing, Uri } from '../vscode/api';

const chapter = readFileSync(path.join(root, 'media/sample/ch04.py'), 'utf8');
const desktop = useDesktop();
const registered: { dispose: () => unknown }[] = [];
const memory = new Map<string, unknown>();
const state = {
  keys: () => [...memory.keys()],
  get: (key: string) => memory.get(key),
  update: async (key: string, value: unknown) => void memory.set(key, value),
} as unknown as Parameters<typeof registerStart>[1];

const register = () => registered.push(registerStart(desktop().analysis, state));

beforeEach(() => {
  memory.clear();
  const { parts, analysis } = desktop();
  const panels = new Panels(parts);
  registered.push(panels, mirrorDocuments(analysis), registerOpenFunction(analysis, panels));
  desk.folders = [{ uri: Uri.parse('file:///empty') }, { uri: Uri.parse('file:///project') }];
});
afterEach(() => {
  for (const one of registered.splice(0)) one.dispose();
});

/** The document that stands open, and the source of the view beside it. */
async function started() {
  const document = desk.editors.at(-1)?.document as Document;
  const webview = desk.panels.at(-1)?.webview ?? assert.fail('No panel was opened.');
  webview.says({ type: 'ready' });
  const { view, params } = await posted(webview, 'show');
  const { uri, name } = (params as { source: { uri: string; name: string } }).source;
  await posted(webview, 'frame', ({ frame }: { frame: TangentFrame }) => {
    const [picture] = frame.pictures;
    return picture !== undefined && Math.abs(picture.slope - 0.24) < 1e-6; // forward, h = 4;
  });
  return { address: document.uri.toString(), uri, drawn: `${view} of ${name}` };
}

describe('Start', () => {
  it("opens the chapter's file with the tangent of its first function beside it, the side bar closed", async () => {
    editing.open('file:///project/ch04.py', chapter);
    register();
    await desk.commands.get(START)?.();
    const address = 'file:///project/ch04.py';
    assert.deepEqual(await started(), { address, uri: address, drawn: 'tangent of function_1' });
    assert.deepEqual(desk.called, ['workbench.action.closeSidebar']);
    assert.deepEqual(desk.said, []);
  });

  for (const [where, text] of [
    ['no folder has the file', undefined],
    ['the file is another', 'x = 1\n'],
  ] as const)
    it(`writes the chapter's functions where ${where}, once`, async () => {
      if (text !== undefined) editing.open('file:///project/ch04.py', text);
      register();
      await Promise.all([desk.commands.get(START)?.(), desk.commands.get(START)?.()]);
      const first = await started();
      assert.match(first.address, /^untitled:/);
      assert.deepEqual(first, { address: first.address, uri: first.address, drawn: 'tangent of function_1' });
      await desk.commands.get(START)?.();
      assert.equal(desk.editors.at(-1)?.document, desk.editors[0]?.document);
      assert.equal([...desk.documents.keys()].filter((uri) => uri.startsWith('untitled:')).length, 1);
    });

  it('runs by itself where the learner has it so, the first time alone', async () => {
    editing.open('file:///project/ch04.py', chapter);
    desk.settings.set('gradientLab.startWithChapter', true);
    register();
    while (desk.panels.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await started();
    registered.pop()?.dispose();
    desk.called.splice(0);
    register();
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(desk.called, []);
  });

  it('does not run by itself else', async () => {
    editing.open('file:///project/ch04.py', chapter);
    register();
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual([desk.called, desk.panels], [[], []]);
  });
});
