import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FailedMessage, ToWebview, ViewId } from '#protocol';
import { mediaOf, textsOf, viewOf, views } from '#views';
import { EngineThread } from '../../src/host/engineThread';
import { startProcess } from '../../src/host/worker.node.js';
import { parseParams } from '../../src/panel/restore';
import { Session } from '../../src/panel/session/session';
import type { Member } from '../../src/panel/session/sessionParts';
import { SuppliedThread } from '../../src/panel/supplied';
import { readMedia } from '../media';
import { buildEngineFolder } from '../panel/engineFolder';
import { LongestHold } from './longestHold';

/** How long a view that does not end by itself is let go on. */
const GOES_ON = 150;
const LONGEST = 12_000;

interface Tried {
  readonly page: Member;
  readonly thread: EngineThread;
}

/** Sessions, each with an engine in a process of its own, as in VS Code, and what became of each start. */
export class EngineOnTrial {
  readonly #hold = new LongestHold();
  readonly #posted: ToWebview[] = [];
  /** A session of each view that was tried. */
  readonly #tried = new Map<ViewId, Tried>();
  #view: ViewId | undefined;
  #built: Awaited<ReturnType<typeof buildEngineFolder>> | undefined;
  /** The most memory that an engine's process has held, in MB. */
  #memory = 0;

  /** Starts a view with raw params and waits until it has ended, failed, rests or has gone on for a moment. */
  async start(view: ViewId, params: unknown): Promise<FailedMessage | undefined> {
    const { page } = await this.#turnTo(view);
    await this.#settled();
    this.#posted.length = 0;
    page.handle({ type: 'setParams', params });
    page.handle({ type: 'request', request: { type: 'go' } });
    await this.#settled();
    this.#look();
    return this.#posted.findLast((message) => message.type === 'failed');
  }

  /** What was seen, after the engine is ended. */
  end(): { memory: number; hold: number } {
    for (const { thread } of this.#tried.values()) thread.dispose();
    this.#built?.remove();
    return { memory: this.#memory, hold: this.#hold.end() };
  }

  /** What the view before is doing ends; only this one is listened to. */
  async #turnTo(view: ViewId): Promise<Tried> {
    const known = this.#tried.get(view);
    if (known && view === this.#view) return known;
    if (this.#view) this.#tried.get(this.#view)?.page.handle({ type: 'stop' });
    this.#view = view;
    this.#posted.length = 0;
    known?.page.replay();
    return known ?? this.#connect(view);
  }

  async #connect(view: ViewId): Promise<Tried> {
    if (!this.#built) {
      this.#built = await buildEngineFolder();
      this.#hold.begin();
    }
    const { folder } = this.#built;
    const thread = new EngineThread({
      makeEngine: (listeners) =>
        startProcess(
          path.join(folder, 'dist', 'thread.cjs'),
          { program: 'runner', strings: {}, language: 'en' },
          listeners,
        ),
      receive: (message) => supplied.receive(message),
    });
    const supplied = new SuppliedThread({
      thread,
      keeps: () => false,
      supply: async () => ({ files: [], notices: [] }),
      media: mediaOf,
      readMedia,
      deliver: (message) => session.receive(message),
      log: () => undefined,
    });
    const session = new Session(
      {
        engine: {
          start: (view, run, asked) => supplied.start(view, run, asked),
          tell: (run, told) => supplied.tell(run, told),
          stop: (run) => supplied.stop(run),
          write: (kind, view, run, asked) => thread.write(kind, view, run, asked),
        },
        parse: parseParams,
        presets: (view) => views[view].presets(),
        title: (view) => views[view].title(),
        next: () => undefined,
        defaults: (view) => views[view].defaults,
        follows: (view, before, after) => viewOf(view).follows?.(before, after) ?? false,
        asAsked: (view, asked, now) => viewOf(view).asAsked?.(asked, now) ?? asked,
        parseRequest: (view, request) => viewOf(view).parseRequest?.(request),
        keep: () => undefined,
        openFiles: () => undefined,
        parseSlot: () => undefined,
        texts: textsOf,
        useChosen: () => undefined,
        handOver: () => undefined,
        strings: () => ({}),
        remember: () => undefined,
        whyNotStarted: () => '',
        abandoned: () => undefined,
        log: () => undefined,
      },
      view,
      views[view].defaults,
    );
    const page = session.join((message) => {
      if (this.#view === view) this.#posted.push(message);
    });
    page.replay();
    const tried = { page, thread };
    this.#tried.set(view, tried);
    return tried;
  }

  async #settled(): Promise<void> {
    const began = Date.now();
    let first: number | undefined;
    while (Date.now() - began < LONGEST) {
      const last = this.#posted.findLast(({ type }) => type !== 'writeFailed');
      if (last?.type === 'ended' || last?.type === 'failed') return;
      if (last?.type === 'frame') {
        if ('resting' in last.frame && last.frame.resting) return;
        first ??= Date.now();
        if (Date.now() - first > GOES_ON) return;
      }
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    throw new Error(`Nothing was heard for ${LONGEST} ms.`);
  }

  #look(): void {
    for (const pid of childrenOf(process.pid)) this.#memory = Math.max(this.#memory, peakMegabytes(pid));
  }
}

function childrenOf(pid: number): number[] {
  return read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
}

/** The most that a process has held so far; 0 where that cannot be read. */
function peakMegabytes(pid: number): number {
  const status = read(`/proc/${pid}/status`);
  if (!status.includes('VmHWM') || !read(`/proc/${pid}/cmdline`).includes('thread.cjs')) return 0;
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // not Linux, or it has ended
  }
}
