import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { until, useWorkbench, viewNames } from './harness';
import { lasting, sentence, waitForTexts } from './reading';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly string[];
}

/** What axe-core finds wrong in a page, one line a finding. The debugger's evaluation is not held back by the page's policy. */
async function violations(view: FrameLocator): Promise<string[]> {
  const frame = await (await view.owner().elementHandle())?.contentFrame();
  assert.ok(frame, 'the page of the view');
  await frame.evaluate(`${axe};undefined`);
  const found: Violation[] = await frame.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) =>
      ({ id, nodes: nodes.map(({ html, failureSummary }) => html.slice(0, 160) + ' ' + failureSummary) })))`,
  );
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.replace(/\s+/g, ' ')}`));
}

async function drawn(view: FrameLocator): Promise<void> {
  await waitForTexts(view, 'Save data', 'Reset');
  await until('the sentence', async () => (await sentence(view).innerText()) !== '');
}

describe('axe-core', () => {
  const workbench = useWorkbench();

  it('finds what is wrong with a page that has been spoilt', async () => {
    const view = await workbench().open('tangent');
    await drawn(view);
    await view.locator('main').evaluate((main) => main.append(document.createElement('button')));
    assert.match((await violations(view)).join('\n'), /button-name/);
    await view.locator('main > button').evaluate((button) => button.remove());
  });

  for (const theme of ['dark', 'light', 'hcDark'] as const) {
    it(`finds nothing to mend in any view, wide or narrow, in ${theme}`, async () => {
      await workbench().setTheme(theme);
      await workbench().openSideBar('Gradient Lab');
      await workbench().setSideBarWidth(300);
      const found: string[] = [];
      for (const name of viewNames) {
        for (const where of ['panel', 'side'] as const) {
          const view =
            where === 'panel' ? await workbench().open(name) : await workbench().viewBesideTab(name);
          await drawn(view);
          await until('the theme in the page', async () =>
            (await view.locator('body').getAttribute('class'))?.includes(
              { dark: 'vscode-dark', light: 'vscode-light', hcDark: 'vscode-high-contrast' }[theme],
            ),
          );
          found.push(...(await lasting(() => violations(view))).map((line) => `${name}, ${where}: ${line}`));
        }
      }
      assert.deepEqual(found, []);
    });
  }
});
