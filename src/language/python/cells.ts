import { cellLine } from '../core/cells';

/** A cell of a notebook, by its number among all of them. */
export interface Cell {
  readonly number: number;
  readonly text: string;
}

/** Cells as one text, and where the last of them begins in it: each character of that stands so much further on. */
export interface JoinedCells {
  readonly text: string;
  readonly start: number;
}

/** Cells in their order as one text: each below a line with its number, IPython's own lines empty. */
export function joinCells(cells: readonly Cell[]): JoinedCells {
  const above = cells.slice(0, -1).map(({ number, text }) => `${cellLine(number)}${runText(text)}\n`);
  const last = cells.at(-1);
  const before = `${above.join('')}${last ? cellLine(last.number) : ''}`;
  return { text: `${before}${last ? withoutCommands(last.text).text : ''}`, start: before.length };
}

/** A cell whose text ends within quotation marks is refused as a whole: nothing below it is taken for a part of the quotation. */
function runText(cell: string): string {
  const { text, isOpen } = withoutCommands(cell);
  return isOpen ? '' : text;
}

/** The commands of IPython whose cells hold Python all the same. */
const aroundPython = /^%%(?:time|timeit|capture|prun|memit|snakeviz)\b/;

/** Its line, shell and help commands, and names that are given what one of them prints; none of it is Python anywhere. */
const command = /^\s*(?:[%!?]|[%\w.*]+\?\??\s*$|[\p{L}_][^=#'"()]*=\s*[%!])/u;

/** The cell with spaces in the places of IPython's commands, as long as it was; and whether it ends within quotation marks of several lines. */
function withoutCommands(cell: string): { readonly text: string; readonly isOpen: boolean } {
  const isOther = /^\s*%%/.test(cell) && !aroundPython.test(cell.trimStart());
  if (isOther) return { text: cell.replace(/[^\r\n]/g, ' '), isOpen: false };
  const around = new Around();
  const lines = cell.split(/(?<=\r\n|\n|\r(?!\n))/).map((line) => {
    if (around.isNothing && command.test(line)) return blank(line);
    around.pass(line);
    return line;
  });
  return { text: lines.join(''), isOpen: around.isQuoted };
}

/** Spaces; in a block a statement that does nothing, so that the block has one. */
function blank(line: string): string {
  const margin = line.length - line.trimStart().length;
  const statement = margin > 0 && line.trim().length >= 4 ? 'pass' : '';
  const rest = line.slice(margin + statement.length).replace(/\S/g, ' ');
  return `${line.slice(0, margin)}${statement}${rest}`;
}

/** What a place in a text stands within: brackets, or quotation marks. */
class Around {
  #brackets = 0;
  #quotes = '';
  #isContinued = false;

  get isNothing(): boolean {
    return this.#brackets === 0 && this.#quotes === '' && !this.#isContinued;
  }

  /** Within a quotation of several lines. */
  get isQuoted(): boolean {
    return this.#quotes.length === 3;
  }

  pass(line: string): void {
    let isComment = false;
    for (const [part] of line.matchAll(/\\(?:\r\n|[\s\S])|"""|'''|["'#()[\]{}]/g)) {
      if (this.#quotes !== '') this.#quotes = part === this.#quotes ? '' : this.#quotes;
      else if (part === '#') isComment = true;
      else if (/["']/.test(part)) this.#quotes = part;
      else if (/[([{]/.test(part)) this.#brackets++;
      else if (/[)\]}]/.test(part)) this.#brackets = Math.max(0, this.#brackets - 1);
      if (isComment) break;
    }
    this.#isContinued = !isComment && /\\[\r\n]*$/.test(line);
    if (this.#quotes.length === 1 && !this.#isContinued) this.#quotes = '';
  }
}
