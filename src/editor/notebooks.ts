import * as vscode from 'vscode';
import type { NotebookCell, ReadFrom } from '#protocol';

/** The scheme of the documents that cells are. */
const CELL = 'vscode-notebook-cell';

/** The language of which cells are read. */
export const CELL_LANGUAGE = 'python';

export const isCell = ({ uri }: Pick<vscode.TextDocument, 'uri'>): boolean => uri.scheme === CELL;

/** The cell that a document is, in a notebook that is open. */
export function cellOf(document: vscode.TextDocument): vscode.NotebookCell | undefined {
  if (!isCell(document)) return undefined;
  for (const notebook of vscode.workspace.notebookDocuments) {
    const found = notebook.getCells().find((cell) => cell.document === document);
    if (found) return found;
  }
  return undefined;
}

/** The cell that a command is given from a cell's menu; undefined where it is given anything else. */
export function givenCell(argument: unknown): vscode.NotebookCell | undefined {
  const all = vscode.workspace.notebookDocuments.flatMap((notebook) => notebook.getCells());
  return all.find((cell) => cell === argument);
}

/** The cells that a cell is read with: those of Python above it, and itself. */
export function cellsUpTo({ notebook, index }: vscode.NotebookCell): readonly vscode.NotebookCell[] {
  return notebook.getCells().filter((cell) => cell.index <= index && isCode(cell));
}

function isCode({ kind, document }: vscode.NotebookCell): boolean {
  return kind === vscode.NotebookCellKind.Code && document.languageId === CELL_LANGUAGE;
}

/** The address of the file that a document is, or is a cell of. */
export function fileOf(document: vscode.TextDocument): string {
  return (cellOf(document)?.notebook ?? document).uri.toString();
}

/** What questions about a document are about. */
export function readFrom(document: vscode.TextDocument): ReadFrom {
  const cell = cellOf(document);
  return cell ? readFromCell(cell) : { uri: document.uri.toString() };
}

/** What a function is looked up in for the numbers that it is used with: of a cell all cells of its notebook, those below as well. */
export function readAround(document: vscode.TextDocument): ReadFrom {
  const cell = cellOf(document);
  return (cell && readFromNotebook(cell.notebook)) ?? readFrom(document);
}

function readFromCell(cell: vscode.NotebookCell): ReadFrom {
  const cells = cellsUpTo(cell).map(
    ({ document, index }): NotebookCell => ({ uri: document.uri.toString(), number: index + 1 }),
  );
  return { uri: cell.notebook.uri.toString(), cells };
}

/** Another one as soon as anything is edited that a document is read with. */
export function stampOf(document: vscode.TextDocument): string {
  const cell = cellOf(document);
  if (!cell) return String(document.version);
  return cellsUpTo(cell)
    .map((one) => `${one.index} ${one.document.uri} ${one.document.version}`)
    .join();
}

/** The documents that hold what is read. */
export const documentsOf = ({ uri, cells }: ReadFrom): readonly string[] =>
  cells?.map((cell) => cell.uri) ?? [uri];

/** The cells up to the one of a number; without a number, or where the notebook is shorter, all of them. Undefined where there is none. */
export function readFromNotebook(
  notebook: vscode.NotebookDocument,
  number = notebook.cellCount,
): ReadFrom | undefined {
  const last = notebook.getCells().findLast((cell) => cell.index < number && isCode(cell));
  return last && readFromCell(last);
}

/** The number of a cell after its notebook was changed; undefined where it was deleted. */
export function numberAfter(
  number: number,
  changes: readonly vscode.NotebookDocumentContentChange[],
): number | undefined {
  let index = number - 1;
  for (const { range, addedCells, removedCells } of changes) {
    const removed = removedCells[index - range.start];
    if (removed) {
      const isMoved = changes.some((change) => change.addedCells.includes(removed));
      return isMoved ? removed.index + 1 : undefined;
    }
    if (index >= range.end) index += addedCells.length - removedCells.length;
  }
  return index + 1;
}

/** Milliseconds after a key in which what stands in other cells is not looked at again. */
const PAUSE = 400;

/** Calls back when a notebook was edited, and rests: a cell is read with those above it, so that what is shown of it may be another. */
export function whenNotebookRests(changed: () => void): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listening = vscode.workspace.onDidChangeNotebookDocument(({ contentChanges, cellChanges }) => {
    if (contentChanges.length === 0 && !cellChanges.some(({ document }) => document)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, PAUSE);
  });
  return new vscode.Disposable(() => {
    listening.dispose();
    clearTimeout(timer);
  });
}
