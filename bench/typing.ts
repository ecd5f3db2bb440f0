// How far the side panel's picture is behind a learner who types in a file of 2,000 lines, and how long the extension host's thread
// is held meanwhile, in the real VS Code, in both hosts: 200 keys in a function that the side panel follows, a term at a time,
// at a human's pace and as fast as one types. Wanted: the picture at most 150 ms behind the last key of a term at p95, the thread
// held for at most 10 ms. Beside it, in the same window and for the same keys, a page that is told of each edit as its host hears
// of it; and the same keys in a text that nobody reads, for what VS Code itself holds the thread.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { openWorkbench, until } from '../test/e2e/harness';
import { root } from '../test/imports';
import { longFile } from './rig/longFile';
import { quantile } from './rig/statistics';
import { takeWatched, typingWatch, typingWatchId, type Watched } from './rig/typingWatch';

type Host = 'node' | 'web';
type Workbench = Awaited<ReturnType<typeof openWorkbench>>;

const lineCount = 2000;
const keyCount = 200;
const term = ' + 1*x';
/** Milliseconds from key to key. */
const paces = { 'a human': 120, 'very fast': 25 };
/** Milliseconds from term to term, in which lenses and values are asked for. */
const thinking = 700;

const functions = {
  'typed.py': ['def typed(x, a=0.01):', '    return a*x**2 + 0.1*x', ''],
  'typed.ts': ['function typed(x: number, a = 0.01): number {', '  return a*x**2 + 0.1*x', '}'],
};
type File = keyof typeof functions;
const typedLine = lineCount / 2 + 1;

/** What was typed, and when the number of the side panel changed, in milliseconds of Date.now(). */
interface Term {
  readonly lastKey: number;
  readonly shown: number;
  readonly watched: Watched;
}

/** Runs in every page before its own scripts: notes when the last key was pressed. */
const clock = `addEventListener('keydown', ({ timeStamp }) => {
  globalThis.keyAt = performance.timeOrigin + timeStamp;
}, true);`;

const [only] = process.argv.slice(2);
for (const host of ['node', 'web'] as const) if (only === undefined || only === host) await measure(host);

async function measure(host: Host): Promise<void> {
  const { publisher, name } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const inWorker = { [`${publisher}.${name}`]: ['web'], [typingWatchId]: ['web'] };
  const settings = host === 'web' ? { 'remote.extensionKind': inWorker } : {};
  const python = fileWith('typed.py');
  const files = { 'typed.py': python, 'typed.ts': fileWith('typed.ts'), 'typed.txt': python };
  const workbench = await openWorkbench({ host, settings, files, companion: typingWatch, initScript: clock });
  try {
    await workbench.openFile('typed.txt');
    await workbench.command('Watch: Open');
    const watch = await workbench.webview('#watch');
    await workbench.openSideBar('Gradient Lab');
    await measureEcho(workbench, host, watch);
    for (const name of ['typed.py', 'typed.ts'] as const) await measureFile(workbench, host, watch, name);
    await workbench.command('Gradient Lab: Show Values at Line Ends');
    await measureFile(workbench, `${host}, values at line ends`, watch, 'typed.py');
  } finally {
    await workbench.dispose();
  }
}

function fileWith(name: File): string {
  const lines = longFile(name.replace('typed', 'ch04'), lineCount);
  // At a place between two things of the outermost level.
  const place = lines.findIndex((line, i) => i >= typedLine - 2 && /^(?:def|export function) /.test(line));
  return [...lines.slice(0, place), ...functions[name], ...lines.slice(place)].join('\n');
}

async function measureEcho(workbench: Workbench, host: Host, watch: FrameLocator): Promise<void> {
  await workbench.page.waitForTimeout(5_000); // let the window finish starting
  for (const [pace, pause] of Object.entries(paces)) {
    await beginAnew(workbench, 'typed.txt', fileWith('typed.py'));
    print(`${host}, a text that nobody reads, ${pace}`, await typeTerms(workbench, watch, pause));
  }
}

