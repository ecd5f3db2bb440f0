import * as l10n from '@vscode/l10n';
import type { NamedFile, SlotFiles, SlotName, ViewId } from '#protocol';
import { type ChosenSlot, isKept, type Refusal, slotsOf } from '#views';
import type { Kept } from '../session/sessionParts';
import { ChosenFiles, type ChosenFilesParts } from './chosenFiles';
import { KeptRuns, type KeptRunsParts } from './keptRuns';

/** What a view starts from, and sentences about what is not among it though it was kept. */
export interface Supply {
  readonly files: readonly SlotFiles[];
  readonly notices: readonly string[];
}

interface FilesRead {
  readonly files: readonly NamedFile[];
  /** Why something is not among them. */
  readonly notice?: string | undefined;
}

/** What a view keeps over closing and reload: its runs, and where the learner's own files lie. */
export class Keeping {
  readonly chosen: ChosenFiles;
  readonly #runs: KeptRuns;
  /** Pages that close and may still keep something. */
  readonly #closing = new Set<Promise<unknown>>();

  constructor(private readonly parts: KeptRunsParts & ChosenFilesParts) {
    this.chosen = new ChosenFiles(parts);
    this.#runs = new KeptRuns(parts);
  }

  /** Everything a view starts from, as the pages leave it that are being closed. Never rejected: what cannot be read is said. */
  async read(view: ViewId): Promise<Supply> {
    await Promise.allSettled(this.#closing);
    const slots: SlotFiles[] = [];
    const notices: string[] = [];
    for (const [name, slot] of slotsOf(view)) {
      const { files, notice } = isKept(slot)
        ? await this.#readRuns(view, slot.most)
        : await this.#readChosen(view, name, slot);
      if (files.length > 0) slots.push({ slot: name, files });
      if (notice !== undefined) notices.push(notice);
    }
    return { files: slots, notices };
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

  /** Of a slot whose files are not read again, none. */
  async #readChosen(view: ViewId, name: SlotName, { whyGone }: ChosenSlot): Promise<FilesRead> {
    if (!whyGone) return { files: [] };
    const files = await this.chosen.read(view, name);
    return files ? { files } : { files: [], notice: whyGone() };
  }

  async #readRuns(view: ViewId, most: number): Promise<FilesRead> {
    try {
      const { files, unreadable } = await this.#runs.read(view, most);
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
