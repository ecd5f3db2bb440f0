import { Worker } from 'node:worker_threads';
import * as l10n from '@vscode/l10n';
import type { FromWorker, Params, TextKind, ToWorker, ViewId } from '#protocol';
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
  readonly #deadline: number;

  constructor(private readonly parts: EngineThreadParts) {
    this.#deadline = parts.deadline ?? 8000;
  }

  start(view: ViewId, run: number, params: Params): void {
    this.#run = run;
    this.#watch();
    this.#post({ type: 'start', view, run, params });
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
    if (message.run === this.#run && message.type !== 'written') {
      if (message.type === 'frame') this.#watch();
      else this.#rest();
    }
    this.parts.receive(message);
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
    void worker?.terminate();
  }
}
