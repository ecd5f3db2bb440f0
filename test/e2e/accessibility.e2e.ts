import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import type { ViewId } from '#protocol';
import { until, useWorkbench, viewNames } from './harness';
import type { Place } from './harness/webviews';
import { becomes, lasting, sentence, waitForTexts } from './reading';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly string[];
}

/** Which of axe-core's rules are asked: all, or those whose answer depends on the colours of a theme. */
type Rules = 'all' | 'colours';

const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe-core finds wrong in a page, one line a finding. The debugger's evaluation is not held back by the page's policy. */
async function violations(view: FrameLocator, rules: Rules = 'all'): Promise<string[]> {
  const frame = await (await view.owner().elementHandle())?.contentFrame();
  assert.ok(frame, 'the page of the view');
  await frame.evaluate(`globalThis.axe ?? (() => { ${axe} })();undefined`);
  const options = { resultTypes: ['violations'], ...(rules === 'colours' && { runOnly: ofColours }) };
  const found: Violation[] = await frame.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations.map(({ id, nodes }) =>
      ({ id, nodes: nodes.map(({ html, failureSummary }) => html.slice(0, 160) + ' ' + failureSummary) })))`,
  );
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.replace(/\s+/g, ' ')}`));
}

async function drawn(view: FrameLocator): Promise<void> {
  await waitForTexts(view, 'Save data', 'Reset');
  await until('the sentence', async () => (await sentence(view).innerText()) !== '');
}

/** The class that VS Code gives the body of a page. */
const inPage = { dark: 'vscode-dark', light: 'vscode-light', hcDark: 'vscode-high-contrast' };

/** A curve with a parameter, and a surface over two of four variables. */
const ownCode = `def wave(x, a=2.0):
    return a * x**2


def sphere(w, x, y, z):
    return w**2 + x**2 + y**2 + z**2
`;

describe('axe-core', () => {
  const workbench = useWorkbench({ files: { 'own.py': ownCode } });

  it('finds what is wrong with a page that has been spoilt', async () => {
    const view = await workbench().open('tangent');
    await drawn(view);
    await view.locator('main').evaluate((main) => main.append(document.createElement('button')));
    assert.match((await violations(view)).join('\n'), /button-name/);
    await view.locator('main > button').evaluate((button) => {
      button.textContent = 'Grey on grey';
      button.style.cssText = 'background: #888; color: #999';
    });
    assert.match((await violations(view, 'colours')).join('\n'), /color-contrast/);
    await view.locator('main > button').evaluate((button) => button.remove());
  });

  for (const name of viewNames) {
    it(`finds nothing to mend in ${name}, wide or narrow, in any theme; it scrolls in one direction`, async () => {
      await workbench().openSideBar('Gradient Lab');
      await workbench().setSideBarWidth(300);
      const pages = {
        panel: await workbench().open(name),
        side: await workbench().viewBesideTab(name),
      };
      const found: string[] = [];
      for (const theme of ['light', 'hcDark', 'dark'] as const) {
        await workbench().setTheme(theme);
        for (const [where, view] of Object.entries(pages)) {
          await drawn(view);
          await view.locator(`body.${inPage[theme]}`).waitFor();
          // What has nothing to do with colours is the same in each theme.
          const faults = await lasting(() => violations(view, theme === 'dark' ? 'all' : 'colours'));
          found.push(...faults.map((fault) => `${where}, ${theme}: ${fault}`));
        }
      }
      assert.deepEqual(found, []);
      // WCAG 1.4.10: what is narrow is not to be scrolled sideways, too.
      const beyond = () =>
        pages.side.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      await becomes(async () => `${await beyond()} px beyond`, '0 px beyond');
    });
  }

  it('finds nothing to mend where a learner’s own functions are drawn, also while they are broken, in hcLight', async () => {
    const { page } = workbench();
    await workbench().setTheme('hcLight');
    await workbench().closeAllEditors();
    await workbench().openFile('own.py');
    const lenses = page.locator('.codelens-decoration a');
    await until('the lenses', async () => (await lenses.count()) === 4);
    const found: string[] = [];
    const look = async (name: ViewId, where: Place, what = '') => {
      const view = await workbench().view(name, { where });
      await view.locator('body.vscode-high-contrast-light .of-code').waitFor();
      await waitForTexts(view, 'Reset');
      const faults = await lasting(() => violations(view));
      found.push(...faults.map((fault) => `${name}, ${where}${what}: ${fault}`));
      return view;
    };
    const inTabs = ['tangent', 'stepSize', 'surface', 'descent'] as const;
    for (const [index, name] of inTabs.entries()) {
      await lenses.nth(index).click();
      await look(name, 'panel');
    }
    await page.locator('.tab', { hasText: 'own.py' }).first().click();
    await page.locator('.monaco-editor.focused[data-uri$="own.py"]').waitFor();
    for (const [line, name] of [
      [1, 'tangent'],
      [5, 'surface'],
    ] as const) {
      await workbench().goTo(line);
      await look(name, 'side');
    }
    await page.keyboard.press('End');
    await page.keyboard.type(' =');
    await (await workbench().view('surface', { where: 'side' })).locator('.stage.stale').waitFor();
    await look('surface', 'side', ', broken');
    await workbench().screenshot('own code broken hcLight');
    assert.deepEqual(found, []);
  });
});
