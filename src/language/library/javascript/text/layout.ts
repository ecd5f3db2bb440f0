import { columnsOf } from './columns';

/** How long a line may become, and of how many nested parts one line is made. */
export const WIDTH = 80;
const MOST_NESTED = 3;
export const MOST_ITEMS = 100;

/** What is being written: how far in, what stands around it, and how deep the innermost part was. */
export interface Writing {
  indentation: number;
  readonly seen: object[];
  depth: number;
  readonly mostDepth: number;
  /** Numbers of the objects that contain themselves. */
  readonly circular: Map<object, number>;
}

export interface Part {
  readonly entries: readonly string[];
  readonly isList: boolean;
  /** What stands before the braces, or nothing. */
  readonly base: string;
  readonly open: string;
  readonly close: string;
  readonly depth: number;
  /** Of a list: are all of its entries numbers? They are put below each other from the right. */
  readonly isOfNumbers: boolean;
}

/** The entries of an object or array: on one line where they fit, in columns where they are many and short, else one a line. */
export function laidOut(writing: Writing, part: Part): string {
  const { isList, base, open, close, depth } = part;
  const count = part.entries.length;
  const entries = isList && count > 6 ? inColumns(writing, part) : part.entries;
  const before = base === '' ? '' : `${base} `;
  if (writing.depth - depth < MOST_NESTED && entries.length === count) {
    const start = entries.length + writing.indentation + open.length + base.length + 10;
    const joined = entries.join(', ');
    const length = entries.reduce((sum, entry) => sum + entry.length, entries.length + start);
    const fits = length <= WIDTH && entries.length * 2 + start <= WIDTH;
    if (fits && !base.includes('\n') && !joined.includes('\n')) return `${before}${open} ${joined} ${close}`;
  }
  const line = `\n${' '.repeat(writing.indentation)}`;
  return `${before}${open}${line}  ${entries.join(`,${line}  `)}${line}${close}`;
}

/** Many short entries in columns, as near to a square as letters make it. */
function inColumns(writing: Writing, { entries, isOfNumbers }: Part): readonly string[] {
  const count = entries.length > MOST_ITEMS ? entries.length - 1 : entries.length;
  const lengths = entries.slice(0, count).map(columnsOf);
  const total = lengths.reduce((sum, length) => sum + length + 2, 0);
  const longest = Math.max(...lengths);
  const widest = longest + 2;
  if (widest * 3 + writing.indentation >= WIDTH || !(total / widest > 5 || longest <= 6)) return entries;
  const bias = Math.sqrt(widest - total / entries.length);
  const biased = Math.max(widest - 3 - bias, 1);
  const columns = Math.min(
    Math.round(Math.sqrt(2.5 * biased * count) / biased),
    Math.floor((WIDTH - writing.indentation) / widest),
    MOST_NESTED * 4,
    15,
  );
  if (columns <= 1) return entries;
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...lengths.filter((_length, index) => index % columns === column), 0),
  );
  const lines: string[] = [];
  for (let from = 0; from < count; from += columns)
    lines.push(lineOf(entries.slice(from, Math.min(from + columns, count)), widths, isOfNumbers));
  return [...lines, ...entries.slice(count)];
}

function lineOf(entries: readonly string[], widths: readonly number[], isOfNumbers: boolean): string {
  return entries
    .map((entry, column) => {
      const isLast = column === entries.length - 1;
      const text = isLast ? entry : `${entry}, `;
      const width = (widths[column] ?? 0) + (isLast ? 0 : 2) + entry.length - columnsOf(entry);
      if (isOfNumbers) return text.padStart(width);
      return isLast ? text : text.padEnd(width);
    })
    .join('');
}
