import type { Random } from '#engine';
import type { FromAnalyst, ToAnalyst } from '#protocol';
import type { Thread, ThreadListeners } from '../../src/host/threads';
import { Analyst } from '../../src/thread/analyst';
import { answerers } from '../../src/thread/answerers';
import { type Trouble, troubledAnswer } from './troubledAnswer';

/**
 * A thread without a process: messages of either direction and turns of its loop wait until a `step` lets one of them happen, at
 * random, those of one kind in their order. One that hangs does nothing more; one that crashes ends when all that it has said is read.
 */
export class SimulatedThread implements Thread<ToAnalyst> {
  readonly #inbox: ToAnalyst[] = [];
  readonly #turns: (() => void)[] = [];
  readonly #outbox: (() => void)[] = [];
  readonly #analyst: Analyst;
  #isAlive = true;

  constructor(
    private readonly listeners: ThreadListeners<FromAnalyst>,
    isFirst: Trouble['isFirst'],
  ) {
    const text = troubledAnswer({ hang: () => this.#hang(), crash: () => this.#crash(), isFirst });
    this.#analyst = new Analyst({
      answerers: { ...answerers, text },
      post: (message) => this.#post(() => this.listeners.receive(message)),
      turn: (callback) => this.#turns.push(callback),
    });
  }

  readonly post = (message: ToAnalyst) => void this.#inbox.push(message);

  readonly end = () => {
    this.#isAlive = false;
    this.#outbox.push(() => this.listeners.lost({ detail: 'SIGKILL' }));
  };

  step(random: Random): void {
    const dice = random.uniform();
    if (dice < 0.3) this.#outbox.shift()?.();
    else if (!this.#isAlive) return;
    else if (dice < 0.6) this.#hear();
    else this.#turns.shift()?.();
  }

  #hear(): void {
    const message = this.#inbox.shift();
    if (message) this.#analyst.receive(message);
  }

  #post(deliver: () => void): void {
    if (this.#isAlive) this.#outbox.push(deliver);
  }

  /** What is thrown says nothing: the thread is no longer alive. */
  #hang(): never {
    this.#isAlive = false;
    throw new Error('hangs');
  }

  #crash(): never {
    this.#isAlive = false;
    this.#outbox.push(() => this.listeners.lost({ detail: 'exit code 3' }));
    throw new Error('crashes');
  }
}
