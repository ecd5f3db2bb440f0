import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { TangentFrame } from '#protocol';
import { registerCodeLens } from '../../src/editor/codeLens';
import { mirrorDocuments } from '../../src/editor/documents';
import { FollowSources } from '../../src/editor/followSources';
import { OPEN_FUNCTION, registerOpenFunction } from '../../src/editor/openFunction';
import { Outlines } from '../../src/editor/outlines';
import { Panels } from '../../src/panel/panels';
import { posted, useDesktop } from '../panel/panelParts';
import { configure, desk, editing } from '../vscode/api';

const program = `import pandas

def function_1(x, a=0.01):
    return a * x**2 + 0.1 * x

def function_2(x):
    return x[0]**2 + x[1]**2

def saddle(x, y):
    return x**2 - y**2

def apply(f, x):
    return f(x)

class Layer:
    def forward(self, x):
        return x
`;
const address = 'file:///project/ch04.py';
const desktop = useDesktop();
let panels: Panels;
let follow: FollowSources;
let registered: { dispose: () => unknown }[];

beforeEach(() => {
  const { parts, analysis } = desktop();
  panels = new Panels(parts);
  follow = new FollowSources(analysis, () => parts.sessions);
  registered = [
    panels,
    follow,
    mirrorDocuments(analysis),
    registerCodeLens(new Outlines(analysis)),
    registerOpenFunction(analysis, panels),
  ];
});
afterEach(() => {
  for (const one of registered) one.dispose();
});

/** The words above each function, by the text of the line they stand above. */
async function lensesOf(document: ReturnType<typeof editing.open>['document']): Promise<string[]> {
  const [provider = assert.fail('There are no lenses.')] = desk.lenses;
  const lenses = await provider.provideCodeLenses(document);
  return lenses.map(
    ({ range, command }) => `${document.getText().slice(range.start, range.end)}: ${command.title}`,
  );
}

const all = [
  'function_1: Tangent',
  'function_1: Step Size',
  'function_2: Surface',
  'function_2: Descend',
  'saddle: Surface',
  'saddle: Descend',
];

/** A view on a function of the file, and the page that shows it. */
async function openOn(view: string, name: string) {
  await desk.commands.get(OPEN_FUNCTION)?.({ view, uri: address, name });
  const webview = desk.panels.at(-1)?.webview ?? assert.fail('No panel was opened.');
  webview.says({ type: 'ready' });
  return webview;
}

/** Accepts a frame whose slope, at the point that the view has chosen, is that of ax^2 + bx. */
const slopeIs =
  (b: number, a = 0.01) =>
  ({ frame }: { readonly frame: TangentFrame }) => {
    const { x, slope } = frame.pictures[0] ?? { x: Number.NaN, slope: Number.NaN };
    return Math.abs(slope - (2 * a * x + b)) < 1e-6;
  };

describe('the words above functions', () => {
  it('stand above those that can be drawn', async () => {
    assert.deepEqual(await lensesOf(editing.open(address, program).document), all);
  });

  it('stay while the text is broken, and go with the function', async () => {
    const { document, edit } = editing.open(address, program);
    await lensesOf(document);
    edit(program.replace('0.1 * x', '0.1 *'));
    assert.deepEqual(await lensesOf(document), all);
    edit(program.replace('def function_1', 'def curve'));
    assert.deepEqual((await lensesOf(document)).slice(0, 2), ['curve: Tangent', 'curve: Step Size']);
    edit('x = 1');
    assert.deepEqual(await lensesOf(document), []);
  });

  it('are none where the learner has it so, from the moment the setting is changed', async () => {
    const { document } = editing.open(address, program);
    let asked = 0;
    const listening = desk.lenses[0]?.onDidChangeCodeLenses(() => asked++);
    configure('gradientLab.codeLens', false);
    assert.deepEqual([asked, await lensesOf(document)], [1, []]);
    configure('gradientLab.hover', false);
    configure('gradientLab.codeLens', true);
    assert.deepEqual([asked, await lensesOf(document)], [2, all]);
    listening?.dispose();
  });

  it('are none in a file that is too long to have been written', async () => {
    const line = `# ${'-'.repeat(97)}\n`;
    const long = (characters: number) => `${line.repeat(characters / line.length)}`;
    const opened = (name: string, text: string) => editing.open(`file:///project/${name}.py`, text).document;
    const room = 200_000 - program.length;
    assert.deepEqual(await lensesOf(opened('large', program + long(room).padEnd(room))), all);
    assert.deepEqual(await lensesOf(opened('larger', program + long(room).padEnd(room + 1))), []);
  });

  it('are none in other languages, and in another state of a file', async () => {
    assert.deepEqual(await lensesOf(editing.open('git:///project/ch04.py', program).document), []);
    assert.deepEqual(
      await lensesOf(editing.open('file:///project/notes.md', program, 'markdown').document),
      [],
    );
  });
});

