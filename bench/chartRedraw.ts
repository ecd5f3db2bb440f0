// What one redraw of the training view's loss chart costs the page while a run of 100,000 steps stands behind it: the
// chart alone in a real browser, with the losses as the thread sends them, at most 250 stretches. 'thread': how long the page's thread is held; 'pixels': until the
// pixels stand on the canvas and one was read back.
// Run: npm run bench -- chartRedraw
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { browserAdvice, findBrowser } from '../scripts/browser.mjs';
import { inBrowser } from '../scripts/build.mjs';
import { quantile } from './rig/statistics';

const redraws = 150;
const executablePath = await findBrowser();
if (!executablePath) throw new Error(browserAdvice);
const content = await markup();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  line('losses behind the chart', 'shortest', 'median', '95 %', 'longest');
  for (const ratio of [1, 2]) {
    const size = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: ratio };
    const page = await (await browser.newContext(size)).newPage();
    await page.setContent(content);
    for (const behind of [1_000, 10_000, 100_000]) await report(page, behind, ratio);
  }
} finally {
  await browser.close();
}

async function markup(): Promise<string> {
  const bundle = async (entryPoint: string) => {
    const { outputFiles } = await build({
      ...{ ...inBrowser, sourcemap: false, write: false },
      entryPoints: [entryPoint],
    });
    return outputFiles?.[0]?.text ?? '';
  };
  const [script, style] = [await bundle('bench/contenders/chartPage.ts'), await bundle('webview/style.css')];
  return `<!doctype html><style>${style}</style><body class="vscode-dark"><script>${script}</script>`;
}

async function report(page: Page, behind: number, ratio: number): Promise<void> {
  const redrawn = await page.evaluate<{ thread: number; pixels: number }[]>(
    `measureRedraws(${behind}, ${redraws})`,
  );
  for (const what of ['thread', 'pixels'] as const) {
    const times = redrawn.map((one) => one[what]);
    const ms = (share: number) => `${quantile(times, share).toFixed(2)} ms`;
    line(`${behind.toLocaleString('en-US')}, ${ratio}x pixels, ${what}`, ms(0), ms(0.5), ms(0.95), ms(1));
  }
}

function line(name: string, ...cells: readonly string[]): void {
  console.log(`${name.padEnd(36)}${cells.map((cell) => cell.padStart(12)).join('')}`);
}
