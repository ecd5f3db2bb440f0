import type { DescentVerdict } from '#engine';
import type { DescentRun, OptimizerName, RateMap, SettledDescent } from '#protocol';
import { decayOf, decays, hasDecay } from '../shared';

export type Axes = Pick<RateMap, 'optimizer' | 'rates' | 'second'>;

/** So many learning rates; more where the run's own is far from those of interest. */
const COLUMNS = 40;
const MOST_COLUMNS = 64;
const WIDE = 5;

/** Of this many rows the usual decays are one each. */
const ROWS = 25;

/** Learning rates of interest, as shares of the bound of plain descent; those beyond 2 run away. */
const SLOWEST = 0.01;
const FASTEST = 4;

/** Where there is no bound, the run's rate is in the middle of so many powers of ten to either side. */
const AROUND = 2;

/** The exponents of the learning rates that are taken at all. */
const EXPONENTS = [-300, 300] as const;

/** The share that is forgotten is this small in the last row. */
const LEAST_FORGOTTEN: Readonly<Record<keyof typeof decays, number>> = {
  momentum: 0.01,
  nesterov: 0.01,
  adam: 0.01,
  rmsProp: 0.001,
};

/** Plain descent is momentum's with momentum 0. */
const withRows = (optimizer: OptimizerName): OptimizerName => (optimizer === 'sgd' ? 'momentum' : optimizer);

/** The learning rates and decays of a run's map: round ends, so that they hold still while the start is dragged. */
export function axesOf(run: DescentRun, params: SettledDescent, verdict: DescentVerdict): Axes {
  const [low, high] = ends(run, params, verdict);
  const columns = high - low > WIDE ? MOST_COLUMNS : COLUMNS;
  const rates = Float64Array.from({ length: columns }, (_, i) =>
    threeDigits(10 ** (low + ((high - low) * i) / (columns - 1))),
  );
  return { optimizer: run.optimizer, rates, second: secondOf(run) };
}

/** The exponents of the least and the largest learning rate, multiples of a half. */
function ends(run: DescentRun, params: SettledDescent, verdict: DescentVerdict): readonly [number, number] {
  const own = Math.log10(run.learningRate);
  const [slow, fast] = ratesOfInterest(run, params, verdict) ?? [own - AROUND, own + AROUND];
  // A bound of 1 may be told as 0.999.
  const low = Math.floor(2 * Math.min(slow + 0.01, own - 0.1)) / 2;
  const high = Math.ceil(2 * Math.max(fast - 0.01, own + 0.1)) / 2;
  return [Math.max(EXPONENTS[0], low), Math.min(EXPONENTS[1], high)];
}

/** What is made of the curvature, or for optimizers whose steps are about as long as their rate, of the way there is to go. */
function ratesOfInterest(
  { optimizer }: DescentRun,
  { start, stepCount }: SettledDescent,
  { stableBound }: DescentVerdict,
): readonly [number, number] | undefined {
  if (optimizer === 'adaGrad' || optimizer === 'rmsProp' || optimizer === 'adam') {
    const way = Math.log10(Math.hypot(...start) || 1);
    return [way - Math.log10(3 * stepCount), way + 1];
  }
  if (!Number.isFinite(stableBound) || !(stableBound > 0)) return undefined;
  return [Math.log10(SLOWEST * stableBound), Math.log10(FASTEST * stableBound)];
}

/** The rows: what is forgotten falls evenly on a logarithmic axis from all of it. */
function secondOf(run: DescentRun): Axes['second'] {
  const optimizer = withRows(run.optimizer);
  if (!hasDecay(optimizer)) return undefined;
  const least = Math.min(LEAST_FORGOTTEN[optimizer], 1 - (decayOf(run) ?? 0));
  const values = Float64Array.from({ length: ROWS }, (_, row) => decayed(1 - least ** (row / (ROWS - 1))));
  return { name: decays[optimizer].name, values };
}

/** Three digits, or as many as tell it from 1. */
function decayed(value: number): number {
  return value > 0.999 ? value : threeDigits(value);
}

function threeDigits(value: number): number {
  return Number(value.toPrecision(3));
}

/** The row of a run: the one whose decay is nearest. */
export function rowOf(run: DescentRun, { second }: Axes): number {
  const own = decayOf(run) ?? 0;
  const away = Array.from(second?.values ?? [], (value) => Math.abs(value - own));
  return Math.max(0, away.indexOf(Math.min(...away)));
}

/** Below which learning rate each row is stable where f bends as it does there: only the heavy ball's and plain descent's are known. */
export function boundsOf({ optimizer, second }: Axes, stableBound: number): Float64Array | undefined {
  const known = optimizer === 'sgd' || optimizer === 'momentum' || optimizer === 'nesterov';
  if (!known || !Number.isFinite(stableBound) || stableBound === 0 || !second) return undefined;
  return second.values.map((m) =>
    optimizer === 'nesterov' ? (stableBound * (1 + m)) / (1 + 2 * m) : stableBound * (1 + m),
  );
}
