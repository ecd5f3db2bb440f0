import type { Locator } from 'playwright-core';

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * The middle of the largest filled disc of the colour #rrggbb on a canvas, in CSS pixels of the canvas; undefined without one. A square
 * of `least` pixels to each side fits into it.
 */
export async function discOnCanvas(canvas: Locator, colour: string, least = 3): Promise<Place | undefined> {
  const [place] = await canvas.evaluate(findDiscs, [colour, least, '', 0] as const);
  return place;
}

/** The same in every frame of the screen that has such a disc, until the value of a field of the page is `end` or more. */
export function discsOnCanvas(canvas: Locator, colour: string, field: string, end: number): Promise<Place[]> {
  return canvas.evaluate(findDiscs, [colour, 3, field, end] as const);
}

/** Runs in the page. Looks once where no field is named. */
async function findDiscs(
  element: Element,
  [wanted, side, field, end]: readonly [colour: string, side: number, field: string, end: number],
): Promise<Place[]> {
  if (!(element instanceof HTMLCanvasElement)) throw new Error('This is no canvas.');
  const channels = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16));
  const places: Place[] = [];
  const isOver = () => Number(document.querySelector<HTMLInputElement>(field)?.value) >= end;
  for (;;) {
    const place = largestDisc(element);
    if (place) places.push(place);
    if (field === '' || isOver()) return places;
    await new Promise(requestAnimationFrame);
  }

  function largestDisc(canvas: HTMLCanvasElement): Place | undefined {
    const { width, height } = canvas;
    const copy = Object.assign(document.createElement('canvas'), { width, height });
    const context = copy.getContext('2d');
    if (!context) return undefined;
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    // What is faint has the same colour as what is not, but for its opacity.
    const ink = Array.from(
      { length: width * height },
      (_, at) =>
        (data[4 * at + 3] ?? 0) > 200 &&
        channels.every((value, i) => Math.abs((data[4 * at + i] ?? -999) - value) < 12),
    );
    const scale = width / canvas.clientWidth;
    const reach = Math.floor(side * scale);
    const around = [-reach, 0, reach].flatMap((dy) => [-reach, 0, reach].map((dx) => dy * width + dx));
    const left = new Set(ink.flatMap((_, at) => (around.every((offset) => ink[at + offset]) ? [at] : [])));
    // Thick letters have such squares, too: the largest patch is the disc.
    let inside: number[] = [];
    for (const first of left) {
      const patch = [first];
      left.delete(first);
      for (const at of patch)
        for (const beside of [at - 1, at + 1, at - width, at + width])
          if (left.delete(beside)) patch.push(beside);
      if (patch.length > inside.length) inside = patch;
    }
    if (inside.length === 0) return undefined;
    const across = inside.reduce((sum, at) => sum + (at % width), 0) / inside.length;
    const down = inside.reduce((sum, at) => sum + Math.floor(at / width), 0) / inside.length;
    return { x: across / scale, y: down / scale };
  }
}
