import * as l10n from '@vscode/l10n';
import type { PlaneChartData, WireframeData } from '#figures';
import type { Grid, SurfaceFrame } from '#protocol';
import { formatShort } from '../../ui/number';

function pointLabel({ point }: SurfaceFrame): string {
  return `(${point.x.map((value) => formatShort(value)).join(', ')})`;
}

export function wireframeData(frame: SurfaceFrame): WireframeData {
  const { variables, grid, zRange, point } = frame;
  const [x, y] = point.x;
  const inside = x >= first(grid.x) && x <= last(grid.x) && y >= first(grid.y) && y <= last(grid.y);
  const drawn = inside && Number.isFinite(point.value);
  return {
    x: { name: variables[0] },
    y: { name: variables[1] },
    z: { name: 'f' },
    grid: thinned(grid, 2),
    zMin: zRange[0],
    zMax: zRange[1],
    marks: drawn ? [{ x, y, z: point.value, color: 'orange', label: pointLabel(frame) }] : [],
  };
}

/** Every `step`-th line of a grid each way: a wireframe is read by its lines, so there must not be too many. */
function thinned({ x, y, z }: Grid, step: number): Grid {
  const kept = (_: number, index: number) => index % step === 0;
  const columns = x.length;
  const inKeptLines = (_: number, k: number) =>
    (k % columns) % step === 0 && Math.floor(k / columns) % step === 0;
  return { x: x.filter(kept), y: y.filter(kept), z: z.filter(inKeptLines) };
}

export function planeData(frame: SurfaceFrame): PlaneChartData {
  const { variables, grid, levels, arrows, point } = frame;
  const [x, y] = point.x;
  return {
    x: { name: variables[0], min: first(grid.x), max: last(grid.x) },
    y: { name: variables[1], min: first(grid.y), max: last(grid.y) },
    valueName: 'f',
    contours: { ...grid, levels },
    arrows,
    marks: [{ x, y, color: 'orange', shape: 'circle', label: pointLabel(frame), size: 5 }],
    label: l10n.t('Contours of f and its field of negative gradients; the point is {0}', pointLabel(frame)),
  };
}

function first(values: Float64Array): number {
  return values[0] ?? Number.NaN;
}

function last(values: Float64Array): number {
  return values[values.length - 1] ?? Number.NaN;
}
