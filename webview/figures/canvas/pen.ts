import { color, fontFamily } from '../../base/theme';
import type { AxisScale } from '../geometry/axisScale';
import type { Box, Point } from '../geometry/polyline';

/** A canvas with axes on it: turns values into CSS pixels and back. */
export interface Pen {
  readonly context: CanvasRenderingContext2D;
  /** The plot inside the axes. */
  readonly area: Box;
  toPixel(x: number, y: number): Point;
  unitToPixel(unit: Point): Point;
  fromPixel(pixel: Point): Point;
}

export function createPen(context: CanvasRenderingContext2D, area: Box, x: AxisScale, y: AxisScale): Pen {
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  const unitToPixel = (unit: Point): Point => ({
    x: area.left + unit.x * width,
    y: area.bottom - unit.y * height,
  });
  return {
    context,
    area,
    unitToPixel,
    toPixel: (valueX, valueY) => unitToPixel({ x: x.toUnit(valueX), y: y.toUnit(valueY) }),
    fromPixel: (pixel) => ({
      x: x.fromUnit((pixel.x - area.left) / width),
      y: y.fromUnit((area.bottom - pixel.y) / height),
    }),
  };
}

export const isInside = (area: Box, { x, y }: Point, margin = 1): boolean =>
  x >= area.left - margin && x <= area.right + margin && y >= area.top - margin && y <= area.bottom + margin;

export const labelFont = (size = 12): string => `${size}px ${fontFamily('interface')}`;

/** Letters of a formula lean; Korean and Chinese names, which have no italics, stand upright. */
export function nameFont(name: string): string {
  return /[\u1100-\u11ff\u3040-\uffef]/.test(name)
    ? `12px ${fontFamily('interface')}`
    : `italic 14px ${fontFamily('formula')}`;
}

/** Text with the background's colour around it, so that it stays readable where it must cross a line. */
export function drawText(context: CanvasRenderingContext2D, text: string, at: Point, ink: string): void {
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = color('background');
  context.strokeText(text, at.x, at.y);
  context.fillStyle = ink;
  context.fillText(text, at.x, at.y);
}

/** Runs `draw` with nothing showing outside the plot. */
export function clipped(pen: Pen, draw: () => void): void {
  const { left, top, right, bottom } = pen.area;
  pen.context.save();
  pen.context.beginPath();
  pen.context.rect(left, top, right - left, bottom - top);
  pen.context.clip();
  draw();
  pen.context.restore();
}

/** Adds the polyline to the current path; gaps lift the pen. */
export function tracePolyline(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  let down = false;
  for (const { x, y } of points) {
    const drawn = Number.isFinite(x) && Number.isFinite(y);
    if (drawn && down) context.lineTo(x, y);
    else if (drawn) context.moveTo(x, y);
    down = drawn;
  }
}
