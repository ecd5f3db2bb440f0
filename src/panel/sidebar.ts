import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ElsewhereMessage, Params, ViewId } from '#protocol';
import { nextOf, views } from '#views';
import type { Opened } from '../support/lastUsed';
import { openPage, type PanelParts } from './openPage';
import type { Page } from './page';
import type { Panels } from './panels';
import { restore, restoreOf } from './restore';
import { codeOf } from './session/fileSource';
import type { Session } from './session/session';

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
  /** The function at the cursor, and the view that draws it, while it is followed. */
  #followed: Opened | undefined;

  constructor(
    private readonly parts: PanelParts,
    private readonly panels: Pick<Panels, 'isVisible' | 'onChange'>,
  ) {
    this.#shown = restore(parts.lastUsed.stored, 'tangent').view;
    parts.lastUsed.onOpened(({ view }) => {
      if (view !== this.#shown) this.#here = undefined;
      this.#followed = undefined;
      this.#shown = view;
      this.#refresh();
    });
    panels.onChange(() => this.#refresh());
  }

  /** The view that is drawn here at the moment. */
  get shown(): ViewId {
    return this.#followed?.view ?? this.#shown;
  }

  /** Shows the function at the cursor from now on, until another view is opened. */
  follow(followed: Opened): void {
    const before = this.#followed;
    this.#followed = followed;
    const isOther = !isSameFunction(before?.params, followed.params) || before?.view !== followed.view;
    if (isOther || isInOtherCell(before?.params, followed.params)) this.#refresh();
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const showHere = () => {
      this.#here = this.#shown;
      this.#refresh();
    };
    const showNext = (session: Session) => this.#showNext(session);
    const { page, close } = openPage(view.webview, 'side', this.parts, { showHere, showNext });
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

  /** It is shown here, although a tab may show it, too. */
  #showNext(from: Session): void {
    const next = nextOf(from.view, from.params);
    if (!next) return;
    const { sessions, lastUsed } = this.parts;
    const stored = lastUsed.storedOf(next.view);
    const left = restoreOf(next.view, stored);
    // What was left there, in a tab that sleeps too, can be brought back.
    const session =
      sessions.find(next.view) ?? (next.params && stored !== undefined ? sessions.of(left) : undefined);
    if (session && next.params) session.open(next.params);
    const { view, params, engineEnded }: Opened = next.params
      ? { view: next.view, params: next.params }
      : (session ?? left);
    this.#shown = view;
    this.#here = view;
    lastUsed.opened({ view, params, engineEnded: engineEnded === true });
  }

  #showFollowed({ view, page }: OpenSide, followed: Opened): void {
    if (!view.visible) return page.leave();
    const session = this.parts.sessions.followed(followed);
    const code = codeOf(followed.params);
    if (!isSameFunction(session.params, followed.params)) session.open(followed.params);
    else if (code && isInOtherCell(session.params, followed.params)) session.refresh(code);
    view.title = l10n.t('{0}: {1}', views[followed.view].title(), code?.name ?? '');
    page.show(session);
  }

  /** While nobody sees it, it holds no session but one that it showed: what a tab computes ends with the tab. */
  #refresh(): void {
    if (!this.#open) return;
    const { view, page } = this.#open;
    if (this.#followed) return this.#showFollowed(this.#open, this.#followed);
    const id = this.#shown;
    view.title = views[id].title();
    const isElsewhere = this.#here !== id && this.panels.isVisible(id);
    if (!view.visible && (isElsewhere || page.session?.view !== id)) return page.leave();
    const { sessions, lastUsed } = this.parts;
    const session = sessions.find(id) ?? sessions.of(restoreOf(id, lastUsed.storedOf(id)));
    page.show(session, isElsewhere ? elsewhere(id) : undefined);
  }
}

/** Whether both params draw the same function of the same file. */
function isSameFunction(one: Params | undefined, other: Params): boolean {
  const [first, second] = [one && codeOf(one), codeOf(other)];
  return first?.uri === second?.uri && first?.name === second?.name;
}

/** A name that is defined anew in another cell. */
function isInOtherCell(one: Params | undefined, other: Params): boolean {
  return (one && codeOf(one)?.cell) !== codeOf(other)?.cell;
}

function elsewhere(view: ViewId): ElsewhereMessage {
  return { type: 'elsewhere', view, title: views[view].title(), strings: vscode.l10n.bundle ?? {} };
}
