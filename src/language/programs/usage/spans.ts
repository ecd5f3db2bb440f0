import { number, numberOf, span, type Value } from './values';

/** Decimals with which learners write a number; one with more of them was computed. */
const MOST_DECIMALS = 6;

/** How many decimals a number has as it is written. */
export function decimalsOf(value: number): number {
  const written = String(Number(value.toPrecision(12)));
  return /e/.test(written) ? MOST_DECIMALS + 1 : (written.split('.')[1]?.length ?? 0);
}

/** The values of a counter: arange, range, and a loop that counts. */
export function counted(from: number, stop: number, step: number, isStopIn = false): Value {
  const steps = (stop - from) / step;
  if (!(steps > 0)) return undefined;
  const last = Number((from + step * lastStep(steps, isStopIn)).toPrecision(12));
  return span(from, end(last, stop));
}

const lastStep = (steps: number, isStopIn: boolean): number =>
  isStopIn ? Math.floor(steps + 1e-9) : Math.ceil(steps - 1e-9) - 1;

/** The last value; or where the learner wrote that it stops, if that is the rounder number (20 of arange(0, 20, 0.1)), or one with a name, as pi. */
function end(last: number, stop: number): number {
  const written = decimalsOf(stop);
  return written < decimalsOf(last) || written > MOST_DECIMALS ? stop : last;
}

/** How often a counter counts. */
export function countOf(from: number, stop: number, step: number, isStopIn = false): number | undefined {
  const steps = (stop - from) / step;
  return steps > 0 && Number.isFinite(steps) ? lastStep(steps, isStopIn) + 1 : undefined;
}

/** range(10), arange(0, 20, 0.1) */
export function countedBy(values: readonly Value[]): Value {
  const [from, stop, step] = countingOf(values);
  return from === undefined || stop === undefined || step === undefined
    ? undefined
    : counted(from, stop, step);
}

/** Where a counter begins, where it stops, and its step. */
export function countingOf(values: readonly Value[]): readonly (number | undefined)[] {
  const [first, second, third = number(1)] = values;
  return values.length === 1 ? [0, numberOf(first), 1] : [numberOf(first), numberOf(second), numberOf(third)];
}
