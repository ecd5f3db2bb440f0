import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { FromWebview, TextKind, ViewId } from '#protocol';
import { textsOf, views } from '#views';
import { textOf } from '../../src/views/engineHalves';
import { eventually, openBrowserPages, usePage } from '../browserPage';
import { createContext } from '../views/createContext';

/** Real figures, and the row of actions for the view that is named; what it asks for is in `posted`. */
const source = `
  import * as figures from '#figures';
  import { registerToolkit } from '#ui';
  import { createFigureActions } from './webview/figureActions';
  registerToolkit();
  globalThis.chart = (label) => {
    const box = document.createElement('div');
    box.style.height = '200px';
    root.append(box);
    const figure = figures.createLineChart(box, { label });
    figure.update({
      x: { name: 'x', min: 0, max: 2 }, y: { name: 'f(x)', min: 0, max: 4 },
      series: [{ x: [0, 1, 2], y: [0, 1, 4], color: 'blue', kind: 'line', name: 'f' }],
    });
    return figure;
  };
  globalThis.table = (label) => figures.createMatrixTable(root, { label }).update({ values: [[1, 2], [3, 4]] });
  globalThis.open = (view, texts) => {
    globalThis.posted = [];
    globalThis.root = document.createElement('div');
    globalThis.actions = undefined;
    document.querySelector('main').replaceChildren(root);
    globalThis.begin = () => {
      const post = (intent) => posted.push(intent);
      globalThis.actions = createFigureActions({ view, texts, root, post, reset: () => posted.push({ type: 'reset' }) });
      document.querySelector('main').append(actions.element);
    };
  };`;

let page: Page;
usePage(
  () => openBrowserPages({ source }),
  (opened) => {
    page = opened;
  },
);
beforeEach(() => open('tangent'));

const open = (view: ViewId) => page.evaluate(`open('${view}', ${JSON.stringify(textsOf(view))})`);

/** Runs code; what is drawn by it has been painted then. */
const run = (code: string) =>
  page.evaluate(`(() => { ${code} })(); new Promise((painted) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(painted))))`);
const posted = () => page.evaluate<FromWebview[]>('posted.splice(0)');
const word = (name: string) => page.getByRole('button', { name, exact: true });
const offered = () => page.locator('.actions button:visible').allInnerTexts();
const choices = async () =>
  (await page.locator('.actions vscode-dropdown').isVisible())
    ? page.locator('.actions vscode-option').allTextContents()
    : [];
const choose = async (name: string) => {
  await page.locator('.actions vscode-dropdown').click();
  await page.locator('.actions vscode-option', { hasText: name }).click();
  await eventually(async () =>
    assert.equal(await page.locator('.actions [slot="selected-value"]').innerText(), name),
  );
};
const saving = async (name: string) => {
  await word(name).click();
  const [saved, ...others] = await posted();
  assert.ok(saved?.type === 'saveFile' && others.length === 0);
  return saved;
};

