import * as l10n from '@vscode/l10n';
import type { Given, ViewId } from '#protocol';
import type { Kept } from '../session';
import { ChosenDigits, type ChosenDigitsParts } from './chosenDigits';
import { KeptRuns, type KeptRunsParts } from './keptRuns';
import type { Refusal } from './refusal';

/** What a view starts from, and sentences about what is not among it though it was kept. */
export interface Supply {
  readonly given: readonly Given[];
  readonly notices: readonly string[];
}

/** What a view keeps over closing and reload: its runs, and where the learner's digits lie. */
export class Keeping {
  readonly digits: ChosenDigits;
  readonly #runs: KeptRuns;
  /** Pages that close and may still keep something. */
  readonly #closing = new Set<Promise<unknown>>();

  constructor(private readonly parts: KeptRunsParts & ChosenDigitsParts) {
    this.digits = new ChosenDigits(parts);
    this.#runs = new KeptRuns(parts);
  }

  /** Everything a view starts from, as the pages leave it that are being closed. Never rejected: what cannot be read is said. */
  async read(view: ViewId): Promise<Supply> {
    await Promise.allSettled(this.#closing);
    const digits = await this.digits.read();
    const runs = await this.#readRuns(view);
    return {
      given: [
        ...(digits.files.length > 0 ? [{ kind: 'digits', files: digits.files } as const] : []),
        ...(runs.files.length > 0 ? [{ kind: 'checkpoints', files: runs.files } as const] : []),
      ],
      notices: [digits.notice, runs.notice].filter((notice) => notice !== undefined),
    };
  }

  keep(kept: Kept): Promise<Refusal | undefined> {
    return this.#runs.keep(kept);
  }

  /** A page closes: who reads what is kept waits until it has. */
  closes(page: Promise<unknown>): void {
    this.#closing.add(page);
    const closed = () => this.#closing.delete(page);
    page.then(closed, closed);
  }

  /** When the pages that close have kept what they had. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#closing);
    await this.#runs.settled();
  }

  async #readRuns(view: ViewId) {
    try {
      const { files, unreadable } = await this.#runs.read(view);
      return { files, notice: describeUnreadable(unreadable) };
    } catch (error) {
      this.parts.log(`${view}: ${String(error)}`);
      const notice = l10n.t(
        'The folder in which runs are kept cannot be read, so none of them is here; the log of Gradient Lab says why.',
      );
      return { files: [], notice };
    }
  }
}

function describeUnreadable(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1
    ? l10n.t(
        'A run that was kept cannot be read from the disk and was left out; the log of Gradient Lab names its file.',
      )
    : l10n.t(
        '{0} runs that were kept cannot be read from the disk and were left out; the log of Gradient Lab names their files.',
        count,
      );
}
