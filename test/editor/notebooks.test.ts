import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { TangentFrame } from '#protocol';
import { registerCellStatus } from '../../src/editor/cellStatus';
import { registerCodeLens } from '../../src/editor/codeLens';
import { mirrorDocuments } from '../../src/editor/documents';
import { FollowSources } from '../../src/editor/followSources';
import { registerHover } from '../../src/editor/hover';
import { OPEN_FUNCTION, registerOpenFunction } from '../../src/editor/openFunction';
import { Outlines } from '../../src/editor/outlines';
import { registerPlotAtCursor } from '../../src/editor/plotAtCursor';
import { Panels } from '../../src/panel/panels';
import { posted, useDesktop } from '../panel/panelParts';
import { configure, desk } from '../vscode/api';
import { type Cell, openNotebook, type Written } from '../vscode/notebooks';

const address = 'file:///project/book/chapter.ipynb';
const chapter: readonly Written[] = [
  ['markdown', '# The chapter\ndef none(x):\n    return x\n'],
  '%matplotlib inline\nimport numpy as np\nk = 2\n',
  'def function_1(x):\n    return 0.01*x**2 + 0.1*x\n',
  ['javascript', 'const none = (x) => x * x;'],
  'def slope(x):\n    return k*function_1(x)\n\ndef bowl(x):\n    return np.sum(x**2)\n',
  '%%time\nslope(5)\n',
];

const desktop = useDesktop();
let follow: FollowSources;
let registered: { dispose: () => unknown }[];

beforeEach(() => {
  const { parts, analysis } = desktop();
  const panels = new Panels(parts);
  const outlines = new Outlines(analysis);
  follow = new FollowSources(analysis, () => parts.sessions);
  registered = [
    panels,
    follow,
    mirrorDocuments(analysis),
    registerCodeLens(outlines),
    registerCellStatus(outlines),
    registerHover(analysis, parts.sessions),
    registerOpenFunction(analysis, panels),
    registerPlotAtCursor(outlines, analysis),
  ];
});
afterEach(() => {
  for (const one of registered) one.dispose();
});

/** The words above the functions of a cell. */
async function lensesOf({ document }: Cell): Promise<string[]> {
  const [provider = assert.fail('There are no lenses.')] = desk.lenses;
  const lenses = await provider.provideCodeLenses(document);
  return lenses.map(
    ({ range, command }) => `${document.getText().slice(range.start, range.end)}: ${command.title}`,
  );
}

async function statusOf(cell: Cell) {
  const [provider = assert.fail('There is no status.')] = desk.statuses;
  return provider.provideCellStatusBarItems(cell, undefined);
}

/** A view on a function of a cell, as a click on the first words opens it, and the page that shows it. */
async function openOn(cell: Cell | undefined, name: string) {
  const uri = (cell ?? assert.fail()).document.uri.toString();
  await desk.commands.get(OPEN_FUNCTION)?.({ view: 'tangent', uri, name });
  const webview = desk.panels.at(-1)?.webview ?? assert.fail('No panel was opened.');
  webview.says({ type: 'ready' });
  return webview;
}

const slopeIs =
  (slope: number) =>
  ({ frame }: { readonly frame: TangentFrame }) =>
    Math.abs((frame.pictures[0]?.slope ?? Number.NaN) - slope) < 1e-6;

const says =
  (pattern: RegExp) =>
  ({ message }: { readonly message: string }) =>
    pattern.test(message);

async function sourceOf(webview: Awaited<ReturnType<typeof openOn>>) {
  const { params } = await posted(webview, 'show');
  return (params as unknown as { readonly source: { readonly cell?: number } }).source;
}

describe('the words above functions of a cell', () => {
  it('stand above its own functions, read with the cells above it', async () => {
    const { cells } = openNotebook(address, chapter);
    assert.deepEqual(await Promise.all(cells.map(lensesOf)), [
      [],
      [],
      ['function_1: Tangent', 'function_1: Step Size'],
      [],
      ['slope: Tangent', 'slope: Step Size', 'bowl: Surface', 'bowl: Descend'],
      [],
    ]);
  });

  it('are none where notebooks are compared, and where lines are sent to be run', async () => {
    const compared = openNotebook('git:///project/chapter.ipynb', chapter);
    assert.deepEqual(await lensesOf(compared.notebook.cellAt(2)), []);
    const sent = openNotebook('file:///project/1.interactive', chapter, 'interactive');
    assert.deepEqual(await lensesOf(sent.notebook.cellAt(2)), []);
  });

  it('are none in a notebook that is too long to have been written', async () => {
    const long = `# ${'-'.repeat(99_998)}`;
    const { cells } = openNotebook(address, [
      long,
      'def f(x):\n    return x**2',
      long,
      'def g(x):\n    return x**2',
    ]);
    assert.deepEqual(await Promise.all(cells.map(lensesOf)), [[], ['f: Tangent', 'f: Step Size'], [], []]);
  });

  it('are asked for again when a cell above was edited', async () => {
    const { cells } = openNotebook(address, ['k = (', 'def f(x):\n    if k: return x\n    return k*x\n']);
    const asked = new Promise<void>((resolve) => desk.lenses[0]?.onDidChangeCodeLenses(resolve));
    const [above, below] = cells;
    above?.edit('k = 3');
    await asked;
    assert.deepEqual(below && (await lensesOf(below)), ['f: Tangent', 'f: Step Size']);
  });
});

