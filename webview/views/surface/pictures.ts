import * as l10n from '@vscode/l10n';
import type { LineChartData, PlaneChartData, WireframeData } from '#figures';
import type { SurfaceFrame, SurfaceStyle } from '#protocol';
import { formatNumber, formatShort } from '../../base/format';

/** The variable that a slice runs along, and its colour in every picture. */
export const colours = ['orange', 'green'] as const;

function pointLabel({ point }: SurfaceFrame): string {
  return `(${point.x.map((value) => formatShort(value)).join(', ')})`;
}

/** What is read out after keys have moved the point. */
function pointReading({ variables, point }: SurfaceFrame): string {
  const [x, y, value, first, second] = [...point.x, point.value, ...point.partials].map((number) =>
    formatShort(number, 5),
  );
  const place = `${variables[0]} = ${x}, ${variables[1]} = ${y}, f = ${value}`;
  return l10n.t('{0}; partial derivatives {1} and {2}', place, first ?? '', second ?? '');
}

export function wireframeData(frame: SurfaceFrame, style: SurfaceStyle): WireframeData {
  const { variables, grid, zRange, point } = frame;
  const [x, y] = point.x;
  const inside = x >= first(grid.x) && x <= last(grid.x) && y >= first(grid.y) && y <= last(grid.y);
  const drawn = inside && point.value >= zRange[0] && point.value <= zRange[1];
  return {
    x: { name: variables[0] },
    y: { name: variables[1] },
    z: { name: 'f' },
    grid,
    zMin: zRange[0],
    zMax: zRange[1],
    style,
    cuts: [
      { along: 'x', at: y, color: colours[0] },
      { along: 'y', at: x, color: colours[1] },
    ],
    marks: drawn ? [{ x, y, z: point.value, color: 'orange', label: pointLabel(frame) }] : [],
  };
}

export function planeData(frame: SurfaceFrame): PlaneChartData {
  const { variables, grid, levels, arrows, steepness, point, equalScale } = frame;
  const [x, y] = point.x;
  const [u, v] = point.slopes;
  return {
    x: { name: variables[0], min: first(grid.x), max: last(grid.x) },
    y: { name: variables[1], min: first(grid.y), max: last(grid.y) },
    valueName: 'f',
    contours: { ...grid, levels, labelled: true, strong: { level: point.value, color: 'orange' } },
    arrows: { ...arrows, scale: steepness },
    vectors: [{ x, y, u, v, color: 'orange', label: l10n.t('gradient') }],
    guides: [
      { y, color: colours[0] },
      { x, color: colours[1] },
    ],
    equalScale,
    marks: [
      {
        ...{ x, y, color: 'orange', shape: 'circle', size: 6, draggable: true },
        label: pointLabel(frame),
        reading: pointReading(frame),
      },
    ],
    label: l10n.t('Contours of f and its field of negative gradients; the point is {0}', pointLabel(frame)),
  };
}

/** Where the heights that are drawn end though f goes on; empty where all is drawn. */
export function cutText({ zRange, beyond: { below, above } }: SurfaceFrame): string {
  const [low, high] = zRange.map((height) => formatShort(height, 3)) as [string, string];
  if (above !== undefined && below !== undefined)
    return l10n.t(
      'Drawn from f = {0} to {1}; here f goes on to {2} and to {3}.',
      low,
      high,
      formatShort(below, 3),
      formatShort(above, 3),
    );
  if (above !== undefined)
    return l10n.t('Drawn up to f = {0}; here f goes on up to {1}.', high, formatShort(above, 3));
  if (below !== undefined)
    return l10n.t('Drawn down to f = {0}; here f goes on down to {1}.', low, formatShort(below, 3));
  return '';
}

/** What the lengths of the arrows say. */
export function arrowText({ steepness }: SurfaceFrame): string {
  const [least, largest] = steepness.map((slope) => formatShort(slope, 2));
  if (Number.isNaN(steepness[0])) return l10n.t('No arrows: f is level everywhere');
  if (least === largest)
    return l10n.t('Arrow lengths: {0} everywhere; gradient twice as long', largest ?? '');
  return l10n.t('Arrow lengths: {0} to {1}, log scale; gradient twice as long', least ?? '', largest ?? '');
}

/** The cut along one variable, the other one held constant, and its tangent at the point. */
export function sliceData(frame: SurfaceFrame, along: 0 | 1): LineChartData {
  const { variables, point, slices, sliceRange } = frame;
  const { x, y, tangent } = slices[along];
  const color = colours[along];
  const room = (sliceRange[1] - sliceRange[0]) / 20;
  const slope = l10n.t('slope {0}', formatNumber(point.slopes[along], 4));
  return {
    x: { name: variables[along], min: first(x), max: last(x) },
    y: { name: 'f', min: sliceRange[0] - room, max: sliceRange[1] + room },
    series: [
      { name: 'f', color, x, y, kind: 'line' },
      {
        ...{ name: l10n.t('tangent'), color: 'foreground', kind: 'dashed', width: 1.25 },
        ...{ x: tangent.x, y: tangent.y, label: Number.isFinite(point.slopes[along]) ? slope : undefined },
      },
    ],
    marks: [
      {
        ...{ x: point.x[along], y: point.value, color, shape: 'circle', size: 5, draggable: true },
        reading: pointReading(frame),
      },
    ],
    label: sliceTitle(frame, along),
  };
}

export function sliceTitle({ variables, point }: SurfaceFrame, along: 0 | 1): string {
  const held = along === 0 ? 1 : 0;
  return l10n.t('{0} held constant at {1}', variables[held], formatShort(point.x[held], 6));
}

/** The frame with the grid and arrows of the one before where their values are the same: what is traced once need not be traced again. */
export function keepSame(next: SurfaceFrame, before: SurfaceFrame | undefined): SurfaceFrame {
  if (!before) return next;
  const keep = <T extends Readonly<Record<string, Float64Array>>>(now: T, then: T): T =>
    Object.entries(now).every(([name, values]) => sameValues(values, then[name])) ? then : now;
  return {
    ...next,
    grid: keep({ ...next.grid }, { ...before.grid }),
    arrows: keep({ ...next.arrows }, { ...before.arrows }),
  };
}

function sameValues(a: Float64Array, b: Float64Array | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}

function first(values: Float64Array): number {
  return values[0] ?? Number.NaN;
}

function last(values: Float64Array): number {
  return values[values.length - 1] ?? Number.NaN;
}
