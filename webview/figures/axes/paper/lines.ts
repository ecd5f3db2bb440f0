import { color } from '../../../base/theme';
import { isInside, type Pen, tracePolyline } from '../../canvas/pen';
import { type Box, clipPolyline, type Point } from '../../geometry/polyline';

/** A polyline in units of the axes: (0, 0) is the lower left corner of the plot, (1, 1) the upper right. */
export interface Line {
  readonly points: readonly Point[];
  readonly ink: string;
  /** 0 draws the points only. */
  readonly width: number;
  readonly dash: readonly number[];
  /** Of each point; 0 draws the line only. */
  readonly radius: number;
  readonly shape?: 'circle' | 'triangle' | 'square' | 'diamond' | undefined;
}

/** In units of the axes: far enough out that no cut shows. */
const wide: Box = { left: -8, right: 9, top: -8, bottom: 9 };
/** Larger points have a rim of the background. */
const rimmed = 2;

function strokeLine({ context, area, unitToPixel }: Pen, { points, ink, width, dash }: Line): void {
  const half = width / 2;
  context.save();
  context.beginPath();
  context.rect(
    area.left - half,
    area.top - half,
    area.right - area.left + width,
    area.bottom - area.top + width,
  );
  context.clip();
  context.strokeStyle = ink;
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.setLineDash([...dash]);
  context.beginPath();
  tracePolyline(context, clipPolyline(points, wide).map(unitToPixel));
  context.stroke();
  context.restore();
}

/** Adds a point's shape to the current path: of all shapes with the radius of the circle round them. */
function traceShape(
  context: CanvasRenderingContext2D,
  shape: Line['shape'],
  { x, y }: Point,
  radius: number,
): void {
  const corners = { triangle: 3, square: 4, diamond: 4 } as const;
  if (shape === undefined || shape === 'circle') {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  const turn = shape === 'square' ? Math.PI / 4 : 0;
  for (let i = 0; i < corners[shape]; i++) {
    const angle = turn - Math.PI / 2 + (2 * Math.PI * i) / corners[shape];
    const at = { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
    if (i === 0) context.moveTo(at.x, at.y);
    else context.lineTo(at.x, at.y);
  }
  context.closePath();
}

function drawPoints({ context, area, unitToPixel }: Pen, { points, ink, radius, shape }: Line): void {
  const places = points.map(unitToPixel).filter((at) => isInside(area, at));
  context.fillStyle = ink;
  context.strokeStyle = color('background');
  context.lineWidth = 1;
  if (radius > rimmed) {
    for (const at of places) {
      context.beginPath();
      traceShape(context, shape, at, radius);
      context.fill();
      context.stroke();
    }
    return;
  }
  context.beginPath();
  for (const at of places) traceShape(context, shape, at, radius);
  context.fill();
}

/** Draws the lines, later ones over earlier ones, and their points. */
export function drawLines(pen: Pen, lines: readonly Line[]): void {
  for (const line of lines) {
    if (line.width > 0) strokeLine(pen, line);
    if (line.radius > 0) drawPoints(pen, line);
  }
}