describe('a view on a function of a file', () => {
  it('opens with it, and with the lines alone that it needs', async () => {
    editing.open(address, program);
    const webview = await openOn('tangent', 'function_1');
    const { params } = await posted(webview, 'show');
    assert.deepEqual((params as { source: unknown }).source, {
      kind: 'code',
      uri: address,
      languageId: 'python',
      name: 'function_1',
      line: 3,
      program: '\n\ndef function_1(x, a=0.01):\n    return a * x**2 + 0.1 * x\n',
    });
    await posted(webview, 'frame', slopeIs(0.1));
  });

  const { log } = Math;
  for (const [view, body, field, value] of [
    ['tangent', 'log(p) + log(1 - p)', 'points', ([p = 0]) => log(p) + log(1 - p)],
    ['tangent', 'log(p)', 'points', ([p = 0]) => log(p)],
    ['stepSize', 'log(-p)', 'x', ([p = 0]) => log(-p)],
    ['surface', 'log(1 - p[0]) + log(p[1])', 'point', ([p = 0, q = 0]) => log(1 - p) + log(q)],
    ['descent', 'log(p[0]) + log(p[1])', 'start', ([p = 0, q = 0]) => log(p) + log(q)],
  ] as const satisfies readonly [string, string, string, (at: readonly number[]) => number][])
    it(`opens ${view} of ${body} where that has a value`, async () => {
      editing.open(address, `from math import log\ndef f(p):\n    return ${body}\n`);
      const webview = await openOn(view, 'f');
      const { params } = await posted(webview, 'show');
      const { frame } = await posted(webview, 'frame');
      const at = [Object({ ...Object(params), ...Object(frame).chosen })[field]].flat();
      assert.ok(Number.isFinite(value(at)), JSON.stringify(at));
    });

  it('follows it as it is edited', async () => {
    const { edit } = editing.open(address, program);
    const webview = await openOn('tangent', 'function_1');
    await posted(webview, 'frame', slopeIs(0.1));
    edit(program.replace('0.1 * x', '0.3 * x'));
    await posted(webview, 'frame', slopeIs(0.3));
  });

  it('says what is wrong while it is broken, and that it is gone, and draws it again', async () => {
    const { edit } = editing.open(address, program);
    const webview = await openOn('tangent', 'function_1');
    await posted(webview, 'frame', slopeIs(0.1));
    edit(program.replace('0.1 * x', '0.1 *'));
    await posted(webview, 'failed', ({ message }: { message: string }) => / in line 4\.$/.test(message));
    edit(program.replace('function_1', 'curve'));
    await posted(webview, 'failed', ({ message }: { message: string }) =>
      /no longer in its file/.test(message),
    );
    edit(program.replace('0.1 * x', '0.5 * x'));
    await posted(webview, 'frame', slopeIs(0.5));
  });

  it('never brings back by Undo what the file was', async () => {
    const { edit } = editing.open(address, program);
    const webview = await openOn('tangent', 'function_1');
    const { params } = await posted(webview, 'show');
    webview.says({ type: 'setParams', params: { ...(params as object), points: [10] } });
    await posted(webview, 'frame', slopeIs(0.1));
    edit(program.replace('0.1 * x', '0.3 * x'));
    await posted(webview, 'frame', slopeIs(0.3));
    webview.says({ type: 'undo' });
    await posted(webview, 'frame', slopeIs(0.3));
  });

  it('says in one sentence that there is none', async () => {
    const { close } = editing.open(address, program);
    close();
    await desk.commands.get(OPEN_FUNCTION)?.({ view: 'tangent', uri: address, name: 'function_1' });
    assert.deepEqual([desk.panels.length, desk.said.length], [0, 1]);
    assert.match(desk.said[0] ?? '', /^The file of function_1 was moved or deleted\. /);
  });

  it('says that a function which was there is not there any more', async () => {
    editing.open(address, program);
    await desk.commands.get(OPEN_FUNCTION)?.({ view: 'tangent', uri: address, name: 'function_9' });
    assert.match(desk.said.join(), /^There is no function function_9 in the file any more\. /);
  });

  it('is not opened by what is no question of ours', async () => {
    for (const argument of [undefined, 3, { view: 'none', uri: address, name: 'f' }, { view: 'tangent' }])
      await desk.commands.get(OPEN_FUNCTION)?.(argument);
    assert.deepEqual([desk.panels.length, desk.said], [0, []]);
  });
});

