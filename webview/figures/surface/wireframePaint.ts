import { color } from '../../base/theme';
import { drawText, labelFont } from '../canvas/pen';
import { drawShape } from '../canvas/shapes';
import { spotsAround } from '../geometry/labels';
import type { SurfaceMark } from './contract';
import { fitScale, type Project, type View } from './projection';
import { cornersOf, forCellsBackToFront, isDrawn, projectSurface, type Surface } from './surface';
import type { CutPiece } from './surfaceCuts';
import { shadeAt, shadesOf } from './surfaceShades';
import type { Place } from './wireframeBox';

/** Units of the axes to pixels: the box in the middle of the drawing. */
export function placeIn(width: number, height: number, view: View, project: Project, margin: number): Place {
  const scale = fitScale(view, width - 2 * margin, height - 68);
  return (x, y, z) => {
    const at = project(x, y, z);
    return { x: width / 2 + at.x * scale, y: height / 2 - at.y * scale };
  };
}

/** What of a surface is drawn, and how. */
export interface SurfaceLook {
  readonly style: 'wireframe' | 'shaded';
  /** Every how many lines of the grid one is drawn. */
  readonly stride: number;
  readonly pieces: ReadonlyMap<number, readonly CutPiece[]>;
}

/** How far a cell reaches over its edges, in pixels, so that nothing behind shines through the seams. */
const overlap = 0.6;

type Corners = readonly [number, number, number, number];

/** Adds a cell to the path, always the same way round: cells seen from above and from below must not cancel out. */
function traceCell(context: CanvasRenderingContext2D, points: Float64Array, corners: Corners): void {
  const [a, b, c, d] = corners;
  const at = (corner: number, offset: 0 | 1): number => points[2 * corner + offset] ?? 0;
  const middleX = (at(a, 0) + at(b, 0) + at(c, 0) + at(d, 0)) / 4;
  const middleY = (at(a, 1) + at(b, 1) + at(c, 1) + at(d, 1)) / 4;
  const turned =
    (at(c, 0) - at(a, 0)) * (at(d, 1) - at(b, 1)) - (at(c, 1) - at(a, 1)) * (at(d, 0) - at(b, 0)) < 0;
  for (const corner of turned ? [a, d, c, b] : corners) {
    const [x, y] = [at(corner, 0), at(corner, 1)];
    const [outX, outY] = [x + (x < middleX ? -overlap : overlap), y + (y < middleY ? -overlap : overlap)];
    if (corner === a) context.moveTo(outX, outY);
    else context.lineTo(outX, outY);
  }
  context.closePath();
}

/** Fills cells of one shade, as long as they follow each other, in one go: where they overlap, no one sees which was first. */
class CellFiller {
  #shade = '';

  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly points: Float64Array,
  ) {}

  add(corners: Corners, shade: string): void {
    if (shade !== this.#shade) {
      this.flush();
      this.#shade = shade;
      this.context.beginPath();
    }
    traceCell(this.context, this.points, corners);
  }

  /** Paints what was added; to be called before anything else is drawn. */
  flush(): void {
    if (this.#shade === '') return;
    this.context.fillStyle = this.#shade;
    this.context.fill('nonzero');
    this.#shade = '';
  }
}

/** Which sides of a cell lie away from the eye: of a row of cells its first line or its second, of a column likewise. */
interface FarSides {
  readonly row: 0 | 1;
  readonly column: 0 | 1;
}

function farSidesOf({ azimuth }: View): FarSides {
  const radians = (azimuth * Math.PI) / 180;
  return { row: Math.sin(radians) > 0 ? 0 : 1, column: Math.cos(radians) > 0 ? 0 : 1 };
}

/**
 * Adds those edges of a cell to the path that lie on a drawn line of the grid and that no later cell will add: the far
 * ones, and the near ones where no cell follows. False when there is none.
 */
function traceEdges(
  context: CanvasRenderingContext2D,
  points: Float64Array,
  surface: Surface,
  first: number,
  stride: number,
  far: FarSides,
): boolean {
  const { columns, rows, z } = surface;
  const [column, row] = [first % columns, Math.floor(first / columns)];
  let some = false;
  const edge = (from: number, to: number): void => {
    if (!some) context.beginPath();
    some = true;
    context.moveTo(points[2 * from] ?? 0, points[2 * from + 1] ?? 0);
    context.lineTo(points[2 * to] ?? 0, points[2 * to + 1] ?? 0);
  };
  const follows = (c: number, r: number): boolean =>
    c >= 0 && r >= 0 && c + 1 < columns && r + 1 < rows && isDrawn(z, cornersOf(c, r, columns));
  for (const side of [0, 1] as const) {
    const step = side === 0 ? -1 : 1;
    if ((row + side) % stride === 0 && (side === far.row || !follows(column, row + step)))
      edge(first + side * columns, first + side * columns + 1);
    if ((column + side) % stride === 0 && (side === far.column || !follows(column + step, row)))
      edge(first + side, first + side + columns);
  }
  return some;
}

function drawPieces(context: CanvasRenderingContext2D, pieces: readonly CutPiece[], place: Place): void {
  context.lineCap = 'round';
  context.lineWidth = 2.5;
  for (const { from, to, cut } of pieces) {
    if (Math.min(from[2], to[2]) > 1 || Math.max(from[2], to[2]) < 0) continue;
    context.strokeStyle = color(cut.color);
    context.beginPath();
    for (const [x, y, z] of [from, to]) {
      const at = place(x, y, Math.max(0, Math.min(1, z)));
      context.lineTo(at.x, at.y);
    }
    context.stroke();
  }
  context.lineCap = 'butt';
}

/** The surface's cells from back to front, each filled, so that what lies behind is hidden. Returns the grid's points in pixels. */
export function drawSurface(
  context: CanvasRenderingContext2D,
  surface: Surface,
  view: View,
  place: Place,
  { style, stride, pieces }: SurfaceLook,
): Float64Array {
  const points = projectSurface(surface, (x, y, z) => ({ ...place(x, y, z), depth: 0 }));
  const shades = shadesOf(context, style);
  const far = farSidesOf(view);
  const cells = new CellFiller(context, points);
  const { z } = surface;
  const height = (corner: number): number => Math.max(0, Math.min(1, z[corner] ?? 0));
  const takeLinePen = (): void => {
    context.strokeStyle = shades.line;
    context.lineWidth = 0.75;
  };
  takeLinePen();
  forCellsBackToFront(surface, view, (corners) => {
    const [a, b, c, d] = corners;
    cells.add(corners, shadeAt(shades, (height(a) + height(b) + height(c) + height(d)) / 4));
    const here = pieces.get(a);
    if (style === 'wireframe' || here) cells.flush();
    if (style === 'wireframe' && traceEdges(context, points, surface, a, stride, far)) context.stroke();
    if (!here) return;
    drawPieces(context, here, place);
    takeLinePen();
  });
  cells.flush();
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
