import assert from 'node:assert/strict';
import { createRandom, type Random } from '#engine';
import type { FromAnalyst, ToAnalyst } from '#protocol';
import { AnalysisThread } from '../../src/host/analysisThread';
import { CancelSource } from '../../src/host/cancel';
import type { Thread, ThreadListeners } from '../../src/host/threads';
import { EditedDocument } from './editedDocument';
import { questionOf } from './troubledAnswer';

export interface QuestioningParts {
  readonly seed: number;
  readonly startThread: (listeners: ThreadListeners<FromAnalyst>) => Thread<ToAnalyst>;
  /** Milliseconds that a question may take which is to be answered, and one that hangs. */
  readonly deadlines: { readonly healthy: number; readonly hanging: number };
  readonly patience: number;
  /** Lets something happen, or nothing. */
  readonly pause: () => Promise<void>;
}

/** How often in a thousand each kind is asked. */
const KINDS = { echo: 420, steps: 150, read: 350, fail: 40, crashOnce: 20, crash: 10, hang: 10 };
type Kind = keyof typeof KINDS;

/** What a question was, and what became of the world since: from these alone follows what may become of it. */
interface Asked {
  readonly kind: Kind;
  readonly words: string;
  readonly deadline: number;
  readonly document: EditedDocument | undefined;
  readonly version: number;
  readonly token: CancelSource;
  readonly outcomes: string[];
  isCancelled: boolean;
  isClosed: boolean;
}

const sentences: { readonly [K in Kind]?: RegExp } = {
  fail: /^No\.$/,
  crash: /ended unexpectedly, twice/,
  hang: /took longer than/,
};

/**
 * Asks a thousand questions at random, with cancels, edits, documents that are closed and opened again, hangs and crashes between them, and
 * checks each outcome when it comes against what was asked. Returns how often there was which.
 */
export class Questioning {
  readonly #random: Random;
  readonly #asked: Asked[] = [];
  readonly #analysis: AnalysisThread;
  readonly #counts = { answered: 0, refused: 0, dropped: 0, threads: 0 };
  /** By address; a document that is opened again is another. */
  readonly #open = new Map<string, EditedDocument>();

  constructor(private readonly parts: QuestioningParts) {
    this.#random = createRandom(parts.seed);
    this.#analysis = new AnalysisThread({
      startThread: (listeners) => this.#start(listeners),
      log: () => undefined,
      patience: parts.patience,
    });
  }

  async ask(count: number) {
    while (this.#asked.length < count) {
      const dice = this.#random.uniform();
      if (dice < 0.3) this.#edit();
      else if (dice < 0.32) this.#closeOrOpen();
      else if (dice < 0.42) this.#cancel();
      else this.#ask();
      await this.parts.pause();
    }
    while (this.#unsettled().length > 0) await this.parts.pause();
    this.#analysis.dispose();
    for (const { outcomes, words } of this.#asked) assert.equal(outcomes.length, 1, words);
    return this.#counts;
  }

  /** How many questions wait. */
  get waiting(): number {
    return this.#unsettled().length;
  }

  #unsettled(): Asked[] {
    return this.#asked.filter(({ outcomes }) => outcomes.length === 0);
  }

  /** A thread says of nothing twice how it ended. */
  #start(listeners: ThreadListeners<FromAnalyst>): Thread<ToAnalyst> {
    this.#counts.threads++;
    const closed = new Set<number>();
    return this.parts.startThread({
      ...listeners,
      receive: (message) => {
        if (message.type !== 'begun' && message.type !== 'reopen') {
          assert.ok(!closed.has(message.id), `${message.id} is answered twice`);
          closed.add(message.id);
        }
        listeners.receive(message);
      },
    });
  }

  #oneOf<T>(items: readonly T[]): T | undefined {
    return items[Math.floor(this.#random.uniform() * items.length)];
  }

  #kind(): Kind {
    let dice = this.#random.uniform() * 1000;
    for (const [kind, weight] of Object.entries(KINDS)) {
      dice -= weight;
      if (dice < 0) return kind as Kind;
    }
    return 'echo';
  }

  #ask(): void {
    const kind = this.#kind();
    const { healthy, hanging } = this.parts.deadlines;
    const document = kind === 'read' ? this.#oneOf([...this.#open.values()]) : undefined;
    const asked: Asked = {
      kind,
      words: `${kind} ${document?.uri ?? this.#asked.length}`,
      deadline: kind === 'hang' ? hanging : healthy,
      document,
      version: document?.version ?? 0,
      token: new CancelSource(),
      outcomes: [],
      isCancelled: this.#random.uniform() < 0.02,
      isClosed: false,
    };
    if (asked.isCancelled) asked.token.cancel();
    this.#asked.push(asked);
    const { words, deadline, token } = asked;
    const documents = document ? [document.uri] : [];
    this.#analysis.ask('text', questionOf(words), { deadline, documents, token }).then(
      (result) => (result ? this.#answered(asked, result.text) : this.#dropped(asked)),
      (error: Error) => this.#refused(asked, error.message),
    );
  }

  #cancel(): void {
    const asked = this.#oneOf(this.#unsettled());
    if (!asked) return;
    asked.isCancelled = true;
    asked.token.cancel();
  }

  #edit(): void {
    const document = this.#oneOf([...this.#open.values()]);
    if (!document) return;
    const edits = Array.from({ length: 1 + Math.floor(this.#random.uniform() * 3) }, (_, i) => {
      const start = Math.floor(this.#random.uniform() * (document.getText().length + 1));
      const length = Math.floor(this.#random.uniform() * 8);
      return document.edit(start, length, `<${this.#asked.length}.${i}>`);
    });
    this.#analysis.change(document.uri, edits);
  }

  #closeOrOpen(): void {
    const uri = `file:///${Math.floor(this.#random.uniform() * 3)}.py`;
    const open = this.#open.get(uri);
    if (open) {
      for (const asked of this.#unsettled()) asked.isClosed ||= asked.document === open;
      this.#open.delete(uri);
      return this.#analysis.close(uri);
    }
    const document = new EditedDocument(uri, `# opened before question ${this.#asked.length}\n`);
    this.#open.set(uri, document);
    this.#analysis.open(document);
  }

  #answered(asked: Asked, text: string | undefined): void {
    const { kind, words, document, version } = asked;
    this.#counts.answered++;
    asked.outcomes.push('answered');
    assert.ok(!asked.isCancelled && !asked.isClosed, `${words} is answered, and nobody wants it`);
    assert.ok(!sentences[kind], `${words} is answered`);
    assert.equal(text, document ? document.texts[version - 1] : kind === 'read' ? '' : words);
    assert.equal(document?.version ?? 0, version, `${words} is answered of a version that is no longer`);
  }

  #refused(asked: Asked, sentence: string): void {
    const { kind, words } = asked;
    this.#counts.refused++;
    asked.outcomes.push(sentence);
    assert.ok(!asked.isCancelled, `${words} is refused, and nobody wants it`);
    assert.match(sentence, sentences[kind] ?? /never/, words);
  }

  #dropped(asked: Asked): void {
    const { isCancelled, isClosed, document, version, words } = asked;
    this.#counts.dropped++;
    asked.outcomes.push('dropped');
    const isStale = document !== undefined && document.version !== version;
    assert.ok(isCancelled || isClosed || isStale, `${words} is dropped, and somebody waits for it`);
  }
}
