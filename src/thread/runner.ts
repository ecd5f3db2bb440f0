import type {
  Frame,
  FromThread,
  Given,
  KeepMessage,
  Params,
  TextKind,
  Told,
  ToThread,
  ViewId,
  Written,
} from '#protocol';
import type { ComputeContext, Resources } from '../views/view';
import { describeFailure } from './describeFailure';

/** A view's compute, for a view known only at run time. */
type AnyCompute = (params: Params, context: ComputeContext) => Generator<Frame, void, void>;

export interface RunnerParts {
  readonly compute: (view: ViewId) => AnyCompute;
  readonly textOf: (
    kind: TextKind,
    view: ViewId,
    params: Params,
    context: ComputeContext,
  ) => Written | undefined;
  readonly resources: Resources;
  readonly post: (message: FromThread) => void;
  /** A name that no one else has. */
  readonly newName: () => string;
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
  /** What the learner wants and the computation has not asked for yet. */
  readonly told: Told[];
  /** The newest frame not sent yet. */
  waiting: Frame | undefined;
  sent: number;
  /** It waits until it is told something. */
  resting: boolean;
}

/** Drives one computation at a time and says what it made; a new start replaces the one before. */
export class Runner {
  #current: Run | undefined;
  readonly #memory = new Map<ViewId, unknown>();

  constructor(private readonly parts: RunnerParts) {}

  receive(message: ToThread): void {
    if (message.type === 'start') this.#start(message.view, message.run, message.params, message.given);
    else if (message.type === 'write') this.#write(message);
    else if (this.#current?.run !== message.run) return;
    else if (message.type === 'tell') this.#tell(this.#current, message.told);
    else this.#end(this.#current, 'stopped');
  }

  #start(view: ViewId, run: number, params: Params, given: readonly Given[]): void {
    if (this.#current) this.#leave(this.#current);
    const told: Told[] = given.map((each) => ({ type: 'given', given: each }));
    const current: Run = {
      run,
      view,
      began: this.#now(),
      frames: this.parts.compute(view)(params, this.#context(view, run, told)),
      told,
      waiting: undefined,
      sent: Number.NEGATIVE_INFINITY,
      resting: false,
    };
    this.#current = current;
    this.#advance(current);
  }

  #context(view: ViewId, run: number, told: Told[]): ComputeContext {
    const { resources, post, newName } = this.parts;
    const keep = (kept: Pick<KeepMessage, 'action' | 'name' | 'progress' | 'bytes'>) =>
      post({ type: 'keep', run, view, ...kept });
    return {
      ...resources,
      newName,
      memory: this.#memory,
      told: () => told.shift(),
      keep: (name, bytes, progress) => keep({ action: 'keep', name, progress, bytes }),
      remove: (name, progress) => keep({ action: 'remove', name, progress }),
      forget: (name, progress) => keep({ action: 'forget', name, progress }),
      setAside: (name) => keep({ action: 'setAside', name, progress: 0 }),
      isDue: () => this.#current === undefined || this.#isDue(this.#current),
      useChosen: (inUse) => post({ type: 'chosen', run, inUse }),
      adopt: (params) => post({ type: 'adopted', run, params }),
    };
  }

  #tell(run: Run, told: Told): void {
    run.told.push(told);
    if (!run.resting) return;
    run.resting = false;
    this.parts.turn(() => this.#advance(run));
  }

  /** A text that cannot be made says why, as a run does; a run that goes on meanwhile is not ended by it. */
  #write({ kind, view, run, params }: Extract<ToThread, { readonly type: 'write' }>): void {
    try {
      const written = this.parts.textOf(kind, view, params, this.#context(view, run, []));
      if (written !== undefined) this.parts.post({ type: 'written', run, kind, ...written });
    } catch (error) {
      if (this.#current?.run !== run) this.parts.post({ type: 'failed', run, ...describeFailure(error) });
    }
  }

  /** Computes until the turn is over, then lets the event loop turn and goes on, if nothing replaced this run. */
  #advance(run: Run): void {
    if (this.#current !== run) return;
    try {
      const until = this.#now() + TURN_INTERVAL;
      do {
        const next = run.frames.next();
        if (next.done) return this.#end(run, 'finished');
        run.waiting = next.value;
        if (isResting(next.value)) return this.#rest(run);
        if (this.#isDue(run)) this.#send(run);
      } while (this.#now() < until);
    } catch (error) {
      return this.#fail(run, error);
    }
    this.parts.turn(() => this.#advance(run));
  }

  /** What was told while the frame was made is heard before the run rests. */
  #rest(run: Run): void {
    this.#send(run);
    run.resting = run.told.length === 0;
    if (!run.resting) this.parts.turn(() => this.#advance(run));
  }

  #isDue(run: Run): boolean {
    return this.#now() - run.sent >= FRAME_INTERVAL;
  }

  #send(run: Run): void {
    if (run.waiting === undefined) return;
    const { view, waiting: frame } = run;
    run.sent = this.#now();
    run.waiting = undefined;
    this.parts.post({ type: 'frame', view, run: run.run, frame, elapsed: run.sent - run.began });
  }

  #end(run: Run, reason: 'finished' | 'stopped'): void {
    if (!this.#leave(run)) return;
    this.#current = undefined;
    this.#send(run);
    this.parts.post({ type: 'ended', run: run.run, reason });
  }

  /** A computation that is left in the middle may keep what it has; false when that failed. */
  #leave(run: Run): boolean {
    try {
      run.frames.return();
      return true;
    } catch (error) {
      this.#fail(run, error);
      return false;
    }
  }

  #fail(run: Run, error: unknown): void {
    this.#current = undefined;
    this.#send(run);
    this.parts.post({ type: 'failed', run: run.run, ...describeFailure(error) });
  }

  #now(): number {
    return this.parts.resources.now();
  }
}

function isResting(frame: Frame): boolean {
  return 'resting' in frame && frame.resting;
}
