import * as l10n from '@vscode/l10n';
import { formatShort } from '../../base/format';
import type { Column } from '../values/columns';
import type { ValueTable } from '../values/valueTable';
import type { PadPoint, PadStroke } from './contract';

/** Width of the pen as a share of the pad: of MNIST's proportions when the digit fills most of the pad. */
const penShare = 0.085;

/** Thick round strokes; a single point is a dot. */
export function drawStrokes(
  context: CanvasRenderingContext2D,
  strokes: readonly PadStroke[],
  width: number,
  height: number,
  ink: string,
): void {
  const thickness = penShare * Math.min(width, height);
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineWidth = thickness;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const [first, ...rest] of strokes) {
    if (!first) continue;
    context.beginPath();
    if (rest.length === 0) {
      context.arc(first.x * width, first.y * height, thickness / 2, 0, 2 * Math.PI);
      context.fill();
      continue;
    }
    context.moveTo(first.x * width, first.y * height);
    for (const { x, y } of rest) context.lineTo(x * width, y * height);
    context.stroke();
  }
}

const pointsOf = (strokes: readonly PadStroke[]): { stroke: number; point: PadPoint }[] =>
  strokes.flatMap((points, i) => points.map((point) => ({ stroke: i + 1, point })));

/** The points of all strokes, a row each. */
export function strokeTable(strokes: readonly PadStroke[]): ValueTable {
  const rows = pointsOf(strokes);
  return {
    columns: [l10n.t('stroke'), 'x', 'y'],
    rowCount: rows.length,
    cell: (row, column) => {
      const { stroke, point } = rows[row] ?? { stroke: 0, point: { x: Number.NaN, y: Number.NaN } };
      return [String(stroke), formatShort(point.x), formatShort(point.y)][column] ?? '';
    },
  };
}

export function strokeColumns(strokes: readonly PadStroke[]): Column[] {
  const rows = pointsOf(strokes);
  return [
    { name: l10n.t('stroke'), values: rows.map(({ stroke }) => stroke) },
    { name: 'x', values: rows.map(({ point }) => point.x) },
    { name: 'y', values: rows.map(({ point }) => point.y) },
  ];
}
