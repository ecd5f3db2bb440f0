import * as l10n from '@vscode/l10n';
import type { FromThread, Given, NamedFile, Params, Told, ViewId } from '#protocol';
import type { Supply } from './keeping/keeping';

interface Suppliable {
  readonly isNewTo: (view: ViewId) => boolean;
  readonly start: (view: ViewId, runId: number, params: Params, given?: Given) => void;
  readonly tell: (runId: number, told: Told) => void;
  readonly stop: (runId: number) => void;
}

export interface SuppliedThreadParts {
  readonly thread: Suppliable;
  /** Whether a view keeps what is done in it. */
  readonly keeps: (view: ViewId) => boolean;
  /** What is kept of a view. */
  readonly supply: (view: ViewId) => Promise<Supply>;
  /** The names of the files of media/ that a view reads. */
  readonly media: (view: ViewId) => readonly string[];
  readonly readMedia: (names: readonly string[]) => Promise<readonly NamedFile[]>;
  /** Hands on what the thread says. */
  readonly deliver: (message: FromThread) => void;
  readonly log: (message: string) => void;
  /** How long closing waits for what is to be kept, in milliseconds. */
  readonly deadline?: number;
}

interface Started {
  readonly view: ViewId;
  readonly runId: number;
}

interface Waiting extends Started {
  readonly params: Params;
  readonly told: Told[];
}

/**
 * A thread that is given what a view has kept and the files it reads, with the first start of the view in it, and that keeps what
 * it has before it is closed. Reading takes a moment: what the learner tells the run meanwhile follows its start, and a newer start takes its place.
 */
export class SuppliedThread {
  #waiting: Waiting | undefined;
  /** Started in the thread, and not ended. */
  #going: Started | undefined;
  /** A view that keeps something was started in the thread. */
  #mayKeep = false;
  #closing: Promise<void> | undefined;
  #ended: () => void = () => undefined;

  constructor(private readonly parts: SuppliedThreadParts) {}

  start(view: ViewId, runId: number, params: Params): void {
    if (this.#closing) return;
    this.#waiting = undefined;
    if (!this.#waits(view)) return this.#begin({ view, runId }, params);
    const waiting = { view, runId, params, told: [] };
    this.#waiting = waiting;
    this.#supply(waiting).catch((error: unknown) => this.#fail(runId, whyNotStarted(), describe(error)));
  }

  #waits(view: ViewId): boolean {
    const { thread, keeps, media } = this.parts;
    return thread.isNewTo(view) && (keeps(view) || media(view).length > 0);
  }

  tell(runId: number, told: Told): void {
    if (this.#waiting?.runId === runId) this.#waiting.told.push(told);
    else if (!this.#closing) this.parts.thread.tell(runId, told);
  }

  /** Says a sentence in the view, if that is what is shown; false if it is not. */
  say(view: ViewId, sentence: string): boolean {
    const { runId } = [this.#waiting, this.#going].find((known) => known?.view === view) ?? {};
    if (runId === undefined || this.#closing) return false;
    this.tell(runId, { type: 'notice', sentence });
    return true;
  }

  stop(runId: number): void {
    if (this.#waiting?.runId !== runId) return this.parts.thread.stop(runId);
    this.#waiting = undefined;
    this.parts.deliver({ type: 'ended', runId, reason: 'stopped' });
  }

  /** What the thread says. After closing, only what is to be kept matters. */
  receive(message: FromThread): void {
    const isEnd = message.type === 'ended' || message.type === 'failed';
    if (isEnd && message.runId === this.#going?.runId) {
      this.#going = undefined;
      this.#ended();
    }
    if (!this.#closing || message.type === 'keep') this.parts.deliver(message);
  }

  /** Nothing starts any more, and what goes on ends; resolves when that has kept what it has, or the deadline is over. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  #close(): Promise<void> {
    this.#waiting = undefined;
    const { thread, deadline = 10_000 } = this.parts;
    const going = this.#going;
    if (!going || !this.#mayKeep) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, deadline);
      this.#ended = () => {
        clearTimeout(timer);
        resolve();
      };
      thread.stop(going.runId);
    });
  }

  async #supply(waiting: Waiting): Promise<void> {
    const { view, runId, params } = waiting;
    const reading = this.parts.readMedia(this.parts.media(view)).catch((error: unknown) => describe(error));
    const { files, notices } = await this.#read(view);
    const media = await reading;
    if (this.#waiting !== waiting) return;
    this.#waiting = undefined;
    if (typeof media === 'string') return this.#fail(runId, whyWithoutMedia(), media);
    this.#begin(waiting, params, { files, media });
    const told = notices.length > 0 ? [{ type: 'notice', sentence: notices.join(' ') } as const] : [];
    for (const each of [...waiting.told, ...told]) this.parts.thread.tell(runId, each);
  }

  /** A view starts without what cannot be read. */
  async #read(view: ViewId): Promise<Supply> {
    if (!this.parts.keeps(view)) return { files: [], notices: [] };
    try {
      return await this.parts.supply(view);
    } catch (error) {
      this.parts.log(describe(error));
      const notice = l10n.t(
        'What was kept of this view cannot be read; the log of Gradient Lab says why. What you do from now on is kept.',
      );
      return { files: [], notices: [notice] };
    }
  }

  #begin({ view, runId }: Started, params: Params, given?: Given): void {
    this.#going = { view, runId };
    this.#mayKeep ||= this.parts.keeps(view);
    this.parts.thread.start(view, runId, params, given);
  }

  #fail(runId: number, message: string, detail: string): void {
    this.parts.deliver({ type: 'failed', runId, message, detail });
  }
}

function whyNotStarted(): string {
  return l10n.t('The numeric engine could not be started. Change a value to start it again.');
}

function whyWithoutMedia(): string {
  return l10n.t(
    'A file of Gradient Lab itself cannot be read; its log says which. Change a value to try again, or install Gradient Lab anew.',
  );
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
