import { color, fade, isHighContrast } from '../../base/theme';
import { drawText, labelFont, nameFont } from '../canvas/pen';
import type { Axis } from '../contract';
import type { AxisScale } from '../geometry/axisScale';
import { overlaps } from '../geometry/labels';
import type { Box, Point } from '../geometry/polyline';
import type { Tick } from '../geometry/ticks';
import { axisTitle } from '../values/axisTitle';
import type { View } from './projection';
import type { SurfaceScales } from './surface';

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
    { x: near.x, y: far.y },
    { x: far.x, y: near.y },
  ] as const;
  const [first, second] = sides;
  const left = place(first.x, first.y, 0).x < place(second.x, second.y, 0).x ? first : second;
  return [
    { axis: 'x', at: (unit) => place(unit, near.y, 0), outward: away(place(0.5, near.y, 0)) },
    { axis: 'y', at: (unit) => place(near.x, unit, 0), outward: away(place(near.x, 0.5, 0)) },
    { axis: 'z', at: (unit) => place(left.x, left.y, unit), outward: { x: -1, y: 0 } },
  ];
}

const edgeLength = ({ at }: Edge): number => Math.hypot(at(1).x - at(0).x, at(1).y - at(0).y);

/** As many ticks as the edge has room for; none where one looks along it. */
function ticksOf(edge: Edge, { scales }: BoxAxes): Tick[] {
  const length = edgeLength(edge);
  const room = edge.axis === 'z' ? 24 : 34;
  return length < 24 ? [] : scales[edge.axis].ticks(Math.max(3, Math.min(6, Math.floor(length / room))));
}

/** Floor and back walls behind the surface, with grid lines at the ticks. */
export function drawBox(context: CanvasRenderingContext2D, place: Place, view: View, axes: BoxAxes): void {
  const far = farSides(view);
  const grid = tickedEdges(place, view).flatMap((edge) =>
    ticksOf(edge, axes).flatMap(({ value }) => {
      const at = axes.scales[edge.axis].toUnit(value);
      if (edge.axis === 'x') return [[place(at, 0, 0), place(at, 1, 0)] as const];
      if (edge.axis === 'y') return [[place(0, at, 0), place(1, at, 0)] as const];
      return [
        [place(far.x, 0, at), place(far.x, 1, at)] as const,
        [place(0, far.y, at), place(1, far.y, at)] as const,
      ];
    }),
  );
  const upright = (x: number, y: number) => [place(x, y, 0), place(x, y, 1)] as const;
  const sides = [0, 1].flatMap((side) => [
    [place(side, 0, 0), place(side, 1, 0)] as const,
    [place(0, side, 0), place(1, side, 0)] as const,
  ]);
  const edges = [...sides, upright(far.x, far.y), upright(1 - far.x, far.y), upright(far.x, 1 - far.y)];
  const strong = isHighContrast();
  drawLines(context, grid, fade(color('foreground'), strong ? 0.25 : 0.1));
  drawLines(context, edges, fade(color('foreground'), strong ? 0.9 : 0.3));
}

export const TICK_FONT = 11;
/** Pixels between an edge and the values at its ticks. */
const BESIDE = 6;

/** The room at both sides of the box: for ticks and names, and for the values of z as long as they are. */
export function roomBeside(
  widthOf: (label: string) => number,
  z: Pick<AxisScale, 'ticks'>,
  width: number,
): number {
  const longest = Math.max(...z.ticks(6).map(({ label }) => widthOf(label)));
  return Math.max(width < 400 ? 36 : 46, Math.ceil(longest) + BESIDE + 4);
}

/** The box of a text centred beside a point. */
function boxBeside(
  context: CanvasRenderingContext2D,
  text: string,
  at: Point,
  outward: Point,
  distance: number,
): Box {
  const half = context.measureText(text).width / 2;
  const reach = distance + half * Math.abs(outward.x) + 6 * Math.abs(outward.y);
  const [x, y] = [at.x + outward.x * reach, at.y + outward.y * reach];
  return { left: x - half, right: x + half, top: y - 6, bottom: y + 6 };
}

/** Writes the text unless it would touch another. */
function write(context: CanvasRenderingContext2D, text: string, box: Box, written: Box[]): void {
  if (written.some((other) => overlaps(other, box))) return;
  written.push(box);
  drawText(context, text, { x: box.left, y: (box.top + box.bottom) / 2 }, color('muted'));
}

/** Tick values and names along three edges, beside the box. */
export function drawBoxAxes(
  context: CanvasRenderingContext2D,
  place: Place,
  view: View,
  axes: BoxAxes,
): void {
  context.textBaseline = 'middle';
  const written: Box[] = [];
  for (const edge of tickedEdges(place, view)) {
    const ticks = ticksOf(edge, axes);
    if (ticks.length === 0) continue;
    context.font = labelFont(TICK_FONT);
    for (const { value, label } of ticks) {
      const at = edge.at(axes.scales[edge.axis].toUnit(value));
      write(context, label, boxBeside(context, label, at, edge.outward, BESIDE), written);
    }
    const widest = Math.max(...ticks.map(({ label }) => context.measureText(label).width));
    const beyond = 10 + widest * Math.abs(edge.outward.x) + 12 * Math.abs(edge.outward.y);
    const name = axisTitle(axes.names[edge.axis]);
    context.font = nameFont(name);
    const top = edge.axis === 'z';
    const box = boxBeside(
      context,
      name,
      edge.at(top ? 1 : 0.5),
      top ? { x: 0, y: -1 } : edge.outward,
      top ? 9 : beyond,
    );
    write(context, name, box, written);
  }
}
