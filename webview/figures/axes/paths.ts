import * as l10n from '@vscode/l10n';
import { formatCount, formatShort } from '../../base/format';
import { color } from '../../base/theme';
import { isInside, type Pen } from '../canvas/pen';
import { drawShape } from '../canvas/shapes';
import type { Axis } from '../contract';
import type { Box, Point } from '../geometry/polyline';
import { type IsSeen, type Scales, unitPoints } from '../geometry/scales';
import type { ReadableTrack } from '../values/readable';
import { readPoint, withUnit } from '../values/readPoint';
import { isWithin, type ShownPart } from '../values/shownPart';
import type { ValueTable } from '../values/valueTable';
import { traceHead } from './arrows';
import type { Path } from './contract';
import type { Line } from './paper/lines';

const chevronSpacing = 26;

/** A path's points up to the step it has reached, which may lie between two. */
export function reachedPoints(points: readonly Point[], step = points.length - 1): Point[] {
  const reached = Math.max(0, Math.min(points.length - 1, step));
  const whole = Math.floor(reached);
  const [from, to] = [points[whole], points[whole + 1]];
  const done = points.slice(0, whole + 1);
  if (!from || !to || whole === reached) return done;
  const share = reached - whole;
  return [...done, { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }];
}

export function pathPixels(pen: Pen, { x, y }: Path, scales: Scales): Point[] {
  return unitPoints(x, y, scales).map(pen.unitToPixel);
}

/** Whether the rims of the dots would cover the line: less than a 150th of the plot from one to the next on the average. */
export function isCrowded(points: readonly Point[]): boolean {
  const length = points.reduce((sum, { x, y }, i) => {
    const step = Math.hypot(x - (points[i - 1]?.x ?? x), y - (points[i - 1]?.y ?? y));
    return sum + (step <= 1.5 ? step : 0);
  }, 0);
  return length * 150 < points.length;
}

/** What a path has gone. The dots are as large as the whole path lets them be: they do not change on the way. */
export function pathLine(path: Path, scales: Scales): Line {
  const points = unitPoints(path.x, path.y, scales);
  const dots = isCrowded(points) ? { radius: 1.25 } : {};
  const stroke = { ...(path.strong ? { width: 2, radius: 3 } : { width: 1.25, radius: 2.25 }), ...dots };
  return { points: reachedPoints(points, path.step), ink: color(path.color), dash: [], ...stroke };
}

/** Chevrons amid the longer segments, so that one sees which way the path goes. */
function drawDirection(pen: Pen, points: readonly Point[], ink: string): void {
  const { context, area } = pen;
  context.strokeStyle = ink;
  context.lineWidth = 1.5;
  context.beginPath();
  points.forEach((to, i) => {
    const from = points[i - 1];
    if (!from) return;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy);
    const middle = { x: from.x + dx * 0.55, y: from.y + dy * 0.55 };
    if (length >= chevronSpacing && isInside(area, middle))
      traceHead(context, middle, dx / length, dy / length, 6);
  });
  context.stroke();
}

/** The strong paths lie above the others. */
export const strongLast = (paths: readonly Path[]): Path[] =>
  paths.toSorted((a, b) => Number(a.strong ?? false) - Number(b.strong ?? false));

/** The large dot at each step reached, where it is seen: no label may cover it. */
interface PathHead {
  readonly path: Path;
  readonly at: Point;
  readonly size: number;
}

export function pathHeads(pen: Pen, paths: readonly Path[], scales: Scales): PathHead[] {
  return strongLast(paths).flatMap((path): PathHead[] => {
    const at = reachedPoints(pathPixels(pen, path, scales), path.step).at(-1);
    const isSeen = path.step !== undefined && at !== undefined && isInside(pen.area, at);
    return isSeen ? [{ path, at, size: path.strong ? 7 : 6 }] : [];
  });
}

export const headBox = ({ at: { x, y }, size }: PathHead): Box => ({
  left: x - size,
  right: x + size,
  top: y - size,
  bottom: y + size,
});

/** What stands above the lines: the direction of the strong paths, and the dots. */
export function drawPathHeads(pen: Pen, paths: readonly Path[], scales: Scales): void {
  for (const path of strongLast(paths).filter(({ strong }) => strong))
    drawDirection(pen, reachedPoints(pathPixels(pen, path, scales), path.step), color(path.color));
  for (const { path, at, size } of pathHeads(pen, paths, scales))
    drawShape(pen.context, { color: path.color, shape: 'circle', size }, at);
}

interface PlaneAxes {
  readonly x: Axis;
  readonly y: Axis;
  readonly value: Axis;
}

/** The step of a point: of a path without all its steps another number than its place in the lists. */
const stepAt = ({ steps }: Path, point: number): number => (steps ? (steps[point] ?? Number.NaN) : point);

function readStep(path: Path, point: number, axes: PlaneAxes): string {
  const [x, y, value] = [path.x, path.y, path.value].map((list) => list?.[point]);
  const name = l10n.t('{0}, step {1}', path.name, formatCount(stepAt(path, point)));
  const place = readPoint(name, x ?? Number.NaN, y ?? Number.NaN, axes);
  return value === undefined
    ? place
    : l10n.t('{0}, {1} = {2}', place, axes.value.name, withUnit(value, axes.value));
}

/** The steps of each path, for the cursor; it starts with the strong ones. */
export function pathTracks(paths: readonly Path[], axes: PlaneAxes, isSeen: IsSeen): ReadableTrack[] {
  const strongFirst = paths.toSorted((a, b) => Number(b.strong ?? false) - Number(a.strong ?? false));
  return strongFirst.map((path) => {
    const at = (point: number): Point => ({ x: path.x[point] ?? Number.NaN, y: path.y[point] ?? Number.NaN });
    return {
      color: path.color,
      count: path.x.length,
      at,
      isDrawn: (point) => point <= (path.step ?? point) && isSeen(at(point).x, at(point).y),
      position: (point) => stepAt(path, point),
      read: (point) => readStep(path, point, axes),
    };
  });
}

export function pathTables(paths: readonly Path[], axes: PlaneAxes, shown: ShownPart = {}): ValueTable[] {
  return paths.map((path) => {
    const { name, x, y, value } = path;
    const lists = value ? [x, y, value] : [x, y];
    const names = [axes.x.name, axes.y.name, axes.value.name].slice(0, lists.length);
    const points = Array.from(x, (_, point) => point).filter(
      (point) => isWithin(x[point], shown.x) && isWithin(y[point], shown.y),
    );
    return {
      caption: name,
      columns: [l10n.t('step'), ...names],
      rowCount: points.length,
      cell: (row, column) => {
        const point = points[row] ?? -1;
        return column === 0
          ? formatCount(stepAt(path, point))
          : formatShort(lists[column - 1]?.[point] ?? Number.NaN, 6);
      },
    };
  });
}
