import { color, fade, fontFamily, isHighContrast } from '../../../base/theme';
import { drawText, nameFont, type Pen } from '../../canvas/pen';
import type { Axis } from '../../contract';
import { fitText } from '../../geometry/labels';
import { type Layout, numbersAside, numbersBelow } from '../../geometry/layout';
import { axisTitle } from '../../values/axisTitle';

export const tickFont = (): string => `11px ${fontFamily('interface')}`;

/** The middle of a device pixel, where a line of one pixel is sharp. */
const sharp = (at: number): number => Math.round(at) + 0.5;

/** The grid, barely there, and the numbers at its lines. */
export function drawGrid({ context, area, toPixel }: Pen, { x, y }: Layout): void {
  const columns = x.map((tick) => ({ label: tick.label, at: toPixel(tick.value, Number.NaN).x }));
  const rows = y.map((tick) => ({ label: tick.label, at: toPixel(Number.NaN, tick.value).y }));
  context.lineWidth = 1;
  context.strokeStyle = fade(color('foreground'), isHighContrast() ? 0.22 : 0.08);
  context.beginPath();
  for (const { at } of columns) {
    context.moveTo(sharp(at), area.top);
    context.lineTo(sharp(at), area.bottom);
  }
  for (const { at } of rows) {
    context.moveTo(area.left, sharp(at));
    context.lineTo(area.right, sharp(at));
  }
  context.stroke();
  context.font = tickFont();
  context.fillStyle = color('muted');
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  for (const { label, at } of columns) context.fillText(label, at, area.bottom + numbersBelow / 2);
  context.textAlign = 'right';
  for (const { label, at } of rows) context.fillText(label, area.left - numbersAside, at);
  context.textAlign = 'left';
}

export function drawAxes({ context, area }: Pen): void {
  context.lineWidth = 1;
  context.strokeStyle = fade(color('foreground'), isHighContrast() ? 1 : 0.4);
  context.beginPath();
  context.moveTo(area.left + 0.5, area.top);
  context.lineTo(area.left + 0.5, sharp(area.bottom));
  context.lineTo(area.right, sharp(area.bottom));
  context.stroke();
}

/** Writes the names at the ends of the axes, right-aligned: a long one begins further left, or is written shorter. */
export function drawNames(axes: { readonly x: Axis; readonly y: Axis }, { context, area }: Pen): void {
  context.textBaseline = 'alphabetic';
  const write = (axis: Axis, from: number, y: number): void => {
    context.font = nameFont(axisTitle(axis));
    const widthOf = (text: string): number => context.measureText(text).width;
    const name = fitText([axisTitle(axis), axis.name], area.right - 2, widthOf);
    const left = Math.max(2, Math.min(from, area.right - widthOf(name)));
    drawText(context, name, { x: left, y }, color('muted'));
  };
  write(axes.x, area.right, area.bottom + numbersBelow + 8);
  write(axes.y, area.left - 4, area.top - 9);
}
