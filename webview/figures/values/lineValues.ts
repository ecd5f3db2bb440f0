import * as l10n from '@vscode/l10n';
import { formatShort } from '../../base/number';
import type { ReadableTrack } from '../axes/explorer';
import type { Axis, LineChartData, Mark, Series } from '../contract';
import type { ValueTable } from './valueTable';

const digits = 6;

/** '5', or '5 s' on an axis with a unit. */
export function withUnit(value: number, { unit }: Axis): string {
  return unit ? l10n.t('{0} {1}', formatShort(value, digits), unit) : formatShort(value, digits);
}

/** 'x = 5, f(x) = 0.75', after the name of what the point belongs to where the axes do not say it. */
export function readPoint(
  name: string,
  x: number,
  y: number,
  axes: { readonly x: Axis; readonly y: Axis },
): string {
  const values = l10n.t(
    '{0} = {1}, {2} = {3}',
    axes.x.name,
    withUnit(x, axes.x),
    axes.y.name,
    withUnit(y, axes.y),
  );
  return name === '' || name === axes.y.name ? values : l10n.t('{0}: {1}', name, values);
}

function readSeries(series: Series, i: number, data: LineChartData): string {
  const [x, y, low] = [series.x[i] ?? Number.NaN, series.y[i] ?? Number.NaN, series.yLow?.[i]];
  if (low === undefined) return readPoint(series.name, x, y, data);
  const [atX, from, to] = [withUnit(x, data.x), withUnit(low, data.y), withUnit(y, data.y)];
  return l10n.t('{0}: {1} = {2}, {3} from {4} to {5}', series.name, data.x.name, atX, data.y.name, from, to);
}

/** The rows of points the cursor walks: each series, then the named marks. `isSeen` tells what lies in the plot. */
export function lineTracks(data: LineChartData, isSeen: (x: number, y: number) => boolean): ReadableTrack[] {
  const tracks = data.series.map((series): ReadableTrack => {
    const at = (i: number) => ({ x: series.x[i] ?? Number.NaN, y: series.y[i] ?? Number.NaN });
    return {
      color: series.color,
      count: series.x.length,
      at,
      isDrawn: (i) => isSeen(at(i).x, at(i).y),
      position: (i) => at(i).x,
      read: (i) => readSeries(series, i, data),
    };
  });
  return [...tracks, ...markTrack(data.marks ?? [], data, isSeen)];
}

/** The marks that have a label, as one more track; none when there are none. */
export function markTrack(
  marks: readonly Mark[],
  axes: { readonly x: Axis; readonly y: Axis },
  isSeen: (x: number, y: number) => boolean,
): ReadableTrack[] {
  const named = marks.filter((mark) => mark.label);
  if (named.length === 0) return [];
  const at = (i: number) => named[i] ?? { x: Number.NaN, y: Number.NaN };
  return [
    {
      color: 'foreground',
      count: named.length,
      at,
      isDrawn: (i) => isSeen(at(i).x, at(i).y),
      position: (i) => at(i).x,
      read: (i) => readPoint(named[i]?.label ?? '', at(i).x, at(i).y, axes),
    },
  ];
}

const sameValues = (a: ArrayLike<number>, b: ArrayLike<number>): boolean =>
  a === b ||
  (a.length === b.length &&
    Array.prototype.every.call(a, (value: number, i: number) => Object.is(value, b[i])));

/** Columns of y beside one column of x. */
function wideTable(data: LineChartData, first: Series): ValueTable {
  const columns = data.series.flatMap(({ name, y, yLow }) =>
    yLow
      ? [[l10n.t('{0}, low', name), yLow] as const, [l10n.t('{0}, high', name), y] as const]
      : [[name, y] as const],
  );
  return {
    columns: [data.x.name, ...columns.map(([name]) => name)],
    rowCount: first.x.length,
    cell: (row, column) => {
      const values = column === 0 ? first.x : columns[column - 1]?.[1];
      return formatShort(values?.[row] ?? Number.NaN, digits);
    },
  };
}

function seriesTable(data: LineChartData, series: Series): ValueTable {
  return { ...wideTable({ ...data, series: [series] }, series), caption: series.name };
}

export function markTables(
  marks: readonly Pick<Mark, 'x' | 'y' | 'label'>[],
  axes: { readonly x: Axis; readonly y: Axis },
): ValueTable[] {
  const named = marks.filter((mark) => mark.label);
  if (named.length === 0) return [];
  return [
    {
      caption: l10n.t('Marked points'),
      columns: [l10n.t('name'), axes.x.name, axes.y.name],
      rowCount: named.length,
      cell: (row, column) => {
        const mark = named[row];
        if (!mark) return '';
        return column === 0 ? (mark.label ?? '') : formatShort(column === 1 ? mark.x : mark.y, digits);
      },
    },
  ];
}

/** One table where all series share their x, a table a series where they do not; then the named marks. */
export function lineTables(data: LineChartData): ValueTable[] {
  const [first, ...others] = data.series;
  const marks = markTables(data.marks ?? [], data);
  if (!first) return marks;
  const shared = others.every((series) => sameValues(series.x, first.x));
  const tables = shared ? [wideTable(data, first)] : data.series.map((series) => seriesTable(data, series));
  return [...tables, ...marks];
}
