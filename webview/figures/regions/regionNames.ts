import { color } from '../../base/theme';
import { drawText, labelFont, type Pen } from '../canvas/pen';
import { markRadius } from '../canvas/shapes';
import { overlaps } from '../geometry/labels';
import type { Box } from '../geometry/polyline';
import type { RegionMapData } from './contract';
import { boxesOf, cellsOf } from './regionPaint';
import { cellsWithin, placeNames } from './regions';

/** Half of a name's height, and how far from the bound its name begins, in pixels. */
const HALF = 7;
const GAP = 9;

/**
 * The bound's name beside its line, and, once all cells are known, that of each kind in its largest region with room for it: of
 * what is in sight, and clear of the marks.
 */
export function drawNames(pen: Pen, data: RegionMapData): void {
  const { context } = pen;
  context.font = labelFont();
  context.textBaseline = 'middle';
  const marks = marksOf(pen, data);
  const bound = data.bound && drawBoundName(pen, data.bound, marks);
  if (Array.from(data.cells).some((kind) => !data.kinds[kind])) return;
  const nameOf = (kind: number): string => data.kinds[kind]?.name ?? '';
  const widthOf = (kind: number): number => context.measureText(nameOf(kind)).width;
  const seen = cellsWithin(cellsOf(data), boxesOf(pen, data), pen.area);
  const places = placeNames(
    seen.cells,
    (kind) => ({ width: widthOf(kind) + 4, height: 13 }),
    seen.boxOf,
    bound ? [bound, ...marks] : marks,
  );
  // Of kinds that are called alike, the one with the largest region is named.
  const named = new Set<string>();
  for (const [kind, { x, y }] of places) {
    if (named.has(nameOf(kind))) continue;
    named.add(nameOf(kind));
    drawText(context, nameOf(kind), { x: x - widthOf(kind) / 2, y }, color('foreground'));
  }
}

function marksOf({ toPixel }: Pen, { marks = [] }: RegionMapData): readonly Box[] {
  return marks.map((mark) => {
    const [at, radius] = [toPixel(mark.x, mark.y), markRadius(mark)];
    return { left: at.x - radius, right: at.x + radius, top: at.y - radius, bottom: at.y + radius };
  });
}

/** At the foot of its line or, where a mark is in the way, on its other side or at its head. Where it is written, if it is. */
function drawBoundName(
  pen: Pen,
  { x, label }: NonNullable<RegionMapData['bound']>,
  marks: readonly Box[],
): Box | undefined {
  const { context, area } = pen;
  const width = context.measureText(label).width;
  const spots = [area.bottom - GAP, area.top + GAP].flatMap((y): Box[] => {
    const line = boundAt(pen, x, y);
    if (!(line >= area.left && line <= area.right)) return [];
    const lefts = [line + GAP, line - GAP - width];
    return lefts.map((left) => ({ left, right: left + width, top: y - HALF, bottom: y + HALF }));
  });
  const within = spots.filter(({ left, right }) => left >= area.left && right <= area.right);
  const spot = within.find((box) => !marks.some((mark) => overlaps(mark, box))) ?? within[0];
  if (spot) drawText(context, label, { x: spot.left, y: spot.top + HALF }, color('foreground'));
  return spot;
}

/** Where the bound is at a height of the plot, in pixels: between the rows, as its line goes. */
function boundAt({ area, fromPixel, toPixel }: Pen, x: ArrayLike<number>, y: number): number {
  const row = Math.max(0, Math.min(x.length - 1, fromPixel({ x: area.left, y }).y));
  const at = (place: number) => toPixel(x[place] ?? Number.NaN, 0).x;
  const [from, to] = [at(Math.floor(row)), at(Math.ceil(row))];
  return from + (to - from) * (row - Math.floor(row));
}
