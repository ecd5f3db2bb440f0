import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { codeOf } from '../panel/session/fileSource';
import type { Session } from '../panel/session/session';

/** Shows the function of a view in its file, beside the view. */
export async function goToSource({ params }: Session): Promise<void> {
  const code = codeOf(params);
  if (!code) return;
  const uri = vscode.Uri.parse(code.uri, true);
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    const seen = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const viewColumn = seen?.viewColumn ?? vscode.ViewColumn.One;
    const start = document.lineAt(Math.min(code.line, document.lineCount) - 1).range.start;
    await vscode.window.showTextDocument(document, { viewColumn, selection: new vscode.Range(start, start) });
  } catch {
    await vscode.window.showErrorMessage(
      l10n.t('{0} cannot be opened: it was moved or deleted.', vscode.workspace.asRelativePath(uri)),
    );
  }
}
