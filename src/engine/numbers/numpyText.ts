import { elementFormat, type Format } from './floatFormat';

/** NumPy's default print options. */
const LINE_WIDTH = 75;
const THRESHOLD = 1000;
const EDGE_ITEMS = 3;

/**
 * A one-dimensional array as NumPy 2 prints it: `[-3.  4.]`. At most 8 digits after the point, as few as tell each number
 * from its neighbours; in powers of ten if the largest size is 1e8 or more, the smallest below 1e-4 or the two more than a
 * factor 1000 apart; all in columns of one width, wrapped at 75 characters, shortened beyond 1000 numbers.
 */
export function formatArray(x: ArrayLike<number>): string {
  const values = Array.from(x);
  const shown = values.length > THRESHOLD ? ends(values) : values;
  const format = elementFormat(shown.filter((value) => value !== undefined));
  return formatRow(shown, format, ' ', LINE_WIDTH);
}

/** A matrix, `data` row-major, as NumPy 2 prints it; the rules of {@link formatArray} hold for all rows together. */
export function formatMatrix(rows: number, cols: number, data: ArrayLike<number>): string {
  if (rows * cols === 0) return '[]';
  const all = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: cols }, (_, col) => data[row * cols + col] ?? Number.NaN),
  );
  const isLong = rows * cols > THRESHOLD;
  const shown = (isLong ? ends(all) : all).map((row) => (row && isLong ? ends(row) : row));
  const format = elementFormat(shown.flatMap((row) => row ?? []).filter((value) => value !== undefined));
  const lines = shown.map((row) => (row ? formatRow(row, format, '  ', LINE_WIDTH - 1) : '...'));
  return `[${lines.join('\n ')}]`;
}

/** The first and the last three items with a gap (undefined) between, if there are more than six. */
function ends<Item>(items: readonly Item[]): (Item | undefined)[] {
  if (items.length <= 2 * EDGE_ITEMS) return [...items];
  return [...items.slice(0, EDGE_ITEMS), undefined, ...items.slice(-EDGE_ITEMS)];
}

function formatRow(
  values: readonly (number | undefined)[],
  format: Format,
  indent: string,
  width: number,
): string {
  const lines: string[] = [];
  let line = indent;
  for (const value of values) {
    const word = value === undefined ? '...' : format(value);
    if (line.length + word.length > width - 1 && line.length > indent.length) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  const text = [...lines, line.slice(0, -1)].join('\n');
  return values.length === 0 ? '[]' : `[${text.slice(indent.length)}]`;
}