async function measureFile(
  workbench: Workbench,
  host: string,
  watch: FrameLocator,
  name: File,
): Promise<void> {
  await beginAnew(workbench, name, fileWith(name));
  const view = await workbench.view('tangent', { where: 'side' });
  await until('the function', async () => (await view.locator('main').innerText()).includes('typed'));
  const number = view.locator('.readout-value').first();
  for (const [pace, pause] of Object.entries(paces)) {
    await beginAnew(workbench, name, fileWith(name));
    await until('the slope', async () => (await number.innerText()) === '0.2000');
    await noteChanges(view);
    print(`${host}, ${name}, ${pace}`, await typeTerms(workbench, watch, pause, view));
  }
}

/** Notes when the number was changed, at the frame of the screen that shows it. */
function noteChanges(view: FrameLocator): Promise<void> {
  return view
    .locator('.readout-value')
    .first()
    .evaluate((element) => {
      const changes: { text: string; at: number }[] = [];
      Object.assign(globalThis, { changes });
      new MutationObserver(() => {
        const text = element.textContent ?? '';
        requestAnimationFrame(() => changes.push({ text, at: Date.now() }));
      }).observe(element, { childList: true, characterData: true, subtree: true });
    });
}

function shownAt(view: FrameLocator, text: string): Promise<number | undefined> {
  return view.locator('body').evaluate((_, wanted) => {
    const { changes } = globalThis as unknown as { changes: { text: string; at: number }[] };
    return changes.find((change) => change.text === wanted)?.at;
  }, text);
}

/** Writes the function as it was, and leaves the cursor at the end of its line. */
async function beginAnew(workbench: Workbench, name: string, text: string): Promise<void> {
  const { page } = workbench;
  await workbench.openFile(name);
  const lines = text.split('\n');
  const place = lines.findIndex((each) => each.includes('return a*x**2 + 0.1*x'));
  await page.keyboard.press('Control+g');
  await page.keyboard.type(String(place + 1));
  await page.keyboard.press('Enter');
  const status = page.locator('.statusbar');
  await until('the line', async () => (await status.innerText()).includes(`Ln ${place + 1},`));
  for (const key of ['Home', 'Home', 'Shift+End']) await page.keyboard.press(key);
  await page.keyboard.insertText(lines[place] ?? '');
}

/** Types the term until so many keys are pressed; where a view follows, until it shows each. */
async function typeTerms(
  workbench: Workbench,
  watch: FrameLocator,
  pause: number,
  view?: FrameLocator,
): Promise<Term[]> {
  const { page } = workbench;
  const terms: Term[] = [];
  for (let count = 1; count * term.length <= keyCount; count++) {
    await page.waitForTimeout(thinking * (0.5 + (count % 7) / 7));
    await takeWatched(watch);
    for (const key of term) {
      await page.keyboard.type(key);
      await page.waitForTimeout(pause);
    }
    const lastKey = await page.evaluate<number>('globalThis.keyAt');
    const slope = (0.2 + count).toPrecision(4);
    const shown = view ? await until(`the slope ${slope}`, () => shownAt(view, slope)) : Number.NaN;
    await page.waitForTimeout(200);
    terms.push({ lastKey, shown, watched: await takeWatched(watch) });
  }
  return terms;
}

function print(what: string, terms: readonly Term[]): void {
  const holds = terms.flatMap(({ watched }) => watched.holds);
  const edits = terms.map(({ lastKey, watched }) => ({ lastKey, ...watched.edits.at(-1) }));
  const all = {
    'picture behind the last key': terms.map(({ lastKey, shown }) => shown - lastKey),
    'echo behind the last key': edits.map(({ lastKey, shown = Number.NaN }) => shown - lastKey),
    'host heard of it after': edits.map(({ lastKey, heard = Number.NaN }) => heard - lastKey),
    'host held, computing': holds.map(({ computing }) => computing),
    'host held, by the clock': holds.map(({ byClock }) => byClock),
  };
  const ratio = (share: number) =>
    quantile(all['picture behind the last key'], share) / quantile(all['echo behind the last key'], share);
  console.log(what);
  for (const [name, times] of Object.entries(all)) {
    if (!times.every(Number.isFinite)) continue; // nobody tells, or nothing follows
    const told = [0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(1)).join(', ');
    console.log(`  ${name.padEnd(28)} ${told} ms (median, p95, longest)`);
  }
  if (terms.every(({ shown }) => shown > 0))
    console.log(`  picture / echo: ${ratio(0.5).toFixed(2)} of medians, ${ratio(0.95).toFixed(2)} at p95`);
}
