import { desk } from './desk';
import { type Document, editing } from './editing';
import { Emitter } from './emitter';
import { Uri } from './uri';

export const NotebookCellKind = { Markup: 1, Code: 2 };
export const NotebookCellStatusBarAlignment = { Left: 1, Right: 2 };

export class NotebookCellStatusBarItem {
  command: { readonly command: string; readonly arguments: readonly unknown[] } | undefined;
  tooltip: string | undefined;
  accessibilityInformation: unknown;

  constructor(
    readonly text: string,
    readonly alignment: number,
  ) {}
}

export interface Cell {
  readonly kind: number;
  readonly document: Document;
  readonly notebook: Notebook;
  readonly index: number;
}

export interface Notebook {
  readonly uri: Uri;
  readonly notebookType: string;
  readonly cellCount: number;
  readonly getCells: () => readonly Cell[];
  readonly cellAt: (index: number) => Cell;
}

export interface StatusProvider {
  readonly onDidChangeCellStatusBarItems: (listener: () => void) => unknown;
  readonly provideCellStatusBarItems: (
    cell: Cell,
    token: unknown,
  ) => Promise<readonly NotebookCellStatusBarItem[]>;
}

/** First the cells of the range go, then others come in their place. */
export interface ContentChange {
  readonly range: { readonly start: number; readonly end: number };
  readonly removedCells: readonly Cell[];
  readonly addedCells: readonly Cell[];
}

export const notebookChanged = new Emitter<{
  readonly notebook: Notebook;
  readonly contentChanges: readonly ContentChange[];
  readonly cellChanges: readonly { readonly document?: Document }[];
}>();

/** A text of Python, or a text of another language, or one that is not code. */
export type Written = string | readonly [language: string, text: string];

/** A learner opens a notebook, edits its cells, adds and removes some, and closes it. */
export function openNotebook(
  address: string,
  written: readonly Written[],
  notebookType = 'jupyter-notebook',
) {
  const cells: (Cell & Pick<ReturnType<typeof editing.open>, 'edit' | 'close'>)[] = [];
  let handles = 0;
  const notebook: Notebook = {
    uri: Uri.parse(address),
    notebookType,
    get cellCount() {
      return cells.length;
    },
    getCells: () => [...cells],
    cellAt: (index) => cells[Math.min(Math.max(index, 0), cells.length - 1)] as Cell,
  };
  const made = (one: Written) => {
    const [language, text] = typeof one === 'string' ? ['python', one] : one;
    const { document, edit, close } = editing.open(
      `vscode-notebook-cell://${notebook.uri.path}#W${handles++}`,
      text,
      language,
    );
    const cell: (typeof cells)[number] = {
      kind: language === 'markdown' ? NotebookCellKind.Markup : NotebookCellKind.Code,
      document,
      notebook,
      get index() {
        return cells.indexOf(cell);
      },
      edit: (now, from) => {
        edit(now, from);
        notebookChanged.fire({ notebook, contentChanges: [], cellChanges: [{ document }] });
      },
      close,
    };
    return cell;
  };
  cells.push(...written.map(made));
  desk.notebooks.set(address, notebook);
  const splice = (start: number, removed: number, ...added: typeof cells): ContentChange => {
    const removedCells = cells.splice(start, removed, ...added);
    return { range: { start, end: start + removed }, removedCells, addedCells: added };
  };
  const changed = (...contentChanges: readonly ContentChange[]) =>
    notebookChanged.fire({ notebook, contentChanges, cellChanges: [] });
  return {
    notebook,
    cells: cells as readonly (typeof cells)[number][],
    insert: (index: number, one: Written) => changed(splice(index, 0, made(one))),
    remove: (index: number) => {
      const [removed] = cells.slice(index);
      const change = splice(index, 1);
      removed?.close();
      changed(change);
    },
    move: (from: number, to: number) => {
      const moved = cells.slice(from, from + 1);
      changed(splice(from, 1), splice(to, 0, ...moved));
    },
    close: () => {
      desk.notebooks.delete(address);
      for (const cell of cells) cell.close();
    },
  };
}
