import * as l10n from '@vscode/l10n';
import type { AnalysisKind, Edit, FromAnalyst, Question, Result, ToAnalyst } from '#protocol';
import type { CancelToken } from './cancel';
import { type EditorDocument, OpenDocuments } from './openDocuments';
import { AskRefused, PendingAsk } from './pendingAsk';
import { type Lost, PATIENCE, type Thread, type ThreadListeners } from './threads';
import { Watchdog } from './watchdog';
import { neededMoreMemory, tookLonger } from './whyStopped';

export interface AskOptions {
  /** Milliseconds that the thread may compute, from when it begins with this ask. */
  readonly deadline: number;
  /** The open documents that the answer is read from. */
  readonly documents?: readonly string[];
  readonly token?: CancelToken;
}

export interface AnalysisThreadParts {
  readonly startThread: (listeners: ThreadListeners<FromAnalyst>) => Thread<ToAnalyst>;
  readonly log: (message: string) => void;
  /** A thread that has not begun with what is asked after this many milliseconds is ended. */
  readonly patience?: number;
}

/** An ask that has ended so many threads is refused. */
const MOST_ENDINGS = 2;

type Closing = Exclude<FromAnalyst, { readonly type: 'begun' | 'reopen' }>;

/**
 * The host's end of the questions that are answered, by one thread for all who ask. It is started at the first ask. A thread that hangs or ends by
 * itself is replaced: the new one is told of the documents again, and asked what is not settled yet. The thread says when it begins
 * with an ask, and only then the ask's deadline begins, so that none is blamed for another that was before it in the queue.
 */
export class AnalysisThread {
  #thread: Thread<ToAnalyst> | undefined;
  readonly #documents = new OpenDocuments();
  /** What is asked of the thread and not closed by it, in its order. One that was dropped meanwhile may still be computed. */
  #queue: PendingAsk[] = [];
  /** The thread has begun with the first of the queue. */
  #hasBegun = false;
  #lastId = 0;
  #watchdog: Watchdog | undefined;
  #disposed = false;

  constructor(private readonly parts: AnalysisThreadParts) {}

  /**
   * Resolves with the result, or undefined if it was cancelled or is about a version that is no longer; rejects with AskRefused, which says
   * in a sentence why there is none.
   */
  async ask<K extends AnalysisKind>(
    kind: K,
    question: Question<K>,
    { deadline, documents: uris = [], token }: AskOptions,
  ): Promise<Result<K> | undefined> {
    if (this.#disposed) throw new AskRefused({ message: whyClosed() });
    const documents = this.#documents.versions(uris);
    if (!documents || token?.isCancellationRequested) return undefined;
    const thread = this.#thread ?? this.#start();
    this.#lastId++;
    const ask = new PendingAsk({ type: 'ask', id: this.#lastId, kind, question, documents }, deadline);
    const listening = token?.onCancellationRequested(() => this.#cancel(ask));
    this.#queue.push(ask);
    thread.post(ask.message);
    if (this.#queue.length === 1) this.#watch();
    return ask.settled.finally(() => listening?.dispose());
  }

  /** From now on questions may be about this document. */
  open(document: EditorDocument): void {
    this.#documents.add(document);
    this.#postWhole(document.uri);
  }

  /** The document was changed by these edits, each made in what the one before has left. */
  change(uri: string, edits: readonly Edit[]): void {
    const message = this.#documents.changed(uri, edits);
    if (message) this.#thread?.post(message);
  }

  close(uri: string): void {
    this.#documents.remove(uri);
    for (const ask of this.#queue) if (ask.reads(uri)) this.#cancel(ask);
    this.#thread?.post({ type: 'close', uri });
  }

  /** Refuses what is not settled, and everything that is asked from now on. */
  dispose(): void {
    this.#disposed = true;
    for (const ask of this.#queue) ask.refuse({ message: whyClosed() });
    this.#replace();
  }

  #postWhole(uri: string): void {
    const message = this.#thread && this.#documents.whole(uri);
    if (message) this.#thread?.post(message);
  }

  #cancel(ask: PendingAsk): void {
    if (ask.isSettled) return;
    ask.drop();
    this.#thread?.post({ type: 'cancel', id: ask.message.id });
  }

  #start(): Thread<ToAnalyst> {
    const thread: Thread<ToAnalyst> = this.parts.startThread({
      receive: (message) => {
        if (thread === this.#thread) this.#receive(message);
      },
      lost: (how) => {
        if (thread === this.#thread) this.#lost(how);
      },
    });
    this.#thread = thread;
    for (const uri of this.#documents.uris) this.#postWhole(uri);
    for (const { message } of this.#queue) thread.post(message);
    return thread;
  }

  /** Ends the thread; another takes its place if there is something left to be asked. */
  #replace(): void {
    this.#thread?.end();
    this.#thread = undefined;
    this.#hasBegun = false;
    this.#queue = this.#queue.filter(({ isSettled }) => !isSettled);
    if (this.#queue.length > 0) this.#start();
    this.#watch();
  }

  #receive(message: FromAnalyst): void {
    if (message.type === 'reopen') return this.#postWhole(message.uri);
    const [first] = this.#queue;
    if (first?.message.id !== message.id) return;
    this.#hasBegun = message.type === 'begun';
    if (message.type !== 'begun') {
      this.#queue.shift();
      this.#settle(first, message);
    }
    this.#watch();
  }

  #settle(ask: PendingAsk, message: Closing): void {
    if (message.type === 'failed') ask.refuse(message);
    else if (message.type === 'answer' && this.#documents.areAt(message.documents))
      ask.answer(message.result);
    else ask.drop();
  }

  /** The first of the queue is to be begun with, or is to be closed; nothing is waited for where there is none. */
  #watch(): void {
    this.#watchdog?.rest();
    const [first] = this.#queue;
    if (!first) return;
    const { patience = PATIENCE } = this.parts;
    this.#watchdog = new Watchdog(this.#hasBegun ? first.deadline : patience, () => this.#overdue());
    this.#watchdog.watch();
  }

  #overdue(): void {
    const [first] = this.#queue;
    if (this.#hasBegun) first?.refuse({ message: tookLonger(first.deadline) });
    else this.#blame(first, { message: whyEnded() });
    this.#replace();
  }

  #lost({ detail, outOfMemory }: Lost): void {
    this.parts.log(detail);
    this.#blame(this.#queue[0], { message: outOfMemory ? neededMoreMemory() : whyEnded(), detail });
    this.#replace();
  }

  /** A thread may end for a reason of its own; one that ends twice at the same ask ends by it. */
  #blame(ask: PendingAsk | undefined, failure: { readonly message: string; readonly detail?: string }): void {
    if (!ask) return;
    ask.endings++;
    if (ask.endings >= MOST_ENDINGS) ask.refuse(failure);
  }
}

function whyEnded(): string {
  return l10n.t('The numeric engine ended unexpectedly, twice. Change a value to try again.');
}

function whyClosed(): string {
  return l10n.t('Gradient Lab was closed before this was answered.');
}
