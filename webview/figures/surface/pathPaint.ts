import { color, fade } from '../../base/theme';
import { drawShape } from '../canvas/shapes';
import type { Point } from '../geometry/polyline';
import type { SurfacePath } from './contract';
import { type Draped, drape, isHidden, placeAlong } from './drape';
import type { View } from './projection';
import type { Surface, SurfaceScales } from './surface';
import type { Place } from './wireframeBox';

/** A surface as it was painted: what paths laid onto it need to know. */
export interface Ground {
  readonly surface: Surface;
  readonly scales: SurfaceScales;
  readonly view: View;
  readonly place: Place;
}

/** A path's samples as seen from somewhere. */
interface SeenPath {
  readonly draped: Draped;
  readonly hidden: Uint8Array;
}

type Kept = SeenPath & { readonly ground: Ground };

/** Remembers how paths lie on the ground painted last: while they are played, only how far they have come changes. */
export function rememberPaths(): (path: SurfacePath, ground: Ground) => SeenPath {
  const kept = new WeakMap<object, Kept>();
  return (path, ground) => {
    const before = kept.get(path.x);
    if (before?.ground === ground) return before;
    const same = before && before.ground.surface === ground.surface;
    const draped = same ? before.draped : drape(path, ground.surface, ground.scales);
    const { x, y, z } = draped;
    const hidden = Uint8Array.from(z, (height, i) =>
      Number(isHidden(ground.surface, { x: x[i] ?? 0, y: y[i] ?? 0, z: height }, ground.view)),
    );
    const made = { draped, hidden, ground };
    kept.set(path.x, made);
    return made;
  };
}

/** The stretches of a path up to a step that are seen, or those that are hidden, as lines in pixels. */
export function stretches({ draped, hidden }: SeenPath, step: number, which: 0 | 1, place: Place): Point[][] {
  const lines: Point[][] = [];
  let line: Point[] | undefined;
  const { at, x, y, z } = draped;
  const end = placeAlong(draped, step);
  for (let i = 0; i + 1 < at.length && (at[i] ?? 0) < step; i++) {
    const isDrawn = Number.isFinite((z[i] ?? Number.NaN) + (z[i + 1] ?? Number.NaN));
    if (!isDrawn || ((hidden[i] ?? 0) & (hidden[i + 1] ?? 0)) !== which) {
      line = undefined;
      continue;
    }
    if (!line) {
      line = [place(x[i] ?? 0, y[i] ?? 0, z[i] ?? 0)];
      lines.push(line);
    }
    const isLast = (at[i + 1] ?? 0) > step;
    if (isLast && !end) break;
    line.push(
      isLast && end ? place(end.x, end.y, end.z) : place(x[i + 1] ?? 0, y[i + 1] ?? 0, z[i + 1] ?? 0),
    );
  }
  return lines;
}

function strokeLines(context: CanvasRenderingContext2D, lines: readonly Point[][]): void {
  context.beginPath();
  for (const line of lines) {
    for (const [i, { x, y }] of line.entries()) {
      if (i === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
  }
  context.stroke();
}

/** The path as far as it has come: clear where it is seen, dotted and faint where the surface hides it. */
function drawPath(context: CanvasRenderingContext2D, path: SurfacePath, seen: SeenPath, place: Place): void {
  const ink = color(path.color);
  context.save();
  context.lineJoin = 'round';
  context.setLineDash([1.5, 3]);
  context.strokeStyle = fade(ink, 0.55);
  context.lineWidth = 1.25;
  strokeLines(context, stretches(seen, path.step, 1, place));
  context.restore();
  context.save();
  context.lineJoin = 'round';
  const lines = stretches(seen, path.step, 0, place);
  context.strokeStyle = color('background');
  context.lineWidth = path.strong ? 4.5 : 3.5;
  strokeLines(context, lines);
  context.strokeStyle = ink;
  context.lineWidth = path.strong ? 2.25 : 1.5;
  strokeLines(context, lines);
  context.restore();
}

/** The ball at the point reached; a ring where the surface hides it. */
function drawBall(
  context: CanvasRenderingContext2D,
  path: SurfacePath,
  seen: SeenPath,
  ground: Ground,
): void {
  const at = placeAlong(seen.draped, path.step);
  if (!at) return;
  const shape = isHidden(ground.surface, at, ground.view) ? 'ring' : 'circle';
  const size = path.strong ? 7 : 6;
  drawShape(context, { color: path.color, shape, size }, ground.place(at.x, at.y, at.z));
}

/** The paths over a painted surface, the strong one last, and above all their balls. */
export function drawPaths(
  context: CanvasRenderingContext2D,
  paths: readonly SurfacePath[],
  ground: Ground,
  look: (path: SurfacePath, ground: Ground) => SeenPath,
): void {
  const inOrder = paths.toSorted((a, b) => Number(a.strong ?? false) - Number(b.strong ?? false));
  const seen = inOrder.map((path) => ({ path, seen: look(path, ground) }));
  for (const one of seen) drawPath(context, one.path, one.seen, ground.place);
  for (const one of seen) drawBall(context, one.path, one.seen, ground);
}
