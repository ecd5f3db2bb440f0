import type { Page } from 'playwright-core';
import { until } from './until';

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

/** Types `typed` into the open quick pick and clicks the row whose label is exactly `label`; false when there is none. */
export async function chooseExactly(page: Page, typed: string, label: string): Promise<boolean> {
  await page.locator(input).first().fill(typed, { timeout: 2_000 });
  const name = page.locator('.label-name', { hasText: new RegExp(`^${escapeRegExp(label)}$`) });
  const row = page.locator('.quick-input-list .monaco-list-row').filter({ has: name }).first();
  try {
    await row.click({ timeout: 1_500 });
    return true;
  } catch {
    await page.keyboard.press('Escape');
    return false;
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
