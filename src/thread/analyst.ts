import type { AnalysisKind, AskMessage, FromAnalyst, Question, Result, ToAnalyst } from '#protocol';
import { describeFailure } from './describeFailure';
import { Documents } from './documents';

/** Answers a question at once, or in steps between which a cancel is heard. */
type Answerer<K extends AnalysisKind> = (
  question: Question<K>,
  documents: Documents,
) => Result<K> | Generator<void, Result<K>, void>;

export interface AnalystParts {
  readonly answerers: { readonly [K in AnalysisKind]: Answerer<K> };
  readonly post: (message: FromAnalyst) => void;
  /** Calls back after the event loop has turned, so that messages that wait are heard first. */
  readonly turn: (callback: () => void) => void;
}

/** Why an ask is not answered; undefined while it may still be. */
type Left = 'cancelled' | 'stale' | undefined;

/**
 * The thread's end of the questions that are answered: mirrors documents as it hears of them, and answers one ask after the
 * other. The event loop turns before each and between its steps, so that a cancel or an edit that waits is heard first.
 */
export class Analyst {
  readonly #documents = new Documents();
  /** What is asked and not answered yet; the first is what it is at. */
  readonly #asks: AskMessage[] = [];
  readonly #cancelled = new Set<number>();

  constructor(private readonly parts: AnalystParts) {}

  receive(message: ToAnalyst): void {
    if (message.type === 'ask') this.#ask(message);
    else if (message.type === 'cancel') this.#cancel(message.id);
    else if (message.type === 'open') this.#documents.open(message);
    else if (message.type === 'close') this.#documents.close(message.uri);
    else if (!this.#documents.change(message)) this.parts.post({ type: 'reopen', uri: message.uri });
  }

  #ask(ask: AskMessage): void {
    this.#asks.push(ask);
    if (this.#asks.length === 1) this.#later(ask);
  }

  /** A cancel of what was answered meanwhile comes too late and means nothing. */
  #cancel(id: number): void {
    if (this.#asks.some((ask) => ask.id === id)) this.#cancelled.add(id);
  }

  #later(ask: AskMessage, steps?: Generator<void, Result, void>): void {
    this.parts.turn(() => this.#go(ask, steps));
  }

  /** Begins with an ask, or goes on with the next of its steps. */
  #go(ask: AskMessage, steps?: Generator<void, Result, void>): void {
    const { id } = ask;
    const left = this.#whyLeft(ask);
    try {
      if (left) steps?.return(undefined as never);
      else if (steps) return this.#step(ask, steps);
      else return this.#begin(ask);
    } catch (error) {
      return this.#close({ type: 'failed', id, ...describeFailure(error) });
    }
    this.#close({ type: left, id });
  }

  #whyLeft({ id, documents }: AskMessage): Left {
    if (this.#cancelled.has(id)) return 'cancelled';
    return this.#documents.areAt(documents) ? undefined : 'stale';
  }

  #begin(ask: AskMessage): void {
    this.parts.post({ type: 'begun', id: ask.id });
    const answerer = this.parts.answerers[ask.kind] as Answerer<AnalysisKind>;
    const answer = answerer(ask.question, this.#documents);
    if (isSteps(answer)) this.#step(ask, answer);
    else this.#answer(ask, answer);
  }

  #step(ask: AskMessage, steps: Generator<void, Result, void>): void {
    const next = steps.next();
    if (next.done) this.#answer(ask, next.value);
    else this.#later(ask, steps);
  }

  #answer({ id, documents }: AskMessage, result: Result): void {
    this.#close({ type: 'answer', id, documents, result });
  }

  /** The last that is said of an ask; the next is begun with. */
  #close(message: Extract<FromAnalyst, { readonly id: number }>): void {
    this.parts.post(message);
    this.#cancelled.delete(message.id);
    this.#asks.shift();
    const [next] = this.#asks;
    if (next) this.#later(next);
  }
}

function isSteps(answer: Result | Generator<void, Result, void>): answer is Generator<void, Result, void> {
  return 'next' in answer;
}
