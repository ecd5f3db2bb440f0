import type { Box, Point } from '../geometry/polyline';
import type { NetworkColumn, NetworkData } from './contract';

/** Height of the row of names above, and of a node. */
const [HEAD, NODE] = [38, 28];
/** Between columns. */
const GAP = 14;
/** Below this width numbers stand without bars, and without what is optional. */
const NARROW = 460;
/** An edge need not be longer than this. */
const LONGEST = 520;
/** Widths of edges in pixels: of a weight of 0, and of the largest. */
const [THINNEST, THICKEST] = [0.75, 10];
/** Weights up to this share one scale, so that an edge grows as its weight does. */
const LEAST_SCALE = 2;

export interface PlacedColumn {
  readonly column: NetworkColumn;
  readonly left: number;
  readonly width: number;
}

export interface Edge {
  readonly row: number;
  readonly column: number;
  readonly from: Point;
  readonly to: Point;
  readonly width: number;
}

/** The net in pixels: nodes as boxes, edges from box to box, columns of numbers beside the outputs. */
export interface NetGeometry {
  readonly inputs: readonly Box[];
  readonly outputs: readonly Box[];
  readonly columns: readonly PlacedColumn[];
  readonly edges: readonly Edge[];
  readonly right: number;
}

const widths = {
  narrow: { node: 54, share: 48, whole: 16, number: 48 },
  wide: { node: 66, share: 136, whole: 50, number: 82 },
} as const;

const middleOf = ({ top, bottom }: Box): number => (top + bottom) / 2;

/** How thick the edge of a weight is: in proportion to its magnitude. */
function edgeWidth(weight: number, weights: ArrayLike<number>): number {
  const scale = Array.from(weights, Math.abs)
    .filter(Number.isFinite)
    .reduce((most, size) => Math.max(most, size), LEAST_SCALE);
  const share = Number.isFinite(weight) ? Math.abs(weight) / scale : 1;
  return THINNEST + (THICKEST - THINNEST) * share;
}

export function netGeometry(data: NetworkData, width: number, height: number): NetGeometry {
  const narrow = width < NARROW;
  const size = narrow ? widths.narrow : widths.wide;
  const shown = data.columns.filter(({ optional }) => !(narrow && optional));
  const beside = shown.reduce((sum, { kind }) => sum + GAP + size[kind], 0);
  const reach = Math.max(40, Math.min(LONGEST, width - 2 * size.node - beside));
  const rows = (count: number, left: number): Box[] =>
    Array.from({ length: count }, (_, i) => {
      const middle = HEAD + ((height - HEAD) * (i + 0.5)) / count;
      return { left, right: left + size.node, top: middle - NODE / 2, bottom: middle + NODE / 2 };
    });
  const inputs = rows(data.inputs.length, 0);
  const outputs = rows(data.outputs.length, size.node + reach);
  const columns: PlacedColumn[] = [];
  let right = 2 * size.node + reach;
  for (const column of shown) {
    columns.push({ column, left: right + GAP, width: size[column.kind] });
    right += GAP + size[column.kind];
  }
  return { inputs, outputs, columns, edges: edgesOf(data, inputs, outputs), right };
}

function edgesOf({ weights }: NetworkData, inputs: readonly Box[], outputs: readonly Box[]): Edge[] {
  return inputs.flatMap((input, row) =>
    outputs.map((output, column): Edge => {
      const weight = weights[row * outputs.length + column] ?? Number.NaN;
      const from = { x: input.right, y: middleOf(input) };
      const to = { x: output.left, y: middleOf(output) };
      return { row, column, from, to, width: edgeWidth(weight, weights) };
    }),
  );
}

/** How far a point is from a stretch of line. */
function distance({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy);
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
}

/** The edge under a point, the nearest of several; a thin one is met from a little way off. */
export function edgeAt({ edges }: NetGeometry, point: Point): Edge | undefined {
  const away = (edge: Edge): number => distance(point, edge.from, edge.to) - edge.width / 2;
  const nearest = edges.toSorted((a, b) => away(a) - away(b))[0];
  return nearest && away(nearest) <= 5 ? nearest : undefined;
}

/** The output in whose row, from its node to the right, a point lies; -1 elsewhere. */
export function outputAt({ outputs, right }: NetGeometry, { x, y }: Point): number {
  return outputs.findIndex(
    ({ left, top, bottom }) => x >= left && x <= right && y >= top - 10 && y <= bottom + 10,
  );
}
