import * as vscode from 'vscode';
import { views } from '#views';
import type { LastUsed, Opened } from '../support/lastUsed';
import { log } from '../support/log';
import { EngineThread } from '../worker/spawn';
import { handOver } from './handOver';
import { type PagePlace, pageHtml } from './html';
import { parseParams } from './restore';
import { Session } from './session';

/** What panels and the side panel are made from. */
export interface PanelParts {
  readonly extensionUri: vscode.Uri;
  readonly lastUsed: LastUsed;
}

export interface Connection extends vscode.Disposable {
  readonly session: Session;
}

/** Joins a webview to a session and the session to an engine thread of its own. */
export function connect(
  webview: vscode.Webview,
  place: PagePlace,
  parts: PanelParts,
  first: Opened,
): Connection {
  const { extensionUri, lastUsed } = parts;
  const strings = vscode.l10n.bundle ?? {};
  const file = (...path: string[]) => vscode.Uri.joinPath(extensionUri, ...path).fsPath;
  const thread = new EngineThread({
    file: file('dist', 'thread.cjs'),
    data: { media: file('media'), strings },
    receive: (message) => session.receive(message),
  });
  const session = new Session(
    {
      post: (message) => void webview.postMessage(message),
      engine: {
        start: (view, run, params) => thread.start(view, run, params),
        stop: (run) => thread.stop(run),
        write: (kind, view, run, params) => thread.write(kind, view, run, params),
      },
      parse: parseParams,
      presets: (view) => views[view].presets(),
      title: (view) => views[view].title(),
      defaults: (view) => views[view].defaults,
      handOver: (taken) => void handOver(taken),
      strings: () => strings,
      remember: (view, params) => lastUsed.remember({ view, params }),
      log,
    },
    first.view,
    first.params,
  );
  webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
  const listening = webview.onDidReceiveMessage((message) => session.handle(message));
  webview.html = pageHtml(webview, extensionUri, place);
  return { session, dispose: () => void vscode.Disposable.from(listening, thread).dispose() };
}
