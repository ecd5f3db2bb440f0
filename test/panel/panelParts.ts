import assert from 'node:assert/strict';
import path from 'node:path';
import { after, afterEach, before, beforeEach } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startProcess } from '../../src/host/worker.node.js';
import { createSession, type SessionSources } from '../../src/panel/createSession';
import { Keeping } from '../../src/panel/keeping/keeping';
import type { PanelParts } from '../../src/panel/openPage';
import { Sessions } from '../../src/panel/sessions';
import { analysisOn } from '../../src/support/analysis';
import { LastUsed } from '../../src/support/lastUsed';
import { readMedia } from '../media';
import { resetDesk, Uri } from '../vscode/api';
import type { Webview } from '../vscode/webviews';
import { buildEngineFolder } from './engineFolder';
import { MemoryStorage } from './memoryStorage';

/** What the extension makes panels from, with an extension in `folder` and a workspace in memory. */
function createParts(folder: string) {
  const state = new Map<string, unknown>();
  const memento = {
    keys: () => [...state.keys()],
    get: (key: string) => state.get(key),
    // As VS Code stores it, as JSON.
    update: async (key: string, value: unknown) => void state.set(key, JSON.parse(JSON.stringify(value))),
  };
  const disk = new MemoryStorage();
  const log: string[] = [];
  const keeping = new Keeping({
    storage: disk.open(),
    state: memento,
    readFile: async (address) => assert.fail(address),
    log: (line) => log.push(line),
    now: () => disk.clock,
  });
  const lastUsed = new LastUsed(memento as ConstructorParameters<typeof LastUsed>[0], (line) =>
    log.push(line),
  );
  const extensionUri = Uri.file(folder) as unknown as PanelParts['extensionUri'];
  const program = path.join(folder, 'dist/thread.cjs');
  const startThread: SessionSources['startThread'] = (data, listeners) =>
    startProcess(program, data, listeners);
  const analysis = analysisOn(startThread);
  const sources = { startThread, analysis, readMedia, lastUsed, keeping };
  const sessions = new Sessions(
    (opened, abandoned, isFollowed) => createSession(sources, opened, abandoned, isFollowed),
    (work) => void work,
  );
  const parts: PanelParts = { extensionUri, lastUsed, sessions, openSource: () => undefined };
  const close = async () => {
    await sessions.close();
    await keeping.settled();
    analysis.dispose();
  };
  return { parts, analysis, keeping, folder, state, disk, log, close };
}

/** What VS Code and the extension are for each test of a file: `desktop()` is as new in each, its engine the real one. */
export function useDesktop(): () => ReturnType<typeof createParts> {
  let engine: Awaited<ReturnType<typeof buildEngineFolder>>;
  let desktop: ReturnType<typeof createParts>;
  before(async () => {
    engine = await buildEngineFolder();
  });
  after(() => engine.remove());
  beforeEach(() => {
    resetDesk();
    desktop = createParts(engine.folder);
  });
  afterEach(() => desktop.close());
  return () => desktop;
}

/** The newest message of a type that the page got, as soon as there is one that `holds`. */
export async function posted(
  webview: Webview,
  type: string,
  holds: (message: never) => boolean = () => true,
) {
  for (const end = Date.now() + 20_000; Date.now() < end; await sleep(10)) {
    const found = webview.last(type);
    if (found && holds(found as never)) return found;
  }
  const last = JSON.stringify(webview.posted.at(-1))?.slice(0, 200);
  throw new Error(`Waited for ${type}; the page got ${webview.posted.length} messages, the last ${last}.`);
}
