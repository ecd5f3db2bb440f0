import assert from 'node:assert/strict';
import { inspect, isDeepStrictEqual } from 'node:util';
import type { FrameLocator } from 'playwright-core';
import { until, waitForPaint } from './harness';

/** Waits until the view's text has every one of `texts`; white space counts as one blank. */
export async function waitForTexts(
  view: FrameLocator,
  ...texts: readonly (string | RegExp)[]
): Promise<string> {
  let last = '';
  const has = (text: string | RegExp) => (typeof text === 'string' ? last.includes(text) : text.test(last));
  try {
    return await until('the texts', async () => {
      last = (await view.locator('main').innerText()).replace(/\s+/g, ' ');
      return texts.every(has) && last;
    });
  } catch {
    const missing = texts.filter((text) => !has(text)).map(String);
    throw new assert.AssertionError({
      message: `The view does not show ${missing.join(' and ')}. It shows:\n${last}`,
    });
  }
}

/** Waits until every canvas of the view's stage is painted, at least `count` of them, which is 1 or more. */
export async function waitForPictures(view: FrameLocator, count: number): Promise<void> {
  assert.ok(count > 0, 'Nothing would be waited for.');
  const canvases = view.locator('.stage canvas');
  await until(`${count} canvases`, async () => (await canvases.count()) >= count);
  for (const canvas of await canvases.all()) await waitForPaint(canvas);
}

/** Waits until what the view's stage shows is drawn: its canvases, or its figures of numbers where it has no canvas. */
export async function waitForFigures(view: FrameLocator): Promise<void> {
  const figures = view.locator('.stage [class^="figure"]');
  await until('figures', async () => (await figures.count()) > 0);
  const canvases = await view.locator('.stage canvas').count();
  if (canvases > 0) return waitForPictures(view, canvases);
  await until('numbers in the figures', async () => /\d/.test(await view.locator('.stage').innerText()));
}

/** A colour of the theme as #rrggbb: what the token `name` says, in the page of the view. */
export function themeColour(view: FrameLocator, name: string): Promise<string> {
  return view.locator('body').evaluate((body, token) => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('There is no canvas to read colours with.');
    context.fillStyle = getComputedStyle(body).getPropertyValue(`--vscode-${token}`);
    return String(context.fillStyle);
  }, name);
}

/** Types into the field that a learner knows by its label. */
export async function type(view: FrameLocator, label: string, text: string): Promise<void> {
  const field = view.locator(`vscode-text-field[aria-label="${label}"] input`);
  // A field that shows what the view has chosen may take that on between being selected and being filled.
  await until(`"${text}" in ${label}`, async () => {
    await field.fill(text);
    return (await field.inputValue()) === text;
  });
}

/** What the sentence says that a screen reader hears. */
export function sentence(view: FrameLocator) {
  return view.locator('p.sentence[role="status"]');
}

/** Waits until `read` gives `wanted`, or a text that `wanted` matches; fails with what it gave at last. */
export async function becomes<T>(read: () => Promise<T>, wanted: T | RegExp): Promise<T> {
  let last: T | undefined;
  const isThere = () =>
    wanted instanceof RegExp ? wanted.test(String(last)) : isDeepStrictEqual(last, wanted);
  try {
    await until(inspect(wanted), async () => {
      last = await read();
      return isThere();
    });
  } catch (error) {
    if (last === undefined) throw error;
    const message = `${inspect(last)} did not become ${inspect(wanted)}.`;
    throw new assert.AssertionError({ message, actual: last, expected: wanted });
  }
  return last as T;
}

/** Waits until the canvases of a page show what it has been told: they are painted with the next frame of the screen. */
export async function painted(view: FrameLocator): Promise<void> {
  await view
    .locator('body')
    .evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** The faults that stay: what has just been told is laid out within some moments. */
export async function lasting(read: () => Promise<string[]>): Promise<string[]> {
  let faults: string[] | undefined;
  const areNone = async () => {
    faults = await read();
    return faults.length === 0;
  };
  await until('no faults', areNone, 10_000).catch((error) => {
    if (!faults) throw error;
  });
  return faults ?? [];
}
