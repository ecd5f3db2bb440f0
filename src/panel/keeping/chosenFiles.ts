import type { NamedFile, SlotName, ViewId } from '#protocol';

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

/** Where the files lie that the learner chose for a slot of a view. */
export class ChosenFiles {
  readonly #chosen = new Map<string, readonly string[]>();

  constructor(private readonly parts: ChosenFilesParts) {}

  choose(view: ViewId, slot: SlotName, addresses: readonly string[]): void {
    this.#chosen.set(keyOf(view, slot), addresses);
  }

  /** The files chosen last are in use, and the next start reads them again; or they are no longer. */
  use(view: ViewId, slot: SlotName, inUse: boolean): void {
    const key = keyOf(view, slot);
    this.#remember(key, inUse ? (this.#chosen.get(key) ?? this.#stored(view, slot)) : []);
  }

  /** Undefined where some were chosen that can no longer be read: they are chosen no more. */
  async read(view: ViewId, slot: SlotName): Promise<readonly NamedFile[] | undefined> {
    const addresses = this.#stored(view, slot);
    try {
      return await Promise.all(addresses.map(this.parts.readFile));
    } catch (error) {
      this.parts.log(`${view}/${slot}: ${String(error)}`);
      this.#remember(keyOf(view, slot), []);
      return undefined;
    }
  }

  /** What was stored may be anything. 0.1.0 stored it under the slot's name alone. */
  #stored(view: ViewId, slot: SlotName): readonly string[] {
    const stored = this.parts.state.get(keyOf(view, slot)) ?? this.parts.state.get(slot);
    return Array.isArray(stored) && stored.every((item) => typeof item === 'string') ? stored : [];
  }

  #remember(key: string, addresses: readonly string[]): void {
    this.parts.state
      .update(key, addresses)
      .then(undefined, (error: unknown) => this.parts.log(`${key}: ${String(error)}`));
  }
}

/** Where it is kept. */
function keyOf(view: ViewId, slot: SlotName): string {
  return `${view}/${slot}`;
}
