import * as l10n from '@vscode/l10n';
import type { NamedFile } from '#protocol';

const KEY = 'digits';

/** What VS Code keeps of a workspace. */
interface State {
  readonly get: (key: string) => unknown;
  readonly update: (key: string, value: unknown) => PromiseLike<void>;
}

export interface ChosenDigitsParts {
  readonly state: State;
  /** Is rejected for what is no address, or no file. */
  readonly readFile: (address: string) => Promise<NamedFile>;
  readonly log: (message: string) => void;
}

export interface DigitsRead {
  readonly files: readonly NamedFile[];
  /** Why there are none though some were chosen. */
  readonly notice?: string;
}

/** Where the digits lie that the learner chose. */
export class ChosenDigits {
  #chosen: readonly string[] = [];

  constructor(private readonly parts: ChosenDigitsParts) {}

  choose(addresses: readonly string[]): void {
    this.#chosen = addresses;
  }

  /** The digits chosen last are in use, and the next start reads them again; or they are no longer. */
  use(inUse: boolean): void {
    this.#remember(inUse ? (this.#chosen.length > 0 ? this.#chosen : this.#stored()) : []);
  }

  /** Digits that can no longer be read are chosen no more. */
  async read(): Promise<DigitsRead> {
    const addresses = this.#stored();
    try {
      return { files: await Promise.all(addresses.map(this.parts.readFile)) };
    } catch (error) {
      this.parts.log(`digits: ${String(error)}`);
      this.#remember([]);
      const notice = l10n.t('The digits you chose can no longer be read; Gradient Lab goes on with its own.');
      return { files: [], notice };
    }
  }

  /** What was stored may be anything. */
  #stored(): readonly string[] {
    const stored = this.parts.state.get(KEY);
    return Array.isArray(stored) && stored.every((item) => typeof item === 'string') ? stored : [];
  }

  #remember(addresses: readonly string[]): void {
    this.parts.state
      .update(KEY, addresses)
      .then(undefined, (error: unknown) => this.parts.log(`digits: ${String(error)}`));
  }
}
