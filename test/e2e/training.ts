import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { until } from './harness';

/** The iteration that the progress text shows. */
export async function iterationOf(view: FrameLocator): Promise<number> {
  const text = await view.locator('.progress-text').innerText();
  return Number(/iteration ([\d,]+)/.exec(text)?.[1]?.replaceAll(',', ''));
}

/** The large numbers beside the loss. */
export async function readouts(view: FrameLocator): Promise<{ loss: number; accuracy: number }> {
  const [loss = '', accuracy = ''] = await view.locator('.readout-value').allInnerTexts();
  return { loss: Number(loss), accuracy: Number.parseFloat(accuracy) };
}

export async function choose(view: FrameLocator, label: string, name: string): Promise<void> {
  await view.locator(`vscode-dropdown[aria-label="${label}"]`).click();
  await view.locator(`vscode-option[aria-label="${name}"]`).click();
}

export function press(view: FrameLocator, name: string): Promise<void> {
  return view.getByRole('button', { name, exact: true }).click();
}

/** Waits until a training rests, where Train goes on with it. */
export async function untilAtRest(view: FrameLocator): Promise<void> {
  await view.getByRole('button', { name: 'Train', exact: true }).waitFor();
}

/** Removes the run in hand, and says so when asked. */
export async function removeRun(view: FrameLocator): Promise<void> {
  await view.locator('.training-run[aria-selected="true"] .run-remove').click();
  await press(view, 'Remove');
}

/** The files in which runs are kept, wherever VS Code puts an extension's storage beside a workspace of the harness. */
export function keptRuns(workspace: string): string[] {
  const data = path.join(workspace, '..', 'data');
  return readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.npz') && entry.parentPath.endsWith('training'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Waits until a run is kept with so many iterations: a moment after it has come to rest. */
export function untilKept(workspace: string, iterations: number): Promise<boolean> {
  return until(`a run kept at iteration ${iterations}`, async () =>
    keptRuns(workspace).some((file) => file.endsWith(`.${iterations}.npz`)),
  );
}

/** Draws lines on the pad, corners as shares of its width and height. */
export async function drawDigit(
  page: Page,
  view: FrameLocator,
  lines: readonly (readonly (readonly [number, number])[])[],
) {
  const pad = view.locator('.learnt-drawing .figure-drawing').first();
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  assert.ok(box);
  for (const line of lines) {
    const at = line.map(([x, y]) => [box.x + x * box.width, box.y + y * box.height] as const);
    const [start, ...others] = at;
    if (!start) continue;
    await page.mouse.move(...start);
    await page.mouse.down();
    for (const point of others) await page.mouse.move(...point, { steps: 12 });
    await page.mouse.up();
  }
}
