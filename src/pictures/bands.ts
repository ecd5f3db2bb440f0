import type { Paper } from './paper';

/** Values of a function at the points of a grid, row by row, x fastest. */
export interface Grid {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

/** What a grid shows of one level, as paths: all that is above it, and its line. */
export interface Band {
  readonly area: string;
  readonly line: string;
}

interface Corner {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** The part of a grid above a level, cell by cell, interpolated along the cells' sides; a cell without all its values is left out. */
export function bandOf(grid: Grid, level: number, paper: Paper): Band {
  let [area, line] = ['', ''];
  const text = ({ x, y }: Corner): string => paper.place(x, y).join(' ');
  for (let row = 0; row + 1 < grid.y.length; row++) {
    let run: readonly Corner[] = [];
    for (let column = 0; column + 1 < grid.x.length; column++) {
      const cell = cellOf(grid, row, column);
      const { outline, crossings } = cut(cell, level);
      for (const [a, b] of crossings) line += `M${text(a)}L${text(b)}`;
      if (crossings.length === 0 && outline.length === 4) {
        run = run.length > 0 ? joined(run, outline) : outline;
        continue;
      }
      area += closed(run, text) + closed(outline, text);
      run = [];
    }
    area += closed(run, text);
  }
  return { area, line };
}

/** From the lower left corner round. */
function cellOf({ x, y, z }: Grid, row: number, column: number): readonly Corner[] {
  const corner = (right: number, up: number): Corner => ({
    x: x[column + right] ?? Number.NaN,
    y: y[row + up] ?? Number.NaN,
    z: z[(row + up) * x.length + column + right] ?? Number.NaN,
  });
  return [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)];
}

interface Cut {
  readonly outline: readonly Corner[];
  readonly crossings: readonly (readonly [Corner, Corner])[];
}

/** The part of a cell above a level, and the lines along which it is cut off. */
function cut(cell: readonly Corner[], level: number): Cut {
  if (!cell.every(({ z }) => Number.isFinite(z))) return { outline: [], crossings: [] };
  const outline: Corner[] = [];
  const met: Corner[] = [];
  for (const [i, from] of cell.entries()) {
    const to = cell[(i + 1) % cell.length] ?? from;
    if (from.z > level) outline.push(from);
    if (from.z > level === to.z > level) continue;
    const crossing = between(from, to, level);
    outline.push(crossing);
    met.push(crossing);
  }
  // Where the walk leaves the part above, it comes back at the next crossing.
  const first = (cell[0]?.z ?? 0) > level ? 0 : 1;
  const crossings = met.flatMap((one, i): [Corner, Corner][] =>
    i % 2 === first ? [[one, met[(i + 1) % met.length] ?? one]] : [],
  );
  return { outline, crossings };
}

function between(from: Corner, to: Corner, level: number): Corner {
  const part = (level / 2 - from.z / 2) / (to.z / 2 - from.z / 2);
  const mix = (a: number, b: number): number => a * (1 - part) + b * part;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), z: level };
}

/** Two whole cells side by side as one. */
function joined(run: readonly Corner[], next: readonly Corner[]): readonly Corner[] {
  return [run[0], next[1], next[2], run[3]].flatMap((corner) => corner ?? []);
}

function closed(outline: readonly Corner[], text: (corner: Corner) => string): string {
  return outline.length > 2 ? `M${outline.map(text).join('L')}Z` : '';
}
