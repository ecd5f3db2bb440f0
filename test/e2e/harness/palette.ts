import type { Page } from 'playwright-core';
import { patience, slowness, until } from './until';

const input = '.quick-input-widget .quick-input-box input';

/**
 * Runs the command that the palette lists as exactly `title`, such as "Gradient Lab: Tangent".
 * Asks again until it is listed: an extension's commands come some seconds after the workbench.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
  await until(`the command "${title}"`, async () => {
    await page.keyboard.press('F1');
    return chooseExactly(page, `>${title}`, title);
  });
}

/**
 * Types `typed` into the quick pick, once it is open, and clicks the row whose label is exactly `label`; false when there
 * is none, and the quick pick is closed then.
 */
export async function chooseExactly(page: Page, typed: string, label: string): Promise<boolean> {
  const box = page.locator(input).first();
  await box.fill(typed, { timeout: 2_000 * slowness });
  const name = page.locator('.label-name', { hasText: new RegExp(`^${escapeRegExp(label)}$`) });
  const row = page.locator('.quick-input-list .monaco-list-row').filter({ has: name }).first();
  try {
    await row.waitFor({ timeout: 1_500 * slowness });
  } catch {
    await page.keyboard.press('Escape');
    return false;
  }
  // What is typed next would go into this quick pick while it stands.
  const isTaken = async () =>
    !(await box.isVisible()) || (await box.inputValue({ timeout: 1_000 * slowness })) !== typed;
  // A list that is filled anew under the pointer takes no click.
  await until(`"${label}" to be taken`, async () => {
    if (!(await isTaken())) await row.click({ timeout: 10_000 * slowness });
    for (let looks = 0; looks < 20 * slowness && !(await isTaken()); looks++) await page.waitForTimeout(50);
    return await isTaken();
  });
  return true;
}

/** Puts the cursor of the editor that has the keyboard to a place of its text. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
  await page.locator('.monaco-editor.focused').first().waitFor({ timeout: patience });
  await page.keyboard.press('Control+g');
  const box = page.locator(input).first();
  await box.fill(`:${line}:${column}`, { timeout: patience });
  const place = `Go to line ${line} and character ${column}.`;
  await page.locator('.quick-input-list .monaco-list-row', { hasText: place }).waitFor();
  await box.press('Enter');
  await box.waitFor({ state: 'hidden', timeout: patience });
  const status = page.locator('.statusbar');
  await until(`the cursor at ${line}:${column}`, async () =>
    new RegExp(`Ln ${line}, Col ${column}\\b`).test(await status.innerText()),
  );
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
