import * as vscode from 'vscode';

interface StoredEntry {
  readonly name: string;
  readonly isFile: boolean;
}

/** The workspace's storage; paths are relative to it. Whatever fails is rejected. */
export interface Storage {
  /** What a folder holds; nothing where it is not there yet. */
  readonly list: (folder: string) => Promise<readonly StoredEntry[]>;
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Makes the folders above, where there are none. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Replaces what is there. */
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** When a file was written last, in milliseconds. */
  readonly modified: (path: string) => Promise<number>;
}

/**
 * The folder of a workspace in which all its windows keep runs. VS Code gives the first window WORKSPACE/EXTENSION, and a second
 * one, while the first is open, WORKSPACE-1/EXTENSION, whose runs nobody would find again.
 */
export function sharedFolder(own: vscode.Uri): vscode.Uri {
  return own.with({ path: own.path.replace(/(?<=[^/])-[1-9](?=\/[^/]+\/?$)/, '') });
}

/** The storage in a folder of a file system; neither is asked for before something is read or written. */
export function storageAt(root: () => vscode.Uri, fs: vscode.FileSystem): Storage {
  const at = (path: string) => vscode.Uri.joinPath(root(), path);
  return {
    list: async (folder) => {
      const entries = await fs.readDirectory(at(folder)).then(undefined, (error) => {
        if (Object(error).code === 'FileNotFound') return [];
        throw error;
      });
      return entries.map(([name, type]) => ({ name, isFile: (type & vscode.FileType.File) !== 0 }));
    },
    read: async (path) => fs.readFile(at(path)),
    write: async (path, bytes) => fs.writeFile(at(path), bytes),
    rename: async (from, to) => fs.rename(at(from), at(to), { overwrite: true }),
    remove: async (path) => fs.delete(at(path)),
    modified: async (path) => (await fs.stat(at(path))).mtime,
  };
}
