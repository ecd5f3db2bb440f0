import { color, isHighContrast } from '../../base/theme';
import { labelFont } from '../canvas/pen';
import { prepareCanvas } from '../canvas/prepareCanvas';
import { axisScale, extentOf } from '../geometry/axisScale';
import type { WireframeData } from './contract';
import { drawPaths, type Ground, rememberPaths } from './pathPaint';
import { projection, type View } from './projection';
import { type SurfaceScales, surfaceOf } from './surface';
import { cutPieces } from './surfaceCuts';
import { drawBox, drawBoxAxes, roomBeside, TICK_FONT } from './wireframeBox';
import { drawSurface, drawSurfaceMark, placeIn } from './wireframePaint';

/** A surface as last painted: its grid's points in pixels, x and y in turn. */
export interface Painted {
  readonly data: WireframeData;
  readonly points: Float64Array;
  readonly width: number;
  readonly height: number;
}

type PaintedGround = Ground & { readonly points: Float64Array };

export function scalesOf({ x, y, z, grid, zMin, zMax }: WireframeData): SurfaceScales {
  const heights = { ...z, min: zMin ?? z.min, max: zMax ?? z.max };
  return {
    x: axisScale(x, extentOf([grid.x], x.scale === 'log'), false),
    y: axisScale(y, extentOf([grid.y], y.scale === 'log'), false),
    z: axisScale(heights, extentOf([grid.z], z.scale === 'log'), true),
  };
}

/** Lines closer than about six pixels would run together. */
function strideOf(columns: number, size: number): number {
  return Math.max(1, Math.ceil((8 * columns) / Math.max(size, 1)));
}

/** The box and the surface in it. */
function drawGround(
  context: CanvasRenderingContext2D,
  data: WireframeData,
  view: View,
  width: number,
  height: number,
): PaintedGround {
  const scales = scalesOf(data);
  const axes = { names: data, scales };
  context.font = labelFont(TICK_FONT);
  const room = roomBeside((label) => context.measureText(label).width, scales.z, width);
  const place = placeIn(width, height, view, projection(view), room);
  drawBox(context, place, view, axes);
  const surface = surfaceOf(data.grid, scales);
  const points = drawSurface(context, surface, view, place, {
    style: data.style ?? 'wireframe',
    stride: strideOf(surface.columns, Math.min(width, height)),
    pieces: cutPieces(surface, data.cuts ?? [], scales, view),
  });
  drawBoxAxes(context, place, view, axes);
  return { surface, scales, view, place, points };
}

/** What stands on the ground. */
function drawOver(
  context: CanvasRenderingContext2D,
  { marks = [], paths = [] }: WireframeData,
  ground: Ground,
  look: ReturnType<typeof rememberPaths>,
): void {
  drawPaths(context, paths, ground, look);
  for (const mark of marks) {
    const { x, y, z } = ground.scales;
    drawSurfaceMark(context, mark, [x.toUnit(mark.x), y.toUnit(mark.y), z.toUnit(mark.z)], ground.place);
  }
}

/** All that a ground's looks depend on besides its grid. */
function looksOf(
  { x, y, z, zMin, zMax, style, cuts }: WireframeData,
  view: View,
  ...sizes: number[]
): string {
  const theme = [color('background'), color('blue'), color('foreground'), isHighContrast()];
  return JSON.stringify([x, y, z, zMin, zMax, style, cuts, view, sizes, devicePixelRatio, theme]);
}

/**
 * Paints a surface on a canvas. With paths on it, the ground is kept as a picture, and is painted anew only when it has
 * changed: a ball rolls at every frame of the screen.
 */
export function createPainter(canvas: HTMLCanvasElement) {
  const look = rememberPaths();
  const copy = document.createElement('canvas');
  let kept:
    | { readonly looks: string; readonly grid: WireframeData['grid']; ground: PaintedGround }
    | undefined;
  const paintGround = (context: CanvasRenderingContext2D, data: WireframeData, view: View, size: Size) => {
    const looks = looksOf(data, view, ...size);
    if (kept?.looks === looks && kept.grid.z === data.grid.z) {
      context.drawImage(copy, 0, 0, ...size);
      return kept.ground;
    }
    const ground = drawGround(context, data, view, ...size);
    kept = undefined;
    if (!data.paths) return ground;
    Object.assign(copy, { width: canvas.width, height: canvas.height });
    copy.getContext('2d')?.drawImage(canvas, 0, 0);
    kept = { looks, grid: data.grid, ground };
    return ground;
  };
  return (data: WireframeData, view: View, width: number, height: number): Painted => {
    const context = prepareCanvas(canvas, width, height);
    if (!context) return { data, points: new Float64Array(), width, height };
    const ground = paintGround(context, data, view, [width, height]);
    drawOver(context, data, ground, look);
    return { data, points: ground.points, width, height };
  };
}

type Size = readonly [width: number, height: number];

/** Paints it all, once. */
export function paintOnce(
  canvas: HTMLCanvasElement,
  data: WireframeData,
  view: View,
  width: number,
  height: number,
): void {
  const context = prepareCanvas(canvas, width, height);
  if (context) drawOver(context, data, drawGround(context, data, view, width, height), rememberPaths());
}
