import type { NumberFunction } from '../wasm/functionWriter';
import { compileValue, type PointFunction } from './evaluate';
import { asWebAssembly } from './quickValue';
import type { Expression } from './reading/tree';

/** Most formulas are asked for a hundred values or two; one that is asked for more fills a grid, and is worth a module. */
export const callsBefore = 400;

/** The two ways to a formula's value: closures and, once they were called often, WebAssembly, with the same values to the bit. */
export class Tiers {
  /** Several times as fast; undefined before many calls, and where there is no WebAssembly. */
  quick: NumberFunction | undefined;
  readonly #make: () => NumberFunction | undefined;
  readonly #at: PointFunction<number>;
  #calls = 0;

  constructor(tree: Expression, parameters: readonly string[]) {
    this.#at = compileValue(tree, parameters);
    this.#make = () => asWebAssembly(tree, parameters);
  }

  slow(x: ArrayLike<number>): number {
    this.#calls += 1;
    if (this.#calls === callsBefore) this.quick = this.#make();
    return this.#at(x);
  }

  /** The function of an array with `length` numbers; what is missing in it is none. Two, a surface's, are the usual case. */
  ofArray(length: number): PointFunction<number> {
    if (length === 2) return (x) => this.quick?.(x[0] ?? Number.NaN, x[1] ?? Number.NaN) ?? this.slow(x);
    const none: number[] = Array(length).fill(Number.NaN);
    return (x) => this.quick?.(...none.map((nothing, index) => x[index] ?? nothing)) ?? this.slow(x);
  }
}
