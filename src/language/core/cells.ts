/** Stands at the head of the line above each cell, where the cells of a notebook are read as one text; the cell's number follows. Nobody types it. */
const MARK = '#\f';

/** The line above a cell. */
export const cellLine = (number: number): string => `${MARK}${number}\n`;

/** Where the cell begins that an offset is in; in a text without cells, where the text does. Its lines are counted from there. */
export function cellStart(source: string, offset: number): number {
  const mark = source.lastIndexOf(MARK, offset);
  return mark < 0 ? 0 : Math.min(source.indexOf('\n', mark) + 1, offset);
}

/** The number of the cell that an offset is in; undefined in a text without cells. */
export function cellAt(source: string, offset: number): number | undefined {
  const mark = source.lastIndexOf(MARK, offset);
  return mark < 0 ? undefined : Number.parseInt(source.slice(mark + MARK.length, mark + 12), 10);
}

const cellLines = new RegExp(`^${MARK}(\\d+)$`, 'gm');

/** The text with other lines above its cells. */
export const withCellLines = (source: string, line: (number: string) => string): string =>
  source.replace(cellLines, (_, number: string) => line(number));

const emptyCells = new RegExp(`^${MARK}\\d+\\n\\s*?(?=^${MARK}|(?![\\s\\S]))`, 'gm');

/** The text without cells that hold nothing. */
export const withoutEmptyCells = (source: string): string => source.replace(emptyCells, '');

export const isCellLine = (line: string): boolean => line.startsWith(MARK);
