import { color } from '../../base/theme';
import { labelFont, type Pen } from '../canvas/pen';
import { type Point, samplePolyline } from '../geometry/polyline';
import type { Guide } from './contract';

/** How far beside a guide its label stands. */
const aside = 5;

/** Where the guide starts; NaN in the direction it does not fix. */
const startOf = ({ x, y }: Guide, { toPixel }: Pen): Point => toPixel(x ?? Number.NaN, y ?? Number.NaN);

export function isGuideSeen(guide: Guide, pen: Pen): boolean {
  const { left, right, top, bottom } = pen.area;
  const at = startOf(guide, pen);
  if (guide.x !== undefined) return at.x >= left - 1 && at.x <= right + 1;
  return at.y >= top - 1 && at.y <= bottom + 1;
}

/** Both ends of a guide in pixels. */
function guideEnds(guide: Guide, pen: Pen): [Point, Point] {
  const { left, right, top, bottom } = pen.area;
  const at = startOf(guide, pen);
  if (guide.x === undefined) {
    return [
      { x: left, y: at.y },
      { x: right, y: at.y },
    ];
  }
  const from = guide.y === undefined ? top : Math.max(top, Math.min(bottom, at.y));
  return [
    { x: at.x, y: from },
    { x: at.x, y: bottom },
  ];
}

/** Dotted lines of the guides that lie in the plot. */
export function drawGuides(pen: Pen, guides: readonly Guide[]): void {
  const { context } = pen;
  context.save();
  context.setLineDash([2, 3]);
  context.lineWidth = 1;
  for (const guide of guides) {
    const [from, to] = guideEnds(guide, pen);
    if (!isGuideSeen(guide, pen) || !Number.isFinite(from.y)) continue;
    context.strokeStyle = color(guide.color);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
  context.restore();
}

/** What a label should keep clear of. */
export function guideObstacles(pen: Pen, guides: readonly Guide[]): Point[] {
  return guides.flatMap((guide) =>
    isGuideSeen(guide, pen) ? samplePolyline(guideEnds(guide, pen), 6, 200) : [],
  );
}

/** The top of a label that stands on the x axis. */
export const footSpot = ({ area }: Pen, height: number): number => area.bottom - 4 - height;

/** Spots for a guide's label: beside a vertical one from its foot upwards, at the ends of a horizontal one. */
export function guideSpots(guide: Guide, pen: Pen, width: number, height: number): Point[] {
  const { area } = pen;
  const { x, y } = startOf(guide, pen);
  if (guide.x === undefined) {
    return [area.right - width - 4, area.left + 4].flatMap((left) => [
      { x: left, y: y - height - 2 },
      { x: left, y: y + 3 },
    ]);
  }
  const tops = [0, 1, 2].map((rank) => footSpot(pen, height) - rank * (height + 4));
  if (guide.y === undefined) tops.push(area.top + 4, area.top + height + 8);
  return tops.flatMap((top) => [
    { x: x + aside, y: top },
    { x: x - width - aside, y: top },
  ]);
}

/** A row of short strokes on the x axis, such as the ends of the epochs: so many of one colour are no points of their own. */
const leastInRow = 4;
const strides = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const rowGap = 6;

/** Which of the labels of a row, from `left` to `right` each, are written: every one, every second, every fifth ... */
export function thinRow(spans: readonly { readonly left: number; readonly right: number }[]): number[] {
  for (const stride of strides) {
    const kept = spans.flatMap((_, i) => (i === 0 || (i + 1) % stride === 0 ? [i] : []));
    // The first may be longer, as it says what they are: it takes the place of those that it covers.
    const first = spans[0]?.right ?? 0;
    const clear = kept.filter((i) => i === 0 || (spans[i]?.left ?? 0) >= first + rowGap);
    const fits = clear.every((i, k) => {
      const before = spans[clear[k - 1] ?? -1];
      return before === undefined || (spans[i]?.left ?? 0) >= before.right + rowGap;
    });
    if (fits) return clear;
  }
  return spans.length > 0 ? [0] : [];
}

/**
 * Where the labels of guides in a row start: side by side along the x axis, undefined for those that are left out because there
 * is no room for all, or the plot ends. Guides that are in no row are not in it.
 */
export function rowStarts(guides: readonly Guide[], pen: Pen): ReadonlyMap<Guide, number | undefined> {
  const { context, area } = pen;
  const strokes = guides.filter(({ x, y, label }) => x !== undefined && y !== undefined && label);
  const starts = new Map<Guide, number | undefined>();
  context.font = labelFont();
  for (const ink of new Set(strokes.map((guide) => guide.color))) {
    const row = strokes.filter((guide) => guide.color === ink && isGuideSeen(guide, pen));
    if (row.length < leastInRow) continue;
    const spans = row.map((guide) => {
      const left = startOf(guide, pen).x + aside;
      return { left, right: left + context.measureText(guide.label ?? '').width };
    });
    const kept = new Set(thinRow(spans));
    row.forEach((guide, i) => {
      const span = spans[i];
      starts.set(guide, span && kept.has(i) && span.right <= area.right ? span.left : undefined);
    });
  }
  return starts;
}
