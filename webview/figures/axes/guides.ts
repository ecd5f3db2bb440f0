import { color } from '../../base/theme';
import type { Pen } from '../canvas/pen';
import { type Point, samplePolyline } from '../geometry/polyline';
import type { Guide } from './contract';

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
  const tops = [0, 1, 2].map((rank) => area.bottom - 4 - height - rank * (height + 4));
  if (guide.y === undefined) tops.push(area.top + 4, area.top + height + 8);
  return tops.flatMap((top) => [
    { x: x + 5, y: top },
    { x: x - width - 5, y: top },
  ]);
}
