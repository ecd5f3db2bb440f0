import type { Grid } from '../geometry/grid';

/** A column of a file of values: its name, with the unit, and all its values. */
export interface Column {
  readonly name: string;
  readonly values: ArrayLike<number | string>;
}

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

/** Whether two lists hold the same numbers in the same places; NaN is the same as NaN. */
export function sameValues(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a === b) return true;
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
