import { color, textColor } from '../../base/theme';
import { drawText, labelFont, type Pen } from '../canvas/pen';
import type { Box } from '../geometry/polyline';
import type { Zone } from './contract';

const lineWidth = 3;

const rowHeight = 16;

/** A name on its row, in pixels. */
interface PlacedName {
  readonly left: number;
  readonly width: number;
  readonly row: number;
}

/** Each name centred over its zone, moved into the plot where it would leave it, a row lower where it would touch another. */
export function placeNames(
  zones: readonly { readonly center: number; readonly width: number }[],
  left: number,
  right: number,
): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const { center, width } of zones) {
    const at = Math.max(left, Math.min(right - width, center - width / 2));
    const touches = (row: number): boolean =>
      placed.some(
        (other) => other.row === row && at < other.left + other.width + 6 && other.left < at + width + 6,
      );
    let row = 0;
    while (touches(row)) row++;
    placed.push({ left: at, width, row });
  }
  return placed;
}

/** Draws the zones that lie in the plot, over what is there, and returns where their names are. */
export function drawZones({ context, area, toPixel }: Pen, zones: readonly Zone[]): Box[] {
  const inPlot = (x: number): number => Math.max(area.left, Math.min(area.right, x));
  const seen = zones
    .map((zone) => ({ ...zone, start: inPlot(toPixel(zone.from, 1).x), end: inPlot(toPixel(zone.to, 1).x) }))
    .filter(({ start, end }) => end > start);
  context.font = labelFont();
  const names = placeNames(
    seen.map(({ label, start, end }) => ({
      center: (start + end) / 2,
      width: context.measureText(label).width,
    })),
    area.left + 2,
    area.right,
  );
  context.textBaseline = 'middle';
  return seen.flatMap((zone, i): Box[] => {
    context.fillStyle = color(zone.color);
    context.fillRect(zone.start, area.top, zone.end - zone.start, lineWidth);
    const name = names[i];
    if (!name) return [];
    const top = area.top + lineWidth + name.row * rowHeight + 1;
    drawText(context, zone.label, { x: name.left, y: top + rowHeight / 2 }, textColor(zone.color));
    return [{ left: name.left, right: name.left + name.width, top, bottom: top + rowHeight }];
  });
}
