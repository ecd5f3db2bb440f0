import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { FromThread, SlotName, ToWebview, ViewId } from '#protocol';
import { isFromRun, mediaOf, slotsOf, startsWithFiles, textsOf, viewOf, views } from '#views';
import type { AnalysisThread } from '../host/analysisThread';
import { EngineThread } from '../host/engineThread';
import type { StartThread } from '../host/threads';
import { inBackground } from '../support/inBackground';
import type { LastUsed, Opened } from '../support/lastUsed';
import { log } from '../support/log';
import { textLanguage } from '../support/textLanguage';
import { handOver } from './handOver';
import { type PagePlace, pageHtml } from './html';
import type { ChosenFiles } from './keeping/chosenFiles';
import { Keeper } from './keeping/keeper';
import type { Keeping } from './keeping/keeping';
import { openFiles } from './keeping/openFiles';
import type { ReadMedia } from './media';
import { parseParams } from './restore';
import { Session } from './session';
import type { SessionParts } from './sessionParts';
import { SuppliedThread } from './supplied';
import { Writer } from './writer';

/** What panels and the side panel are made from. */
export interface PanelParts {
  readonly extensionUri: vscode.Uri;
  readonly startThread: StartThread;
  /** Answers questions, for all pages. */
  readonly analysis: AnalysisThread;
  readonly readMedia: ReadMedia;
  readonly lastUsed: LastUsed;
  readonly keeping: Keeping;
  /** What is open, to be closed when VS Code closes. */
  readonly connections: Set<Connection>;
}

export interface Connection {
  readonly session: Session;
  /** Resolves when what is to be kept was handed over. */
  readonly close: () => Promise<void>;
}

/** Joins a webview to a session and the session to an engine thread of its own. */
export function connect(
  webview: vscode.Webview,
  place: PagePlace,
  parts: PanelParts,
  first: Opened,
): Connection {
  const { extensionUri, keeping } = parts;
  const engine = engineFor(parts, (message) => session.receive(message));
  const post = (message: ToWebview) => inBackground(webview.postMessage(message));
  const session = new Session(sessionParts(parts, engine, post), first.view, first.params, first.engineEnded);
  webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
  const listening = webview.onDidReceiveMessage((message) => session.handle(message));
  webview.html = pageHtml(webview, extensionUri, place);
  const close = async () => {
    listening.dispose();
    engine.writer.close();
    parts.connections.delete(connection);
    const closed = engine.supplied.close().then(() => engine.thread.dispose());
    keeping.closes(closed);
    await closed;
  };
  const connection = { session, close };
  parts.connections.add(connection);
  return connection;
}

interface SuppliedEngine {
  readonly thread: EngineThread;
  readonly supplied: SuppliedThread;
  readonly writer: Writer;
}

/** An engine that is given what its views have kept, and the files they read. */
function engineFor(
  { startThread, analysis, readMedia, keeping }: PanelParts,
  deliver: (message: FromThread) => void,
): SuppliedEngine {
  const strings = vscode.l10n.bundle ?? {};
  const data = { program: 'runner', strings, language: textLanguage() } as const;
  const thread = new EngineThread({
    makeEngine: (listeners) => startThread(data, listeners),
    receive: (message) => supplied.receive(message),
  });
  const supplied = new SuppliedThread({
    thread,
    keeps: startsWithFiles,
    supply: (view) => keeping.read(view),
    media: mediaOf,
    readMedia,
    deliver,
    log,
  });
  return { thread, supplied, writer: new Writer({ analysis, deliver }) };
}

/** What a session asks of VS Code, of the views and of its engine. */
function sessionParts(
  { lastUsed, keeping }: PanelParts,
  { thread, supplied, writer }: SuppliedEngine,
  post: SessionParts['post'],
): SessionParts {
  const say = (view: ViewId, sentence: string) => {
    log(`${view}: ${sentence}`);
    if (!supplied.say(view, sentence)) inBackground(vscode.window.showWarningMessage(sentence));
  };
  const keeper = new Keeper((kept) => keeping.keep(kept), say);
  const open = async (view: ViewId, slot: SlotName, runId: number) => {
    const files = await chooseFiles(view, slot, keeping.chosen).catch(tellUnreadable);
    if (files) supplied.tell(runId, { type: 'files', files: { slot, files } });
  };
  return {
    ...ofViews,
    post,
    engine: {
      start: (view, runId, params) => supplied.start(view, runId, params),
      tell: (runId, told) => supplied.tell(runId, told),
      stop: (runId) => supplied.stop(runId),
      write: (kind, view, runId, params) =>
        isFromRun(view, kind)
          ? thread.write(kind, view, runId, params)
          : inBackground(writer.write(kind, view, runId, params)),
    },
    keep: (kept) => inBackground(keeper.keep(kept)),
    openFiles: (view, slot, runId) => inBackground(open(view, slot, runId)),
    useChosen: (slot, inUse) => keeping.chosen.use(slot, inUse),
    handOver: (taken) => inBackground(handOver(taken)),
    strings: () => vscode.l10n.bundle ?? {},
    remember: (view, params, engineEnded) => lastUsed.remember({ view, params, engineEnded }),
    whyNotStarted: () =>
      l10n.t('These values ended the numeric engine last time. Change one to start it again.'),
    log,
  };
}

/** What a session asks of the views' descriptions. */
const ofViews = {
  parse: parseParams,
  presets: (view) => views[view].presets(),
  texts: textsOf,
  title: (view) => views[view].title(),
  defaults: (view) => views[view].defaults,
  follows: (view, before, after) => viewOf(view).follows?.(before, after) ?? false,
  parseRequest: (view, request) => viewOf(view).parseRequest?.(request),
  parseSlot: (view, name) => [...slotsOf(view)].find(([slot, of]) => slot === name && of !== 'kept')?.[0],
} satisfies Partial<SessionParts>;

/** Asks for the files of a slot; of one whose files are read again, where they lie is kept once they are in use. */
async function chooseFiles(view: ViewId, name: SlotName, chosen: ChosenFiles) {
  const slot = slotsOf(view).get(name);
  if (!slot || slot === 'kept') return undefined;
  const picked = await openFiles(slot);
  if (picked && slot.whyGone) chosen.choose(name, picked.addresses);
  return picked?.files;
}

function tellUnreadable(error: unknown): undefined {
  const reason = error instanceof Error ? error.message : String(error);
  log(reason);
  inBackground(vscode.window.showErrorMessage(l10n.t('The file could not be read: {0}', reason)));
  return undefined;
}
