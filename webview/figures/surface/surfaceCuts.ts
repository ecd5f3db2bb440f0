import type { SurfaceCut } from './contract';
import type { View } from './projection';
import { cornersOf, isDrawn, type Surface, type SurfaceScales } from './surface';

/** A point in units of the axes. */
type Unit = readonly [x: number, y: number, z: number];

/** A piece of a cut within one cell. */
export interface CutPiece {
  readonly from: Unit;
  readonly to: Unit;
  readonly cut: SurfaceCut;
}

/** The line of a grid before `at`, and how far on toward the next it lies; undefined outside the grid. */
function placeOnAxis(values: Float64Array, at: number): { line: number; share: number } | undefined {
  for (let line = 0; line + 1 < values.length; line++) {
    const [from, to] = [values[line] ?? Number.NaN, values[line + 1] ?? Number.NaN];
    if (at >= from && at <= to) return { line, share: (at - from) / (to - from) };
  }
  return undefined;
}

/** The cell to draw a piece with: the neighbour nearer to the eye, which would else cover half of the line, if it is drawn. */
function cellFor(surface: Surface, column: number, row: number, along: 'x' | 'y', view: View): number {
  const radians = (view.azimuth * Math.PI) / 180;
  const nearer = (along === 'x' ? Math.sin(radians) : Math.cos(radians)) > 0 ? 1 : -1;
  const [c, r] = along === 'x' ? [column, row + nearer] : [column + nearer, row];
  const own = row * surface.columns + column;
  if (c < 0 || r < 0 || c + 1 >= surface.columns || r + 1 >= surface.rows) return own;
  return isDrawn(surface.z, cornersOf(c, r, surface.columns)) ? r * surface.columns + c : own;
}

/** Where the cut crosses line `i` of the grid, its height interpolated between the two lines beside the cut. */
function crossing(
  surface: Surface,
  along: 'x' | 'y',
  i: number,
  line: number,
  share: number,
  at: number,
): Unit {
  const { columns, x, y, z } = surface;
  const height = (column: number, row: number): number => z[row * columns + column] ?? Number.NaN;
  if (along === 'x')
    return [x[i] ?? Number.NaN, at, height(i, line) * (1 - share) + height(i, line + 1) * share];
  return [at, y[i] ?? Number.NaN, height(line, i) * (1 - share) + height(line + 1, i) * share];
}

/** The pieces of the cuts by the cell (index of its first corner) after which they are to be drawn, so that what is nearer hides them. */
export function cutPieces(
  surface: Surface,
  cuts: readonly SurfaceCut[],
  scales: SurfaceScales,
  view: View,
): Map<number, CutPiece[]> {
  const pieces = new Map<number, CutPiece[]>();
  for (const cut of cuts) {
    const { along } = cut;
    const at = (along === 'x' ? scales.y : scales.x).toUnit(cut.at);
    const place = placeOnAxis(along === 'x' ? surface.y : surface.x, at);
    if (!place) continue;
    const count = along === 'x' ? surface.columns : surface.rows;
    for (let i = 0; i + 1 < count; i++) {
      const [from, to] = [i, i + 1].map((k) => crossing(surface, along, k, place.line, place.share, at));
      const [column, row] = along === 'x' ? [i, place.line] : [place.line, i];
      if (!from || !to || !isDrawn(surface.z, cornersOf(column, row, surface.columns))) continue;
      const cell = cellFor(surface, column, row, along, view);
      pieces.set(cell, [...(pieces.get(cell) ?? []), { from, to, cut }]);
    }
  }
  return pieces;
}
