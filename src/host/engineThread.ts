import * as l10n from '@vscode/l10n';
import type {
  FrameMessage,
  FromThread,
  Given,
  Params,
  ReadyMessage,
  TextKind,
  Told,
  ToThread,
  ViewId,
  WorkingMessage,
} from '#protocol';
import { type Lost, PATIENCE, type Thread, type ThreadListeners } from './threads';
import { Watchdog } from './watchdog';
import { didNotBegin, neededMoreMemory, tookLonger } from './whyStopped';

/** A numeric engine that runs beside the host, whatever it is that runs it. */
export type Engine = Thread<ToThread>;
export type FromEngine = FromThread | ReadyMessage | WorkingMessage;
export type EngineListeners = ThreadListeners<FromEngine>;

const nothingGiven: Given = { files: [], media: [] };

export interface EngineThreadParts {
  readonly makeEngine: (listeners: EngineListeners) => Engine;
  readonly receive: (message: FromThread) => void;
  /** A run that says nothing for this many milliseconds is ended with its engine. */
  readonly deadline?: number;
}

/**
 * The host's end of an engine. The engine is made at the first start, and made anew after it was ended: a computation that
 * never comes back, or takes all memory, costs the learner a sentence, not the editor. A computation's deadline runs from when its
 * thread is ready, so that a slow start is not taken for an endless loop.
 */
export class EngineThread {
  #engine: Engine | undefined;
  readonly #watchdog: Watchdog;
  /** The deadline of a thread that has said nothing yet. */
  readonly #startWatchdog: Watchdog;
  #isReady = false;
  #runId: number | undefined;
  /** The run computes; if not, it waits for the learner or there is none. */
  #isComputing = false;
  /** The texts that are being written and of which runs, in the order in which they come. */
  readonly #writing: { readonly runId: number; readonly kind: TextKind }[] = [];
  #disposed = false;
  /** The views this thread has started: to others it has been given nothing yet. */
  readonly #begun = new Set<ViewId>();
  readonly #deadline: number;

  constructor(private readonly parts: EngineThreadParts) {
    this.#deadline = parts.deadline ?? 8000;
    this.#watchdog = new Watchdog(this.#deadline, () => this.#overdue(tookLonger(this.#deadline)));
    this.#startWatchdog = new Watchdog(PATIENCE, () => this.#overdue(didNotBegin(PATIENCE)));
  }

  /** Whether a start of this view would be its first in this thread, which remembers nothing of it. */
  isNewTo(view: ViewId): boolean {
    return !this.#begun.has(view);
  }

  /** Nothing is started after `dispose`. */
  start(view: ViewId, runId: number, params: Params, given: Given = nothingGiven): void {
    if (this.#disposed) return;
    this.#runId = runId;
    this.#isComputing = true;
    this.#watch();
    this.#post({ type: 'start', view, runId, params, ...given });
    this.#begun.add(view);
  }

  /** Tells the computation that goes on what the learner wants; one that has ended hears nothing. */
  tell(runId: number, told: Told): void {
    if (runId !== this.#runId) return;
    this.#isComputing = true;
    this.#watch();
    this.#post({ type: 'tell', runId, told });
  }

  stop(runId: number): void {
    if (runId === this.#runId) this.#post({ type: 'stop', runId });
  }

  /** Asks for a text made of the run, which goes on when it is written. */
  write(kind: TextKind, view: ViewId, runId: number, params: Params): void {
    if (this.#disposed) return;
    this.#writing.push({ runId, kind });
    this.#watch();
    this.#post({ type: 'write', kind, view, runId, params });
  }

  dispose(): void {
    this.#disposed = true;
    this.#runEnded();
    this.#writing.length = 0;
    this.#watch();
    this.#end();
  }

  #post(message: ToThread): void {
    if (this.#disposed) return;
    this.#engine ??= this.#make();
    this.#engine.post(message);
  }

  #make(): Engine {
    this.#isReady = false;
    this.#startWatchdog.watch();
    const engine = this.parts.makeEngine({
      receive: (message) => {
        if (engine === this.#engine) this.#receive(message);
      },
      lost: (how) => this.#lost(engine, how),
    });
    return engine;
  }

  #receive(message: FromEngine): void {
    if (!this.#isReady) {
      this.#isReady = true;
      this.#startWatchdog.rest();
      this.#watch();
    }
    if (message.type === 'ready') return;
    if (message.type === 'working') {
      if (message.runId === this.#runId) this.#watch();
      return;
    }
    if (message.type === 'written' || message.type === 'writeFailed') {
      this.#writing.shift();
      this.#watch();
    }
    if (message.runId === this.#runId) this.#heard(message);
    this.parts.receive(message);
  }

  #heard(message: FromThread): void {
    if (message.type === 'frame') this.#isComputing = !isResting(message);
    else if (message.type === 'ended' || message.type === 'failed') this.#runEnded();
    else return;
    this.#watch();
  }

  #runEnded(): void {
    this.#isComputing = false;
    this.#runId = undefined;
  }

  /** The deadline begins anew where something is to be heard: a run that waits for the learner may be silent, a text may not. */
  #watch(): void {
    if (this.#isReady && (this.#isComputing || this.#writing.length > 0)) this.#watchdog.watch();
    else this.#watchdog.rest();
  }

  #overdue(why: string): void {
    this.#end();
    this.#fail(why);
  }

  /** The engine ended by itself. What ended by our own hand is not lost. */
  #lost(engine: Engine, { detail, outOfMemory }: Lost): void {
    if (engine !== this.#engine) return;
    this.#end();
    const message = outOfMemory
      ? neededMoreMemory()
      : l10n.t('The numeric engine ended unexpectedly. Change a value to start it again.');
    this.#fail(message, detail);
  }

  /** The run went with its engine, and so did the texts. */
  #fail(message: string, detail?: string): void {
    const why = { message, ...(detail ? { detail } : {}) };
    const [run, texts] = [this.#runId, this.#writing.splice(0)];
    this.#runEnded();
    this.#watch();
    for (const text of texts) this.parts.receive({ type: 'writeFailed', ...text, ...why });
    if (run !== undefined) this.parts.receive({ type: 'failed', runId: run, engineEnded: true, ...why });
  }

  #end(): void {
    const engine = this.#engine;
    this.#engine = undefined;
    this.#startWatchdog.rest();
    this.#begun.clear();
    engine?.end();
  }
}

/** A computation that waits for the learner may be silent as long as they like. */
function isResting({ frame }: FrameMessage): boolean {
  return 'resting' in frame && frame.resting;
}
