// How soon the slope follows the pointer: the point of the tangent view is dragged along the curve in many small steps in
// the real VS Code, and inside the page the time is taken from each pointer move to the screen's frame in which the number
// changes. On the way lie the host, the engine's thread and the drawing. Beside it, in
// the same window, the same of a webview whose host only says back what it is told: what no extension can be quicker than.
import type { Locator } from 'playwright-core';
import { discOnCanvas } from '../test/e2e/discOnCanvas';
import { openWorkbench, until, waitForPaint } from '../test/e2e/harness';
import { themeColour } from '../test/e2e/reading';
import { echoWebview } from './rig/echoWebview';
import { quantile } from './rig/statistics';

const stepCount = 300;

/** Of one change of the number, until the frame of the screen that shows it. */
interface Times {
  /** Since the browser heard of the pointer. */
  readonly sinceInput: number;
  /** Since the page was told so, with the frame that came next. */
  readonly sinceEvent: number;
}

const workbench = await openWorkbench({ companion: echoWebview });
try {
  const ours = await measureTangent();
  const echo = await measureEcho();
  for (const share of [0.5, 0.95]) {
    const ratio = quantile(ours, share) / quantile(echo, share);
    console.log(`ours / echo at ${share}: ${ratio.toFixed(2)}`);
  }
} finally {
  await workbench.dispose();
}

async function measureTangent(): Promise<number[]> {
  const view = await workbench.open('tangent');
  await until('one figure', async () => (await view.locator('canvas').count()) === 1);
  const canvas = view.locator('canvas');
  await waitForPaint(canvas);
  const disc = await discOnCanvas(canvas, await themeColour(view, 'charts-orange'));
  const box = await canvas.boundingBox();
  if (!disc || !box) throw new Error('The point was not found in the picture.');
  return measure('tangent', view.locator('.readout-value'), box.x + disc.x, box.y + disc.y);
}

async function measureEcho(): Promise<number[]> {
  await workbench.command('Echo: Open');
  const view = await workbench.webview('#echo');
  const box = await view.locator('#echo').boundingBox();
  if (!box) throw new Error('The echo did not open.');
  return measure('echo', view.locator('span'), box.x + 100, box.y + 300);
}

async function measure(what: string, number: Locator, x: number, y: number): Promise<number[]> {
  await listen(number);
  await drag(x, y);
  const times = await heard(number);
  const sinceInput = times.map((time) => time.sinceInput);
  say(`${what}, from the input to the number`, sinceInput);
  say(
    `${what}, from the pointermove of its frame`,
    times.map((time) => time.sinceEvent),
  );
  return sinceInput;
}

/** Notes when the pointer was moved and, when the number changes, the time until the frame that shows it. */
function listen(number: Locator): Promise<void> {
  return number.evaluate((element) => {
    const log = { moved: Number.NaN, told: new Map<number, number>(), times: [] as Times[] };
    Object.assign(window, { dragLog: log });
    // The browser's own time of the input, told before the page's frame. The first that has no answer yet counts: later ones would
    // only flatter.
    window.addEventListener(
      'pointerrawupdate',
      (event) => {
        if (Number.isNaN(log.moved)) log.moved = event.timeStamp;
      },
      { capture: true },
    );
    window.addEventListener('pointermove', (event) => log.told.set(event.timeStamp, performance.now()), {
      capture: true,
    });
    new MutationObserver(() => {
      const { moved } = log;
      log.moved = Number.NaN;
      requestAnimationFrame(() => {
        const [now, told] = [performance.now(), log.told.get(moved)];
        if (told !== undefined) log.times.push({ sinceInput: now - moved, sinceEvent: now - told });
      });
    }).observe(element, { childList: true, characterData: true, subtree: true });
  });
}

/** Takes hold at a place and moves to the right and back, a pixel or two at a time. */
async function drag(x: number, y: number): Promise<void> {
  const { mouse } = workbench.page;
  await mouse.move(x, y);
  await mouse.down();
  for (let i = 1; i <= stepCount; i++) {
    const along = i <= stepCount / 2 ? i : stepCount - i;
    await mouse.move(x + 5 + along * 1.5, y - along);
    await workbench.page.waitForTimeout(16);
  }
  await mouse.up();
}

function heard(number: Locator): Promise<Times[]> {
  return number.evaluate(() => (window as unknown as { dragLog: { times: Times[] } }).dragLog.times);
}

function say(what: string, times: readonly number[]): void {
  const [median, p95, longest] = [0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(1));
  console.log(`${what}: median ${median} ms, 95th percentile ${p95} ms, longest ${longest} ms`);
}
