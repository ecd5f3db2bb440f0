import * as l10n from '@vscode/l10n';
import type { Axis, Bar, Grid, LineChartData, Mark, MatrixTableData, PlaneChartData } from '../contract';

/** A column of a file of values: its name, with the unit, and all its values. */
export interface Column {
  readonly name: string;
  readonly values: ArrayLike<number | string>;
}

const titleOf = ({ name, unit }: Axis): string => (unit ? `${name} (${unit})` : name);

/** A number with all its digits, so that reading it gives the same number; nan and inf as NumPy writes them. */
export function exactText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  return Object.is(value, -0) ? '-0' : String(value);
}

function cellText(value: number | string | undefined): string {
  if (value === undefined) return '';
  const text = typeof value === 'number' ? exactText(value) : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Columns side by side as RFC 4180 has it: a row of names, then the values; a shorter column ends with empty cells. */
export function csvOf(columns: readonly Column[]): string {
  const rowCount = Math.max(0, ...columns.map(({ values }) => values.length));
  const rows = Array.from({ length: rowCount }, (_, row) =>
    columns.map(({ values }) => cellText(values[row])),
  );
  return [columns.map(({ name }) => cellText(name)), ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function markColumns(marks: readonly Mark[], x: Axis, y: Axis): Column[] {
  const named = marks.filter(({ label }) => label);
  if (named.length === 0) return [];
  const of = (axis: Axis) => l10n.t('{0} of the point', titleOf(axis));
  return [
    { name: l10n.t('marked point'), values: named.map(({ label = '' }) => label) },
    { name: of(x), values: named.map((mark) => mark.x) },
    { name: of(y), values: named.map((mark) => mark.y) },
  ];
}

/** Each series: its x where it is not the x of the series before, and its y, or low and high of a band. */
export function lineColumns({ x, y, series, marks = [] }: LineChartData): Column[] {
  const ofSeries = series.flatMap((one, i): Column[] => {
    const before = series[i - 1];
    const shared = before !== undefined && sameValues(before.x, one.x);
    const own = i === 0 ? titleOf(x) : l10n.t('{0} of {1}', titleOf(x), one.name);
    const name = y.unit ? `${one.name} (${y.unit})` : one.name;
    const values = one.yLow
      ? [
          { name: l10n.t('{0}, low', name), values: one.yLow },
          { name: l10n.t('{0}, high', name), values: one.y },
        ]
      : [{ name, values: one.y }];
    return shared ? values : [{ name: own, values: one.x }, ...values];
  });
  return [...ofSeries, ...markColumns(marks, x, y)];
}

function sameValues(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  return a.length === b.length && Array.prototype.every.call(a, (value, i) => Object.is(value, b[i]));
}

/** Every point of a grid on a line of its own: x, y and the value there. */
export function gridColumns({ x, y, z }: Grid, names: readonly [string, string, string]): Column[] {
  const each = (value: (index: number) => number | undefined) =>
    Array.from({ length: z.length }, (_, index) => value(index) ?? Number.NaN);
  return [
    { name: names[0], values: each((index) => x[index % x.length]) },
    { name: names[1], values: each((index) => y[Math.floor(index / x.length)]) },
    { name: names[2], values: z },
  ];
}

/** The paths step by step, the points of the contours' grid, the arrows, the marks. */
export function planeColumns(data: PlaneChartData): Column[] {
  const { x, y, contours, arrows, paths = [], marks = [] } = data;
  const value = data.valueName ?? 'z';
  const [nameX, nameY] = [titleOf(x), titleOf(y)];
  const longest = Math.max(0, ...paths.map((path) => path.x.length));
  const steps = { name: l10n.t('step'), values: Array.from({ length: longest }, (_, step) => step) };
  const ofPaths = paths.flatMap((path): Column[] => {
    const named = (name: string) => l10n.t('{0} of {1}', name, path.name);
    const ends = path.value ? [{ name: named(value), values: path.value }] : [];
    return [{ name: named(nameX), values: path.x }, { name: named(nameY), values: path.y }, ...ends];
  });
  const ofArrow = (name: string) => l10n.t('{0} of the arrow', name);
  const ofArrows = arrows && [
    { name: ofArrow(nameX), values: arrows.x },
    { name: ofArrow(nameY), values: arrows.y },
    { name: l10n.t('arrow along {0}', x.name), values: arrows.u },
    { name: l10n.t('arrow along {0}', y.name), values: arrows.v },
  ];
  return [
    ...(paths.length > 0 ? [steps, ...ofPaths] : []),
    ...markColumns(marks, x, y),
    ...(contours ? gridColumns(contours, [nameX, nameY, value]) : []),
    ...(ofArrows ?? []),
  ];
}

export function barColumns(bars: readonly Bar[]): Column[] {
  return [
    { name: l10n.t('name'), values: bars.map(({ name }) => name) },
    { name: l10n.t('value'), values: bars.map(({ value }) => value) },
  ];
}

/** A matrix as it stands: the names of the rows, then its columns. */
export function matrixColumns({ rowNames, columnNames, values }: MatrixTableData): Column[] {
  const count = columnNames.length;
  const columns = columnNames.map((name, column) => ({
    name,
    values: rowNames.map((_, row) => values[row * count + column] ?? Number.NaN),
  }));
  return [{ name: l10n.t('name'), values: rowNames }, ...columns];
}
