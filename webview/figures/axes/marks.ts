import { color } from '../../base/theme';
import { isInside, type Pen } from '../canvas/pen';
import type { Mark } from '../contract';
import type { Point } from '../geometry/polyline';

export const markRadius = (mark: Pick<Mark, 'size' | 'shape'>): number =>
  mark.size ?? (mark.shape === 'circle' ? 6 : 5);

function traceShape(
  context: CanvasRenderingContext2D,
  shape: Mark['shape'],
  { x, y }: Point,
  radius: number,
): void {
  context.beginPath();
  if (shape === 'cross') {
    context.moveTo(x - radius, y - radius);
    context.lineTo(x + radius, y + radius);
    context.moveTo(x - radius, y + radius);
    context.lineTo(x + radius, y - radius);
  } else if (shape === 'diamond') {
    context.moveTo(x, y - radius * 1.25);
    context.lineTo(x + radius * 1.25, y);
    context.lineTo(x, y + radius * 1.25);
    context.lineTo(x - radius * 1.25, y);
    context.closePath();
  } else {
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
}

/** One mark at a pixel: filled shapes get a rim of the background, rings and crosses are drawn in line. */
export function drawShape(context: CanvasRenderingContext2D, mark: Mark, at: Point): void {
  const radius = markRadius(mark);
  const [ink, ground] = [color(mark.color), color('background')];
  traceShape(context, mark.shape, at, radius);
  if (mark.shape === 'circle' || mark.shape === 'diamond') {
    context.lineWidth = 3;
    context.strokeStyle = ground;
    context.stroke();
    context.fillStyle = ink;
    context.fill();
    return;
  }
  context.lineCap = 'round';
  context.lineWidth = 4;
  context.strokeStyle = ground;
  context.stroke();
  context.lineWidth = 2;
  context.strokeStyle = ink;
  context.stroke();
  context.lineCap = 'butt';
}

/** Draws the marks that lie in the plot, the first above the later ones. */
export function drawMarks(pen: Pen, marks: readonly Mark[]): void {
  for (const mark of marks.toReversed()) {
    const at = pen.toPixel(mark.x, mark.y);
    if (isInside(pen.area, at)) drawShape(pen.context, mark, at);
  }
}
