import type { Locator } from 'playwright-core';

/** The box around all that has a colour on a canvas, in CSS pixels. */
export function extentOf(
  canvas: Locator,
  colour: string,
): Promise<{ left: number; right: number; top: number; bottom: number }> {
  return canvas.evaluate((element, wanted) => {
    if (!(element instanceof HTMLCanvasElement)) throw new Error('This is no canvas.');
    const { width, height } = element;
    const copy = Object.assign(document.createElement('canvas'), { width, height });
    const context = copy.getContext('2d');
    if (!context) throw new Error('There is no canvas to read.');
    context.drawImage(element, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const ink = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16));
    const seen = Array.from({ length: width * height }, (_, at) => at).filter((at) =>
      ink.every((value, i) => Math.abs((data[4 * at + i] ?? -999) - value) < 12),
    );
    const [x, y] = [seen.map((at) => at % width), seen.map((at) => Math.floor(at / width))].map((values) =>
      values.toSorted((first, second) => first - second),
    );
    const scale = width / element.clientWidth;
    const ends = [x?.[0], x?.at(-1), y?.[0], y?.at(-1)].map((value) => (value ?? Number.NaN) / scale);
    const [left = Number.NaN, right = Number.NaN, top = Number.NaN, bottom = Number.NaN] = ends;
    return { left, right, top, bottom };
  }, colour);
}
