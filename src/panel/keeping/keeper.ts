import type { ViewId } from '#protocol';
import { keptSlotOf, type Refusal } from '#views';
import type { Kept } from '../session/sessionParts';

/** Keeps what the thread of one page hands over. What is not kept is said once, and again only after it was kept in between. */
export class Keeper {
  readonly #said = new Map<string, Refusal['reason']>();

  constructor(
    private readonly write: (kept: Kept) => Promise<Refusal | undefined>,
    private readonly say: (view: ViewId, sentence: string) => void,
  ) {}

  async keep(kept: Kept): Promise<void> {
    const refusal = await this.write(kept);
    const key = `${kept.view}/${kept.name}`;
    if (!refusal) {
      this.#said.delete(key);
      return;
    }
    if (this.#said.get(key) === refusal.reason) return;
    this.#said.set(key, refusal.reason);
    const sentence = keptSlotOf(kept.view)?.whyNot(refusal);
    if (sentence !== undefined) this.say(kept.view, sentence);
  }
}