describe('the status of a cell', () => {
  it('opens the first view of its first function', async () => {
    const { cells } = openNotebook(address, chapter);
    const items = await Promise.all(cells.map(statusOf));
    assert.deepEqual(
      items.map((some) => some.map(({ text }) => text)),
      [[], [], ['$(graph-line) Tangent of function_1'], [], ['$(graph-line) Tangent of slope'], []],
    );
    const [item = assert.fail()] = items[4] ?? [];
    assert.match(item.tooltip ?? '', /^See slope as Gradient Lab draws it;/);
    assert.deepEqual(item.accessibilityInformation, { label: item.tooltip, role: 'button' });
    await desk.commands.get(item.command?.command ?? '')?.(item.command?.arguments[0]);
    assert.deepEqual(
      desk.panels.map(({ title }) => title),
      ['Tangent'],
    );
  });

  it('is none where the learner wants no words above functions, from the moment the setting is changed', async () => {
    const { cells } = openNotebook(address, chapter);
    let asked = 0;
    desk.statuses[0]?.onDidChangeCellStatusBarItems(() => asked++);
    configure('gradientLab.codeLens', false);
    assert.deepEqual([asked, cells[2] && (await statusOf(cells[2]))], [1, []]);
  });
});

describe('the menu of a cell', () => {
  const plot = (argument: unknown) => desk.commands.get('gradientLab.plotAtCursor')?.(argument);

  it('opens a view of the function at the cursor, and else of the first one', async () => {
    const { cells } = openNotebook(address, chapter);
    const names = async () => {
      const { params } = await posted(desk.panels.at(-1)?.webview ?? assert.fail(), 'show');
      return (params as unknown as { readonly source: { readonly name: string } }).source.name;
    };
    await plot(cells[4]);
    desk.panels.at(-1)?.webview.says({ type: 'ready' });
    assert.equal(await names(), 'slope');
    const { document } = cells[4] ?? assert.fail();
    desk.activeTextEditor = { document, selection: { active: document.getText().indexOf('np.sum') } };
    await plot(cells[4]);
    desk.panels.at(-1)?.webview.says({ type: 'ready' });
    assert.deepEqual([desk.panels.length, await names()], [2, 'bowl']);
  });

  it('says what is missing', async () => {
    const { cells } = openNotebook(address, chapter);
    await plot(cells[1]);
    await plot(cells[3]);
    await plot({ document: cells[2]?.document });
    assert.deepEqual(
      desk.said.map((sentence) => sentence.replace(/^(.{30}).*/s, '$1')),
      ['The cell has no function of on', 'Put the cursor into a function', 'Put the cursor into a function'],
    );
    assert.equal(desk.panels.length, 0);
  });
});

