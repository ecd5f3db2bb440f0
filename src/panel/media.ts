import * as vscode from 'vscode';
import type { NamedFile } from '#protocol';

export type ReadMedia = (names: readonly string[]) => Promise<readonly NamedFile[]>;

/** Reads files of the extension's media/, each once in a window; what could not be read is tried again. */
export function mediaReader(extensionUri: vscode.Uri): ReadMedia {
  const known = new Map<string, Promise<NamedFile>>();
  const read = async (name: string): Promise<NamedFile> => {
    const uri = vscode.Uri.joinPath(extensionUri, 'media', name);
    return { name, bytes: await vscode.workspace.fs.readFile(uri) };
  };
  const once = (name: string) => {
    const reading = known.get(name) ?? read(name);
    known.set(name, reading);
    reading.catch(() => known.delete(name));
    return reading;
  };
  return (names) => Promise.all(names.map(once));
}
