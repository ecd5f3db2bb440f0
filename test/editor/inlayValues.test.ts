import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { mirrorDocuments } from '../../src/editor/documents';
import { registerInlayValues } from '../../src/editor/inlayValues';
import { useDesktop } from '../panel/panelParts';
import { desk, editing, Range } from '../vscode/api';

const program = `import numpy as np

def f(x):
    return x ** 2

print(f(3))  # nine
x = np.arange(40)
y = [f(1), f(2)]
table = np.zeros((2, 2))
`;
const address = 'file:///project/ch04.py';
const desktop = useDesktop();
let registered: { dispose: () => unknown }[];

beforeEach(() => {
  const { analysis } = desktop();
  desk.settings.set('gradientLab.inlayValues', true);
  registered = [mirrorDocuments(analysis), registerInlayValues(analysis)];
});
afterEach(() => {
  for (const one of registered) one.dispose();
});

type Opened = ReturnType<typeof editing.open>['document'];

/** What stands behind the lines, with the last sign before it. */
async function valuesOf(document: Opened, end = document.getText().length): Promise<string[]> {
  const [provider = assert.fail('There are no values.')] = desk.inlays;
  const hints = await provider.provideInlayHints(document, new Range(0, end), undefined);
  const text = document.getText();
  return hints.map(({ position, label }) => {
    assert.ok(position === text.length || text[position] === '\n');
    return `${text[position - 1]} ${label}`;
  });
}

const all = ['e 9', ') [ 0  1  2  3  4  5  6  7  8  9 10 11 12…', '] [1, 4]', ') [[0. 0.] [0. 0.]]'];

describe('the values behind lines', () => {
  it('are what Python prints, in short, as far as is seen', async () => {
    const { document } = editing.open(address, program);
    assert.deepEqual(await valuesOf(document), all);
    assert.deepEqual(await valuesOf(document, program.indexOf('x =')), all.slice(0, 1));
  });

  it('stay above an edit, go below it, and come back after a pause', async () => {
    const { document, edit } = editing.open(address, program);
    await valuesOf(document);
    const [provider = assert.fail()] = desk.inlays;
    const changed = new Promise<void>((resolve) => {
      let times = 0;
      provider.onDidChangeInlayHints(() => {
        times += 1;
        if (times === 2) resolve();
      });
    });
    edit(program.replace('f(2)]', 'f(3)]'), program.indexOf('f(2)]'));
    assert.deepEqual(await valuesOf(document), all.slice(0, 2));
    await changed;
    assert.deepEqual(await valuesOf(document), [...all.slice(0, 2), '] [1, 9]', ...all.slice(3)]);
  });

  it('are none while the text is broken, in other languages, and in another state of a file', async () => {
    assert.deepEqual(await valuesOf(editing.open(address, `${program}y = (\n`).document), []);
    const script = editing.open('file:///project/a.js', 'console.log(1 + 1);\n', 'javascript');
    assert.deepEqual(await valuesOf(script.document), []);
    assert.deepEqual(await valuesOf(editing.open('git:///project/ch04.py', program).document), []);
  });

  it('come and go by a command', async () => {
    desk.settings.delete('gradientLab.inlayValues');
    const { document } = editing.open(address, program);
    assert.deepEqual(await valuesOf(document), []);
    await desk.commands.get('gradientLab.showValues')?.();
    assert.deepEqual(await valuesOf(document), all);
    await desk.commands.get('gradientLab.showValues')?.();
    assert.deepEqual(await valuesOf(document), []);
    assert.deepEqual(desk.said, []);
  });

  it('are told of where VS Code does not show them', async () => {
    desk.settings.delete('gradientLab.inlayValues');
    desk.settings.set('editor.inlayHints.enabled', 'off');
    await desk.commands.get('gradientLab.showValues')?.();
    assert.match(desk.said[0] ?? '', /editor\.inlayHints\.enabled/);
  });
});
