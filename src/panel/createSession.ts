import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { FromThread, SlotName, ViewId } from '#protocol';
import {
  isFromRun,
  isKept,
  mediaOf,
  slotsOf,
  startsWithFiles,
  textsOf,
  viewAfter,
  viewOf,
  views,
} from '#views';
import type { AnalysisThread } from '../host/analysisThread';
import { EngineThread } from '../host/engineThread';
import type { StartThread } from '../host/threads';
import { inBackground } from '../support/inBackground';
import type { LastUsed, Opened } from '../support/lastUsed';
import { log } from '../support/log';
import { textLanguage } from '../support/textLanguage';
import { handOver } from './handOver';
import type { ChosenFiles } from './keeping/chosenFiles';
import { Keeper } from './keeping/keeper';
import type { Keeping } from './keeping/keeping';
import { openFiles } from './keeping/openFiles';
import type { ReadMedia } from './media';
import { parseParams } from './restore';
import { Session } from './session/session';
import type { SessionParts } from './session/sessionParts';
import type { OpenSession } from './sessions';
import { SuppliedThread } from './supplied';
import { Writer } from './writer';

/** What sessions are made from. */
export interface SessionSources {
  readonly startThread: StartThread;
  /** Answers questions, for all pages. */
  readonly analysis: AnalysisThread;
  readonly readMedia: ReadMedia;
  readonly lastUsed: LastUsed;
  readonly keeping: Keeping;
}

/** Makes the session of a view, with an engine thread of its own. */
export function createSession(
  sources: SessionSources,
  { view, params, engineEnded }: Opened,
  abandoned: () => void,
  isFollowed = false,
): OpenSession {
  const engine = engineFor(sources, (message) => session.receive(message));
  const forgets = isFollowed ? { remember: () => undefined } : {};
  const parts: SessionParts = { ...sessionParts(sources, engine), ...forgets, abandoned };
  const session = new Session(parts, view, params, engineEnded);
  const close = () => {
    engine.writer.close();
    const closed = engine.supplied.close().then(() => engine.thread.dispose());
    sources.keeping.closes(closed);
    return closed;
  };
  return { session, close };
}

interface SuppliedEngine {
  readonly thread: EngineThread;
  readonly supplied: SuppliedThread;
  readonly writer: Writer;
}

/** An engine that is given what its views have kept, and the files they read. */
function engineFor(
  { startThread, analysis, readMedia, keeping }: SessionSources,
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
  { lastUsed, keeping }: SessionSources,
  { thread, supplied, writer }: SuppliedEngine,
): Omit<SessionParts, 'abandoned'> {
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
    useChosen: (view, slot, inUse) => keeping.chosen.use(view, slot, inUse),
    handOver: (taken, tell) => inBackground(handOver(taken).then((sentence) => sentence && tell(sentence))),
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
  next: (view) => {
    const next = viewAfter(view);
    return next && views[next].title();
  },
  defaults: (view) => views[view].defaults,
  follows: (view, before, after) => viewOf(view).follows?.(before, after) ?? false,
  asAsked: (view, asked, now) => viewOf(view).asAsked?.(asked, now) ?? asked,
  parseRequest: (view, request) => viewOf(view).parseRequest?.(request),
  parseSlot: (view, name) => [...slotsOf(view)].find(([slot, of]) => slot === name && !isKept(of))?.[0],
} satisfies Partial<SessionParts>;

/** Asks for the files of a slot; of one whose files are read again, where they lie is kept once they are in use. */
async function chooseFiles(view: ViewId, name: SlotName, chosen: ChosenFiles) {
  const slot = slotsOf(view).get(name);
  if (!slot || isKept(slot)) return undefined;
  const picked = await openFiles(slot);
  if (picked && slot.whyGone) chosen.choose(view, name, picked.addresses);
  return picked?.files;
}

function tellUnreadable(error: unknown): undefined {
  const reason = error instanceof Error ? error.message : String(error);
  log(reason);
  inBackground(vscode.window.showErrorMessage(l10n.t('The file could not be read: {0}', reason)));
  return undefined;
}