describe('createFigureActions', () => {
  it('saves the only figure under the name of its view, as PNG, SVG and CSV', async () => {
    await run("chart('A parabola'); begin();");
    await eventually(async () => assert.ok(Number(await page.locator('canvas').getAttribute('width')) > 300));
    const png = await saving('Save PNG');
    assert.deepEqual([png.name, png.kind], ['tangent.png', 'png']);
    const bytes = Buffer.from(png.data, 'base64');
    assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
    const width = await page.locator('canvas').first().getAttribute('width');
    assert.equal(bytes.readUInt32BE(16), Number(width), 'as wide as the canvas');
    const svg = await saving('Save SVG');
    assert.deepEqual([svg.name, svg.kind], ['tangent.svg', 'svg']);
    assert.match(svg.data, /<title>A parabola<\/title>/);
    const csv = await saving('Save data');
    assert.deepEqual([csv.name, csv.kind, csv.data], ['tangent.csv', 'csv', 'x,f\r\n0,0\r\n1,1\r\n2,4\r\n']);
  });

  it('lets one choose among several figures, by their names, and numbers what is saved', async () => {
    await run("chart('The first'); chart('The second'); begin();");
    assert.deepEqual(await choices(), ['The first', 'The second']);
    assert.equal((await saving('Save data')).name, 'tangent-1.csv');
    await choose('The second');
    const saved = await saving('Save SVG');
    assert.equal(saved.name, 'tangent-2.svg');
    assert.match(saved.data, /<title>The second<\/title>/);
  });

  it('finds figures that came later, keeps the choice, and is quiet where there is one only', async () => {
    await run("chart('The first'); begin();");
    assert.deepEqual(await choices(), []);
    await run("globalThis.second = chart('The second'); chart('The third'); actions.drawn();");
    assert.deepEqual(await choices(), ['The first', 'The second', 'The third']);
    await choose('The third');
    await run('actions.drawn();');
    assert.equal((await saving('Save data')).name, 'tangent-3.csv');
    await run('second.dispose(); actions.drawn();');
    assert.deepEqual(await choices(), ['The first', 'The third']);
    assert.match((await saving('Save SVG')).data, /<title>The third<\/title>/);
  });

  it('leaves what nobody waits for until the figures are painted', async () => {
    await run("chart('The first'); chart('The second'); begin();");
    const names = "[...document.querySelectorAll('.actions vscode-option')].length";
    assert.equal(await page.evaluate(`chart('The third'); actions.drawn(); ${names}`), 2);
    await eventually(async () => assert.equal(await page.evaluate(names), 3));
  });

  it('names a figure by its label, whatever is in it', async () => {
    const label = 'Press keys. Arrow keys: move through the values.';
    await run(`chart(${JSON.stringify(label)}); chart('B'); begin();`);
    const said = await page.locator('.figure-drawing').first().getAttribute('aria-label');
    const hint = said?.slice(label.length + 2) ?? '';
    assert.ok(said?.startsWith(label) && hint.length > 10);
    // A label may hold the hint itself: nothing is taken out of it.
    const odd = `Before. ${hint} after`;
    await run(`root.replaceChildren(); chart(${JSON.stringify(odd)}); chart('B'); actions.drawn();`);
    assert.deepEqual(await choices(), [odd, 'B']);
  });

  it('offers what the chosen figure can give, and nothing where there is none', async () => {
    await run('begin();');
    assert.deepEqual(await offered(), ['NumPy script', 'Reset']);
    await run("chart('A curve'); actions.drawn();");
    const all = ['Save PNG', 'Save SVG', 'Save data', 'NumPy script', 'Reset'];
    assert.deepEqual(
      (await offered()).filter((name) => name !== 'Copy figure'),
      all,
    );
  });

  for (const view of Object.keys(views) as ViewId[]) {
    it(`offers the texts of ${view} that its thread writes, each by one word`, async () => {
      await open(view);
      await run("chart('A curve'); begin();");
      const texts = textsOf(view);
      const common = ['Copy figure', 'Save PNG', 'Save SVG', 'Save data', 'Reset'];
      assert.deepEqual(
        (await offered()).filter((name) => !common.includes(name)),
        texts.map(({ name }) => name),
      );
      for (const { kind, name } of texts) {
        assert.ok(writes(view, kind), kind);
        await word(name).click();
        assert.deepEqual(await posted(), [{ type: 'writeText', kind }]);
      }
    });
  }

  it('ends with Reset, which takes the keyboard when it is told to', async () => {
    await run('begin();');
    await word('Reset').click();
    assert.deepEqual(await posted(), [{ type: 'reset' }]);
    await run('document.activeElement.blur(); actions.focusReset();');
    assert.equal(await page.locator(':focus').innerText(), 'Reset');
  });

  it('says where a figure went that was copied, or why it did not', async () => {
    await run("chart('A parabola'); begin();");
    const written = await run(`
      globalThis.wrote = [];
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: {
        write: async (items) => { if (wrote.length > 0) throw new Error('refused'); wrote.push(...items); },
      } });
      globalThis.ClipboardItem = class { constructor(types) { this.types = Object.keys(types); } };
      navigator.permissions.query = async () => ({ state: 'granted' });
      root.replaceChildren(); actions.element.remove(); chart('A parabola'); begin();`);
    assert.equal(written, undefined);
    await word('Copy figure').click();
    const status = page.locator('.actions [role="status"]');
    await eventually(async () => assert.equal(await status.innerText(), 'The figure is in the clipboard.'));
    assert.deepEqual(await page.evaluate('wrote.map(({ types }) => types)'), [['image/png']]);
    await word('Copy figure').click();
    await eventually(async () =>
      assert.equal(await status.innerText(), 'The figure cannot be copied here: save it as PNG.'),
    );
  });
});

/** Whether the thread writes this text of the view, made of its defaults alone. */
function writes(view: ViewId, kind: TextKind): boolean {
  try {
    return textOf(kind, view, views[view].defaults, createContext().context) !== undefined;
  } catch {
    return true; // it is written of what was done there, which is nothing yet
  }
}
