import { color, fontFamily, textColor } from '../../base/theme';
import type { GridImage } from './contract';
import type { Tile } from './imageShades';

export const captionFont = (): string => `12px ${fontFamily('editor')}`;
const detailFont = (): string => `11px ${fontFamily('editor')}`;

/** How many lines of text stand under each image. */
export const linesUnder = (images: readonly GridImage[]): number => {
  if (images.some(({ detail }) => detail)) return 2;
  return images.some(({ caption }) => caption) ? 1 : 0;
};

const longest = (texts: readonly (string | undefined)[]): string =>
  texts.reduce<string>((long, text = '') => (text.length > long.length ? text : long), '');

/** Width of the longest text under an image. */
export function textWidth(context: CanvasRenderingContext2D, images: readonly GridImage[]): number {
  context.font = captionFont();
  const caption = context.measureText(longest(images.map((image) => image.caption))).width;
  context.font = detailFont();
  return Math.ceil(Math.max(caption, context.measureText(longest(images.map((one) => one.detail))).width));
}

/** The text, its end replaced by an ellipsis where it is wider than `width`. */
export function fitted(context: CanvasRenderingContext2D, text: string, width: number): string {
  let kept = text;
  while (kept.length > 1 && context.measureText(kept === text ? text : `${kept}…`).width > width + 1)
    kept = kept.slice(0, -1);
  return kept === text ? text : `${kept.trimEnd()}…`;
}

/** Text in the middle of its cell; of what is wrong, the first word in red. */
export function drawCaption(
  context: CanvasRenderingContext2D,
  text: string,
  wrong: boolean,
  cell: Tile,
  y: number,
) {
  context.font = captionFont();
  const shown = fitted(context, text, cell.width);
  const first = wrong ? (shown.split(' ')[0] ?? '') : '';
  const left = cell.x + (cell.width - context.measureText(shown).width) / 2;
  context.fillStyle = textColor('red');
  context.fillText(first, left, y);
  context.fillStyle = color('foreground');
  context.fillText(shown.slice(first.length), left + context.measureText(first).width, y);
}

export function drawDetail(context: CanvasRenderingContext2D, text: string, cell: Tile, y: number): void {
  context.font = detailFont();
  context.fillStyle = color('muted');
  const shown = fitted(context, text, cell.width);
  context.fillText(shown, cell.x + (cell.width - context.measureText(shown).width) / 2, y);
}
