import * as vscode from 'vscode';
import type { Given, NamedFile, OpenKind } from '#protocol';
import { setOf } from '../setOf';
import type { ChosenDigits } from './chosenDigits';

const dialogs: Readonly<Record<OpenKind, () => vscode.OpenDialogOptions>> = {
  net: () => ({
    title: vscode.l10n.t('A net: an .npz file with W1, b1, W2, b2'),
    filters: { NumPy: ['npz'] },
  }),
  digits: () => ({
    title: vscode.l10n.t(
      'Digits: choose the images of an IDX set; labels and test files beside them are found by name',
    ),
    canSelectMany: true,
  }),
};

/** Asks the learner for files; undefined when they think better of it. Is rejected for what cannot be read. */
export async function openFiles(kind: OpenKind, digits: ChosenDigits): Promise<Given | undefined> {
  const picked = await vscode.window.showOpenDialog(dialogs[kind]());
  if (!picked) return undefined;
  const uris = kind === 'digits' ? await wholeSet(picked) : picked;
  if (kind === 'digits') digits.choose(uris.map(String));
  return { kind, files: await Promise.all(uris.map(readUri)) };
}

/** The file at an address that was kept as text. */
export async function readAddress(address: string): Promise<NamedFile> {
  return readUri(vscode.Uri.parse(address, true));
}

async function readUri(uri: vscode.Uri): Promise<NamedFile> {
  return { name: nameOf(uri), bytes: await vscode.workspace.fs.readFile(uri) };
}

/** Of a single file, what lies beside it and belongs to it: some dialogs let one choose only one. */
async function wholeSet(picked: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const [only, ...others] = picked;
  if (!only || others.length > 0) return picked;
  const folder = vscode.Uri.joinPath(only, '..');
  const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  return setOf(nameOf(only), names).map((name) => vscode.Uri.joinPath(folder, name));
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
