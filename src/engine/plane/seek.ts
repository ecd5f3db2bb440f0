import type { VectorFunction } from '../calculus/gradient';

export type Pair = readonly [number, number];

/** A point of the plane and the value of f there. */
export interface PlanePlace {
  readonly x: Pair;
  readonly value: number;
}

/** The search ends when its step is below FINEST times the first one, or below ROUNDED times the coordinates. */
const FINEST = 1e-5;
const ROUNDED = 1e-12;

/** Beyond this coordinate the search gives up: f falls without end. */
const FARTHEST = 1e8;

const MOST_ROUNDS = 150;

const DIRECTIONS: readonly Pair[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
  [1, 1],
  [-1, -1],
  [1, -1],
  [-1, 1],
];

export const valueAt = (f: VectorFunction, [x, y]: Pair): number => f(Float64Array.of(x, y));

/**
 * The low place that is reached from `start` by steps that grow while they lead down and halve where none does; undefined where f
 * falls on and on, or has no value at the start. Of a place from which a step leads to a lower value it is never the answer, at
 * any of the eight directions and lengths that were tried; whether f rises around it is not asked.
 */
export function seekLow(f: VectorFunction, start: Pair, step: number): PlanePlace | undefined {
  let [at, value, length] = [start, valueAt(f, start), step];
  if (!Number.isFinite(value)) return undefined;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const size = Math.max(1, Math.abs(at[0]), Math.abs(at[1]));
    if (size > FARTHEST) return undefined;
    if (length < Math.max(FINEST * step, ROUNDED * size)) return { x: at, value };
    const next = lowest(f, at, length);
    if (next.value < value) {
      at = next.x;
      value = next.value;
      length *= 2;
    } else length /= 2;
  }
  return { x: at, value };
}

function lowest(f: VectorFunction, [x, y]: Pair, length: number): PlanePlace {
  const around = DIRECTIONS.map(([dx, dy]): PlanePlace => {
    const at: Pair = [x + length * dx, y + length * dy];
    const value = valueAt(f, at);
    return { x: at, value: Number.isFinite(value) ? value : Number.POSITIVE_INFINITY };
  });
  return around.reduce((low, other) => (other.value < low.value ? other : low));
}
