import { formatNumber, formatPart, formatShort } from '../../base/format';
import { type ColorName, color, fade, fontFamily, textColor } from '../../base/theme';
import { drawText, labelFont, nameFont } from '../canvas/pen';
import { prepareCanvas } from '../canvas/prepareCanvas';
import { type LabelRequest, type PlacedLabel, placeLabels } from '../geometry/labels';
import type { Box, Point } from '../geometry/polyline';
import type { NetworkColumn, NetworkData } from './contract';
import { type Edge, type NetGeometry, netGeometry, type PlacedColumn } from './netGeometry';

type Context = CanvasRenderingContext2D;

const numberFont = (weight = ''): string => `${weight} 12px ${fontFamily('editor')}`.trim();
const middleOf = ({ top, bottom }: Box): number => (top + bottom) / 2;

/** The colour of a weight by its sign; negative ones are dashed, too. */
const inkOf = (weight: number): ColorName => (weight < 0 ? 'red' : 'blue');

export interface PaintedNet {
  readonly geometry: NetGeometry;
  readonly labels: readonly PlacedLabel[];
}

/** Draws the net and says where its edges and labels came to stand. */
export function paintNet(
  canvas: HTMLCanvasElement,
  data: NetworkData,
  width: number,
  height: number,
  before: readonly PlacedLabel[],
): PaintedNet {
  const geometry = netGeometry(data, width, height);
  const context = prepareCanvas(canvas, width, height);
  if (!context) return { geometry, labels: [] };
  drawRowOfTarget(context, data, geometry);
  for (const edge of geometry.edges) drawEdge(context, data, edge);
  const labels = drawWeights(context, data, geometry, before);
  const nodes = [geometry.inputs, geometry.outputs] as const;
  [data.inputs, data.outputs].forEach((list, side) => {
    list.forEach(({ name, value }, i) => {
      const box = nodes[side]?.[i];
      if (box) drawNode(context, box, name, value);
    });
  });
  for (const column of geometry.columns) drawColumn(context, data, column, geometry.outputs);
  return { geometry, labels };
}

function drawRowOfTarget(context: Context, { target }: NetworkData, { outputs, right }: NetGeometry): void {
  const box = outputs[target];
  if (!box) return;
  context.fillStyle = fade(color('foreground'), 0.08);
  context.fillRect(box.left - 6, box.top - 6, right - box.left + 12, box.bottom - box.top + 12);
}

function isChosen({ chosen }: NetworkData, { row, column }: Edge): boolean {
  return chosen.row === row && chosen.column === column;
}

const weightOf = ({ weights, outputs }: NetworkData, { row, column }: Edge): number =>
  weights[row * outputs.length + column] ?? Number.NaN;

function drawEdge(context: Context, data: NetworkData, edge: Edge): void {
  const { from, to, width } = edge;
  const weight = weightOf(data, edge);
  const line = (ink: string, thick: number, dash: number[]): void => {
    context.beginPath();
    context.setLineDash(dash);
    context.lineWidth = thick;
    context.strokeStyle = ink;
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  };
  if (isChosen(data, edge)) {
    line(color('orange'), width + 8, []);
    line(color('background'), width + 4, []);
  }
  line(color(inkOf(weight)), width, weight < 0 ? [10, 4] : []);
  context.setLineDash([]);
}

/** Places along an edge for the middle of its label, the likeliest first. */
const places = [0.5, 0.4, 0.6, 0.3, 0.7, 0.25, 0.75, 0.35, 0.65, 0.45, 0.55, 0.2, 0.8, 0.15, 0.85, 0.9, 0.1];

/** The numbers on the edges, the chosen one first: none lies over another. */
function drawWeights(
  context: Context,
  data: NetworkData,
  { edges, inputs, outputs }: NetGeometry,
  before: readonly PlacedLabel[],
): PlacedLabel[] {
  context.font = numberFont('bold');
  const request = (edge: Edge): LabelRequest => {
    const width = context.measureText(textOf(data, edge)).width + 4;
    const at = ({ from, to }: Edge, share: number): Point => ({
      x: from.x + share * (to.x - from.x) - width / 2,
      y: from.y + share * (to.y - from.y) - 8,
    });
    return {
      key: `${edge.row},${edge.column}`,
      width,
      height: 16,
      spots: places.map((share) => at(edge, share)),
    };
  };
  const ordered = edges.toSorted((a, b) => Number(isChosen(data, b)) - Number(isChosen(data, a)));
  const bounds = {
    left: inputs[0]?.right ?? 0,
    right: outputs[0]?.left ?? 0,
    top: 0,
    bottom: Number.POSITIVE_INFINITY,
  };
  const crossed = edges.flatMap(({ from, to }) =>
    [0.1, 0.3, 0.45, 0.55, 0.7, 0.9].map((share) => ({
      x: from.x + share * (to.x - from.x),
      y: from.y + share * (to.y - from.y),
    })),
  );
  const placed = placeLabels(ordered.map(request), bounds, crossed, before);
  for (const label of placed) {
    const edge = edges.find(({ row, column }) => label.key === `${row},${column}`);
    if (edge) drawWeight(context, data, edge, label);
  }
  return placed;
}

