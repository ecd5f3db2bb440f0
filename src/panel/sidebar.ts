import * as vscode from 'vscode';
import type { ElsewhereMessage, ViewId } from '#protocol';
import { views } from '#views';
import { openPage, type PanelParts } from './openPage';
import type { Page } from './page';
import type { Panels } from './panels';
import { restore, restoreOf } from './restore';

export const SIDEBAR_ID = 'gradientLab.side';

interface OpenSide {
  readonly view: vscode.WebviewView;
  readonly page: Page;
}

/** The side panel: the view used last, in narrow form; one line while a tab shows the same, unless the learner wants both. */
export class Sidebar implements vscode.WebviewViewProvider {
  #open: OpenSide | undefined;
  #shown: ViewId;
  /** The view that is to be shown here though a tab shows it. */
  #here: ViewId | undefined;

  constructor(
    private readonly parts: PanelParts,
    private readonly panels: Pick<Panels, 'isVisible' | 'onChange'>,
  ) {
    this.#shown = restore(parts.lastUsed.stored, 'tangent').view;
    parts.lastUsed.onOpened(({ view }) => {
      if (view !== this.#shown) this.#here = undefined;
      this.#shown = view;
      this.#refresh();
    });
    panels.onChange(() => this.#refresh());
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const showHere = () => {
      this.#here = this.#shown;
      this.#refresh();
    };
    const { page, close } = openPage(view.webview, 'side', this.parts, showHere);
    const open = { view, page };
    this.#open = open;
    view.onDidChangeVisibility(() => {
      if (!view.visible) page.gone();
      this.#refresh();
    });
    view.onDidDispose(() => {
      if (this.#open === open) this.#open = undefined;
      close();
    });
    this.#refresh();
  }

  /** While nobody sees it, it holds no session but one that it showed: what a tab computes ends with the tab. */
  #refresh(): void {
    if (!this.#open) return;
    const { view, page } = this.#open;
    const id = this.#shown;
    view.title = views[id].title();
    const isElsewhere = this.#here !== id && this.panels.isVisible(id);
    if (!view.visible && (isElsewhere || page.session?.view !== id)) return page.leave();
    const { sessions, lastUsed } = this.parts;
    const session = sessions.find(id) ?? sessions.of(restoreOf(id, lastUsed.storedOf(id)));
    page.show(session, isElsewhere ? elsewhere(id) : undefined);
  }
}

function elsewhere(view: ViewId): ElsewhereMessage {
  return { type: 'elsewhere', view, title: views[view].title(), strings: vscode.l10n.bundle ?? {} };
}
