import * as l10n from '@vscode/l10n';
import type { Frame, FromWorker, Params, TextKind, ToWorker, ViewId } from '#protocol';
import { LearnerError } from '#views';
import type { Resources } from '../views/view';

/** A view's compute, for a view known only at run time. */
type AnyCompute = (params: Params, resources: Resources) => Generator<Frame, void, void>;

export interface RunnerParts {
  readonly compute: (view: ViewId) => AnyCompute;
  readonly textOf: (kind: TextKind, view: ViewId, params: Params) => string | undefined;
  readonly resources: Resources;
  readonly post: (message: FromWorker) => void;
  /** Calls back after the event loop has turned, so that messages that wait are heard first. */
  readonly turn: (callback: () => void) => void;
}

/** At most one frame in this many milliseconds reaches the page; the last one always does. */
const FRAME_INTERVAL = 33;
/** How long a run computes before the event loop turns and a `stop` can be heard. */
const TURN_INTERVAL = 8;

interface Run {
  readonly run: number;
  readonly view: ViewId;
  readonly began: number;
  readonly frames: Generator<Frame, void, void>;
  /** The newest frame not sent yet. */
  waiting: Frame | undefined;
  sent: number;
}

/** Drives one computation at a time and says what it made; a new start replaces the one before. */
export class Runner {
  #current: Run | undefined;

  constructor(private readonly parts: RunnerParts) {}

  receive(message: ToWorker): void {
    if (message.type === 'start') this.#start(message.view, message.run, message.params);
    else if (message.type === 'write') this.#write(message);
    else if (this.#current?.run === message.run) this.#end(this.#current, 'stopped');
  }

  #start(view: ViewId, run: number, params: Params): void {
    const began = this.parts.resources.now();
    const frames = this.parts.compute(view)(params, this.parts.resources);
    const current: Run = { run, view, began, frames, waiting: undefined, sent: Number.NEGATIVE_INFINITY };
    this.#current = current;
    this.#advance(current);
  }

  /** A text that cannot be made says why, as a run does; a run that goes on meanwhile is not ended by it. */
  #write({ kind, view, run, params }: Extract<ToWorker, { readonly type: 'write' }>): void {
    try {
      const text = this.parts.textOf(kind, view, params);
      if (text !== undefined) this.parts.post({ type: 'written', run, kind, text });
    } catch (error) {
      if (this.#current?.run !== run) this.parts.post({ type: 'failed', run, ...describeFailure(error) });
    }
  }

  /** Computes until the turn is over, then lets the event loop turn and goes on, if nothing replaced this run. */
  #advance(run: Run): void {
    if (this.#current !== run) return;
    try {
      const until = this.parts.resources.now() + TURN_INTERVAL;
      do {
        const next = run.frames.next();
        if (next.done) return this.#end(run, 'finished');
        run.waiting = next.value;
        if (this.parts.resources.now() - run.sent >= FRAME_INTERVAL) this.#send(run);
      } while (this.parts.resources.now() < until);
    } catch (error) {
      return this.#fail(run, error);
    }
    this.parts.turn(() => this.#advance(run));
  }

  #send(run: Run): void {
    if (run.waiting === undefined) return;
    const { view, waiting: frame } = run;
    run.sent = this.parts.resources.now();
    run.waiting = undefined;
    this.parts.post({ type: 'frame', view, run: run.run, frame, elapsed: run.sent - run.began });
  }

  #end(run: Run, reason: 'finished' | 'stopped'): void {
    this.#current = undefined;
    this.#send(run);
    this.parts.post({ type: 'ended', run: run.run, reason });
  }

  #fail(run: Run, error: unknown): void {
    this.#current = undefined;
    this.#send(run);
    this.parts.post({ type: 'failed', run: run.run, ...describeFailure(error) });
  }
}

/** A sentence the engine wrote with places, as its errors carry it. */
interface Templated {
  readonly template: string;
  readonly args: readonly (string | number)[];
}

function isTemplated(error: unknown): error is Error & Templated {
  return error instanceof Error && 'template' in error && 'args' in error;
}

/** Failure as a fact: one sentence in the learner's language, the place, and the stack for the log. */
function describeFailure(error: unknown) {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (error instanceof LearnerError) return { message: error.message, at: error.at };
  if (isTemplated(error)) return { message: l10n.t(error.template, ...error.args), detail };
  const reason = error instanceof Error ? error.message : String(error);
  return {
    message: l10n.t('Gradient Lab itself went wrong here ({0}). Change a value to try again.', reason),
    detail,
  };
}
