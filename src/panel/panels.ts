import * as vscode from 'vscode';
import type { Params, ViewId } from '#protocol';
import { startsWithFiles, viewOf, views } from '#views';
import { inBackground } from '../support/inBackground';
import type { Opened } from '../support/lastUsed';
import { type Connection, connect, type PanelParts } from './connect';
import { restore } from './restore';

/** What the panels of all views were in 0.1.0: which view such a panel shows stands in its kept state alone. */
const FORMER_TYPE = 'gradientLab.view';

/** The panels of a view have a type of their own, by which the tab of one that sleeps is known. */
const panelType = (view: ViewId) => `${FORMER_TYPE}.${view}`;

interface OpenPanel {
  readonly panel: vscode.WebviewPanel;
  readonly connection: Connection;
}

/** The editor panels: commands open at most one a view, but after a reload VS Code may wake more. */
export class Panels implements vscode.Disposable {
  readonly #open = new Set<OpenPanel>();
  readonly #serializers: vscode.Disposable;

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

  /** Brings a view to the front. One that is open keeps what is in it, unless params are given. */
  show(view: ViewId, params?: Params): void {
    const existing = [...this.#open].findLast(({ connection }) => connection.session.view === view);
    if (!existing) {
      const opened = params ? { view, params } : (this.#sleeping(view) ?? this.#first(view));
      const options = { enableScripts: true };
      this.#adopt(vscode.window.createWebviewPanel(panelType(view), '', columnFor(), options), opened);
      return this.parts.lastUsed.opened(opened, true);
    }
    if (params) {
      existing.connection.session.open(view, params);
      this.parts.lastUsed.opened({ view, params }, true);
    }
    existing.panel.reveal();
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
    return restore(this.parts.lastUsed.storedOf(view), view);
  }

  /** A view that keeps what was done in it opens as it was left. */
  #first(view: ViewId): Opened {
    return startsWithFiles(view)
      ? restore(this.parts.lastUsed.storedOf(view), view)
      : { view, params: views[view].defaults };
  }

  #adopt(panel: vscode.WebviewPanel, opened: Opened): void {
    const icon = (file: string) => vscode.Uri.joinPath(this.parts.extensionUri, 'media', file);
    panel.iconPath = { light: icon('tab-light.svg'), dark: icon('tab-dark.svg') };
    panel.title = views[opened.view].title();
    const connection = connect(panel.webview, 'panel', this.parts, opened);
    const { session } = connection;
    panel.onDidChangeViewState(() => {
      if (!panel.visible) session.pageGone();
      if (panel.active) {
        const { view, params, engineEnded } = session;
        this.parts.lastUsed.opened({ view, params: viewOf(view).atRest(params), engineEnded }, false);
      }
    });
    const open = { panel, connection };
    panel.onDidDispose(() => {
      this.#open.delete(open);
      inBackground(connection.close());
    });
    this.#open.add(open);
  }

  dispose(): void {
    for (const { panel } of [...this.#open]) panel.dispose();
    this.#serializers.dispose();
  }
}

/** What was kept of a view; what was kept of another is none of its. */
function restoreOf(view: ViewId, state: unknown): Opened {
  const kept = restore(state, view);
  return kept.view === view ? kept : restore(undefined, view);
}

/** Beside the code one is reading; in the place of a panel of ours when that is what one looks at. */
function columnFor(): vscode.ViewColumn {
  return vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
}

/** Whether a tab holds a panel of the view; VS Code puts a prefix before a panel's type. */
function isTabOf(view: ViewId, input: unknown): boolean {
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith(panelType(view));
}
