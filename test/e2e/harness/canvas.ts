import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { until } from './until';

/** What is drawn on a canvas: how many of its pixels are not clear, and the pixels of each colour, most first. */
export interface Paint {
  readonly pixels: number;
  readonly painted: number;
  readonly colours: readonly { readonly colour: string; readonly count: number }[];
}

/** A square of a canvas in CSS pixels from its top left corner; the whole canvas when left out. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Reads what is drawn on `canvas`, on all of it or near `spot`. Colours are written #rrggbb, clear pixels left out. */
export function readPaint(canvas: Locator, spot?: Spot): Promise<Paint> {
  return canvas.evaluate((element, near) => {
    if (!(element instanceof HTMLCanvasElement)) throw new Error('This is no canvas.');
    const copy = document.createElement('canvas');
    copy.width = element.width;
    copy.height = element.height;
    const context = copy.getContext('2d');
    if (!context || copy.width === 0 || copy.height === 0) return { pixels: 0, painted: 0, colours: [] };
    context.drawImage(element, 0, 0);
    const scale = element.width / element.clientWidth;
    const size = near ? Math.max(1, Math.round(2 * near.radius * scale)) : copy.width;
    const left = near ? Math.round((near.x - near.radius) * scale) : 0;
    const top = near ? Math.round((near.y - near.radius) * scale) : 0;
    const { data } = context.getImageData(left, top, size, near ? size : copy.height);
    const counts = new Map<string, number>();
    for (let i = 0; i < data.length; i += 4) {
      if (data[i + 3] === 0) continue;
      const colour = `#${[...data.subarray(i, i + 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const colours = [...counts].map(([colour, count]) => ({ colour, count }));
    colours.sort((a, b) => b.count - a.count);
    const painted = colours.reduce((sum, { count }) => sum + count, 0);
    return { pixels: data.length / 4, painted, colours: colours.slice(0, 200) };
  }, spot);
}

/** Waits until something is drawn on `canvas`: at least 0.2 % of its pixels, in two colours or more. */
export function waitForPaint(canvas: Locator): Promise<Paint> {
  return until('something drawn on the canvas', async () => {
    const paint = await readPaint(canvas);
    return (await canvas.isVisible()) && isPainted(paint) && paint;
  });
}

function isPainted({ pixels, painted, colours }: Paint): boolean {
  return painted > pixels * 0.002 && colours.length >= 2;
}

/** How many pixels of `paint` have the colour #rrggbb, each channel within `tolerance`. */
export function countColour(paint: Paint, colour: string, tolerance = 24): number {
  const wanted = channels(colour);
  return paint.colours
    .filter((found) =>
      channels(found.colour).every((part, i) => Math.abs(part - (wanted[i] ?? 0)) <= tolerance),
    )
    .reduce((sum, { count }) => sum + count, 0);
}

function channels(colour: string): number[] {
  assert.match(colour, /^#[0-9a-f]{6}$/i);
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
