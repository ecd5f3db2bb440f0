import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';

/** The sample's file that the chapter begins with. */
const FILE = 'ch04.py';

/** The function that the chapter begins with. */
export const FIRST_FUNCTION = 'function_1';

const code = `import numpy as np


def ${FIRST_FUNCTION}(x):
    return 0.01 * x**2 + 0.1 * x


def function_2(x):
    return x[0] ** 2 + x[1] ** 2


def numerical_diff(f, x, h=1e-4):
    return (f(x + h) - f(x - h)) / (2 * h)


print(numerical_diff(${FIRST_FUNCTION}, 5.0))
`;

/** The chapter's file, where a folder that is open has it. */
export async function chapterFile(): Promise<vscode.TextDocument | undefined> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    try {
      return await vscode.workspace.openTextDocument(vscode.Uri.joinPath(uri, FILE));
    } catch {
      // not in this folder
    }
  }
  return undefined;
}

/** The chapter's few functions in a document without a file: the one that stands open unchanged, or a new one. */
export async function chapterAfresh(): Promise<vscode.TextDocument> {
  const content = [l10n.t('# Change a number: the picture follows while you type.'), code].join('\n');
  const isIt = (one: vscode.TextDocument) =>
    one.isUntitled && one.getText().replaceAll('\r\n', '\n') === content;
  return (
    vscode.workspace.textDocuments.find(isIt) ??
    vscode.workspace.openTextDocument({ language: 'python', content })
  );
}
