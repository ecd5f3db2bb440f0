// How soon the slope follows the pointer: the point of the tangent view is dragged along the curve in many small steps in
// the real VS Code, and inside the page the time is taken from each pointer move to the screen's frame in which the number
// changes. On the way lie the host, the engine's thread and the drawing. The aim is 50 ms at the 95th percentile.
import type { FrameLocator, Locator } from 'playwright-core';
import { discOnCanvas } from '../test/e2e/discOnCanvas';
import { openWorkbench, until, waitForPaint } from '../test/e2e/harness';
import { themeColour } from '../test/e2e/reading';

const stepCount = 300;

const workbench = await openWorkbench();
try {
  const view = await workbench.open('tangent');
  await until('one figure', async () => (await view.locator('canvas').count()) === 1);
  const canvas = view.locator('canvas');
  await waitForPaint(canvas);
  await listen(view.locator('.readout-value'));
  await drag(view, canvas);
  const { times, changes } = await heard(view.locator('.readout-value'));
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? Number.NaN;
  console.log(
    `pointer move to number: median ${at(0.5).toFixed(1)} ms, 95th percentile ${at(0.95).toFixed(1)} ms, ` +
      `longest ${at(1).toFixed(1)} ms, of ${changes} changes in ${stepCount} moves`,
  );
} finally {
  await workbench.dispose();
}

/** Notes each pointer move and, when the number changes, the time until the frame that shows it. */
function listen(number: Locator): Promise<void> {
  return number.evaluate((element) => {
    const log = { moved: Number.NaN, times: [] as number[] };
    Object.assign(window, { dragLog: log });
    // The first move that has no answer yet counts: later ones would only flatter.
    window.addEventListener(
      'pointermove',
      () => {
        if (Number.isNaN(log.moved)) log.moved = performance.now();
      },
      { capture: true },
    );
    new MutationObserver(() => {
      const { moved } = log;
      log.moved = Number.NaN;
      requestAnimationFrame(() => {
        if (!Number.isNaN(moved)) log.times.push(performance.now() - moved);
      });
    }).observe(element, { childList: true, characterData: true, subtree: true });
  });
}

/** Grabs the point and moves it to the right and back, a pixel or two at a time. */
async function drag(view: FrameLocator, canvas: Locator): Promise<void> {
  const { mouse } = workbench.page;
  const disc = await discOnCanvas(canvas, await themeColour(view, 'charts-orange'));
  const box = await canvas.boundingBox();
  if (!disc || !box) throw new Error('The point was not found in the picture.');
  const [x, y] = [box.x + disc.x, box.y + disc.y];
  await mouse.move(x, y);
  await mouse.down();
  for (let i = 1; i <= stepCount; i++) {
    const along = i <= stepCount / 2 ? i : stepCount - i;
    await mouse.move(x + 5 + along * 1.5, y - along);
    await workbench.page.waitForTimeout(16);
  }
  await mouse.up();
}

async function heard(number: Locator): Promise<{ times: number[]; changes: number }> {
  const times = await number.evaluate(() => {
    const { dragLog } = window as unknown as { dragLog: { times: number[] } };
    return dragLog.times;
  });
  return { times: times.toSorted((a, b) => a - b), changes: times.length };
}
