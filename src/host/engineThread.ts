import * as l10n from '@vscode/l10n';
import type { FrameMessage, FromThread, Given, Params, TextKind, Told, ToThread, ViewId } from '#protocol';
import type { Lost, Thread, ThreadListeners } from './threads';
import { Watchdog } from './watchdog';

/** A numeric engine that runs beside the host, whatever it is that runs it. */
export type Engine = Thread<ToThread>;
export type EngineListeners = ThreadListeners<FromThread>;

const nothingGiven: Given = { files: [], media: [] };

export interface EngineThreadParts {
  readonly makeEngine: (listeners: EngineListeners) => Engine;
  readonly receive: (message: FromThread) => void;
  /** A run that says nothing for this many milliseconds is ended with its engine. */
  readonly deadline?: number;
}

/**
 * The host's end of an engine. The engine is made at the first start, and made anew after it was ended: a computation that
 * never comes back, or takes all memory, costs the learner a sentence, not the editor.
 */
export class EngineThread {
  #engine: Engine | undefined;
  readonly #watchdog: Watchdog;
  #runId: number | undefined;
  /** The run for which a text is being made. */
  #writing: number | undefined;
  #disposed = false;
  /** The views this thread has started: to others it has been given nothing yet. */
  readonly #begun = new Set<ViewId>();
  readonly #deadline: number;

  constructor(private readonly parts: EngineThreadParts) {
    this.#deadline = parts.deadline ?? 8000;
    this.#watchdog = new Watchdog(this.#deadline, () => this.#overdue());
  }

  /** Whether a start of this view would be its first in this thread, which remembers nothing of it. */
  isNewTo(view: ViewId): boolean {
    return !this.#begun.has(view);
  }

  /** Nothing is started after `dispose`. */
  start(view: ViewId, runId: number, params: Params, given: Given = nothingGiven): void {
    if (this.#disposed) return;
    this.#runId = runId;
    this.#watchdog.watch();
    this.#post({ type: 'start', view, runId, params, ...given });
    this.#begun.add(view);
  }

  /** Tells the computation that goes on what the learner wants; one that has ended hears nothing. */
  tell(runId: number, told: Told): void {
    if (runId !== this.#runId) return;
    this.#watchdog.watch();
    this.#post({ type: 'tell', runId, told });
  }

  stop(runId: number): void {
    if (runId === this.#runId) this.#post({ type: 'stop', runId });
  }

  /** Asks for a text made of params; the run goes on beside it. */
  write(kind: TextKind, view: ViewId, runId: number, params: Params): void {
    this.#writing = runId;
    this.#post({ type: 'write', kind, view, runId, params });
  }

  dispose(): void {
    this.#disposed = true;
    this.#rest();
    this.#end();
  }

  #post(message: ToThread): void {
    if (this.#disposed) return;
    this.#engine ??= this.#make();
    this.#engine.post(message);
  }

  #make(): Engine {
    const engine = this.parts.makeEngine({
      receive: (message) => {
        if (engine === this.#engine) this.#receive(message);
      },
      lost: (how) => this.#lost(engine, how),
    });
    return engine;
  }

  #receive(message: FromThread): void {
    if (message.type === 'written') this.#writing = undefined;
    if (message.runId === this.#runId) this.#heard(message);
    this.parts.receive(message);
  }

  #heard(message: FromThread): void {
    if (message.type === 'ended' || message.type === 'failed') this.#rest();
    else if (message.type !== 'frame') return;
    else if (isResting(message)) this.#watchdog.rest();
    else this.#watchdog.watch();
  }

  #rest(): void {
    this.#watchdog.rest();
    this.#runId = undefined;
    this.#writing = undefined;
  }

  #overdue(): void {
    const seconds = this.#deadline / 1000;
    this.#end();
    this.#fail(
      l10n.t(
        'This took longer than {0} seconds and was stopped. Try a simpler formula or smaller numbers.',
        seconds,
      ),
    );
  }

  /** The engine ended by itself. What ended by our own hand is not lost. */
  #lost(engine: Engine, { detail, outOfMemory }: Lost): void {
    if (engine !== this.#engine) return;
    this.#end();
    const message = outOfMemory
      ? l10n.t('This needed more memory than it may have and was stopped. Try smaller numbers.')
      : l10n.t('The numeric engine ended unexpectedly. Change a value to start it again.');
    this.#fail(message, detail);
  }

  #fail(message: string, detail?: string): void {
    const runId = this.#runId ?? this.#writing;
    this.#rest();
    if (runId === undefined) return;
    this.parts.receive({ type: 'failed', runId, message, engineEnded: true, ...(detail ? { detail } : {}) });
  }

  #end(): void {
    const engine = this.#engine;
    this.#engine = undefined;
    this.#begun.clear();
    engine?.end();
  }
}

/** A computation that waits for the learner may be silent as long as they like. */
function isResting({ frame }: FrameMessage): boolean {
  return 'resting' in frame && frame.resting;
}
