/**
 * What a program computes with. Python: None is null, an int a bigint, a float a number; JavaScript: numbers are numbers,
 * undefined is undefined. All else is an object of the classes beside this file, or an array of NumPy's.
 */
export type Value = null | undefined | boolean | bigint | number | string | object;

class Mark {
  constructor(readonly what: string) {}
}

/** What a variable holds that has no value yet. */
export const UNBOUND: object = new Mark('unbound');
/** What stands for an int that a name keeps as a number. */
export const SMALL: object = new Mark('small');
/** What an iteration gives after its last value. */
export const END: object = new Mark('end');
/** Python's NotImplemented and `...`. */
export const NOT_IMPLEMENTED: object = new Mark('NotImplemented');
export const ELLIPSIS: object = new Mark('Ellipsis');

/** A variable that an inner function shares. */
export class Cell {
  constructor(public value: Value) {}
}
export class List {
  constructor(readonly items: Value[]) {}
}
export class Tuple {
  constructor(readonly items: readonly Value[]) {}
}
export class SliceValue {
  constructor(
    readonly start: Value,
    readonly stop: Value,
    readonly step: Value,
  ) {}
}
/** range(start, stop, step): `size` numbers, bounded by what an array index can be. */
export class RangeValue {
  readonly size: number;
  constructor(
    readonly start: bigint,
    readonly stop: bigint,
    readonly step: bigint,
  ) {
    const span = step > 0n ? stop - start : start - stop;
    const stride = step > 0n ? step : -step;
    this.size = span <= 0n ? 0 : Number((span + stride - 1n) / stride);
  }
  at(index: number): bigint {
    return this.start + BigInt(index) * this.step;
  }
}
