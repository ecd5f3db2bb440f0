import { color, fade, isHighContrast } from '../ui/theme';
import { axisTitle } from './paper';
import { drawText, labelFont, nameFont } from './pen';
import type { Point } from './polyline';
import type { View } from './projection';
import type { SurfaceScales } from './surface';
import type { Axis } from './types';

/** Turns units of the three axes into pixels. */
export type Place = (x: number, y: number, z: number) => Point;

export interface BoxAxes {
  readonly names: { readonly x: Axis; readonly y: Axis; readonly z: Axis };
  readonly scales: SurfaceScales;
}

/** Which sides of the box are far from the eye: 0 or 1 on each axis of the floor. */
export function farSides({ azimuth }: View): { x: 0 | 1; y: 0 | 1 } {
  const radians = (azimuth * Math.PI) / 180;
  return { x: Math.cos(radians) > 0 ? 0 : 1, y: Math.sin(radians) > 0 ? 0 : 1 };
}

function drawLines(
  context: CanvasRenderingContext2D,
  lines: readonly (readonly [Point, Point])[],
  ink: string,
): void {
  context.strokeStyle = ink;
  context.lineWidth = 1;
  context.beginPath();
  for (const [from, to] of lines) {
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
  }
  context.stroke();
}

/** Floor and back walls behind the surface, with grid lines at the ticks. */
export function drawBox(
  context: CanvasRenderingContext2D,
  place: Place,
  view: View,
  { scales }: BoxAxes,
): void {
  const far = farSides(view);
  const [ticksX, ticksY, ticksZ] = [scales.x, scales.y, scales.z].map((scale) =>
    scale.ticks(5).map(({ value }) => scale.toUnit(value)),
  ) as [number[], number[], number[]];
  const grid = [
    ...ticksX.map((x) => [place(x, 0, 0), place(x, 1, 0)] as const),
    ...ticksY.map((y) => [place(0, y, 0), place(1, y, 0)] as const),
    ...ticksZ.map((z) => [place(far.x, 0, z), place(far.x, 1, z)] as const),
    ...ticksZ.map((z) => [place(0, far.y, z), place(1, far.y, z)] as const),
  ];
  const upright = ([x, y]: readonly [number, number]) => [place(x, y, 0), place(x, y, 1)] as const;
  const corners = [
    [far.x, far.y],
    [1 - far.x, far.y],
    [far.x, 1 - far.y],
  ] as const;
  const floor = [
    [0, 0, 1, 0],
    [1, 0, 1, 1],
    [1, 1, 0, 1],
    [0, 1, 0, 0],
  ] as const;
  const edges = [
    ...corners.map(upright),
    ...floor.map(([a, b, c, d]) => [place(a, b, 0), place(c, d, 0)] as const),
  ];
  const strong = isHighContrast();
  drawLines(context, grid, fade(color('foreground'), strong ? 0.25 : 0.1));
  drawLines(context, edges, fade(color('foreground'), strong ? 0.9 : 0.3));
}

interface Edge {
  readonly axis: 'x' | 'y' | 'z';
  /** Point of the edge at a unit of its axis. */
  at(unit: number): Point;
  /** Away from the box, in pixels. */
  readonly outward: Point;
}

function unitVector(x: number, y: number): Point {
  const length = Math.hypot(x, y) || 1;
  return { x: x / length, y: y / length };
}

/** The three edges that carry ticks: the two of the floor in front, and the upright one farthest to the left. */
function tickedEdges(place: Place, view: View): Edge[] {
  const far = farSides(view);
  const near = { x: 1 - far.x, y: 1 - far.y };
  const middle = place(0.5, 0.5, 0);
  const away = (to: Point): Point => unitVector(to.x - middle.x, Math.abs(to.y - middle.y) + 12);
  const sides = [
    [near.x, far.y],
    [far.x, near.y],
  ] as const;
  const [a, b] = sides.map(([x, y]) => place(x, y, 0));
  const [left] = a && b && a.x < b.x ? sides : [sides[1]];
  return [
    { axis: 'x', at: (unit) => place(unit, near.y, 0), outward: away(place(0.5, near.y, 0)) },
    { axis: 'y', at: (unit) => place(near.x, unit, 0), outward: away(place(near.x, 0.5, 0)) },
    { axis: 'z', at: (unit) => place(left[0], left[1], unit), outward: { x: -1, y: 0 } },
  ];
}

function writeBeside(
  context: CanvasRenderingContext2D,
  text: string,
  at: Point,
  outward: Point,
  distance: number,
): number {
  const half = context.measureText(text).width / 2;
  const reach = distance + half * Math.abs(outward.x) + 6 * Math.abs(outward.y);
  drawText(
    context,
    text,
    { x: at.x + outward.x * reach - half, y: at.y + outward.y * reach },
    color('muted'),
  );
  return reach + half * Math.abs(outward.x) + 6 * Math.abs(outward.y);
}

/** Tick values and names along three edges, beside the box. */
export function drawBoxAxes(
  context: CanvasRenderingContext2D,
  place: Place,
  view: View,
  axes: BoxAxes,
): void {
  context.textBaseline = 'middle';
  for (const { axis, at, outward } of tickedEdges(place, view)) {
    const [start, end] = [at(0), at(1)];
    const length = Math.hypot(end.x - start.x, end.y - start.y);
    if (length < 24) continue;
    const scale = axes.scales[axis];
    context.font = labelFont(11);
    let reach = 0;
    for (const { value, label } of scale.ticks(
      Math.max(3, Math.min(6, Math.floor(length / (axis === 'z' ? 24 : 34)))),
    )) {
      reach = Math.max(reach, writeBeside(context, label, at(scale.toUnit(value)), outward, 6));
    }
    const name = axisTitle(axes.names[axis]);
    context.font = nameFont(name);
    if (axis === 'z') writeBeside(context, name, end, { x: 0, y: -1 }, 9);
    else writeBeside(context, name, at(0.5), outward, reach + 4);
  }
}
