import type { FrameLocator, Page } from 'playwright-core';
import { until } from './until';

/** Where a view lives: in an editor tab or in the side bar. */
export type Place = 'panel' | 'side';

/**
 * The page of the webview whose content has `selector`.
 * A webview is iframe.webview around iframe#active-frame (a second inner frame comes and goes while its content is
 * replaced); all webviews lie side by side at the end of the workbench, so only their content tells them apart.
 */
export function findWebview(page: Page, selector: string): Promise<FrameLocator> {
  return until(`a webview with ${selector}`, () => shownWebview(page, selector));
}

/** The page of the webview whose content has `selector` now, if there is one. */
export async function shownWebview(page: Page, selector: string): Promise<FrameLocator | undefined> {
  for (const content of await webviews(page)) {
    if ((await content.locator(selector).count()) > 0) return content;
  }
  return undefined;
}

/** The text that each open webview shows, for the report of a failed test. */
export async function webviewTexts(page: Page): Promise<string[]> {
  const contents = await webviews(page);
  const texts = await Promise.all(contents.map((content) => content.locator('body').allInnerTexts()));
  return texts.flat();
}

async function webviews(page: Page): Promise<FrameLocator[]> {
  const names = await page
    .locator('iframe.webview.ready')
    .evaluateAll((frames) => frames.map((frame) => frame.getAttribute('name')));
  return names.map((name) =>
    page.frameLocator(`iframe.webview[name="${name}"]`).frameLocator('iframe#active-frame'),
  );
}
