import * as vscode from 'vscode';
import type { FileKind } from '#protocol';
import { log } from '../support/log';
import type { Taken } from './session';

/** Gives the learner what a view made: a script as a new document, a text to paste, a file where they say. */
export async function handOver(taken: Taken): Promise<void> {
  try {
    if (taken.type === 'saveFile') await saveFile(taken.name, taken.kind, taken.data);
    else if (taken.type === 'written' && taken.kind === 'script') await openScript(taken.text);
    else await copyText(taken.text);
  } catch (error) {
    log(String(error instanceof Error ? error.stack : error));
    void vscode.window.showErrorMessage(describeFailure(taken, error));
  }
}

function describeFailure(taken: Taken, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return taken.type === 'saveFile'
    ? vscode.l10n.t('{0} could not be saved: {1}', taken.name, reason)
    : vscode.l10n.t('This could not be handed over: {0}', reason);
}

async function openScript(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'python', content });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
}

async function copyText(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied to the clipboard.'), 3000);
}

async function saveFile(name: string, kind: FileKind, data: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = await vscode.window.showSaveDialog({
    filters: { [kind.toUpperCase()]: [kind] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
  });
  if (uri) await vscode.workspace.fs.writeFile(uri, kind === 'png' ? fromBase64(data) : utf8(data));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
