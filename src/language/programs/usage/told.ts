import type { ByVariable, FunctionUsage } from '../../core/functionSource';
import type { FunctionCode } from '../../program/tree';
import type { Descent } from './roles';
import { along, number, numberOf, numbersIn, type Value } from './values';

/** As many calls are told; nobody looks at more points. */
const MOST_CALLS = 12;

/** Longer arrays are data, not points. */
const MOST_ITEMS = 20;

type Range = readonly [number, number];

/** What is told of the function that is looked for, in the order in which the program says it. */
export class Told {
  /** The descent in which the function is used at the moment. */
  descent: Descent | undefined;
  /** Where a helper is looked through, points are where it looks around those that it was given. */
  areSpansAlone = false;
  /** How often something was told. */
  count = 0;
  readonly #calls = new Map<string, ByVariable<number>>();
  readonly #ranges = new Map<string, Range>();
  #start: ByVariable<number> | undefined;
  #descent: Descent | undefined;
  #h: number | undefined;

  constructor(readonly takesArray: boolean) {}

  /** The function is called with these, or with one of them after the other. */
  called(code: FunctionCode, given: readonly (Value | undefined)[], otherwise: readonly Value[]): void {
    this.count += 1;
    const alike = this.takesArray ? [given] : eachOf(given);
    for (const one of alike) this.#called(code, one, otherwise);
    if (this.descent) this.#descends(this.descent);
  }

  step(h: number): void {
    if (!this.areSpansAlone) this.#h ??= h;
  }

  #called(code: FunctionCode, given: readonly Value[], otherwise: readonly Value[]): void {
    const numbers: Record<string, number> = {};
    for (const [name, value] of this.#variables(code, given)) {
      const own = numberOf(value);
      if (own !== undefined) numbers[name] = own;
      if (value?.kind === 'span' && !this.#ranges.has(name)) this.#ranges.set(name, [value.from, value.to]);
    }
    if (this.areSpansAlone || Object.keys(numbers).length === 0) return;
    for (const [name, value] of this.#variables(code, otherwise)) {
      const usual = numberOf(value);
      if (usual !== undefined && given[placeOf(code, name)] === undefined) numbers[name] ??= usual;
    }
    if (this.descent) this.#start ??= numbers;
    else if (this.#calls.size < MOST_CALLS) this.#calls.set(JSON.stringify(numbers), numbers);
  }

  #descends(descent: Descent): void {
    if (!this.#descent || (this.#start && !this.#descent.start)) this.#descent = descent;
  }

  /** Each variable with its value: a parameter, or an item of the array. */
  #variables(code: FunctionCode, given: readonly Value[]): readonly (readonly [string, Value])[] {
    const first = code.parameters.findIndex(({ otherwise }) => otherwise === undefined);
    return code.parameters.flatMap(({ target }, place): readonly (readonly [string, Value])[] => {
      const value = given[place];
      if (this.takesArray && place === first) return itemsOf(value).map((item, i) => [`[${i}]`, item]);
      return target.kind === 'name' ? [[target.name, value]] : [];
    });
  }

  get usage(): FunctionUsage | undefined {
    const calls = [...this.#calls.values()];
    const usage = {
      ...(calls.length > 0 && { calls }),
      ...(this.#ranges.size > 0 && { ranges: Object.fromEntries(this.#ranges) }),
      ...(this.#start && { start: this.#start }),
      ...(this.#descent?.learningRate !== undefined && { learningRate: this.#descent.learningRate }),
      ...(this.#descent?.stepCount !== undefined && { stepCount: this.#descent.stepCount }),
      ...(this.#h !== undefined && { h: this.#h }),
    };
    return Object.keys(usage).length > 0 ? usage : undefined;
  }
}

const placeOf = ({ parameters }: FunctionCode, name: string): number =>
  parameters.findIndex(({ target }) => target.kind === 'name' && target.name === name);

function itemsOf(value: Value): readonly Value[] {
  return value?.kind === 'array' && value.items.length <= MOST_ITEMS ? value.items.map(along) : [];
}

/** Arrays as what a function of numbers is called with, one number of each after the other. */
function eachOf(given: readonly Value[]): readonly (readonly Value[])[] {
  const values = given.map(along);
  const lists = values.flatMap((value) => numbersIn(value)?.length ?? []);
  const [length] = lists;
  if (length === undefined || lists.some((other) => other !== length)) return [values.map(scalar)];
  return Array.from({ length }, (_, i) =>
    values.map((value) => {
      const numbers = numbersIn(value);
      return numbers ? number(numbers[i] ?? Number.NaN) : scalar(value);
    }),
  );
}

const scalar = (value: Value): Value => (value?.kind === 'array' ? undefined : value);
