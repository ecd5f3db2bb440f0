// How far the side panel's picture is behind a learner who types in a file of 2,000 lines, and how long the extension host's thread
// is held meanwhile, in the real VS Code, in both hosts: 200 keys in a function that the side panel follows, a term at a time,
// at a human's pace and as fast as one types. Wanted: the picture at most 150 ms behind the last key of a term at p95, the thread
// held by us for at most 10 ms. Before it, in the same window, the same keys in a text that nobody reads: how far a page is behind
// that is told of each edit as its host hears of it, and for how long VS Code itself holds the thread. What is watched takes time by
// itself: the thread is watched while the same is typed once more, and while a picture is waited for nobody asks for anything.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { openWorkbench, until } from '../test/e2e/harness';
import { root } from '../test/imports';
import { longFile } from './rig/longFile';
import { quantile } from './rig/statistics';
import { typingWatch, typingWatchId, type Watched, watched } from './rig/typingWatch';

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

/** Milliseconds after a term in which nobody asks for anything. */
const quiet = 400;

/** When a term's last key was pressed, and when the side panel showed its number, in milliseconds of Date.now(). */
interface Term {
  readonly lastKey: number;
  readonly shown: number;
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
  const companion = typingWatch(`${publisher}.${name}`);
  const workbench = await openWorkbench({ host, settings, files, companion, initScript: clock });
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
    let terms: readonly Term[] = [];
    const type = async () => {
      await beginAnew(workbench, 'typed.txt', fileWith('typed.py'));
      terms = await typeTerms(workbench, pause);
    };
    const { edits } = await watched(watch, 'echoes', type);
    console.log(`${host}, a text that nobody reads, ${pace}`);
    const last = terms.map(({ lastKey }) => ({ lastKey, ...edits.find(({ heard }) => heard >= lastKey) }));
    print(
      'echo behind the last key',
      last.map(({ lastKey, shown = Number.NaN }) => shown - lastKey),
    );
    print(
      'host heard of it after',
      last.map(({ lastKey, heard = Number.NaN }) => heard - lastKey),
    );
    printHolds(await watched(watch, 'holds', type));
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
    const type = async () => {
      await beginAnew(workbench, name, fileWith(name));
      await until('the slope', async () => (await number.innerText()) === '0.2000');
      await noteChanges(view);
      return await typeTerms(workbench, pause, view);
    };
    const terms = await type();
    console.log(`${host}, ${name}, ${pace}`);
    print(
      'picture behind the last key',
      terms.map(({ lastKey, shown }) => shown - lastKey),
    );
    printHolds(await watched(watch, 'holds', type));
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
async function typeTerms({ page }: Workbench, pause: number, view?: FrameLocator): Promise<Term[]> {
  const terms: Term[] = [];
  for (let count = 1; count * term.length <= keyCount; count++) {
    await page.waitForTimeout(thinking * (0.5 + (count % 7) / 7));
    for (const key of term) {
      await page.keyboard.type(key);
      await page.waitForTimeout(pause);
    }
    await page.waitForTimeout(quiet);
    const lastKey = await page.evaluate<number>('globalThis.keyAt');
    const slope = (0.2 + count).toPrecision(4);
    const shown = view ? await until(`the slope ${slope}`, () => shownAt(view, slope)) : Number.NaN;
    terms.push({ lastKey, shown });
  }
  return terms;
}

function printHolds({ holds, own }: Watched): void {
  print(
    'host held, computing',
    holds.map(({ computing }) => computing),
  );
  print('host held by us, computing', own);
  print(
    'host held, by the clock',
    holds.map(({ byClock }) => byClock),
  );
}

function print(what: string, times: readonly number[]): void {
  if (times.length === 0 || !times.every(Number.isFinite)) return; // nobody tells
  const told = [0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(1)).join(', ');
  console.log(`  ${what.padEnd(28)} ${told} ms (median, p95, longest)`);
}
