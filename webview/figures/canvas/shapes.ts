import { type ColorName, color } from '../../base/theme';
import type { Point } from '../geometry/polyline';

export type MarkShape = 'circle' | 'ring' | 'diamond' | 'cross';

interface DrawnMark {
  readonly color: ColorName;
  readonly shape: MarkShape;
  /** Radius in CSS pixels. */
  readonly size?: number | undefined;
}

export const markRadius = ({ size, shape }: Pick<DrawnMark, 'size' | 'shape'>): number =>
  size ?? (shape === 'circle' ? 6 : 5);

function traceShape(
  context: CanvasRenderingContext2D,
  shape: MarkShape,
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
export function drawShape(context: CanvasRenderingContext2D, mark: DrawnMark, at: Point): void {
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
