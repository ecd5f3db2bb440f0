import * as vscode from 'vscode';
import type { Params, ViewId } from '#protocol';
import { views } from '#views';
import type { Opened } from '../support/lastUsed';
import { type Connection, connect, type PanelParts } from './connect';
import { restore } from './restore';

const TYPE_PREFIX = 'gradientLab.';

interface OpenPanel {
  readonly panel: vscode.WebviewPanel;
  readonly connection: Connection;
}

/** The editor panels, at most one a view. */
export class Panels implements vscode.Disposable {
  readonly #open = new Map<ViewId, OpenPanel>();
  readonly #serializers: vscode.Disposable[];

  constructor(private readonly parts: PanelParts) {
    this.#serializers = (Object.keys(views) as ViewId[]).map((view) =>
      vscode.window.registerWebviewPanelSerializer(TYPE_PREFIX + view, {
        deserializeWebviewPanel: async (panel, state) => {
          const kept = restore(state, view);
          this.#adopt(panel, kept.view === view ? kept : restore(undefined, view));
        },
      }),
    );
  }

  /** Brings a view to the front. One that is open keeps what is in it, unless params are given. */
  show(view: ViewId, params?: Params): void {
    const opened = { view, params: params ?? views[view].defaults };
    const existing = this.#open.get(view);
    if (existing) {
      if (params) existing.connection.session.open(view, params);
      existing.panel.reveal();
    } else {
      const options = { enableScripts: true };
      this.#adopt(
        vscode.window.createWebviewPanel(TYPE_PREFIX + view, views[view].title(), columnFor(), options),
        opened,
      );
    }
    if (params || !existing) this.parts.lastUsed.opened(opened);
  }

  #adopt(panel: vscode.WebviewPanel, opened: Opened): void {
    const icon = (file: string) => vscode.Uri.joinPath(this.parts.extensionUri, 'media', file);
    panel.iconPath = { light: icon('tab-light.svg'), dark: icon('tab-dark.svg') };
    const connection = connect(panel.webview, 'panel', this.parts, opened);
    panel.onDidChangeViewState(() => {
      if (!panel.visible) connection.session.pageGone();
    });
    panel.onDidDispose(() => {
      this.#open.delete(opened.view);
      connection.dispose();
    });
    this.#open.set(opened.view, { panel, connection });
  }

  dispose(): void {
    for (const { panel } of [...this.#open.values()]) panel.dispose();
    vscode.Disposable.from(...this.#serializers).dispose();
  }
}

/** Beside the code one is reading; in the place of a panel of ours when that is what one looks at. */
function columnFor(): vscode.ViewColumn {
  return vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
}