const textOf = (data: NetworkData, edge: Edge): string => formatNumber(weightOf(data, edge), 4);

function drawWeight(context: Context, data: NetworkData, edge: Edge, label: PlacedLabel): void {
  const chosen = isChosen(data, edge);
  context.font = numberFont(chosen ? 'bold' : '');
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = color('background');
  context.fillRect(label.left, label.top, label.right - label.left, label.bottom - label.top);
  const at = { x: (label.left + label.right) / 2, y: middleOf(label) };
  drawText(context, textOf(data, edge), at, textColor(chosen ? 'orange' : 'foreground'));
}

function drawNode(context: Context, box: Box, name: string, value: number): void {
  const middle = (box.left + box.right) / 2;
  context.fillStyle = color('background');
  context.strokeStyle = fade(color('foreground'), 0.55);
  context.lineWidth = 1;
  context.beginPath();
  context.rect(box.left + 0.5, box.top + 0.5, box.right - box.left - 1, box.bottom - box.top - 1);
  context.fill();
  context.stroke();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = numberFont();
  context.fillStyle = color('foreground');
  context.fillText(fitting(context, value, box.right - box.left - 4), middle, middleOf(box) + 1);
  context.font = nameFont(name);
  context.textBaseline = 'alphabetic';
  drawText(context, name, { x: middle, y: box.top - 5 }, textColor('muted'));
}

/** A number with as many of four digits as there is room for. */
function fitting(context: Context, value: number, room: number): string {
  const texts = [4, 3, 2, 1].map((digits) => formatNumber(value, digits));
  return texts.find((text) => context.measureText(text).width <= room) ?? texts.at(-1) ?? '';
}

/** A column of numbers in the rows of the outputs: its name at the top, the row of the target stronger. */
function drawColumn(
  context: Context,
  { target }: NetworkData,
  { column, left, width }: PlacedColumn,
  outputs: readonly Box[],
): void {
  const bar = column.kind === 'share' && width > 80 ? width - 58 : 0;
  drawName(context, column, { left, width }, bar > 0 ? 'left' : 'center');
  outputs.forEach((box, k) => {
    const value = column.values[k] ?? Number.NaN;
    if (bar > 0)
      drawBar(context, { left, top: box.top + 5, right: left + bar, bottom: box.bottom - 5 }, value);
    context.font = numberFont(k === target ? 'bold' : '');
    context.textBaseline = 'middle';
    context.textAlign = bar > 0 ? 'right' : 'center';
    context.fillStyle = color('foreground');
    const x = bar > 0 ? left + width : left + width / 2;
    context.fillText(valueText(column, value), x, middleOf(box) + 1);
  });
}

/** What a column is, in short where there is room. */
function drawName(
  context: Context,
  { name, detail }: NetworkColumn,
  { left, width }: Pick<PlacedColumn, 'left' | 'width'>,
  align: 'left' | 'center',
): void {
  const x = align === 'left' ? left : left + width / 2;
  context.textAlign = align;
  context.textBaseline = 'alphabetic';
  context.font = nameFont(name);
  drawText(context, name, { x, y: 13 }, textColor('foreground'));
  context.font = labelFont(11);
  if (context.measureText(detail).width > width + 8) return;
  drawText(context, detail, { x, y: 28 }, textColor('muted'));
}

/** A share of 1 in a frame that is as long as the whole. */
function drawBar(context: Context, { left, top, right, bottom }: Box, share: number): void {
  context.fillStyle = fade(color('foreground'), 0.1);
  context.fillRect(left, top, right - left, bottom - top);
  context.fillStyle = fade(color('blue'), 0.75);
  if (share > 0) context.fillRect(left, top, Math.max(1, (right - left) * Math.min(1, share)), bottom - top);
}

export function valueText({ kind }: NetworkColumn, value: number): string {
  if (kind === 'whole') return formatShort(value);
  return kind === 'number' ? formatNumber(value, 4) : formatPart(value);
}
