import { type DescentStep, type DescentVerdict, gradientDescent } from '#engine';
import type { DescentRun, RateMap, SettledDescent } from '#protocol';
import type { readPlaneFormula } from '../../readFormula';
import type { ComputeContext } from '../../view';
import { judged, optionsOf } from '../descents';
import { outcomes, runAt } from '../shared';
import { lowestFirst, type Place } from '../verdict/lowerElsewhere';
import { boundOf } from '../verdict/verdictFacts';
import { type Axes, axesOf, boundsOf, rowOf } from './axes';
import { depthsOf, type Ended, type Known, toldFromLowest } from './lowest';
import { outcomeOf } from './outcome';

/** So many steps of a run are taken between two looks at the clock. */
const STRIDE = 100;

/** The maps that are remembered: of as many runs as are compared, with room for what was set before. */
const MOST_MAPS = 12;

/** A map that fills, one for all runs to which the same cells belong. */
interface Filling {
  readonly axes: Axes;
  readonly cells: (Ended | undefined)[];
  done: number;
}

interface Asked {
  readonly plane: ReturnType<typeof readPlaneFormula>;
  readonly params: SettledDescent;
  readonly run: DescentRun;
  readonly verdict: DescentVerdict;
  readonly known: Known;
}

/** The map of the selected run as far as it is filled, and what fills it further, a little at a time. */
export function openRateMap(asked: Asked, memory: ComputeContext['memory']) {
  const axes = axesOf(asked.run, asked.params, asked.verdict);
  const filling = remembered(memory, keyOf(asked.params, axes), axes);
  const bounds = boundsOf(axes, boundOf(asked.verdict));
  const { firstValue } = asked.verdict;
  const { minima, others, lowest } = asked.known;
  let sorted: readonly Place[] | undefined;
  const othersLowestFirst = () => {
    sorted ??= lowestFirst(others);
    return sorted;
  };
  return {
    isWhole: () => filling.done === filling.cells.length,
    /** As it is now. */
    picture: (): RateMap => ({
      ...axes,
      outcomes: Uint8Array.from(toldFromLowest(filling.cells, minima, othersLowestFirst), (told) =>
        outcomes.indexOf(told),
      ),
      values: Float64Array.from(filling.cells, (cell) => cell?.end.lastValue ?? Number.NaN),
      depths: depthsOf(filling.cells, firstValue, lowest),
      bounds,
      done: filling.done,
    }),
    fill: () => fill(filling, asked),
  };
}

/** Equal for runs that have the same map: the learning rate that is set does not matter to it. */
function keyOf(params: SettledDescent, map: Axes): string {
  const { source, values, axes, start, stepCount, gradient } = params;
  const { optimizer, rates, second } = map;
  const ends = [rates[0], rates.at(-1), rates.length, second?.values.at(-1)];
  return JSON.stringify([source, values, axes, start, stepCount, gradient, optimizer, ends]);
}

function remembered(memory: ComputeContext['memory'], key: string, axes: Axes): Filling {
  const maps = (memory.get('descent') as Map<string, Filling> | undefined) ?? new Map<string, Filling>();
  memory.set('descent', maps);
  const size = axes.rates.length * (axes.second?.values.length ?? 1);
  const filling = maps.get(key) ?? {
    axes,
    cells: Array.from({ length: size }, () => undefined),
    done: 0,
  };
  // What was used last is forgotten last.
  maps.delete(key);
  maps.set(key, filling);
  for (const old of [...maps.keys()].slice(0, -MOST_MAPS)) maps.delete(old);
  return filling;
}

/** Takes the run of each cell, the rows nearest to the run's own first, and says now and then that the clock may be looked at. */
function* fill(filling: Filling, asked: Asked): Generator<void, void, void> {
  const { axes } = filling;
  const own = rowOf(asked.run, axes);
  const rows = Array.from({ length: axes.second?.values.length ?? 1 }, (_, row) => row);
  rows.sort((a, b) => Math.abs(a - own) - Math.abs(b - own));
  for (const row of rows) {
    for (let column = 0; column < axes.rates.length; column++) {
      const cell = row * axes.rates.length + column;
      if (filling.cells[cell]) continue;
      const run = runAt(axes, column, row);
      const steps = yield* stepsOfCell(asked, run);
      const verdict = judged(asked.plane, asked.params, run, steps);
      filling.cells[cell] = { outcome: outcomeOf(verdict, steps), end: endOf(verdict) };
      filling.done++;
      yield;
    }
  }
}

/** The steps of a cell's run, up to the first that is not finite: the rest would change nothing of its verdict. */
function* stepsOfCell({ plane, params }: Asked, run: DescentRun): Generator<void, DescentStep[], void> {
  const steps: DescentStep[] = [];
  for (const step of gradientDescent(plane.f, params.start, optionsOf(plane, params, run))) {
    steps.push(step);
    if (!Number.isFinite(step.value) || !step.gradient.every(Number.isFinite)) return steps;
    if (steps.length % STRIDE === 0) yield;
  }
  return steps;
}

/** What of a verdict is remembered of every cell. */
function endOf({ lastX, lastValue, reach, trueGradientNorm }: DescentVerdict): Ended['end'] {
  return { lastX, lastValue, reach, trueGradientNorm };
}
