import type { AnalysisFailure, AskMessage, Result } from '#protocol';

/** Why an ask is not answered, in one sentence for the learner, with its place. */
export class AskRefused extends Error {
  readonly at: AnalysisFailure['at'];
  readonly detail: AnalysisFailure['detail'];

  constructor({ message, at, detail }: AnalysisFailure) {
    super(message);
    this.name = 'AskRefused';
    this.at = at;
    this.detail = detail;
  }
}

/** An ask until it is settled, which it is once: answered, refused or dropped. */
export class PendingAsk {
  /** How many threads have ended while they were at it. */
  endings = 0;
  /** Undefined where it was dropped. */
  readonly settled: Promise<Result | undefined>;
  #isSettled = false;
  #resolve: (result: Result | undefined) => void = () => undefined;
  #reject: (error: AskRefused) => void = () => undefined;

  constructor(
    readonly message: AskMessage,
    /** Milliseconds of computing that it may take. */
    readonly deadline: number,
  ) {
    this.settled = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  get isSettled(): boolean {
    return this.#isSettled;
  }

  answer(result: Result): void {
    this.#isSettled = true;
    this.#resolve(result);
  }

  /** Nobody wants the answer any more. */
  drop(): void {
    this.#isSettled = true;
    this.#resolve(undefined);
  }

  refuse(failure: AnalysisFailure): void {
    this.#isSettled = true;
    this.#reject(new AskRefused(failure));
  }

  reads(uri: string): boolean {
    return this.message.documents.some((document) => document.uri === uri);
  }
}
