import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { registerCodeLens } from '../../src/editor/codeLens';
import { mirrorDocuments } from '../../src/editor/documents';
import { Outlines } from '../../src/editor/outlines';
import { useDesktop } from '../panel/panelParts';
import { desk, editing } from '../vscode/api';

const desktop = useDesktop();
let registered: readonly { dispose: () => unknown }[] = [];
let refreshed = 0;

beforeEach(() => {
  const { analysis } = desktop();
  registered = [mirrorDocuments(analysis), registerCodeLens(new Outlines(analysis))];
  refreshed = 0;
  desk.lenses[0]?.onDidChangeCodeLenses(() => refreshed++);
});
afterEach(() => {
  for (const one of registered) one.dispose();
});

const at = (path: string) => `file:///project/net/${path}`;

/** The functions above which something stands. */
async function lensesOf(document: ReturnType<typeof editing.open>['document']): Promise<string[]> {
  const [provider = assert.fail('There are no lenses.')] = desk.lenses;
  const lenses = await provider.provideCodeLenses(document);
  return [...new Set(lenses.map(({ range }) => document.getText().slice(range.start, range.end)))];
}

const curve = 'export const loss = (w) => w ** 2 + 1;\n';
const importing: readonly (readonly [
  title: string,
  path: string,
  languageId: string,
  main: string,
  other: string,
])[] = [
  [
    'TypeScript',
    'main.ts',
    'typescript',
    "import { loss } from './loss';\nexport const f = (w: number) => loss(w);\n",
    'loss.ts',
  ],
  [
    'JavaScript',
    'main.js',
    'javascript',
    "import { loss } from './loss.js';\nexport const f = (w) => loss(w);\n",
    'loss.js',
  ],
  [
    'require',
    'main.js',
    'javascript',
    "const { loss } = require('../net/loss');\nconst f = (w) => loss(w);\n",
    'loss/index.js',
  ],
  [
    'a file of parts of pages',
    'main.ts',
    'typescript',
    "import { loss } from './loss';\nexport const f = (w: number) => loss(w);\n",
    'loss.tsx',
  ],
];

describe('functions that call those of another file', () => {
  for (const [title, path, languageId, main, other] of importing)
    it(`are offered where that file is not saved: ${title}`, async () => {
      const sibling = editing.open(at(other), curve, languageIdOf(other));
      const { document } = editing.open(at(path), main, languageId);
      assert.deepEqual(await lensesOf(document), ['f']);
      sibling.edit("export const loss = (w) => 'w';\n");
      assert.equal(refreshed, 1);
      assert.deepEqual(await lensesOf(document), []);
      sibling.edit(curve);
      assert.deepEqual(await lensesOf(document), ['f']);
    });

  it('are offered where it is saved and not open, and nowhere else', async () => {
    desk.texts.set(at('loss.ts'), curve);
    const [, path, languageId, main] = importing[0] ?? assert.fail();
    assert.deepEqual(await lensesOf(editing.open(at(path), main, languageId).document), ['f']);
    desk.texts.set('file:///loss.ts', curve);
    const far = editing.open(at('far.ts'), main.replace('./loss', '../../loss'), languageId).document;
    assert.deepEqual(await lensesOf(far), []);
    assert.equal(desk.documents.has('file:///loss.ts'), false);
  });

  it('are offered from the moment that it is there', async () => {
    const [, path, languageId, main, other] = importing[0] ?? assert.fail();
    const { document } = editing.open(at(path), main, languageId);
    assert.deepEqual(await lensesOf(document), []);
    editing.open(at(other), curve, languageId);
    assert.equal(refreshed, 1);
    assert.deepEqual(await lensesOf(document), ['f']);
  });

  it('are not tried where it is too long to have been written', async () => {
    const [, path, languageId, main, other] = importing[0] ?? assert.fail();
    editing.open(at(other), `${curve}// ${'-'.repeat(200_000)}\n`, languageId);
    const own = 'export const g = (x: number) => x * x;\n';
    assert.deepEqual(await lensesOf(editing.open(at(path), main + own, languageId).document), ['g']);
  });

  it('are tried again in Python, too', async () => {
    const sibling = editing.open(at('loss.py'), 'def loss(w):\n    return [w]\n');
    const { document } = editing.open(
      at('main.py'),
      'from loss import loss\ndef f(w):\n    return loss(w)\n',
    );
    assert.deepEqual(await lensesOf(document), []);
    sibling.edit('def loss(w):\n    return w**2\n');
    assert.deepEqual(await lensesOf(document), ['f']);
  });
});

describe('a file of many functions', () => {
  const names = Array.from({ length: 400 }, (_, i) => `curve${i}`);
  const program = (of: (i: number) => string) =>
    names.map((name, i) => `def ${name}(x):\n    return ${of(i)}\n`).join('\n');

  it('has words above all of them, some at once, and the others soon after', async () => {
    const { document } = editing.open(
      at('many.py'),
      program((i) => `x**2 + ${i}`),
    );
    assert.deepEqual(await lensesOf(document), names.slice(0, 50));
    await until(() => refreshed === 7);
    assert.deepEqual(await lensesOf(document), names);
  });

  it('has none above those that give no number, not even until they were tried', async () => {
    const { document } = editing.open(
      at('texts.py'),
      program((i) => (i % 2 === 0 ? `x**2 + ${i} + 0.5` : `[x, ${i}]`)),
    );
    const even = names.filter((_, i) => i % 2 === 0);
    assert.deepEqual(await lensesOf(document), even.slice(0, 25));
    await until(() => refreshed === 7);
    assert.deepEqual(await lensesOf(document), even);
  });

  it('lets others ask between', async () => {
    const { document } = editing.open(
      at('between.py'),
      program((i) => `x**3 + ${i}`),
    );
    const other = editing.open(at('other.py'), 'def f(x):\n    return x**3 - 1\n').document;
    await lensesOf(document);
    assert.deepEqual(await lensesOf(other), ['f']);
    assert.ok(refreshed < 7, 'not all were tried before');
    await until(() => refreshed === 7);
  });

  it('is left as soon as it is edited', async () => {
    const opened = editing.open(
      at('edited.py'),
      program((i) => `x**4 + ${i}`),
    );
    await lensesOf(opened.document);
    opened.edit('def f(x):\n    return x**4 - 1\n');
    assert.deepEqual(await lensesOf(opened.document), ['f']);
    const other = editing.open(at('after.py'), 'def g(x):\n    return x**4 - 2\n').document;
    assert.deepEqual(await lensesOf(other), ['g']); // asked behind all that was asked before
    assert.deepEqual([await lensesOf(opened.document), refreshed], [['f'], 0]);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

function languageIdOf(path: string): string {
  if (path.endsWith('x')) return 'typescriptreact';
  return path.endsWith('.ts') ? 'typescript' : 'javascript';
}
