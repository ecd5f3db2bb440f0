import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Frame, FrameLocator } from 'playwright-core';
import type { ViewId } from '#protocol';
import { views } from '#views';
import { paletteTitle, until, useWorkbench, viewNames } from './harness';
import { type Legibility, readLegibility, watchCanvases } from './legibility';
import { layPseudoExtension, pseudoLanguage } from './pseudoLanguage';
import { lasting, sentence } from './reading';

/** Names that are the same in every language: of functions, of code, of optimizers. */
const names =
  /\b(?:sin|cos|exp|log|ln|max|min|sqrt|softmax|dot|np|nan|inf|float(?:32|64)|SGD|Momentum|Nesterov|AdaGrad|RMSProp|Adam|ReLU|NumPy|MNIST)\b/g;

/** Names of two letters, so that they count as no words that are not translated. */
const ownCode = 'def f1(x, a=0.01):\n    return a*x**2\n\ndef f2(x):\n    return x[0]**2 + x[1]**2\n';

/** The words of a line that stand in no brackets. */
function unbracketed(line: string): string[] {
  let rest = line;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/［[^［］]*］/g, ' ');
  }
  return rest.replace(names, ' ').match(/\p{L}{3,}/gu) ?? [];
}

async function pageOf(view: FrameLocator): Promise<Frame> {
  const frame = await (await view.owner().elementHandle())?.contentFrame();
  assert.ok(frame, 'the page of the view');
  return frame;
}

async function look(view: FrameLocator): Promise<Legibility> {
  const frame = await pageOf(view);
  await until('the sentence', async () => (await sentence(view).innerText()) !== '');
  return readIn(frame);
}

/**
 * Some fonts let a browser take the blank half of a ［ or a ］ away at the edge of a line, but the box of the text is given as if it
 * were there.
 */
async function readIn(frame: Frame): Promise<Legibility> {
  await frame.evaluate("document.documentElement.style.setProperty('text-spacing-trim', 'space-all')");
  return frame.evaluate(readLegibility) as Promise<Legibility>;
}

/** What is not in the pseudo-language, and what cannot be read whole. */
async function faultsOf(view: FrameLocator): Promise<string[]> {
  const legibility = await look(view);
  assert.ok(legibility.said.length > 10, `${legibility.said.length} texts`);
  return faultsIn(legibility);
}

function faultsIn({ said, clipped }: Legibility): string[] {
  const bare = said.filter((line) => unbracketed(line).length > 0);
  return [...bare.map((line) => `not translated: ${line}`), ...clipped];
}

