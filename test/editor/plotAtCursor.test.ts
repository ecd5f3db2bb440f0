import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { mirrorDocuments } from '../../src/editor/documents';
import { OPEN_FUNCTION } from '../../src/editor/openFunction';
import { Outlines } from '../../src/editor/outlines';
import { registerPlotAtCursor } from '../../src/editor/plotAtCursor';
import { useDesktop } from '../panel/panelParts';
import { desk, editing } from '../vscode/api';

const program = `def f(x):
    return x^2

def g(x):
    return x**2

def apply(f, x):
    return f(x)

x = 3
`;
const desktop = useDesktop();
let registered: { dispose: () => unknown }[];
let opened: unknown[];

beforeEach(() => {
  const { analysis } = desktop();
  opened = [];
  desk.commands.set(OPEN_FUNCTION, (argument: unknown) => opened.push(argument));
  registered = [mirrorDocuments(analysis), registerPlotAtCursor(new Outlines(analysis), analysis)];
});
afterEach(() => {
  for (const one of registered) one.dispose();
});

async function plotAt(mark: string) {
  const { document } = editing.open('file:///project/a.py', program);
  desk.activeTextEditor = { document, selection: { active: program.indexOf(mark) } };
  await desk.commands.get('gradientLab.plotAtCursor')?.();
  return { opened, said: [...desk.said] };
}

describe('Plot Function at Cursor', () => {
  it('opens the view that draws it', async () => {
    const {
      opened: [one],
      said,
    } = await plotAt('return x**2');
    assert.deepEqual([one, said], [{ view: 'tangent', uri: 'file:///project/a.py', name: 'g' }, []]);
  });

  it('says what is wrong with it', async () => {
    const { opened: none, said } = await plotAt('return x^2');
    assert.deepEqual([none.length, said.length], [0, 1]);
    assert.match(said[0] ?? '', /^Line 2: /);
  });

  it('says where to put the cursor when it is in no function', async () => {
    const { said } = await plotAt('x = 3');
    assert.match(said.join(), /^The cursor is in no function of one or two numbers/);
  });

  it('says of a function of a function why it cannot be drawn', async () => {
    const { said } = await plotAt('return f(x)');
    assert.match(said.join(), /^Line \d+: apply\(\) takes f as a function/);
  });
});
