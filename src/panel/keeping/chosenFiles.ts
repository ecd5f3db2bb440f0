import type { NamedFile, SlotName } from '#protocol';

/** What VS Code keeps of a workspace. */
interface State {
  readonly get: (key: string) => unknown;
  readonly update: (key: string, value: unknown) => PromiseLike<void>;
}

export interface ChosenFilesParts {
  readonly state: State;
  /** Is rejected for what is no address, or no file. */
  readonly readFile: (address: string) => Promise<NamedFile>;
  readonly log: (message: string) => void;
}

/** Where the files lie that the learner chose for a slot; its name is the key under which that is kept. */
export class ChosenFiles {
  readonly #chosen = new Map<SlotName, readonly string[]>();

  constructor(private readonly parts: ChosenFilesParts) {}

  choose(slot: SlotName, addresses: readonly string[]): void {
    this.#chosen.set(slot, addresses);
  }

  /** The files chosen last are in use, and the next start reads them again; or they are no longer. */
  use(slot: SlotName, inUse: boolean): void {
    this.#remember(slot, inUse ? (this.#chosen.get(slot) ?? this.#stored(slot)) : []);
  }

  /** Undefined where some were chosen that can no longer be read: they are chosen no more. */
  async read(slot: SlotName): Promise<readonly NamedFile[] | undefined> {
    const addresses = this.#stored(slot);
    try {
      return await Promise.all(addresses.map(this.parts.readFile));
    } catch (error) {
      this.parts.log(`${slot}: ${String(error)}`);
      this.#remember(slot, []);
      return undefined;
    }
  }

  /** What was stored may be anything. */
  #stored(slot: SlotName): readonly string[] {
    const stored = this.parts.state.get(slot);
    return Array.isArray(stored) && stored.every((item) => typeof item === 'string') ? stored : [];
  }

  #remember(slot: SlotName, addresses: readonly string[]): void {
    this.parts.state
      .update(slot, addresses)
      .then(undefined, (error: unknown) => this.parts.log(`${slot}: ${String(error)}`));
  }
}
