import type { Grid } from './grid';
import type { Point } from './polyline';

export interface ContourLine {
  readonly level: number;
  /** Pieces of the level's line, in data coordinates; one that closes ends with its first point. */
  readonly pieces: readonly (readonly Point[])[];
}

/**
 * Pairs of sides of a cell that a line joins, by the corners that are above the level: 1 lower left, 2 lower right, 4 upper
 * right, 8 upper left. Sides are 0 below, 1 right, 2 above, 3 left.
 */
const joined: readonly (readonly number[])[] = [
  ...[[], [3, 0], [0, 1], [3, 1], [1, 2], [3, 0, 1, 2], [0, 2], [2, 3]],
  ...[[2, 3], [0, 2], [0, 1, 2, 3], [1, 2], [1, 3], [0, 1], [3, 0], []],
];
/** The same where opposite corners are above the level and the middle between them is, too. */
const joinedInTheMiddle: Readonly<Record<number, readonly number[]>> = { 5: [0, 1, 2, 3], 10: [3, 0, 1, 2] };

/** Which sides are joined in the cell whose corners have these values, from the lower left one round; none without a value. */
function sidesOf(a: number, b: number, c: number, d: number, level: number): readonly number[] {
  // Quick: this is asked of every cell for every level. Infinity minus infinity is not 0.
  if (a - a + (b - b) + (c - c) + (d - d) !== 0) return joined[0] ?? [];
  const above = (a > level ? 1 : 0) + (b > level ? 2 : 0) + (c > level ? 4 : 0) + (d > level ? 8 : 0);
  const isAbove = a / 4 + b / 4 + c / 4 + d / 4 > level;
  return (isAbove ? joinedInTheMiddle[above] : undefined) ?? joined[above] ?? [];
}

/** For each edge of the grid the edges that its crossing is joined to, at most two; -1 where there is none. */
class Joints {
  readonly #ends: Int32Array;
  #touched: number[] = [];

  constructor(edges: number) {
    this.#ends = new Int32Array(2 * edges).fill(-1);
  }

  /** The edges that lines were joined at. */
  get edges(): readonly number[] {
    return this.#touched;
  }

  join(a: number, b: number): void {
    this.#add(a, b);
    this.#add(b, a);
  }

  isEnd(edge: number): boolean {
    return this.#ends[2 * edge] === -1 || this.#ends[2 * edge + 1] === -1;
  }

  /** Follows the line on from an edge, whose joint it takes out of the grid; -1 at its end. */
  take(edge: number): number {
    const at = this.#ends[2 * edge] === -1 ? 2 * edge + 1 : 2 * edge;
    const next = this.#ends[at] ?? -1;
    this.#ends[at] = -1;
    if (next < 0) return -1;
    const back = this.#ends[2 * next] === edge ? 2 * next : 2 * next + 1;
    this.#ends[back] = -1;
    return next;
  }

  /** Ready for the next level; all joints were taken. */
  clear(): void {
    this.#touched = [];
  }

  #add(edge: number, other: number): void {
    const isFirst = this.#ends[2 * edge] === -1 && this.#ends[2 * edge + 1] === -1;
    if (isFirst) this.#touched.push(edge);
    this.#ends[this.#ends[2 * edge] === -1 ? 2 * edge : 2 * edge + 1] = other;
  }
}

/** Cells of a row that are looked at together: most levels cross none of them. */
const BLOCK = 16;

/** The least and the greatest of the samples that each block of cells has, block by block. */
function rangesOf({ x, y, z }: Grid): { blocks: number; least: Float64Array; greatest: Float64Array } {
  const [columns, rows] = [x.length, y.length];
  const blocks = Math.ceil((columns - 1) / BLOCK);
  const least = new Float64Array(blocks * (rows - 1)).fill(Number.POSITIVE_INFINITY);
  const greatest = new Float64Array(blocks * (rows - 1)).fill(Number.NEGATIVE_INFINITY);
  for (let at = 0; at < least.length; at++) {
    const first = Math.floor(at / blocks) * columns + (at % blocks) * BLOCK;
    const last = Math.min(first + BLOCK, Math.floor(at / blocks) * columns + columns - 1);
    for (let i = first; i <= last; i++) {
      for (const value of [z[i] ?? Number.NaN, z[i + columns] ?? Number.NaN]) {
        if (value < (least[at] ?? 0)) least[at] = value;
        if (value > (greatest[at] ?? 0)) greatest[at] = value;
      }
    }
  }
  return { blocks, least, greatest };
}

/** Joins the crossings of a cell. Edge 2i leads right from sample i, edge 2i + 1 up. */
function joinCell({ x, z }: Grid, i: number, level: number, joints: Joints): void {
  const columns = x.length;
  const at = (sample: number): number => z[sample] ?? Number.NaN;
  const sides = sidesOf(at(i), at(i + 1), at(i + columns + 1), at(i + columns), level);
  if (sides.length === 0) return;
  const edges = [2 * i, 2 * (i + 1) + 1, 2 * (i + columns), 2 * i + 1];
  for (let k = 0; k < sides.length; k += 2) {
    joints.join(edges[sides[k] ?? 0] ?? 0, edges[sides[k + 1] ?? 0] ?? 0);
  }
}

function joinCells(grid: Grid, ranges: ReturnType<typeof rangesOf>, level: number, joints: Joints): void {
  const columns = grid.x.length;
  const { blocks, least, greatest } = ranges;
  for (let at = 0; at < least.length; at++) {
    if (!((least[at] ?? 0) <= level && (greatest[at] ?? 0) > level)) continue;
    const row = Math.floor(at / blocks) * columns;
    const first = row + (at % blocks) * BLOCK;
    const end = Math.min(first + BLOCK, row + columns - 1);
    for (let i = first; i < end; i++) joinCell(grid, i, level, joints);
  }
}

/** Where the level is crossed on an edge. */
function crossing({ x, y, z }: Grid, edge: number, level: number): Point {
  const columns = x.length;
  const from = edge >> 1;
  const isUp = (edge & 1) === 1;
  const [low = 0, high = 0] = [z[from], z[isUp ? from + columns : from + 1]];
  const share = (level - low) / (high - low);
  const [column, row] = [from % columns, Math.floor(from / columns)];
  const between = (values: ArrayLike<number>, i: number): number =>
    (values[i] ?? 0) * (1 - share) + (values[i + 1] ?? 0) * share;
  return isUp ? { x: x[column] ?? 0, y: between(y, row) } : { x: between(x, column), y: y[row] ?? 0 };
}

function follow(grid: Grid, level: number, joints: Joints, start: number): Point[] {
  const line: Point[] = [];
  for (let edge = start; edge >= 0; edge = joints.take(edge)) line.push(crossing(grid, edge, level));
  return line;
}

/** The lines z = level of a grid by marching squares, interpolated linearly along the grid's edges. */
export function contourLines(grid: Grid, levels: readonly number[]): ContourLine[] {
  if (grid.x.length < 2 || grid.y.length < 2) return [];
  const joints = new Joints(2 * grid.z.length);
  const ranges = rangesOf(grid);
  return levels.filter(Number.isFinite).map((level) => {
    joints.clear();
    joinCells(grid, ranges, level, joints);
    const open = joints.edges.filter((edge) => joints.isEnd(edge));
    const lines = [...open, ...joints.edges].map((edge) => follow(grid, level, joints, edge));
    return { level, pieces: lines.filter(({ length }) => length > 1) };
  });
}
