import type { Tile } from './imageShades';

/** What decides how images stand in rows; sizes in CSS pixels. */
export interface LayoutRequest {
  readonly count: number;
  readonly imageWidth: number;
  readonly imageHeight: number;
  /** Width wanted for an image. */
  readonly imageSize: number;
  /** Width of the longest text under an image; 0 without. */
  readonly textWidth: number;
  /** Lines of text under each image. */
  readonly lines: number;
  /** Width of the figure. */
  readonly width: number;
  /** Device pixels a CSS pixel. */
  readonly ratio: number;
}

export interface ImageLayout {
  readonly columns: number;
  /** Width of an image with its text, and the room from one to the next. */
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly gap: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
  /** Height of all rows. */
  readonly height: number;
}

/** Room around the images for the mark of the chosen one. */
export const edge = 3;
export const lineHeight = 16;

/** As many columns as fit, then no more than the rows need: ten images that would stand as 7 and 3 stand as 5 and 5. */
export function layoutImages(request: LayoutRequest): ImageLayout {
  const { count, imageWidth, imageHeight, imageSize, textWidth, lines, ratio } = request;
  const room = Math.max(1, request.width - 2 * edge);
  const pixel = Math.max(1, Math.round((imageSize * ratio) / imageWidth)) / ratio;
  const tileWidth = Math.min(room, pixel * imageWidth);
  const tileHeight = (tileWidth * imageHeight) / imageWidth;
  const cellWidth = Math.min(room, Math.max(tileWidth, Math.min(textWidth, 2 * tileWidth)));
  const gap = lines > 0 ? 10 : 4;
  const fitting = Math.max(1, Math.floor((room + gap) / (cellWidth + gap)));
  const rows = Math.ceil(count / fitting);
  const cellHeight = tileHeight + lines * lineHeight;
  return {
    columns: Math.max(1, Math.ceil(count / Math.max(1, rows))),
    cellWidth,
    cellHeight,
    gap,
    tileWidth,
    tileHeight,
    height: Math.max(lineHeight, rows * (cellHeight + gap) - gap) + 2 * edge,
  };
}

/** The room of one image with its text. */
export function cellAt(layout: ImageLayout, index: number, ratio: number): Tile {
  const whole = (value: number): number => Math.round(value * ratio) / ratio;
  const [row, column] = [Math.floor(index / layout.columns), index % layout.columns];
  return {
    x: whole(edge + column * (layout.cellWidth + layout.gap)),
    y: whole(edge + row * (layout.cellHeight + layout.gap)),
    width: layout.cellWidth,
    height: layout.cellHeight,
  };
}

/** Where the image itself stands, on whole device pixels: in the middle of its cell, above its text. */
export function tileAt(layout: ImageLayout, index: number, ratio: number): Tile {
  const { x, y, width } = cellAt(layout, index, ratio);
  const inset = Math.round(((width - layout.tileWidth) / 2) * ratio) / ratio;
  return { x: x + inset, y, width: layout.tileWidth, height: layout.tileHeight };
}

/** The image at a point, or -1. */
export function imageAt(layout: ImageLayout, count: number, x: number, y: number): number {
  const column = Math.floor((x - edge) / (layout.cellWidth + layout.gap));
  const row = Math.floor((y - edge) / (layout.cellHeight + layout.gap));
  if (column < 0 || column >= layout.columns || row < 0) return -1;
  const index = row * layout.columns + column;
  const { x: left, y: top } = cellAt(layout, index, 1);
  const inside = x - left <= layout.cellWidth + 1 && y - top <= layout.cellHeight + 1;
  return inside && index < count ? index : -1;
}

/** Where a key moves from one image to another; undefined when it is not one of the keys. */
export function moveOnImages(index: number, key: string, count: number, columns: number): number | undefined {
  if (count === 0) return undefined;
  const within = (next: number): number => Math.max(0, Math.min(count - 1, next));
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: index + 1,
    ArrowLeft: index - 1,
    ArrowDown: index + columns < count ? index + columns : index,
    ArrowUp: index >= columns ? index - columns : index,
    PageDown: index + 5 * columns,
    PageUp: index - 5 * columns,
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  return next === undefined ? undefined : within(next);
}
