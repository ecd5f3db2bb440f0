// How soon a view is there: the time from the command to its first painted figure in the real VS Code, in both hosts, beside an
// empty webview of another extension, opened in turns with it in the same window. Both times are taken in the browser: from the
// Enter that runs the command to the screen's frame after the figure's first stroke, or after the empty page was read. And what
// the extension's start costs its host: the milliseconds of activate, timed in the host itself.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { views } from '#views';
import { openWorkbench, paletteTitle, until } from '../test/e2e/harness';
import { root } from '../test/imports';
import { emptyWebview, emptyWebviewId, readActivation } from './rig/emptyWebview';
import { quantile } from './rig/statistics';

const rounds = 9;
type Host = 'node' | 'web';
type Workbench = Awaited<ReturnType<typeof openWorkbench>>;

/** Runs in every page before its own scripts: notes when Enter was pressed, and when something was first on the screen. */
const clock = `
  const shown = () => requestAnimationFrame(() => { globalThis.shownAt ??= Date.now(); });
  addEventListener('keydown', (event) => { if (event.key === 'Enter') globalThis.enteredAt = Date.now(); }, true);
  const { stroke } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.stroke = function (...what) { shown(); return stroke.apply(this, what); };
  // Listeners are gone once VS Code has written the page into its frame; timers are not.
  const looking = setInterval(() => {
    if (!document.querySelector('#empty')) return;
    clearInterval(looking);
    shown();
  }, 1);`;

const ours = {
  title: paletteTitle(views.tangent.command),
  page: (workbench: Workbench) => workbench.view('tangent', { where: 'panel' }),
};
const theirs = {
  title: 'Empty: Open',
  page: (workbench: Workbench) => workbench.webview('#empty'),
};

for (const host of ['node', 'web'] as const) await measure(host);

async function measure(host: Host): Promise<void> {
  const { publisher, name } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const settings =
    host === 'web'
      ? { 'remote.extensionKind': { [`${publisher}.${name}`]: ['web'], [emptyWebviewId]: ['web'] } }
      : {};
  const workbench = await openWorkbench({ host, settings, companion: emptyWebview, initScript: clock });
  try {
    await workbench.page.waitForTimeout(5_000); // let the window finish starting
    const times = { ours: [] as number[], theirs: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      times.theirs.push(await timeToShow(workbench, theirs));
      times.ours.push(await timeToShow(workbench, ours));
    }
    print(host, times);
    console.log(`  ${host === 'node' ? activationOf(workbench) : await loadedAndActivated(workbench)}`);
  } finally {
    await workbench.dispose();
  }
}

/** From the command to something on the screen, in milliseconds; nothing is open before and after. */
async function timeToShow(workbench: Workbench, { title, page: find }: typeof ours): Promise<number> {
  const { page } = workbench;
  await until(`the command ${title}`, async () => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget .quick-input-box input').fill(`>${title}`);
    const label = page.locator('.quick-input-list .monaco-list-row.focused .label-name').first();
    return (await label.innerText({ timeout: 2_000 })) === title;
  });
  await page.keyboard.press('Enter');
  const shown = await until('something on the screen', async () => timeIn(await find(workbench)));
  const entered = await page.evaluate<number>('globalThis.enteredAt');
  await workbench.closeAllEditors();
  return shown - entered;
}

function timeIn(view: FrameLocator): Promise<number | undefined> {
  return view.locator('body').evaluate(() => Reflect.get(globalThis, 'shownAt') as number | undefined);
}

function activationOf({ workspace }: Workbench): string {
  const { loading, activating } = readActivation(workspace);
  return `activate ${activating.toFixed(1)} ms in the host (at most 15 ms), loading the code before it ${loading.toFixed(1)} ms`;
}

/** As VS Code counts it, in one: loading the code, which in a browser is fetched, and calling activate. */
async function loadedAndActivated(workbench: Workbench): Promise<string> {
  await workbench.command('Developer: Show Running Extensions');
  const row = workbench.page.locator('.runtime-extensions-editor .monaco-list-row', {
    hasText: 'gradient-lab.gradient-lab',
  });
  return until('the time of activation', async () => {
    const text = await row.locator('.activation-time').first().innerText();
    return /\d/.test(text) && text;
  });
}

function print(host: Host, { ours, theirs }: Record<'ours' | 'theirs', number[]>): void {
  const [first, ...others] = ours;
  const [firstEmpty, ...emptyOthers] = theirs;
  const ratio = (a: number, b: number) => (a / b).toFixed(2);
  const shortest = (times: readonly number[]) => Math.min(...times);
  console.log(`${host} host`);
  console.log(`  command to figure, first time      ${first} ms, an empty webview ${firstEmpty} ms`);
  console.log(
    `  command to figure, shortest        ${shortest(others)} ms, an empty webview ${shortest(emptyOthers)} ms, ` +
      `ratio ${ratio(shortest(others), shortest(emptyOthers))} (at most 1.6)`,
  );
  console.log(
    `  command to figure, median          ${quantile(others, 0.5)} ms, an empty webview ${quantile(emptyOthers, 0.5)} ms, ` +
      `ratio ${ratio(quantile(others, 0.5), quantile(emptyOthers, 0.5))}`,
  );
}