describe('the pseudo-language', () => {
  const extension = layPseudoExtension();
  after(extension.remove);
  const workbench = useWorkbench({
    extension: extension.folder,
    language: pseudoLanguage,
    size: { width: 1628, height: 900 },
    initScript: watchCanvases,
    files: { 'f.py': ownCode },
  });

  const breaches: Readonly<Record<string, readonly [markup: string, finding: RegExp]>> = {
    'a text that is not translated': ['<p>Not translated</p>', /^not translated: Not translated$/],
    'a label that is not translated': [
      '<p aria-label="Only in English">［Ttexxt］</p>',
      /^not translated: Only/,
    ],
    'a text that is cut off': [
      '<div data-style="width: 40px; overflow: hidden; white-space: nowrap">［Cuut ooff］</div>',
      /cuts off: ［Cuut/,
    ],
    'a text that its box does not hold': [
      '<div data-style="width: 40px; white-space: nowrap">［Toooo wiide］</div>',
      /does not hold: ［Toooo/,
    ],
    'a table that leaves the panel': [
      '<div data-style="width: 3000px">［Wiide］</div>',
      /leaves the panel: ［Wiide/,
    ],
    'a drop-down that is too low for its value': [
      '<vscode-dropdown data-style="width: 90px; height: 16px"><vscode-option>［Loow drroop doown］</vscode-option></vscode-dropdown>',
      /is too low for its value: ［Loow/,
    ],
    'a drop-down that breaks a word': [
      '<vscode-dropdown data-style="width: 60px; min-width: 0"><vscode-option>［Exxaampleess］</vscode-option></vscode-dropdown>',
      /breaks a word of its value: ［Exx/,
    ],
    'texts one over the other': [
      '<p data-style="position: absolute">［Unndeer］</p><p data-style="position: absolute">［Oveer］</p>',
      /lies over another: ［Unndeer］ \/ ［Oveer/,
    ],
    'a text that a canvas cuts off': [
      '<canvas width="60" height="20"></canvas>',
      /canvas 60 x 20 cuts off: ［Cuut/,
    ],
  };

  it('finds what is wrong with a page that has been spoilt', async () => {
    await workbench().command(paletteTitle(views.tangent.command));
    const view = await workbench().view('tangent', { where: 'panel' });
    await look(view);
    const page = await pageOf(view);
    for (const [what, [markup, finding]] of Object.entries(breaches)) {
      await page.evaluate(`{
        const box = document.createElement('div');
        box.id = 'planted';
        box.innerHTML = ${JSON.stringify(markup)};
        // The page's policy lets no markup bring styles.
        for (const styled of box.querySelectorAll('[data-style]')) styled.style.cssText = styled.dataset.style;
        document.querySelector('main').append(box);
        box.querySelector('canvas')?.getContext('2d').fillText('［Cuut ooff］', 40, 10);
      }`);
      // A drop-down shows its value in a later rendering than the one that makes it.
      try {
        await until(what, async () => (await faultsOf(view)).some((fault) => finding.test(fault)));
      } finally {
        await page.evaluate("document.querySelector('#planted').remove()");
      }
    }
  });

  const pageAt = (where: 'panel' | 'side', name: ViewId) =>
    where === 'panel' ? workbench().view(name, { where }) : workbench().viewBesideTab(name);

  it('is read in every view, wide and narrow, with nothing unsaid in it and nothing cut off', async () => {
    await workbench().openSideBar('Gradient Lab');
    await workbench().setSideBarWidth(300);
    const found: string[] = [];
    for (const name of viewNames) {
      await workbench().command(paletteTitle(views[name].command));
      const line = await workbench().webview('body[data-place="side"] .elsewhere');
      found.push(...(await lasting(async () => faultsIn(await readIn(await pageOf(line))))));
      for (const where of ['panel', 'side'] as const) {
        const view = await pageAt(where, name);
        const faults = await lasting(() => faultsOf(view));
        found.push(...faults.map((fault) => `${name}, ${where}: ${fault}`));
      }
    }
    assert.deepEqual(found, []);
  });

  it('is read in every view of a learner’s own function, and in the side panel that follows it, also while it is broken', async () => {
    const { page } = workbench();
    const found: string[] = [];
    const look = async (name: ViewId, where: 'panel' | 'side', what = '') => {
      const view = await workbench().view(name, { where });
      await view.locator('.of-code').waitFor();
      const faults = await lasting(() => faultsOf(view));
      found.push(...faults.map((fault) => `${name}, ${where}${what}: ${fault}`));
      return view;
    };
    await workbench().closeAllEditors();
    await workbench().openFile('f.py');
    const lenses = page.locator('.codelens-decoration a');
    await until('the lenses', async () => (await lenses.count()) === 4);
    found.push(...(await lenses.allInnerTexts()).filter((text) => unbracketed(text).length > 0));
    for (const [index, name] of (['tangent', 'stepSize', 'surface', 'descent'] as const).entries()) {
      await lenses.nth(index).click();
      await look(name, 'panel');
    }
    await page.locator('.tab', { hasText: 'f.py' }).first().click();
    for (const [line, name] of [
      [1, 'tangent'], // a curve's view fits no surface: from here the first of those that do is shown
      [4, 'surface'],
      [1, 'tangent'],
    ] as const) {
      await workbench().goTo(line);
      await look(name, 'side');
    }
    await page.locator('.monaco-editor.focused[data-uri$="f.py"]').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type(' =');
    const side = await workbench().view('tangent', { where: 'side' });
    await side.locator('.stage.stale').waitFor();
    await look('tangent', 'side', ', broken');
    assert.deepEqual(found, []);
  });
});
