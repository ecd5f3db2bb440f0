import type * as vscode from 'vscode';
import { inBackground } from '../support/inBackground';
import { type Connection, connect, type PanelParts } from './connect';
import { restore } from './restore';

export const SIDEBAR_ID = 'gradientLab.side';

/** The side panel: the view used last, in narrow form. */
export class Sidebar implements vscode.WebviewViewProvider {
  #connection: Connection | undefined;

  constructor(private readonly parts: PanelParts) {
    parts.lastUsed.onOpened(({ view, params, engineEnded }, afresh) => {
      const session = this.#connection?.session;
      if (session && (afresh || session.view !== view)) session.open(view, params, engineEnded);
    });
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const connection = connect(
      view.webview,
      'side',
      this.parts,
      restore(this.parts.lastUsed.stored, 'tangent'),
    );
    this.#connection = connection;
    view.onDidChangeVisibility(() => {
      if (!view.visible) connection.session.pageGone();
    });
    view.onDidDispose(() => {
      if (this.#connection === connection) this.#connection = undefined;
      inBackground(connection.close());
    });
  }
}
