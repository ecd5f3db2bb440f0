import { color, mix } from '../ui/theme';
import { spotsAround } from './labels';
import { drawShape } from './marks';
import { drawText, labelFont } from './pen';
import { fitScale, type Project, type View } from './projection';
import { forCellsBackToFront, projectSurface, type Surface } from './surface';
import type { SurfaceMark } from './types';
import type { Place } from './wireframeBox';

const shades = 24;

/** Gives the canvas one backing pixel for each device pixel and clears it; coordinates are CSS pixels. */
export function prepareCanvas(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  const [across, down] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)];
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  context?.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}

/** Units of the axes to pixels: the box in the middle of the drawing. */
export function placeIn(width: number, height: number, view: View, project: Project): Place {
  // Room for the ticks and names around the box.
  const margin = width < 400 ? 36 : 46;
  const scale = fitScale(view, width - 2 * margin, height - 68);
  return (x, y, z) => {
    const at = project(x, y, z);
    return { x: width / 2 + at.x * scale, y: height / 2 - at.y * scale };
  };
}

/** From the ground's colour at the lowest to a clear blue at the highest: faint, so that the lines are what one sees. */
function shadesOfHeight(): string[] {
  return Array.from({ length: shades }, (_, i) =>
    mix(color('blue'), color('background'), 0.06 + (0.34 * i) / shades),
  );
}

function shadeIndex(z: Float64Array, corners: readonly number[]): number {
  const mean = corners.reduce((sum, corner) => sum + Math.max(0, Math.min(1, z[corner] ?? 0)), 0) / 4;
  return Math.min(shades - 1, Math.floor(mean * shades));
}

/** The surface's cells from back to front, each filled, so that what lies behind is hidden. Returns the grid's points in pixels. */
export function drawSurface(
  context: CanvasRenderingContext2D,
  surface: Surface,
  view: View,
  place: Place,
): Float64Array {
  const points = projectSurface(surface, (x, y, z) => ({ ...place(x, y, z), depth: 0 }));
  const fills = shadesOfHeight();
  const dense = Math.max(surface.columns, surface.rows) > 40;
  context.strokeStyle = mix(color('blue'), color('background'), dense ? 0.8 : 0.9);
  context.lineWidth = dense ? 0.5 : 0.75;
  context.lineJoin = 'round';
  forCellsBackToFront(surface, view, (corners) => {
    context.beginPath();
    for (const corner of corners) context.lineTo(points[2 * corner] ?? 0, points[2 * corner + 1] ?? 0);
    context.closePath();
    context.fillStyle = fills[shadeIndex(surface.z, corners)] ?? '';
    context.fill();
    context.stroke();
  });
  return points;
}

/** A mark in units of the axes, with its dotted line to the floor and its label. */
export function drawSurfaceMark(
  context: CanvasRenderingContext2D,
  mark: SurfaceMark,
  at: readonly [number, number, number],
  place: Place,
): void {
  const [x, y, z] = at;
  if (!Number.isFinite(x + y + z) || x < 0 || x > 1 || y < 0 || y > 1) return;
  const [top, foot] = [place(x, y, Math.max(0, Math.min(1, z))), place(x, y, 0)];
  context.save();
  context.setLineDash([2, 3]);
  context.lineWidth = 1;
  context.strokeStyle = color(mark.color);
  context.beginPath();
  context.moveTo(top.x, top.y);
  context.lineTo(foot.x, foot.y);
  context.stroke();
  context.restore();
  drawShape(context, { ...mark, shape: 'circle', size: 5 }, top);
  if (!mark.label) return;
  context.font = labelFont();
  context.textBaseline = 'middle';
  const [spot] = spotsAround(top, context.measureText(mark.label).width, 15, 8);
  if (spot) drawText(context, mark.label, { x: spot.x, y: spot.y + 7.5 }, color('foreground'));
}
