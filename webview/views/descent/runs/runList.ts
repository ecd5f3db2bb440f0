import type { Series } from '#figures';
import type { DecayName, DescentParams, DescentRun, OptimizerName } from '#protocol';
import { decayOf, decays, hasDecay, MOST_RUNS } from '../../../../src/views/descent/shared';

type Color = Series['color'];

const colors: readonly Color[] = ['blue', 'orange', 'green', 'purple', 'red', 'yellow'];

/** The colour of the run with this index. */
export const runColor = (index: number): Color => colors[index] ?? 'blue';

type Runs = Pick<DescentParams, 'runs' | 'selected'>;

/** Learning rates that each optimizer is usually begun with. */
const usual: Readonly<Record<OptimizerName, number>> = {
  sgd: 0.1,
  momentum: 0.1,
  nesterov: 0.1,
  adaGrad: 1.5,
  rmsProp: 0.1,
  adam: 0.3,
};

/** One more run, selected: the first optimizer that is not there yet, or else a smaller rate of the selected run. */
export function addRun({ runs, selected }: Runs): Runs {
  if (runs.length >= MOST_RUNS) return { runs, selected };
  const names = Object.keys(usual) as OptimizerName[];
  const missing = names.find((name) => runs.every(({ optimizer }) => optimizer !== name));
  const model = runs[selected] ?? { optimizer: 'sgd', learningRate: usual.sgd };
  const added: DescentRun = missing
    ? { optimizer: missing, learningRate: usual[missing] }
    : { ...model, learningRate: Number((model.learningRate / 2).toPrecision(3)) };
  return { runs: [...runs, added], selected: runs.length };
}

/** Without the selected run; the last one stays. The run that takes its place is selected. */
export function removeRun({ runs, selected }: Runs): Runs {
  if (runs.length <= 1) return { runs, selected };
  const kept = runs.filter((_, i) => i !== selected);
  return { runs: kept, selected: Math.min(selected, kept.length - 1) };
}

/** With another run in the place of the selected one. */
export const withRun = (params: DescentParams, run: DescentRun): DescentParams => ({
  ...params,
  runs: params.runs.map((each, i) => (i === params.selected ? run : each)),
});

/** The form knows the selected run by its fields; its decay has one under each of its names. */
export type DescentFields = DescentParams &
  Pick<DescentRun, 'optimizer' | 'learningRate'> &
  Readonly<Record<DecayName, number>>;

export function toFields(params: DescentParams): DescentFields {
  const run = params.runs[params.selected] ?? { optimizer: 'sgd', learningRate: usual.sgd };
  const { optimizer, learningRate } = run;
  const decay = decayOf(run) ?? 0;
  return { ...params, optimizer, learningRate, momentum: decay, decay, beta1: decay };
}

export function fromFields(fields: DescentFields): DescentParams {
  const { optimizer, learningRate, momentum, decay, beta1, ...params } = fields;
  const typed = hasDecay(optimizer) ? { momentum, decay, beta1 }[decays[optimizer].name] : undefined;
  const change = (run: DescentRun): DescentRun =>
    run.optimizer !== optimizer || typed === undefined || typed === decayOf({ optimizer, learningRate })
      ? { optimizer, learningRate }
      : { optimizer, learningRate, decay: typed };
  const runs = params.runs.map((run, i) => (i === params.selected ? change(run) : run));
  return { ...params, runs };
}
