import { Worker } from 'node:worker_threads';
import * as l10n from '@vscode/l10n';
import type { FrameMessage, FromWorker, Given, Params, TextKind, Told, ToWorker, ViewId } from '#protocol';
import type { ThreadData } from './threadData';

export interface EngineThreadParts {
  /** The bundled program of the thread. */
  readonly file: string;
  readonly data: ThreadData;
  readonly receive: (message: FromWorker) => void;
  /** A run that says nothing for this many milliseconds is ended with its thread. */
  readonly deadline?: number;
}

/**
 * The numeric engine in a thread of its own. The thread is made at the first start, and made anew after it was ended:
 * a computation that never comes back costs the learner a sentence, not the editor.
 */
export class EngineThread {
  #worker: Worker | undefined;
  #watchdog: NodeJS.Timeout | undefined;
  #run: number | undefined;
  /** The views this thread has started: to others it has been given nothing yet. */
  readonly #begun = new Set<ViewId>();
  readonly #deadline: number;

  constructor(private readonly parts: EngineThreadParts) {
    this.#deadline = parts.deadline ?? 8000;
  }

  /** Whether a start of this view would be its first in this thread, which remembers nothing of it. */
  isNewTo(view: ViewId): boolean {
    return !this.#begun.has(view);
  }

  start(view: ViewId, run: number, params: Params, given: readonly Given[] = []): void {
    this.#run = run;
    this.#watch();
    this.#post({ type: 'start', view, run, params, given });
    this.#begun.add(view);
  }

  /** Tells the computation that goes on what the learner wants; one that has ended hears nothing. */
  tell(run: number, told: Told): void {
    if (run !== this.#run) return;
    this.#watch();
    this.#post({ type: 'tell', run, told });
  }

  stop(run: number): void {
    if (run === this.#run) this.#post({ type: 'stop', run });
  }

  /** Asks for a text made of params; the run goes on beside it. */
  write(kind: TextKind, view: ViewId, run: number, params: Params): void {
    this.#post({ type: 'write', kind, view, run, params });
  }

  dispose(): void {
    clearTimeout(this.#watchdog);
    this.#end();
  }

  #post(message: ToWorker): void {
    this.#worker ??= this.#spawn();
    this.#worker.postMessage(message);
  }

  #spawn(): Worker {
    const worker = new Worker(this.parts.file, { workerData: this.parts.data });
    worker.on('message', (message: FromWorker) => this.#receive(message));
    worker.on('error', (error) => this.#lost(worker, error.stack ?? error.message));
    worker.on('exit', (code) => this.#lost(worker, `exit code ${code}`));
    return worker;
  }

  #receive(message: FromWorker): void {
    if (message.run === this.#run) this.#heard(message);
    this.parts.receive(message);
  }

  #heard(message: FromWorker): void {
    if (message.type === 'ended' || message.type === 'failed') this.#rest();
    else if (message.type !== 'frame') return;
    else if (isResting(message)) clearTimeout(this.#watchdog);
    else this.#watch();
  }

  #watch(): void {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => this.#overdue(), this.#deadline);
  }

  #rest(): void {
    clearTimeout(this.#watchdog);
    this.#run = undefined;
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

  /** The thread ended by itself (out of memory, for one). What ended by our own hand is not lost. */
  #lost(worker: Worker, detail: string): void {
    if (worker !== this.#worker) return;
    this.#end();
    this.#fail(l10n.t('The numeric engine ended unexpectedly. Change a value to start it again.'), detail);
  }

  #fail(message: string, detail?: string): void {
    const run = this.#run;
    this.#rest();
    if (run !== undefined)
      this.parts.receive({ type: 'failed', run, message, ...(detail ? { detail } : {}) });
  }

  #end(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#begun.clear();
    void worker?.terminate();
  }
}

/** A computation that waits for the learner may be silent as long as they like. */
function isResting({ frame }: FrameMessage): boolean {
  return 'resting' in frame && frame.resting;
}
