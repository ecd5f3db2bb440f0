import { setTimeout as sleep } from 'node:timers/promises';

const { E2E_SLOWNESS = '1' } = process.env;

/** How many times slower than usual the machine is: `npm test -- e2e --slow` says so. */
export const slowness = Number(E2E_SLOWNESS);

/** How long a test waits for what should come: generous, since a busy machine is slow and a right one is not kept waiting. */
export const patience = 60_000 * slowness;

/**
 * Asks `find` again and again until it answers something other than undefined or false, and returns that.
 * A find that throws counts as not found yet. Throws after `deadline` ms, naming `what` was waited for; on a machine that
 * was slowed down, after as many times more.
 */
export async function until<T>(
  what: string,
  find: () => Promise<T | undefined | false>,
  deadline = patience / slowness,
): Promise<T> {
  const limit = deadline * slowness;
  const end = Date.now() + limit;
  let lastError: unknown;
  for (let pause = 50; Date.now() < end; pause = Math.min(1.5 * pause, 300)) {
    try {
      const found = await find();
      if (found !== undefined && found !== false) return found;
    } catch (error) {
      lastError = error;
    }
    await sleep(pause);
  }
  throw new Error(`Waited ${limit / 1000} s for ${what}, and it did not come.`, { cause: lastError });
}
