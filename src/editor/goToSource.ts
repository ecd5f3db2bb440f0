import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { CodeSource } from '#protocol';
import { codeOf } from '../panel/session/fileSource';
import type { Session } from '../panel/session/session';

/** Shows the function of a view in its file, beside the view. */
export async function goToSource({ params }: Session): Promise<void> {
  const code = codeOf(params);
  if (!code) return;
  const uri = vscode.Uri.parse(code.uri, true);
  try {
    if (code.cell === undefined) await showInFile(await vscode.workspace.openTextDocument(uri), code);
    else await showInNotebook(await vscode.workspace.openNotebookDocument(uri), code.cell, code);
  } catch {
    await vscode.window.showErrorMessage(
      l10n.t('{0} cannot be opened: it was moved or deleted.', vscode.workspace.asRelativePath(uri)),
    );
  }
}

async function showInFile(document: vscode.TextDocument, code: CodeSource): Promise<void> {
  const seen = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const viewColumn = seen?.viewColumn ?? vscode.ViewColumn.One;
  await vscode.window.showTextDocument(document, { viewColumn, selection: startOf(code, document) });
}

/** The cell comes into view, and the cursor into it. */
async function showInNotebook(
  notebook: vscode.NotebookDocument,
  number: number,
  code: CodeSource,
): Promise<void> {
  const seen = vscode.window.visibleNotebookEditors.find((editor) => editor.notebook === notebook);
  const viewColumn = seen?.viewColumn ?? vscode.ViewColumn.One;
  const { document } = notebook.cellAt(number - 1); // the nearest, where there are fewer
  const options = { viewColumn, selection: startOf(code, document) };
  await vscode.window.showNotebookDocument(notebook, { viewColumn });
  await vscode.commands.executeCommand('vscode.open', document.uri, options);
}

/** The start of the line in which the function stands. */
function startOf({ line }: CodeSource, document: vscode.TextDocument): vscode.Range {
  const { start } = document.lineAt(Math.min(line, document.lineCount) - 1).range;
  return new vscode.Range(start, start);
}