describe('a view on a function of a cell', () => {
  it('opens with the cells alone that it needs, and tells its notebook and cell', async () => {
    const { cells } = openNotebook(address, chapter);
    assert.deepEqual(await sourceOf(await openOn(cells[4], 'slope')), {
      kind: 'code',
      uri: address,
      languageId: 'python',
      name: 'slope',
      line: 1,
      cell: 5,
      program:
        '#\f2\n\n\nk = 2\n\n#\f3\ndef function_1(x):\n    return 0.01*x**2 + 0.1*x\n\n#\f5\ndef slope(x):\n    return k*function_1(x)\n',
      usage: { calls: [{ x: 5 }] },
    });
  });

  it('takes what stands above it, not what stands below', async () => {
    const { cells } = openNotebook(address, [
      'def g(x):\n    return x\n',
      'def f(x):\n    return g(x)\n',
      'def g(x):\n    return 5*x\n',
      'f',
    ]);
    await posted(await openOn(cells[1], 'f'), 'frame', slopeIs(1));
    const webview = await openOn(cells[3], 'f');
    await posted(webview, 'frame', slopeIs(1));
    assert.equal((await sourceOf(webview)).cell, 2);
  });

  it('follows its cell and those above as they are edited', async () => {
    const { cells } = openNotebook(address, chapter);
    const webview = await openOn(cells[4], 'slope');
    await posted(webview, 'frame', slopeIs(0.4));
    cells[2]?.edit('def function_1(x):\n    return 0.5*x\n');
    await posted(webview, 'frame', slopeIs(1));
    cells[4]?.edit('def slope(x):\n    return 3*function_1(x)\n');
    await posted(webview, 'frame', slopeIs(1.5));
  });

  it('says what is wrong by cell and line', async () => {
    const { cells } = openNotebook(address, chapter);
    const webview = await openOn(cells[4], 'slope');
    await posted(webview, 'frame', slopeIs(0.4));
    cells[4]?.edit('\ndef slope(x):\n    return k*\n');
    await posted(webview, 'failed', says(/^Cell 5: .* in line 3\.$/));
    cells[4]?.edit('def slope(x):\n    return function_1(x)\n');
    await posted(webview, 'frame', slopeIs(0.2));
    cells[2]?.edit('def function_1(x):\n\n    return unknown*x\n');
    await posted(webview, 'failed', says(/^Cell 3, line 3: .*unknown/));
  });

  it('goes with its cell where that is moved', async () => {
    const { cells, insert, move } = openNotebook(address, chapter);
    const webview = await openOn(cells[2], 'function_1');
    await posted(webview, 'frame', slopeIs(0.2));
    insert(0, 'import math');
    await posted(
      webview,
      'params',
      ({ params }: { params: { source: { cell: number } } }) => params.source.cell === 4,
    );
    move(3, 1);
    await posted(
      webview,
      'params',
      ({ params }: { params: { source: { cell: number } } }) => params.source.cell === 2,
    );
  });

  it('is the one of its own cell, though others have its name', async () => {
    const { cells, insert, move } = openNotebook(
      address,
      [1, 2, 3, 4].map((k) => `def f(x):\n    return ${k}*x\n`),
    );
    const webview = await openOn(cells[1], 'f');
    await posted(webview, 'frame', slopeIs(2));
    insert(0, 'import math');
    cells[2]?.edit('def f(x):\n    return 7*x\n');
    await posted(webview, 'frame', slopeIs(7));
    move(2, 4);
    move(0, 1);
    cells[4]?.edit('def f(x):\n    return 8*x\n');
    await posted(webview, 'frame', slopeIs(8));
  });

  it('keeps its picture and says so where its cell is deleted, or the function renamed', async () => {
    const { cells, insert, remove } = openNotebook(address, chapter);
    const webview = await openOn(cells[2], 'function_1');
    await posted(webview, 'frame', slopeIs(0.2));
    remove(2);
    await posted(webview, 'failed', says(/^function_1 is no longer in its notebook: this is how it was\. /));
    insert(1, 'def function_1(x):\n    return 7*x\n');
    await posted(webview, 'frame', slopeIs(7));
    cells[1]?.edit('def other(x):\n    return x\n');
    await posted(webview, 'failed', says(/^function_1 is no longer in its notebook/));
  });

  it('is read anew where it comes back, from a notebook that is in no editor; without one it says so', async () => {
    const { cells, close } = openNotebook(address, chapter);
    const webview = await openOn(cells[4], 'slope');
    await posted(webview, 'frame', slopeIs(0.4));
    const session = desktop().parts.sessions.find('tangent') ?? assert.fail();
    close();
    desk.notebookFiles.set(address, () => openNotebook(address, ['k = 4', ...chapter.slice(2)]).notebook);
    follow.begin(session);
    await posted(webview, 'frame', slopeIs(0.8));
    desk.notebookFiles.delete(address);
    desk.notebooks.delete(address);
    follow.begin(session);
    await posted(webview, 'failed', says(/^The file of slope was moved or deleted: /));
  });

  it('has the files beside its notebook', async () => {
    desk.texts.set('file:///project/book/own.py', 'factor = 6\n');
    const { cells } = openNotebook(address, ['import own\n', 'def f(x):\n    return own.factor*x\n']);
    await posted(await openOn(cells[1], 'f'), 'frame', slopeIs(6));
  });
});

describe('over a cell', () => {
  const hoverOf = async (cell: Cell | undefined, word: string) => {
    const { document } = cell ?? assert.fail();
    const hover = await desk.hovers[0]?.provideHover(
      document,
      document.getText().indexOf(word) + 1,
      undefined,
    );
    return (
      hover && {
        words: document.getText().slice(hover.range.start, hover.range.end),
        text: hover.contents.map(({ value }) => value).join(),
      }
    );
  };

  it('stand the picture of a function of any cell above, and what a call gives', async () => {
    const { cells } = openNotebook(address, chapter);
    const called = await hoverOf(cells[5], 'slope(5)');
    assert.equal(called?.words, 'slope(5)');
    assert.match(called?.text ?? '', /This call gives\n```python\n1\.5\n/);
    assert.match(called?.text ?? '', /data:image\/svg/);
    const own = await hoverOf(cells[4], 'bowl');
    assert.match(own?.text ?? '', /^bowl is a surface/);
  });
});
