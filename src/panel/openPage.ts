import * as vscode from 'vscode';
import { inBackground } from '../support/inBackground';
import type { LastUsed } from '../support/lastUsed';
import { log } from '../support/log';
import { type PagePlace, pageHtml } from './html';
import { Page, type PageParts } from './page';
import type { Session } from './session/session';
import type { Sessions } from './sessions';

/** What panels and the side panel are made from. */
export interface PanelParts {
  readonly extensionUri: vscode.Uri;
  readonly lastUsed: LastUsed;
  readonly sessions: Sessions;
  /** Shows a session's function in its file. */
  readonly openSource: (session: Session) => void;
}

/** A page in a webview; it shows nothing until it is told which session. */
export function openPage(
  webview: vscode.Webview,
  place: PagePlace,
  { extensionUri, openSource }: PanelParts,
  goTo: Pick<PageParts, 'showHere' | 'showNext'>,
): { readonly page: Page; readonly close: () => void } {
  const page = new Page({
    post: (message) => inBackground(webview.postMessage(message)),
    ...goTo,
    openSource,
    log,
  });
  webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
  const listening = webview.onDidReceiveMessage((message) => page.handle(message));
  webview.html = pageHtml(webview, extensionUri, place);
  const close = () => {
    listening.dispose();
    page.leave();
  };
  return { page, close };
}
