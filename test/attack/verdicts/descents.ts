import fc from 'fast-check';
import { type DescentStep, gradientDescent } from '../../../src/engine/descent/descent';
import {
  adaGrad,
  adam,
  momentum,
  nesterov,
  type Optimizer,
  rmsProp,
  sgd,
} from '../../../src/engine/descent/optimizers';
import { between, type Landscape } from './strictMinima';

export const optimizers: Readonly<Record<string, () => Optimizer>> = {
  sgd,
  momentum,
  nesterov,
  adaGrad,
  rmsProp,
  adam,
};

export interface Attempted {
  readonly landscape: Landscape;
  readonly optimizer: string;
  /** Of plain descent 1 is half of what is stable at the minimum; of the others the length of a first step. */
  readonly pace: number;
  readonly stepCount: number;
  readonly start: readonly [number, number];
}

/** A descent of a landscape from somewhere around one of its minima. */
export function attempts(landscape: fc.Arbitrary<Landscape>): fc.Arbitrary<Attempted> {
  const place = between(-1, 1);
  return fc.record({
    landscape,
    optimizer: fc.constantFrom(...Object.keys(optimizers)),
    pace: fc.oneof(
      fc.constantFrom(0.5, 1),
      between(-1, 0).map((k) => 10 ** k),
      between(-3, 0.29).map((k) => 10 ** k),
    ),
    stepCount: fc.oneof(
      fc.constantFrom(100, 300, 1000),
      fc.integer({ min: 500, max: 3000 }),
      fc.integer({ min: 1, max: 3000 }),
    ),
    start: fc.tuple(place, place),
  });
}

/** The steps of an attempt, its learning rate, and the minimum nearest to its end. */
export function descend({ landscape, optimizer, pace, stepCount, start }: Attempted) {
  const { f, minima, bend, width } = landscape;
  const make = optimizers[optimizer] ?? sgd;
  const isByCurvature = ['sgd', 'momentum', 'nesterov'].includes(optimizer);
  const learningRate = isByCurvature ? pace / bend : 0.3 * pace * width;
  const near = minima[Math.floor(Math.abs(start[0]) * 997) % minima.length] ?? [];
  const from = near.map((value, i) => value + width * (start[i] ?? 0));
  const steps = [...gradientDescent(f, from, { learningRate, stepCount, optimizer: make() })];
  const [last, before] = [steps.at(-1)?.x ?? [], steps.at(-2)?.x ?? []];
  const lastMove = Math.hypot(...Array.from(last, (value, i) => value - (before[i] ?? value)));
  return { steps, learningRate, lastMove, ...nearest(minima, steps.at(-1)) };
}

function nearest(minima: Landscape['minima'], last: DescentStep | undefined) {
  const x = last?.x ?? new Float64Array();
  const all = minima.map((at) => ({ at, away: Math.hypot(...at.map((value, i) => value - (x[i] ?? 0))) }));
  const { at, away } = all.reduce((a, b) => (b.away < a.away ? b : a));
  return { minimum: at, away, size: Math.hypot(1, ...at) };
}
