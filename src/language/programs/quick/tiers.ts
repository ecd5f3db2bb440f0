import { callsBefore } from '../../formula/tiers';
import type { NumberFunction } from '../../wasm/functionWriter';
import type { QuickCode } from './code/numberCode';
import { asWebAssembly } from './code/writeWasm';
import type { Shape } from './translate';

type Given = readonly (number | Float64Array)[];
type Full = (given: Given) => number;
type One = number | Float64Array;
type Some = readonly (One | undefined)[];

const isGiven = (one: One | undefined): one is One => one !== undefined;

/**
 * The two tiers of a function of a program: the interpreter and, once it was called often, WebAssembly, with the same values to
 * the bit. A call that WebAssembly gives up is the interpreter's, from its beginning. The functions of one number, of two and
 * of an array take no more than these: a list of what is given would cost more than the function itself.
 */
export class ProgramTiers {
  readonly #codeOf: (shapes: readonly Shape[]) => QuickCode | undefined;
  readonly #full: Full;
  #calls = 0;

  constructor(codeOf: (shapes: readonly Shape[]) => QuickCode | undefined, full: Full) {
    this.#codeOf = codeOf;
    this.#full = full;
  }

  /** f of `count` numbers. */
  ofNumbers(count: number): (...given: Given) => number {
    if (count === 1) return this.#ofOne();
    return count === 2 ? this.#ofTwo() : this.#ofMany(count);
  }

  #ofOne(): (...given: Given) => number {
    let quick: NumberFunction | undefined;
    const slow = (...given: Some): number => {
      if (this.#isOften()) quick = this.#compiled(['number']);
      return this.#full(given.filter(isGiven));
    };
    return (x?: One) => {
      if (!quick || typeof x !== 'number') return slow(x);
      try {
        return quick(x);
      } catch {
        return this.#full([x]);
      }
    };
  }

  #ofTwo(): (...given: Given) => number {
    let quick: NumberFunction | undefined;
    const slow = (...given: Some): number => {
      if (this.#isOften()) quick = this.#compiled(['number', 'number']);
      return this.#full(given.filter(isGiven));
    };
    return (x?: One, y?: One) => {
      if (!quick || typeof x !== 'number' || typeof y !== 'number') return slow(x, y);
      try {
        return quick(x, y);
      } catch {
        return this.#full([x, y]);
      }
    };
  }

  #ofMany(count: number): (...given: Given) => number {
    let quick: NumberFunction | undefined;
    return (...given) => {
      if (!quick && this.#isOften()) quick = this.#compiled(Array(count).fill('number'));
      if (!quick || given.length !== count || !given.every((one) => typeof one === 'number'))
        return this.#full(given);
      try {
        return quick(...(given as readonly number[]));
      } catch {
        return this.#full(given);
      }
    };
  }

  /** f of one array, with a function for each length. */
  ofArray(): (...given: Given) => number {
    const ofLength = new Map<number, NumberFunction | undefined>();
    let quick: NumberFunction | undefined;
    let length = -1;
    const choose = (size: number): void => {
      if (!ofLength.has(size)) ofLength.set(size, this.#compiled([size]));
      quick = ofLength.get(size);
      length = size;
    };
    const slow = (...given: Some): number => {
      const [x] = given;
      if ((this.#isOften() || length >= 0) && x instanceof Float64Array) choose(x.length);
      return this.#full(given.filter(isGiven));
    };
    return (x?: One) => {
      try {
        // What is no array has no such length: to ask what it is would take as long as many a function.
        const given = x as Float64Array;
        if (quick && given.length === length)
          return length === 2 ? quick(given[0] as number, given[1] as number) : quick(...given);
      } catch {
        return this.#full([x].filter(isGiven));
      }
      return slow(x);
    };
  }

  #isOften(): boolean {
    this.#calls += 1;
    return this.#calls === callsBefore;
  }

  #compiled(shapes: readonly Shape[]): NumberFunction | undefined {
    const code = this.#codeOf(shapes);
    return code && asWebAssembly(code);
  }
}
