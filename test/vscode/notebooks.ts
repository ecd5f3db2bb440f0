import { desk } from './api';
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

export const notebookChanged = new Emitter<{
  readonly notebook: Notebook;
  readonly contentChanges: readonly unknown[];
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
  const changed = () => notebookChanged.fire({ notebook, contentChanges: [{}], cellChanges: [] });
  return {
    notebook,
    cells: cells as readonly (typeof cells)[number][],
    insert: (index: number, one: Written) => {
      cells.splice(index, 0, made(one));
      changed();
    },
    remove: (index: number) => {
      for (const cell of cells.splice(index, 1)) cell.close();
      changed();
    },
    move: (from: number, to: number) => {
      cells.splice(to, 0, ...cells.splice(from, 1));
      changed();
    },
    close: () => {
      desk.notebooks.delete(address);
      for (const cell of cells) cell.close();
    },
  };
}
