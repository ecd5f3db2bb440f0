import * as vscode from 'vscode';
import type { Given, NamedFile, OpenKind, ViewId } from '#protocol';
import { log } from '../support/log';
import type { Kept } from './session';
import { setOf } from './setOf';

/** As many runs as a view compares; older ones are forgotten. */
const MOST_KEPT = 6;
const CHOSEN_DIGITS = 'digits';

/** What a view keeps over closing and reload: files in the workspace's storage, and where the learner's digits lie. */
export class Keeping {
  /** Writes, one after the other; of several versions that wait, the newest is written. */
  #writing: Promise<void> = Promise.resolve();
  readonly #newest = new Map<string, Kept>();
  #chosen: readonly vscode.Uri[] = [];

  constructor(
    private readonly storage: vscode.Uri,
    private readonly state: vscode.Memento,
  ) {}

  /** Everything a view starts from. What cannot be read is told and left out. */
  async read(view: ViewId): Promise<readonly Given[]> {
    await this.#writing;
    const files = await this.#checkpoints(vscode.Uri.joinPath(this.storage, view));
    const digits = await this.#digits();
    return [
      ...(digits ? [digits] : []),
      ...(files.length > 0 ? [{ kind: 'checkpoints', files } as const] : []),
    ];
  }

  keep(view: ViewId, what: Kept): void {
    const key = `${view}/${what.name}.npz`;
    this.#newest.set(key, what);
    this.#writing = this.#writing.then(async () => {
      const newest = this.#newest.get(key);
      if (!newest) return;
      this.#newest.delete(key);
      await this.#write(vscode.Uri.joinPath(this.storage, key), newest).catch((error) => log(String(error)));
    });
  }

  /** Asks the learner for files; undefined when they think better of it. */
  async open(kind: OpenKind): Promise<Given | undefined> {
    const picked = await vscode.window.showOpenDialog(dialogs[kind]());
    if (!picked) return undefined;
    const uris = kind === 'digits' ? await wholeSet(picked) : picked;
    if (kind === 'digits') this.#chosen = uris;
    return { kind, files: await readFiles(uris) };
  }

  /** The digits opened last are in use, and the next start reads them again; or they are no longer. */
  useChosen(inUse: boolean): void {
    const uris = this.#chosen.length > 0 ? this.#chosen.map(String) : this.state.get(CHOSEN_DIGITS, []);
    void this.state.update(CHOSEN_DIGITS, inUse ? uris : []);
  }

  /** First beside the file, then in its place: whoever is cut short leaves the old one whole. */
  async #write(uri: vscode.Uri, { bytes, aside }: Omit<Kept, 'name'>): Promise<void> {
    if (aside)
      return vscode.workspace.fs.rename(uri, uri.with({ path: `${uri.path}.unreadable` }), {
        overwrite: true,
      });
    if (!bytes) return vscode.workspace.fs.delete(uri);
    const beside = uri.with({ path: `${uri.path}.new` });
    await vscode.workspace.fs.writeFile(beside, bytes);
    await vscode.workspace.fs.rename(beside, uri, { overwrite: true });
  }

  async #checkpoints(folder: vscode.Uri): Promise<NamedFile[]> {
    const uris = await newestFirst(folder).catch(() => []);
    for (const uri of uris.slice(MOST_KEPT)) await this.#write(uri, {}).catch((error) => log(String(error)));
    return readFiles(uris.slice(0, MOST_KEPT).reverse());
  }

  async #digits(): Promise<Given | undefined> {
    const uris = this.state.get<readonly string[]>(CHOSEN_DIGITS, []);
    if (uris.length === 0) return undefined;
    try {
      return { kind: 'digits', files: await readFiles(uris.map((uri) => vscode.Uri.parse(uri))) };
    } catch (error) {
      log(String(error));
      await this.state.update(CHOSEN_DIGITS, []);
      void vscode.window.showWarningMessage(
        vscode.l10n.t('The digits you chose can no longer be read; Gradient Lab goes on with its own.'),
      );
      return undefined;
    }
  }
}

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

async function readFiles(uris: readonly vscode.Uri[]): Promise<NamedFile[]> {
  const read = async (uri: vscode.Uri) => ({
    name: nameOf(uri),
    bytes: await vscode.workspace.fs.readFile(uri),
  });
  return Promise.all(uris.map(read));
}

/** The checkpoints of a folder, the one written last first. */
async function newestFirst(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  const uris = names.filter((name) => name.endsWith('.npz')).map((name) => vscode.Uri.joinPath(folder, name));
  const files = await Promise.all(
    uris.map(async (uri) => ({ uri, time: (await vscode.workspace.fs.stat(uri)).mtime })),
  );
  return files.sort((a, b) => b.time - a.time).map(({ uri }) => uri);
}
