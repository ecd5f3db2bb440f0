import type { Document } from './editing';
import { Files } from './files';
import { type CodeLens, ColorThemeKind, type Hover, type InlayHint, type Range } from './language';
import type { Notebook, StatusProvider } from './notebooks';
import type { Uri } from './uri';
import type { WebviewPanel } from './webviews';

export interface Serializer {
  readonly deserializeWebviewPanel: (panel: WebviewPanel, state: unknown) => Promise<void>;
}

export interface Tab {
  readonly label: string;
  readonly input: unknown;
}

export interface LensProvider {
  readonly provideCodeLenses: (document: Document) => Promise<readonly CodeLens[]>;
  readonly onDidChangeCodeLenses: (listener: () => void) => { dispose(): unknown };
}

export interface HoverProvider {
  readonly provideHover: (document: Document, position: number, token: unknown) => Promise<Hover | undefined>;
}

export interface InlayProvider {
  readonly onDidChangeInlayHints: (listener: () => void) => unknown;
  readonly provideInlayHints: (
    document: Document,
    range: Range,
    token: unknown,
  ) => Promise<readonly InlayHint[]>;
}

type Answer<T> = (...asked: readonly unknown[]) => T | undefined;

function emptyDesk() {
  return {
    files: new Files(),
    folders: undefined as { readonly uri: Uri }[] | undefined,
    activeTextEditor: undefined as object | undefined,
    /** Tabs that VS Code shows; closed ones are gone. */
    tabs: [] as Tab[],
    panels: [] as WebviewPanel[],
    serializers: new Map<string, Serializer>(),
    commands: new Map<string, (argument?: unknown) => unknown>(),
    clipboard: '',
    /** What a learner reads, in order: errors, warnings, the status bar. */
    said: [] as string[],
    /** Editors that were opened: of a document's content, or of a file's address. */
    editors: [] as { readonly document: unknown; readonly options: unknown }[],
    logged: [] as string[],
    /** What the learner has set, by its whole name. */
    settings: new Map<string, unknown>(),
    /** Commands of VS Code itself that were called. */
    called: [] as string[],
    /** Documents of the editor, each by its address. */
    documents: new Map<string, Document>(),
    /** Texts on the disk, by their addresses, that are opened when they are asked for. */
    texts: new Map<string, string>(),
    /** Notebooks that are open, by their addresses, and those on the disk, which are opened when they are asked for. */
    notebooks: new Map<string, Notebook>(),
    notebookFiles: new Map<string, () => Notebook>(),
    statuses: [] as StatusProvider[],
    lenses: [] as LensProvider[],
    hovers: [] as HoverProvider[],
    inlays: [] as InlayProvider[],
    themeKind: ColorThemeKind.Dark,
    /** What the learner answers. */
    saveDialog: (() => undefined) as Answer<Uri>,
    openDialog: (() => undefined) as Answer<readonly Uri[]>,
    warning: (() => undefined) as Answer<string>,
  };
}

/** What a test arranges and reads, new at each `resetDesk`. */
export let desk: ReturnType<typeof emptyDesk> = emptyDesk();

export function resetDesk(): void {
  desk = emptyDesk();
}
