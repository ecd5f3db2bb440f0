import * as vscode from 'vscode';
import type { Params, ViewId } from '#protocol';
import { nextOf, startsWithFiles, viewOf, views } from '#views';
import { inBackground } from '../support/inBackground';
import type { Opened } from '../support/lastUsed';
import { openPage, type PanelParts } from './openPage';
import { restore, restoreOf } from './restore';
import type { Session } from './session/session';

/** What the panels of all views were in 0.1.0: which view such a panel shows stands in its kept state alone. */
const FORMER_TYPE = 'gradientLab.view';

/** The panels of a view have a type of their own, by which the tab of one that sleeps is known. */
const panelType = (view: ViewId) => `${FORMER_TYPE}.${view}`;

interface OpenPanel {
  readonly panel: vscode.WebviewPanel;
  readonly session: Session;
}

/** The editor panels: commands open at most one a view, but after a reload VS Code may wake more. */
export class Panels implements vscode.Disposable {
  readonly #open = new Set<OpenPanel>();
  readonly #serializers: vscode.Disposable;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly parts: PanelParts) {
    const register = (type: string, wake: (state: unknown) => Opened) =>
      vscode.window.registerWebviewPanelSerializer(type, {
        deserializeWebviewPanel: async (panel, state) => this.#adopt(panel, wake(state)),
      });
    this.#serializers = vscode.Disposable.from(
      register(FORMER_TYPE, (state) => restore(state, 'tangent')),
      ...(Object.keys(views) as ViewId[]).map((view) =>
        register(panelType(view), (state) => restoreOf(view, state)),
      ),
    );
  }

  /**
   * Brings a view to the front. One that is open, here or in the side panel, keeps what is in it, unless params are given. The keys go on
   * to the editor in use where the view is to be looked at only.
   */
  show(view: ViewId, params?: Params, column = columnFor(), preserveFocus = false): void {
    const existing = this.#find(view);
    const sleeping = existing ? undefined : this.#sleeping(view);
    const { sessions } = this.parts;
    // What stood in a tab that sleeps can be brought back, as can what stood in any other.
    const session = sessions.find(view) ?? (sleeping && params ? sessions.of(sleeping) : undefined);
    if (session && params) session.open(params);
    if (existing) {
      if (params) this.parts.lastUsed.opened({ view, params });
      return existing.panel.reveal(undefined, preserveFocus);
    }
    const opened = params ? { view, params } : (session ?? sleeping ?? this.#first(view));
    const options = { enableScripts: true };
    const where = preserveFocus ? { viewColumn: column, preserveFocus } : column;
    this.#adopt(vscode.window.createWebviewPanel(panelType(view), '', where, options), opened);
    this.#remember(opened);
  }

  /** A tab beside the one in which it was asked for. */
  #showNext({ view, params }: Session, column: vscode.ViewColumn | undefined): void {
    const next = nextOf(view, params);
    if (next) this.show(next.view, next.params, column);
  }

  /** Whether a tab that can be seen shows the view. */
  isVisible(view: ViewId): boolean {
    return [...this.#open].some(({ panel, session }) => session.view === view && panel.visible);
  }

  /** Called when a tab has come, gone, or changed what can be seen. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** The panel of a view that was opened last. */
  #find(view: ViewId): OpenPanel | undefined {
    return [...this.#open].findLast(({ session }) => session.view === view);
  }

  /**
   * After a reload VS Code wakes a panel only when its tab is looked at, and none can be brought to the front before: such
   * a tab is closed, and its params go to the panel that takes its place.
   */
  #sleeping(view: ViewId): Opened | undefined {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const sleeping = tabs.find(({ input }) => isTabOf(view, input));
    if (!sleeping) return undefined;
    inBackground(vscode.window.tabGroups.close(sleeping));
    return restoreOf(view, this.parts.lastUsed.storedOf(view));
  }

  /** A view that keeps what was done in it opens as it was left. */
  #first(view: ViewId): Opened {
    return startsWithFiles(view)
      ? restoreOf(view, this.parts.lastUsed.storedOf(view))
      : { view, params: views[view].defaults };
  }

  #adopt(panel: vscode.WebviewPanel, opened: Opened): void {
    const icon = (file: string) => vscode.Uri.joinPath(this.parts.extensionUri, 'media', file);
    panel.iconPath = { light: icon('tab-light.svg'), dark: icon('tab-dark.svg') };
    panel.title = views[opened.view].title();
    const { page, close } = openPage(panel.webview, 'panel', this.parts, {
      showNext: (session) => this.#showNext(session, panel.viewColumn),
    });
    const session = this.parts.sessions.of(opened);
    page.show(session);
    const open = { panel, session };
    panel.onDidChangeViewState(() => {
      if (!panel.visible) page.gone();
      if (panel.active) this.#remember(session);
      this.#changed();
    });
    panel.onDidDispose(() => {
      this.#open.delete(open);
      this.#changed(); // before it leaves: the side panel may go on with its session
      close();
    });
    this.#open.add(open);
    this.#changed();
  }

  #remember({ view, params, engineEnded = false }: Opened): void {
    this.parts.lastUsed.opened({ view, params: viewOf(view).atRest(params), engineEnded });
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  dispose(): void {
    for (const { panel } of [...this.#open]) panel.dispose();
    this.#serializers.dispose();
  }
}

/** Beside the code one is reading; in the place of a panel of ours when that is what one looks at. */
function columnFor(): vscode.ViewColumn {
  return vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
}

/** Whether a tab holds a panel of the view; VS Code puts a prefix before a panel's type. */
function isTabOf(view: ViewId, input: unknown): boolean {
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith(panelType(view));
}
