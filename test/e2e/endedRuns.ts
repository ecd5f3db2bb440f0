import type { FrameLocator } from 'playwright-core';

/** Counts from now on, in the page of a view, the runs that end: it hears of it after their last picture. */
export async function countEndedRuns(view: FrameLocator): Promise<void> {
  await view.locator('body').evaluate(() => {
    Reflect.set(globalThis, 'ended', 0);
    addEventListener('message', ({ data }) => {
      if (data.type === 'ended') Reflect.set(globalThis, 'ended', Reflect.get(globalThis, 'ended') + 1);
    });
  });
}

export const endedRuns = (view: FrameLocator): Promise<number> =>
  view.locator('body').evaluate(() => Number(Reflect.get(globalThis, 'ended')));
