import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { views } from '#views';
import { paletteTitle, slowness, until, useWorkbench } from './harness';
import { root } from './harness/workspace';
import { story } from './story';

describe('the extension', () => {
  const workbench = useWorkbench();

  it('lists every command in the palette', async () => {
    const { page } = workbench();
    await until('the commands', async () => {
      await page.keyboard.press('Escape'); // a palette that is open already does not look again
      await page.keyboard.press('F1');
      await page
        .locator('.quick-input-widget .quick-input-box input')
        .first()
        .fill('>Gradient Lab: ', { timeout: 2_000 * slowness });
      const names = page.locator('.quick-input-list .label-name');
      await names
        .filter({ hasText: 'Tangent' })
        .first()
        .waitFor({ timeout: 2_000 * slowness });
      const rows = await names.allInnerTexts();
      return Object.values(views).every(({ command }) => rows.includes(paletteTitle(command)));
    });
    await page.keyboard.press('Escape');
  });

  it('lets its own style sheet rule over the one that VS Code gives every page', async () => {
    const view = await workbench().open('tangent');
    const { outsideLayers, padding } = await view.locator('body').evaluate((body) => {
      const theirs = [...document.styleSheets].filter(({ ownerNode }) =>
        ownerNode instanceof Element ? ownerNode.id === '_defaultStyles' : false,
      );
      const rules = theirs.flatMap(({ cssRules }) => [...cssRules]);
      return {
        outsideLayers: rules.filter((rule) => !(rule instanceof CSSLayerBlockRule)).length,
        padding: getComputedStyle(body).padding,
      };
    });
    assert.deepEqual({ outsideLayers, padding }, { outsideLayers: 0, padding: '0px' });
  });
});

// A terminal's Ctrl+C reaches a process as SIGINT, which Windows has no way to send.
describe('npm start', { skip: process.platform === 'win32' }, () => {
  const { step, told } = story();
  it('starts VS Code, and ends', told);
  let start: ChildProcess;
  let printed = '';
  before(() => {
    const env = { ...process.env, NO_OPEN: '1' };
    start = spawn(process.execPath, [path.join(root, 'scripts/start.mjs')], { env });
    start.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  });
  after(() => start.kill());

  const address = async () => {
    const line = await until('the address', async () => /^Open (http:\S+)$/m.exec(printed)?.[1], 120_000);
    return new URL(line);
  };

  step('prints an address of this machine alone, which only its token opens', async () => {
    const url = await address();
    assert.equal(url.hostname, '127.0.0.1');
    assert.equal((await fetch(url, { redirect: 'manual' })).status, 302);
    url.searchParams.delete('tkn');
    assert.equal((await fetch(url, { redirect: 'manual' })).status, 403);
  });

  step('ends everything on Ctrl+C', async () => {
    const url = await address();
    const ended = once(start, 'exit');
    start.kill('SIGINT');
    assert.deepEqual(await ended, [0, null]);
    await assert.rejects(fetch(url, { redirect: 'manual' }));
  });
});
