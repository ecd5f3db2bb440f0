import { spacing } from '../calculus/derivativeSamples';
import type { VectorFunction } from '../calculus/gradient';

/** A jump of f beside x, along one coordinate: as far as doubles can tell, f changes by `size` from one to the next. */
export interface Jump {
  readonly coordinate: number;
  readonly size: number;
  /** whether f is lower than at x on its other side */
  readonly isDown: boolean;
  /** whether the numerical gradient is made of it: it lies between x - h and x + h */
  readonly isStraddled: boolean;
}

/** Where fewer doubles than this lie in a distance, every change may be from one double to the next. */
const FINE = 1024;

/**
 * A jump, or half of one with a value of its own between, is at least this share of the change over the whole distance, and at most so
 * many times that, unlike a pole.
 */
const SHARE = 0.4;
const MOST = 2;

/** A jump is larger than so many neighbouring values of f, and of so many changes around it by far the largest. */
const CLEAR = 16;
const SAMPLES = 32;

/** So many doubles aside of a jump f has come to its other side. */
const BESIDE = 4;

/** What is lower by this share of a jump is so since f jumps. */
const CLEARLY = 0.25;

/** Halvings from the largest double to the smallest. */
const HALVINGS = 2200;

/** The jump that a numerical gradient with step h straddles at x, or else one within `reach`; an exact gradient has no h. */
export function jumpBeside(
  f: VectorFunction,
  x: Float64Array,
  h: number | undefined,
  reach: number,
): Jump | undefined {
  const straddled = h === undefined ? undefined : jumpWithin(f, x, h);
  if (straddled) return { ...straddled, isStraddled: true };
  const beside = jumpWithin(f, x, reach);
  return beside && { ...beside, isStraddled: false };
}

function jumpWithin(
  f: VectorFunction,
  x: Float64Array,
  radius: number,
): Omit<Jump, 'isStraddled'> | undefined {
  const here = f(x.slice());
  for (const coordinate of x.keys()) {
    const jump = jumpAlong(f, x, coordinate, radius);
    if (!jump) continue;
    const size = Math.abs(jump.after - jump.before);
    return { coordinate, size, isDown: Math.min(jump.before, jump.after) < here - CLEARLY * size };
  }
  return undefined;
}

/** The values of f on both sides of where it jumps, found by halving: of a slope each half has half the change, of a jump one has all. */
function jumpAlong(f: VectorFunction, x: Float64Array, coordinate: number, radius: number) {
  const at = (to: number) => f(x.map((value, i) => (i === coordinate ? to : value)));
  const middle = x[coordinate] ?? 0;
  let [low, high] = [middle - radius, middle + radius];
  let [before, after] = [at(low), at(high)];
  const change = Math.abs(after - before);
  if (!(radius > FINE * spacing(middle)) || !(change > 0) || !Number.isFinite(change)) return undefined;
  for (let i = 0; i < HALVINGS; i++) {
    const half = low / 2 + high / 2;
    if (half <= low || half >= high) break;
    const value = at(half);
    if (Math.abs(value - before) > Math.abs(after - value)) [high, after] = [half, value];
    else [low, before] = [half, value];
    const left = Math.abs(after - before);
    if (!(left >= SHARE * change && left <= MOST * change)) return undefined;
  }
  // Where it jumps f may have a value of its own, as the sign has at 0.
  const aside = BESIDE * spacing(Math.max(Math.abs(low), Math.abs(high)));
  const sides = { before: at(low - aside), after: at(high + aside) };
  const samples = Array.from({ length: SAMPLES + 1 }, (_, i) =>
    at(middle + radius * ((2 * i) / SAMPLES - 1)),
  );
  return isJump(sides, samples) ? sides : undefined;
}

/** Whether it is more than a rounded value's last digits, and not one of many, as rounding inside f makes them. */
function isJump({ before, after }: { before: number; after: number }, samples: readonly number[]): boolean {
  const size = Math.abs(after - before);
  const changes = samples.slice(1).map((value, i) => Math.abs(value - (samples[i] ?? 0)));
  const largest = Math.max(Math.abs(before), Math.abs(after));
  return size > CLEAR * spacing(largest) && changes.reduce((sum, change) => sum + change) <= MOST * size;
}
