import * as vscode from 'vscode';
import type { NamedFile } from '#protocol';
import type { ChosenSlot } from '#views';

export interface PickedFiles {
  readonly addresses: readonly string[];
  readonly files: readonly NamedFile[];
}

/** Asks the learner for a slot's files; undefined when they think better of it. Is rejected for what cannot be read. */
export async function openFiles({ title, filters, expand }: ChosenSlot): Promise<PickedFiles | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: title(),
    canSelectMany: expand !== undefined,
    ...(filters && { filters: mutable(filters) }),
  });
  if (!picked) return undefined;
  const uris = expand ? await expanded(picked, expand) : picked;
  return { addresses: uris.map(String), files: await Promise.all(uris.map(readUri)) };
}

/** The file at an address that was kept as text. */
export async function readAddress(address: string): Promise<NamedFile> {
  return readUri(vscode.Uri.parse(address, true));
}

async function readUri(uri: vscode.Uri): Promise<NamedFile> {
  return { name: nameOf(uri), bytes: await vscode.workspace.fs.readFile(uri) };
}

/** Of a single file, what lies beside it and belongs to it: some dialogs let one choose only one. */
async function expanded(
  picked: readonly vscode.Uri[],
  expand: NonNullable<ChosenSlot['expand']>,
): Promise<readonly vscode.Uri[]> {
  const [only, ...others] = picked;
  if (!only || others.length > 0) return picked;
  const folder = vscode.Uri.joinPath(only, '..');
  const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  return expand(nameOf(only), names).map((name) => vscode.Uri.joinPath(folder, name));
}

function mutable(filters: NonNullable<ChosenSlot['filters']>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(filters).map(([name, endings]) => [name, [...endings]]));
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
