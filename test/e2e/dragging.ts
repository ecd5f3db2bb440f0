import type { FrameLocator, Locator, Page } from 'playwright-core';
import { discOnCanvas } from './discOnCanvas';
import { slowness, until } from './harness';
import { painted, themeColour } from './reading';

/** Where the orange point is in the page; found when it has stood still. */
export async function pointInPage(view: FrameLocator): Promise<{ x: number; y: number }> {
  await painted(view);
  return atRest('the point', discFinder(view, view.locator('canvas').first(), 'charts-orange'));
}

/** Takes hold of a place and moves it by so much, in ten steps. */
export async function drag(page: Page, from: { x: number; y: number }, dx: number, dy = 0): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let i = 1; i <= 10; i++) await page.mouse.move(from.x + (dx * i) / 10, from.y + (dy * i) / 10);
  await page.mouse.up();
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where something drawn is, found when it has stood still. */
async function atRest(what: string, find: () => Promise<Place | undefined>): Promise<Place> {
  let before: Place | undefined;
  return until(what, async () => {
    const now = await find();
    const isStill = before && now && Math.hypot(now.x - before.x, now.y - before.y) < 0.1;
    before = now;
    return isStill ? now : undefined;
  });
}

/** What is dragged: how it is found in the page, and whether it follows the pointer in both directions or along x alone. */
export interface Dragged {
  readonly find: () => Promise<Place | undefined>;
  readonly along: 'x' | 'both';
  /** By how many pixels it may be away from under the pointer. */
  readonly slack: number;
}

/**
 * Takes hold of something a little beside its middle, leads it to each of the places, so many pixels from where it was, and
 * returns by how much it was away from under the pointer at most, where it came to, while it was held.
 */
export async function largestSlip(
  page: Page,
  { find, along, slack }: Dragged,
  stops: readonly (readonly [number, number])[],
): Promise<number> {
  const start = await atRest('what is dragged', find);
  const grip = { x: start.x + 2, y: start.y - 1 };
  const slips: number[] = [];
  const slipAt = async (dx: number, dy: number): Promise<number> => {
    const now = await atRest('what is dragged, at rest again', find);
    return Math.hypot(now.x - start.x - dx, along === 'x' ? 0 : now.y - start.y - dy);
  };
  const follow = async (dx: number, dy: number): Promise<number> => {
    let slip = Number.POSITIVE_INFINITY;
    const isUnderPointer = async () => {
      slip = await slipAt(dx, dy);
      return slip <= slack;
    };
    await until('it under the pointer', isUnderPointer, 10_000).catch(() => undefined);
    return slip;
  };
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  for (const [dx, dy] of stops) {
    await page.mouse.move(grip.x + dx, grip.y + dy, { steps: 8 });
    await follow(dx, dy);
    // The numbers take a moment to come, and the axes may follow them: it stays where it is.
    await page.waitForTimeout(400 * slowness);
    slips.push(await follow(dx, dy));
  }
  await page.mouse.up();
  return Math.max(...slips);
}

/** Finds the middle of the disc of a colour on a canvas, in the page. */
export function discFinder(
  view: FrameLocator,
  canvas: Locator,
  token: string,
  least?: number,
): Dragged['find'] {
  return async () => {
    const disc = await discOnCanvas(canvas, await themeColour(view, token), least);
    const box = await canvas.boundingBox();
    return disc && box ? { x: box.x + disc.x, y: box.y + disc.y } : undefined;
  };
}
