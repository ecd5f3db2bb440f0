import {
  desk,
  type HoverProvider,
  type InlayProvider,
  type LensProvider,
  type Serializer,
  type Tab,
} from './desk';
import { type Content, changed, closed, editing, opened, untitled } from './editing';
import { Emitter } from './emitter';
import { notebookChanged, type StatusProvider } from './notebooks';
import { Uri } from './uri';
import { WebviewPanel } from './webviews';

/**
 * Stands in for the module 'vscode' in the tests' bundles (scripts/testBundles.mjs), as far as the extension uses it and as VS Code's documentation says
 * it behaves. For nothing of our own. What a test arranges and reads is in `desk`.
 */
export { desk, resetDesk, type Tab } from './desk';
export { type Document, editing } from './editing';
export { Emitter as EventEmitter } from './emitter';
export * from './language';
export { NotebookCellKind, NotebookCellStatusBarAlignment, NotebookCellStatusBarItem } from './notebooks';
export { Uri };

export const FileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 };
export const ViewColumn = { Active: -1, Beside: -2, One: 1 };
export class ThemeIcon {
  constructor(readonly id: string) {}
}
export const TreeItemCollapsibleState = { None: 0, Collapsed: 1 };

export class TreeItem {
  id: string | undefined;
  command: unknown;

  constructor(
    readonly label: string,
    readonly collapsibleState: number,
  ) {}
}

/** What a tab holds that shows a webview; VS Code puts a prefix before the panel's type. */
export class TabInputWebview {
  constructor(readonly viewType: string) {}
}

export class Disposable {
  constructor(readonly dispose: () => void) {}

  static from(...all: readonly { dispose(): unknown }[]): Disposable {
    return new Disposable(() => {
      for (const one of all) one.dispose();
    });
  }
}

/** The documented form of placeholders: {0}, {1}. */
export const l10n = {
  bundle: undefined,
  t: (message: string, ...values: readonly unknown[]) =>
    message.replace(/\{(\d+)\}/g, (_, i) => String(values[Number(i)])),
};

export const env = {
  language: 'en',
  clipboard: {
    writeText: async (text: string) => {
      desk.clipboard = text;
    },
  },
};

export const commands = {
  registerCommand: (id: string, run: (argument?: unknown) => unknown) => {
    desk.commands.set(id, run);
    return new Disposable(() => desk.commands.delete(id));
  },
  executeCommand: async (id: string, argument?: unknown) => {
    const run = desk.commands.get(id);
    return run ? run(argument) : void desk.called.push(id);
  },
};

function added<Provider>(providers: Provider[], provider: Provider): Disposable {
  providers.push(provider);
  return new Disposable(() => void providers.splice(providers.indexOf(provider), 1));
}

export const languages = {
  registerHoverProvider: (_: unknown, provider: HoverProvider) => added(desk.hovers, provider),
  registerCodeLensProvider: (_: unknown, provider: LensProvider) => added(desk.lenses, provider),
  registerInlayHintsProvider: (_: unknown, provider: InlayProvider) => added(desk.inlays, provider),
};

export const notebooks = {
  registerNotebookCellStatusBarItemProvider: (_: string, provider: StatusProvider) =>
    added(desk.statuses, provider),
};

const configured = new Emitter<{ readonly affectsConfiguration: (name: string) => boolean }>();

/** The learner changes a setting. */
export function configure(name: string, value: unknown): void {
  desk.settings.set(name, value);
  configured.fire({ affectsConfiguration: (asked) => name === asked || name.startsWith(`${asked}.`) });
}

export const workspace = {
  getConfiguration: (section: string) => ({
    get: (key: string) => desk.settings.get(`${section}.${key}`),
    update: async (key: string, value: unknown) => configure(`${section}.${key}`, value),
  }),
  onDidChangeConfiguration: configured.event,
  get textDocuments() {
    return [...desk.documents.values()];
  },
  onDidOpenTextDocument: opened.event,
  onDidChangeTextDocument: changed.event,
  onDidCloseTextDocument: closed.event,
  get notebookDocuments() {
    return [...desk.notebooks.values()];
  },
  onDidChangeNotebookDocument: notebookChanged.event,
  openNotebookDocument: async (uri: Uri) => {
    const address = uri.toString();
    const found = desk.notebooks.get(address) ?? desk.notebookFiles.get(address)?.();
    if (!found) throw new Error(`There is no notebook ${address}.`);
    return found;
  },
  get fs() {
    return desk.files.fs;
  },
  get workspaceFolders() {
    return desk.folders;
  },
  getWorkspaceFolder: (uri: Uri) =>
    desk.folders?.find((folder) => uri.path.startsWith(`${folder.uri.path}/`)),
  openTextDocument: async (document: Uri | Content) => {
    if (!(document instanceof Uri)) return untitled(document);
    const address = document.toString();
    const text = desk.texts.get(address);
    const found =
      desk.documents.get(address) ?? (text === undefined ? undefined : editing.open(address, text).document);
    if (!found) throw new Error(`There is no ${document.toString()}.`);
    return found;
  },
};

export const window = {
  get activeColorTheme() {
    return { kind: desk.themeKind };
  },
  get activeTextEditor() {
    return desk.activeTextEditor;
  },
  tabGroups: {
    get all() {
      return [{ tabs: desk.tabs }];
    },
    close: async (tab: Tab) => {
      desk.tabs = desk.tabs.filter((one) => one !== tab);
    },
  },
  createWebviewPanel: (type: string, title: string, column: unknown) => {
    const panel = new WebviewPanel(type, title, column);
    desk.panels.push(panel);
    return panel;
  },
  registerWebviewPanelSerializer: (type: string, serializer: Serializer) => {
    desk.serializers.set(type, serializer);
    return new Disposable(() => desk.serializers.delete(type));
  },
  createOutputChannel: () => ({ warn: (line: string) => desk.logged.push(line), dispose: () => undefined }),
  showErrorMessage: async (sentence: string) => void desk.said.push(sentence),
  showInformationMessage: async (sentence: string) => void desk.said.push(sentence),
  showWarningMessage: async (sentence: string, ...options: readonly unknown[]) => {
    desk.said.push(sentence);
    return desk.warning(sentence, ...options);
  },
  setStatusBarMessage: (sentence: string) => void desk.said.push(sentence),
  showSaveDialog: async (options: unknown) => desk.saveDialog(options),
  showOpenDialog: async (options: unknown) => desk.openDialog(options),
  showTextDocument: async (document: unknown, options: unknown) =>
    void desk.editors.push({ document, options }),
};
