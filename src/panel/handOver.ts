import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { FileKind, WrittenFile } from '#protocol';
import { inBackground } from '../support/inBackground';
import { log } from '../support/log';
import type { Taken } from './sessionParts';

/** Gives the learner what a view made: a script as a new document, a text to paste, a file where they say. */
export async function handOver(taken: Taken): Promise<void> {
  try {
    if (taken.type === 'saveFile') await saveFile(taken.name, taken.kind, taken.data);
    else if (taken.type === 'written' && taken.files) await saveFiles(taken.files);
    else if (taken.text === undefined) return;
    else if (taken.type === 'written' && taken.kind === 'script') await openScript(taken.text);
    else await copyText(taken.text);
  } catch (error) {
    log(String(error instanceof Error ? error.stack : error));
    inBackground(vscode.window.showErrorMessage(describeFailure(taken, error)));
  }
}

function describeFailure(taken: Taken, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return taken.type === 'saveFile'
    ? l10n.t('{0} could not be saved: {1}', taken.name, reason)
    : l10n.t('This could not be handed over: {0}', reason);
}

async function openScript(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'python', content });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
}

async function copyText(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(l10n.t('Copied to the clipboard.'), 3000);
}

async function saveFile(name: string, kind: FileKind, data: string): Promise<void> {
  const uri = await askWhere(name, kind);
  if (uri) await vscode.workspace.fs.writeFile(uri, kind === 'png' ? fromBase64(data) : utf8(data));
}

async function askWhere(name: string, kind: string): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    filters: { [kind.toUpperCase()]: [kind] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
  });
}

/** The first file where the learner says, the others beside it; a script is opened then. */
async function saveFiles([first, ...others]: readonly WrittenFile[]): Promise<void> {
  const kind = first?.name.split('.').at(-1) ?? '';
  const uri = first && (await askWhere(first.name, kind));
  if (!uri) return;
  for (const { name, content } of others) {
    const beside = vscode.Uri.joinPath(uri, '..', name);
    if ((await exists(beside)) && !(await mayReplace(name))) return;
    await vscode.workspace.fs.writeFile(beside, bytesOf(content));
  }
  await vscode.workspace.fs.writeFile(uri, bytesOf(first.content));
  if (kind === 'py') await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function mayReplace(name: string): Promise<boolean> {
  const replace = l10n.t('Replace');
  const question = l10n.t('{0} is there already. Replace it?', name);
  return (await vscode.window.showWarningMessage(question, { modal: true }, replace)) === replace;
}

function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? utf8(content) : content;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
