import assert from 'node:assert/strict';
import type { FrameLocator, Page } from 'playwright-core';
import { discOnCanvas } from './discOnCanvas';
import { until } from './harness';
import { themeColour } from './reading';

/** Where the orange point is in the page; found when it has stood still. */
export async function pointInPage(view: FrameLocator): Promise<{ x: number; y: number }> {
  const canvas = view.locator('canvas').first();
  const colour = await themeColour(view, 'charts-orange');
  const disc = await until('the point', () => discOnCanvas(canvas, colour));
  const box = await canvas.boundingBox();
  assert.ok(disc && box);
  return { x: box.x + disc.x, y: box.y + disc.y };
}

/** Takes hold of a place and moves it by so much, in ten steps. */
export async function drag(page: Page, from: { x: number; y: number }, dx: number, dy = 0): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let i = 1; i <= 10; i++) await page.mouse.move(from.x + (dx * i) / 10, from.y + (dy * i) / 10);
  await page.mouse.up();
}
