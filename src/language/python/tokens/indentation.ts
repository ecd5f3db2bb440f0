/** How far a line is indented: with tabs of eight columns, and with tabs of one, as CPython measures to find a mixture. */
export interface Margin {
  readonly column: number;
  readonly narrow: number;
  /** Where the line's first character stands. */
  readonly at: number;
}

const SPACE = 32;
const TAB = 9;
const FORM_FEED = 12;

export function marginAt(source: string, lineStart: number, limit: number): Margin {
  let column = 0;
  let narrow = 0;
  let at = lineStart;
  for (; at < limit; at++) {
    const code = source.charCodeAt(at);
    if (code === SPACE) {
      column++;
      narrow++;
    } else if (code === TAB) {
      column += 8 - (column % 8);
      narrow++;
    } else if (code === FORM_FEED) {
      column = 0;
      narrow = 0;
    } else break;
  }
  return { column, narrow, at };
}

export interface Step {
  readonly indents: number;
  readonly dedents: number;
  readonly fault?: 'mixedTabs' | 'noSuchLevel';
}

/** The margins of the blocks that are open at a line. */
export class Margins {
  private readonly open: Margin[] = [{ column: 0, narrow: 0, at: 0 }];

  /** How many blocks stand open. */
  get depth(): number {
    return this.open.length - 1;
  }

  private get last(): Margin {
    return this.open.at(-1) as Margin;
  }

  /** What a line with this margin opens and closes. A line that fits none stays in the block that is deeper than it. */
  next(margin: Margin): Step {
    if (margin.column > this.last.column) {
      const isMixed = margin.narrow <= this.last.narrow;
      this.open.push(margin);
      return isMixed ? { indents: 1, dedents: 0, fault: 'mixedTabs' } : { indents: 1, dedents: 0 };
    }
    let dedents = 0;
    while (margin.column < this.last.column && margin.column <= (this.open.at(-2)?.column ?? 0)) {
      this.open.pop();
      dedents++;
    }
    if (margin.column !== this.last.column) return { indents: 0, dedents, fault: 'noSuchLevel' };
    if (margin.narrow !== this.last.narrow) return { indents: 0, dedents, fault: 'mixedTabs' };
    return { indents: 0, dedents };
  }
}
