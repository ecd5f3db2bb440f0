import type {
  Frame,
  FromThread,
  KeepMessage,
  Params,
  SlotFiles,
  TextKind,
  Told,
  ToThread,
  ViewId,
  WorkingMessage,
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
  readonly post: (message: FromThread | WorkingMessage) => void;
  /** A name that no one else has. */
  readonly newName: () => string;
  /** Calls back after the event loop has turned, so that messages that wait are heard first. */
  readonly turn: (callback: () => void) => void;
  /** Calls back after so many milliseconds. */
  readonly later: (callback: () => void, milliseconds: number) => void;
}

/** At most one frame in this many milliseconds reaches the page; the last one always does. */
const FRAME_INTERVAL = 33;
/** How long a run computes before the event loop turns and a `stop` can be heard. */
const TURN_INTERVAL = 8;

interface Computation {
  readonly runId: number;
  readonly view: ViewId;
  readonly began: number;
  readonly frames: Generator<Frame, void, void>;
  /** What the learner wants and the computation has not asked for yet. */
  readonly told: Told[];
  /** The newest frame not sent yet, and the one sent last. */
  waiting: Frame | undefined;
  last: Frame | undefined;
  sent: number;
  /** So many milliseconds pass before its next frame is asked for. */
  pause: number;
  /** It waits until it is told something. */
  resting: boolean;
}

/** Drives one computation at a time and says what it made; a new start replaces the one before. */
export class Runner {
  #current: Computation | undefined;
  readonly #memory = new Map<ViewId, unknown>();

  constructor(private readonly parts: RunnerParts) {}

  receive(message: ToThread): void {
    if (message.type === 'start') this.#start(message.view, message.runId, message.params, message.files);
    else if (message.type === 'write') this.#write(message);
    else if (this.#current?.runId !== message.runId) return;
    else if (message.type === 'tell') this.#tell(this.#current, message.told);
    else this.#end(this.#current, 'stopped');
  }

  #start(view: ViewId, runId: number, params: Params, files: readonly SlotFiles[]): void {
    if (this.#current) this.#leave(this.#current);
    const told: Told[] = files.map((each) => ({ type: 'files', files: each }));
    const current: Computation = {
      runId,
      view,
      began: this.#now(),
      frames: this.parts.compute(view)(params, this.#context(view, runId, told)),
      told,
      waiting: undefined,
      last: undefined,
      pause: 0,
      sent: Number.NEGATIVE_INFINITY,
      resting: false,
    };
    this.#current = current;
    this.#advance(current);
  }

  #context(view: ViewId, runId: number, told: Told[]): ComputeContext {
    const { resources, post, newName } = this.parts;
    const keep = (kept: Pick<KeepMessage, 'action' | 'name' | 'progress' | 'bytes'>) =>
      post({ type: 'keep', runId, view, ...kept });
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
      working: () => post({ type: 'working', runId }),
      pause: (milliseconds) => {
        if (this.#current) this.#current.pause = milliseconds;
      },
      useChosen: (slot, inUse) => post({ type: 'chosen', runId, slot, inUse }),
      adopt: (params, as) => post({ type: 'adopted', runId, params, as }),
    };
  }

  #tell(computation: Computation, told: Told): void {
    computation.told.push(told);
    if (!computation.resting) return;
    computation.resting = false;
    this.parts.turn(() => this.#advance(computation));
  }

  /** Every text that is asked for comes, or the reason why not; a run that goes on meanwhile is not ended by it. */
  #write({ kind, view, runId, params }: Extract<ToThread, { readonly type: 'write' }>): void {
    try {
      const written = this.parts.textOf(kind, view, params, this.#context(view, runId, []));
      this.parts.post({ type: 'written', runId, kind, ...written });
    } catch (error) {
      const { message, detail } = describeFailure(error);
      this.parts.post({ type: 'writeFailed', runId, kind, message, ...(detail ? { detail } : {}) });
    }
  }

  /** Computes until the turn is over, then lets the event loop turn and goes on, if nothing replaced this run. */
  #advance(computation: Computation): void {
    if (this.#current !== computation) return;
    try {
      const until = this.#now() + TURN_INTERVAL;
      do {
        const next = computation.frames.next();
        if (next.done) return this.#end(computation, 'finished');
        if (isResting(next.value)) {
          computation.waiting = next.value;
          return this.#rest(computation);
        }
        // One that was sent may be yielded again while the next is made.
        if (next.value !== computation.last) computation.waiting = next.value;
        if (computation.pause > 0) return this.#pause(computation);
        if (this.#isDue(computation)) this.#send(computation);
      } while (this.#now() < until);
    } catch (error) {
      return this.#fail(computation, error);
    }
    this.parts.turn(() => this.#advance(computation));
  }

  /** What was told while the frame was made is heard before the run rests. */
  #rest(computation: Computation): void {
    this.#send(computation);
    computation.resting = computation.told.length === 0;
    if (!computation.resting) this.parts.turn(() => this.#advance(computation));
  }

  #pause(computation: Computation): void {
    const { pause } = computation;
    computation.pause = 0;
    this.#send(computation);
    this.parts.later(() => this.#advance(computation), pause);
  }

  #isDue(computation: Computation): boolean {
    return this.#now() - computation.sent >= FRAME_INTERVAL;
  }

  #send(computation: Computation): void {
    if (computation.waiting === undefined) return;
    const { view, waiting: frame } = computation;
    computation.sent = this.#now();
    computation.waiting = undefined;
    computation.last = frame;
    this.parts.post({
      type: 'frame',
      view,
      runId: computation.runId,
      frame,
      elapsed: computation.sent - computation.began,
    });
  }

  #end(computation: Computation, reason: 'finished' | 'stopped'): void {
    if (!this.#leave(computation)) return;
    this.#current = undefined;
    this.#send(computation);
    this.parts.post({ type: 'ended', runId: computation.runId, reason });
  }

  /** A computation that is left in the middle may keep what it has; false when that failed. */
  #leave(computation: Computation): boolean {
    try {
      computation.frames.return();
      return true;
    } catch (error) {
      this.#fail(computation, error);
      return false;
    }
  }

  #fail(computation: Computation, error: unknown): void {
    this.#current = undefined;
    this.#send(computation);
    this.parts.post({ type: 'failed', runId: computation.runId, ...describeFailure(error) });
  }

  #now(): number {
    return this.parts.resources.now();
  }
}

function isResting(frame: Frame): boolean {
  return 'resting' in frame && frame.resting;
}
