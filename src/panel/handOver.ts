import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { FileKind, WrittenFile } from '#protocol';
import { inBackground } from '../support/inBackground';
import { log } from '../support/log';
import type { Taken } from './session/sessionParts';

/**
 * Gives the learner what a view made: a script as a new document, a text to paste, a file where they say. Tells where it is,
 * unless they see it anyway or thought better of it.
 */
export async function handOver(taken: Taken): Promise<string | undefined> {
  try {
    if (taken.type === 'saveFile') return await saveFile(taken.name, taken.kind, taken.data);
    if (taken.type === 'written' && taken.files) return await saveFiles(taken.files);
    if (taken.text === undefined) return undefined;
    if (taken.type === 'written' && taken.kind === 'script') return await openScript(taken.text);
    return await copyText(taken.text);
  } catch (error) {
    log(String(error instanceof Error ? error.stack : error));
    inBackground(vscode.window.showErrorMessage(describeFailure(taken, error)));
    return undefined;
  }
}

function describeFailure(taken: Taken, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return taken.type === 'saveFile'
    ? l10n.t('{0} could not be saved: {1}', taken.name, reason)
    : l10n.t('This could not be handed over: {0}', reason);
}

async function openScript(content: string): Promise<undefined> {
  const document = await vscode.workspace.openTextDocument({ language: 'python', content });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
}

async function copyText(text: string): Promise<string> {
  await vscode.env.clipboard.writeText(text);
  return l10n.t('Copied.');
}

async function saveFile(name: string, kind: FileKind, data: string): Promise<string | undefined> {
  const uri = await askWhere(name, kind);
  if (!uri) return undefined;
  await vscode.workspace.fs.writeFile(uri, kind === 'png' ? fromBase64(data) : utf8(data));
  return savedAs(uri);
}

function savedAs({ path }: vscode.Uri): string {
  return l10n.t('Saved as {0}.', path.slice(path.lastIndexOf('/') + 1));
}

async function askWhere(name: string, kind: string): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    filters: { [kind.toUpperCase()]: [kind] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
  });
}

/** The first file where the learner says, the others beside it; a script is opened then. */
async function saveFiles([first, ...others]: readonly WrittenFile[]): Promise<string | undefined> {
  const kind = first?.name.split('.').at(-1) ?? '';
  const uri = first && (await askWhere(first.name, kind));
  if (!uri) return undefined;
  for (const { name, content } of others) {
    const beside = vscode.Uri.joinPath(uri, '..', name);
    if ((await exists(beside)) && !(await mayReplace(name))) return undefined;
    await vscode.workspace.fs.writeFile(beside, bytesOf(content));
  }
  await vscode.workspace.fs.writeFile(uri, bytesOf(first.content));
  if (kind === 'py') await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside });
  return savedAs(uri);
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
