import type { Params, TextKind, ViewId, WriteFailedMessage, WrittenMessage } from '#protocol';
import type { AnalysisThread } from '../host/analysisThread';
import { CancelSource } from '../host/cancel';
import { AskRefused } from '../host/pendingAsk';

/** Milliseconds that a text may take. */
const DEADLINE = 8000;

export interface WriterParts {
  readonly analysis: Pick<AnalysisThread, 'ask'>;
  readonly deliver: (message: WrittenMessage | WriteFailedMessage) => void;
}

/**
 * Has the texts of a page written that are made of params alone: by the thread that answers questions, so that the page's own
 * computation goes on beside them.
 */
export class Writer {
  /** What is being written; what is asked for anew takes the place of what was asked for before. */
  readonly #writing = new Map<TextKind, CancelSource>();

  constructor(private readonly parts: WriterParts) {}

  async write(kind: TextKind, view: ViewId, runId: number, params: Params): Promise<void> {
    this.#writing.get(kind)?.cancel();
    const token = new CancelSource();
    this.#writing.set(kind, token);
    const { analysis, deliver } = this.parts;
    try {
      const written = await analysis.ask('text', { view, kind, params }, { deadline: DEADLINE, token });
      if (written) deliver({ type: 'written', runId, kind, ...written });
    } catch (error) {
      deliver({ type: 'writeFailed', runId, kind, ...describe(error) });
    }
  }

  /** Nothing more is written. */
  close(): void {
    for (const token of this.#writing.values()) token.cancel();
  }
}

function describe(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  const detail = error instanceof AskRefused ? error.detail : error.stack;
  return { message: error.message, ...(detail ? { detail } : {}) };
}
