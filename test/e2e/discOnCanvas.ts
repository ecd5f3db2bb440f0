import type { Locator } from 'playwright-core';

/**
 * The middle of the largest filled disc of the colour #rrggbb on a canvas, in CSS pixels of the canvas; undefined without one. A square
 * of `least` pixels to each side fits into it.
 */
export function discOnCanvas(
  canvas: Locator,
  colour: string,
  least = 3,
): Promise<{ x: number; y: number } | undefined> {
  const find = (element: Element, [wanted, side]: readonly [string, number]) => {
    if (!(element instanceof HTMLCanvasElement)) throw new Error('This is no canvas.');
    const { width, height } = element;
    const copy = Object.assign(document.createElement('canvas'), { width, height });
    const context = copy.getContext('2d');
    if (!context) return undefined;
    context.drawImage(element, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const channels = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16));
    // What is faint has the same colour as what is not, but for its opacity.
    const ink = Array.from(
      { length: width * height },
      (_, at) =>
        (data[4 * at + 3] ?? 0) > 200 &&
        channels.every((value, i) => Math.abs((data[4 * at + i] ?? -999) - value) < 12),
    );
    const scale = width / element.clientWidth;
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
  };
  return canvas.evaluate(find, [colour, least] as const);
}
