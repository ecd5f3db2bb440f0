import type { Locator } from 'playwright-core';
import { slowness, until } from './harness';
import type { Workbench } from './harness/workbench';

/** Milliseconds after which the extension has given up what it reads, picture and value one after the other. */
export const GIVEN_UP = 12_000 * slowness;

/** The hover that says what `words` match; others that VS Code keeps are none. */
export const hoverOf = ({ page }: Workbench, words: RegExp): Locator =>
  page.locator('.monaco-hover:visible').filter({ hasText: words });

/** Puts the cursor there and asks for what is told, as one does without a mouse. */
export async function askHover(
  workbench: Workbench,
  line: number,
  column: number,
  words: RegExp,
): Promise<Locator> {
  const { page } = workbench;
  const hover = hoverOf(workbench, words);
  // No answer comes before the extension listens, and its lenses show that it does.
  await page.locator('.codelens-decoration a').first().waitFor();
  await until('no hover of before', async () => {
    if ((await hover.count()) === 0) return true;
    await page.keyboard.press('Escape');
    return false;
  });
  await workbench.goTo(line, column);
  await until(
    `what is told at ${line}:${column}`,
    async () => {
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Control+i');
      // Asked again earlier, all would begin anew.
      await hover.waitFor({ timeout: GIVEN_UP });
      return true;
    },
    48_000,
  );
  // It fades in.
  await hover.evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)));
  return hover;
}
