import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { slowness, until } from './harness';
import type { Workbench } from './harness/workbench';
import { press } from './training';

/** Chooses a file of the workspace in the dialog that `action` opens. */
export async function chooseFile(
  { page, workspace }: Workbench,
  view: FrameLocator,
  action: string,
  file: string,
): Promise<void> {
  await press(view, action);
  const input = page.locator('.quick-input-widget input').first();
  await until(
    'the dialog with its folder',
    async () => (await input.isVisible()) && (await input.inputValue()) !== '',
  );
  const target = path.join(workspace, file);
  await until('the dialog to close', async () => {
    if (!(await input.isVisible())) return true;
    if ((await input.inputValue()) === target) await enter(page);
    else await input.fill(target, { timeout: 2_000 * slowness });
    return false;
  });
}

/** Presses Enter in the file dialog, once: when the dialog has gone, it would be heard by what has the keyboard then. */
async function enter(page: Page): Promise<void> {
  const input = page.locator('.quick-input-widget input').first();
  const text = await input.inputValue();
  await input.press('Enter', { timeout: 2_000 * slowness });
  await until(
    'the dialog to take it',
    async () =>
      !(await input.isVisible()) ||
      (await input.inputValue()) !== text ||
      (await page.locator('.monaco-dialog-box').isVisible()),
    5_000,
  );
}

/** Saves what `action` makes under the names that are offered, in the workspace, and returns what the first file holds. */
export async function saved(
  { page, workspace }: Workbench,
  view: FrameLocator,
  action: string,
  ...files: readonly [string, ...string[]]
): Promise<Buffer> {
  await press(view, action);
  const input = page.locator('.quick-input-widget input').first();
  await until(
    'the name in the dialog',
    async () => (await input.isVisible()) && (await input.inputValue()).endsWith(files[0]),
  );
  await until(`the files ${files.join()}`, async () => {
    const replace = page.locator('.monaco-dialog-box').getByRole('button', { name: 'Replace' });
    if (await replace.isVisible()) await replace.click();
    else if (await input.isVisible()) await enter(page);
    return files.every((file) => existsSync(path.join(workspace, file)));
  });
  const first = path.join(workspace, files[0]);
  let before = 0;
  return until(`all bytes of ${files[0]}`, async () => {
    const bytes = readFileSync(first);
    const isWhole = bytes.length > 0 && bytes.length === before;
    before = bytes.length;
    return isWhole && bytes;
  });
}
