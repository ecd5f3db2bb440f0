type Pair = readonly [number, number];

/** A place where a function is least, and its value there. */
export interface Minimum {
  readonly x: Pair;
  readonly value: number;
}

/** A function of two variables that is well known from books on minimization. */
export interface KnownFunction {
  /** What it is called in code, in every language the same. */
  readonly id: string;
  /** As a learner types it. */
  readonly formula: string;
  /** The part of the plane that shows what it is known for. */
  readonly range0: Pair;
  readonly range1: Pair;
  /** A place to look at, or to descend from. */
  readonly start: Pair;
  /** Learning rates of SGD, momentum and Adam with which a descent from the start shows what it is known for, and its steps. */
  readonly rates: readonly [sgd: number, momentum: number, adam: number];
  readonly stepCount: number;
  /** Where f is least in its ranges, every such place; none of a saddle, nor where f falls further beyond their edges. */
  readonly minima: readonly Minimum[];
}

/** One that the lists of examples offer by its name; the others are known when they are typed. */
export interface OfferedFunction extends KnownFunction {
  readonly name: string;
}

export const minimum = (x: number, y: number, value = 0): Minimum => ({ x: [x, y], value });

/** The same minimum in all four quarters of the plane. */
export const inEachQuarter = (x: number, y: number, value: number): readonly Minimum[] =>
  [x, -x].flatMap((a) => [y, -y].map((b) => minimum(a, b, value)));
