import * as vscode from 'vscode';
import type { OpenKind } from '#protocol';
import { viewOf, views } from '#views';
import type { LastUsed, Opened } from '../support/lastUsed';
import { log } from '../support/log';
import { forkEngine } from '../worker/engineProcess';
import { EngineThread } from '../worker/spawn';
import { handOver } from './handOver';
import { type PagePlace, pageHtml } from './html';
import type { Keeping } from './keeping';
import { parseParams } from './restore';
import { Session } from './session';
import { SuppliedThread } from './supplied';

/** What panels and the side panel are made from. */
export interface PanelParts {
  readonly extensionUri: vscode.Uri;
  readonly lastUsed: LastUsed;
  readonly keeping: Keeping;
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
  const { extensionUri, lastUsed, keeping } = parts;
  const strings = vscode.l10n.bundle ?? {};
  const file = (...path: string[]) => vscode.Uri.joinPath(extensionUri, ...path).fsPath;
  const thread = new EngineThread({
    makeEngine: (listeners) =>
      forkEngine(file('dist', 'thread.cjs'), { media: file('media'), strings }, listeners),
    receive: (message) => session.receive(message),
  });
  const supplied = new SuppliedThread(thread, (view) => (views[view].keeps ? keeping.read(view) : undefined));
  const openFiles = async (kind: OpenKind, run: number) => {
    const given = await keeping.open(kind).catch((error) => tellUnreadable(error));
    if (given) supplied.tell(run, { type: 'given', given });
  };
  const session = new Session(
    {
      post: (message) => void webview.postMessage(message),
      engine: {
        start: (view, run, params) => supplied.start(view, run, params),
        tell: (run, told) => supplied.tell(run, told),
        stop: (run) => supplied.stop(run),
        write: (kind, view, run, params) => thread.write(kind, view, run, params),
      },
      parse: parseParams,
      presets: (view) => views[view].presets(),
      title: (view) => views[view].title(),
      defaults: (view) => views[view].defaults,
      follows: (view, before, after) => viewOf(view).follows?.(before, after) ?? false,
      parseRequest: (view, request) => viewOf(view).parseRequest?.(request),
      keep: (view, what) => keeping.keep(view, what),
      openFiles: (kind, run) => void openFiles(kind, run),
      useChosen: (inUse) => keeping.useChosen(inUse),
      handOver: (taken) => void handOver(taken),
      strings: () => strings,
      remember: (view, params, engineEnded) => lastUsed.remember({ view, params, engineEnded }),
      whyNotStarted: () =>
        vscode.l10n.t('These values ended the numeric engine last time. Change one to start it again.'),
      log,
    },
    first.view,
    first.params,
    first.engineEnded,
  );
  webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
  const listening = webview.onDidReceiveMessage((message) => session.handle(message));
  webview.html = pageHtml(webview, extensionUri, place);
  return { session, dispose: () => void vscode.Disposable.from(listening, thread).dispose() };
}

function tellUnreadable(error: unknown): undefined {
  const reason = error instanceof Error ? error.message : String(error);
  log(reason);
  void vscode.window.showErrorMessage(vscode.l10n.t('The file could not be read: {0}', reason));
}
