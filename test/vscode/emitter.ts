/** Those who listen to something, as VS Code's EventEmitter has them. */
export class Emitter<T> {
  readonly #listeners = new Set<(value: T) => void>();

  readonly event = (listener: (value: T) => void) => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };

  get count(): number {
    return this.#listeners.size;
  }

  dispose(): void {
    this.#listeners.clear();
  }

  fire(value: T): void {
    for (const listener of [...this.#listeners]) listener(value);
  }
}
