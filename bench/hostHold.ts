// How long the extension host's thread is held at a time, idle and while a network trains, and how much memory it takes:
// the engine runs in a process of its own, so training should hold no command, hint or other extension up, and a long run
// should need no more memory than a short one. A run of 10,000 steps of backprop is followed to its end. Measured from
// inside, by a small companion extension in the same host. Wall time includes the machine's own jitter (a busy core makes
// the thread wait); what the thread itself computed between two turns of its loop, where the system tells (Linux), is
// what a learner's other extensions lose to us.
import { setTimeout as sleep } from 'node:timers/promises';
import type { FrameLocator } from 'playwright-core';
import { openWorkbench, until } from '../test/e2e/harness';
import { type HostReport, hostWatch, readHostWatch } from './rig/hostWatch';

const seconds = 8;
/** Memory is looked at for so long before each of these shares of the run is reached. */
const lookBack = 2_000;
const shares = [0.1, 0.5, 1];

const workbench = await openWorkbench({ companion: hostWatch });
try {
  const watching = async () => readHostWatch(workbench.workspace, 0, Infinity).worked >= 0;
  await until('the companion', watching, 60_000); // it must be there before the engine's thread
  const view = await workbench.open('training');
  await sleep(5_000); // let the window finish starting
  await watchFor('idle');
  await followBackprop(view);
  await choose(view, 'Examples', 'By numerical differentiation');
  await train(view);
  await watchFor('training by numerical gradients');
  await view.getByRole('button', { name: 'Pause', exact: true }).click();
} finally {
  await workbench.dispose();
}

/** Trains by backprop to the end and prints what was seen on the way. */
async function followBackprop(view: FrameLocator): Promise<void> {
  await train(view);
  const start = Date.now();
  const reached: number[] = [];
  for (const share of shares) {
    await until(`${share} of the run`, async () => (await progress(view)) >= share, 600_000);
    reached.push(Date.now());
  }
  printHolds('training by backprop to its end', readHostWatch(workbench.workspace, start, Date.now()));
  for (const [i, end] of reached.entries()) {
    const { resident, engineResident, engineHeap } = readHostWatch(workbench.workspace, end - lookBack, end);
    const name = `  at ${100 * (shares[i] ?? Number.NaN)} %`;
    const engine = `the engine ${engineResident.toFixed(0)} MB, of which it holds ${engineHeap.toFixed(1)} MB`;
    console.log(`${name.padEnd(38)} extension host ${resident.toFixed(0)} MB resident, ${engine}`);
  }
}

async function train(view: FrameLocator): Promise<void> {
  await view.getByRole('button', { name: /^Train/ }).click();
  await until('the first iterations', async () => /iteration [1-9]/.test(await progressText(view)), 60_000);
}

async function choose(view: FrameLocator, label: string, name: string): Promise<void> {
  await view.locator(`vscode-dropdown[aria-label="${label}"]`).click();
  await view.getByRole('option', { name, exact: true }).click();
  await until('a fresh run', async () => (await progress(view)) === 0);
}

function progressText(view: FrameLocator): Promise<string> {
  return view.locator('.progress-text').innerText();
}

/** The share of the iterations that are done. */
async function progress(view: FrameLocator): Promise<number> {
  const [, done = '', all = ''] = /iteration ([\d,]+) \/ ([\d,]+)/.exec(await progressText(view)) ?? [];
  return Number(done.replaceAll(',', '')) / Number(all.replaceAll(',', ''));
}

async function watchFor(name: string): Promise<void> {
  const start = Date.now() + 200;
  await sleep(seconds * 1_000);
  printHolds(name, readHostWatch(workbench.workspace, start, Date.now()));
}

function printHolds(name: string, { computing, byClock, worked }: HostReport): void {
  const longest = computing.map((hold) => hold.toFixed(1)).join(', ');
  console.log(
    `${name.padEnd(38)} longest holds ${longest} ms of computing (${byClock.toFixed(1)} ms by the clock), at ` +
      `work ${(100 * worked).toFixed(1)} % of the time`,
  );
}