describe('a function that imports files of the learner', () => {
  const main =
    "import sys\nsys.path.append('..')\nfrom common.parts import double\n\ndef f(x):\n    return double(x) + 1\n";
  const parts = 'from .scale import SCALE\n\ndef double(x):\n    return SCALE * x\n';
  const at = (path: string) => `file:///project/book/${path}`;

  beforeEach(() => {
    desk.texts.set(at('common/parts.py'), parts);
    desk.texts.set(at('common/scale.py'), 'SCALE = 2\n');
  });

  it('takes them as they stand, and follows what is edited and not saved', async () => {
    editing.open(at('ch04/main.py'), main);
    await desk.commands.get(OPEN_FUNCTION)?.({ view: 'tangent', uri: at('ch04/main.py'), name: 'f' });
    const webview = desk.panels.at(-1)?.webview ?? assert.fail();
    webview.says({ type: 'ready' });
    const { params } = await posted(webview, 'show');
    assert.deepEqual((params as unknown as { source: { modules: unknown } }).source.modules, {
      'project/book/common/parts.py': parts,
      'project/book/common/scale.py': 'SCALE = 2\n',
    });
    await posted(webview, 'frame', slopeIs(2, 0));
    desk.texts.delete(at('common/scale.py'));
    editing.open(at('common/scale.py'), 'SCALE = 2\n').edit('SCALE = 5\n');
    await posted(webview, 'frame', slopeIs(5, 0));
  });

  it('reads nothing that lies further away', async () => {
    desk.texts.set('file:///secret.py', 'k = 1\n');
    editing.open(
      at('ch04/main.py'),
      "import sys\nsys.path.append('../../..')\nfrom secret import k\ndef f(x):\n    return k * x\n",
    );
    await desk.commands.get(OPEN_FUNCTION)?.({ view: 'tangent', uri: at('ch04/main.py'), name: 'f' });
    const webview = desk.panels.at(-1)?.webview ?? assert.fail();
    webview.says({ type: 'ready' });
    await posted(webview, 'failed', ({ message }: { message: string }) =>
      /^Line 3: There is no module 'secret'/.test(message),
    );
    assert.equal(desk.documents.has('file:///secret.py'), false);
  });
});

describe('what was kept of a file', () => {
  it('is read anew where a view comes back, and dimmed where the file is gone', async () => {
    const { close, edit } = editing.open(address, program);
    const webview = await openOn('tangent', 'function_1');
    await posted(webview, 'frame', slopeIs(0.1));
    const session = desktop().parts.sessions.find('tangent') ?? assert.fail();
    registered[1]?.dispose();
    edit(program.replace('0.1 * x', '0.3 * x'));
    follow.begin(session);
    await posted(webview, 'frame', slopeIs(0.3));
    close();
    follow.begin(session);
    await posted(webview, 'failed', ({ message }: { message: string }) =>
      /^The file of function_1 was moved or deleted: /.test(message),
    );
  });
});
