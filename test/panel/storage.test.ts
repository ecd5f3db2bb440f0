import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import * as files from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type * as vscode from 'vscode';
import { type Storage, sharedFolder, storageAt } from '../../src/panel/keeping/storage';
import { Uri } from '../vscode/uri';

type Place = { readonly fsPath: string };

/** The machine's own file system, as VS Code offers it. */
const disk = {
  readDirectory: async ({ fsPath }: Place) => {
    const entries = await files.readdir(fsPath, { withFileTypes: true }).catch((error) => {
      throw Object.assign(error, error.code === 'ENOENT' ? { code: 'FileNotFound' } : {});
    });
    return entries.map((entry) => [entry.name, entry.isFile() ? 1 : 2] as const);
  },
  readFile: ({ fsPath }: Place) => files.readFile(fsPath),
  writeFile: async ({ fsPath }: Place, bytes: Uint8Array) => {
    await files.mkdir(path.dirname(fsPath), { recursive: true });
    await files.writeFile(fsPath, bytes);
  },
  rename: (from: Place, to: Place) => files.rename(from.fsPath, to.fsPath),
  delete: ({ fsPath }: Place) => files.rm(fsPath),
  stat: async ({ fsPath }: Place) => ({ mtime: (await files.stat(fsPath)).mtimeMs }),
} as unknown as vscode.FileSystem;

let folder: string;
let storage: Storage;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gradientLab-storage-'));
  storage = storageAt(() => Uri.file(folder) as unknown as vscode.Uri, disk);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = Uint8Array.of(1, 2, 3);

describe('the storage', () => {
  it('writes, lists, reads, renames and removes', async () => {
    await storage.write('training/a.1.npz', bytes);
    mkdirSync(path.join(folder, 'training/x.npz'));
    const list = async () => [...(await storage.list('training'))].sort((a, b) => (a.name < b.name ? -1 : 1));
    assert.deepEqual(await list(), [
      { name: 'a.1.npz', isFile: true },
      { name: 'x.npz', isFile: false },
    ]);
    assert.deepEqual(new Uint8Array(await storage.read('training/a.1.npz')), bytes);
    assert.ok(Math.abs((await storage.modified('training/a.1.npz')) - Date.now()) < 60_000);
    await storage.rename('training/a.1.npz', 'training/a.2.npz');
    await storage.remove('training/a.2.npz');
    assert.deepEqual(await list(), [{ name: 'x.npz', isFile: false }]);
  });

  it('holds nothing before anything was written', async () =>
    assert.deepEqual(await storage.list('training'), []));

  it('is rejected for what fails', async () => {
    await storage.write('training', bytes);
    await assert.rejects(storage.list('training'), /ENOTDIR/);
    await assert.rejects(storage.write('training/a.npz', bytes), /EEXIST|ENOTDIR/);
    // Each is begun when the one before was heard of: what is rejected before anyone listens ends the test.
    for (const work of [
      () => storage.read('b'),
      () => storage.remove('b'),
      () => storage.rename('b', 'c'),
      () => storage.modified('b'),
    ])
      await assert.rejects(work, /ENOENT/);
  });
});

describe('the folder that all windows of a workspace share', () => {
  const cases: readonly (readonly [own: string, shared: string])[] = [
    ['/data/workspaceStorage/5f3a/lab', '/data/workspaceStorage/5f3a/lab'],
    ['/data/workspaceStorage/5f3a-1/lab', '/data/workspaceStorage/5f3a/lab'],
    ['/data/workspaceStorage/-29b1b55b-9/lab', '/data/workspaceStorage/-29b1b55b/lab'],
    ['/data/workspaceStorage/-7/lab', '/data/workspaceStorage/-7/lab'],
    ['/data/workspaceStorage/5f3a-12/lab', '/data/workspaceStorage/5f3a-12/lab'],
    ['/data-1/workspaceStorage/5f3a/lab-2', '/data-1/workspaceStorage/5f3a/lab-2'],
  ];
  for (const [own, shared] of cases) {
    it(`of ${own} is ${shared}`, () =>
      assert.equal(sharedFolder(Uri.file(own) as unknown as vscode.Uri).path, shared));
  }
});
