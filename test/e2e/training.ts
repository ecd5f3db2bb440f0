import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
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
