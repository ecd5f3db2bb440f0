import type { AskedRun, DecayName, DescentParams } from '#protocol';
import { decayOf, decays, hasDecay, MOST_RUNS, usualRates } from '../../../../src/views/descent/shared';
import { optimizerIds } from '../../../../src/views/optimizers';

type Runs = Pick<DescentParams, 'runs' | 'selected'>;

/**
 * One more run, selected: the first optimizer that is not there yet, at the rate that the view chooses, or else a smaller rate of
 * the selected run.
 */
export function addRun({ runs, selected }: Runs): Runs {
  if (runs.length >= MOST_RUNS) return { runs, selected };
  const names = optimizerIds;
  const missing = names.find((name) => runs.every(({ optimizer }) => optimizer !== name));
  const { learningRate = usualRates.sgd, ...model } = runs[selected] ?? { optimizer: 'sgd' };
  const added: AskedRun = missing
    ? { optimizer: missing, learningRate: undefined }
    : { ...model, learningRate: Number((learningRate / 2).toPrecision(3)) };
  return { runs: [...runs, added], selected: runs.length };
}

/** Without the selected run; the last one stays. The run that takes its place is selected. */
export function removeRun({ runs, selected }: Runs): Runs {
  if (runs.length <= 1) return { runs, selected };
  const kept = runs.filter((_, i) => i !== selected);
  return { runs: kept, selected: Math.min(selected, kept.length - 1) };
}

/** With another run in the place of the selected one. */
export const withRun = (params: DescentParams, run: AskedRun): DescentParams => ({
  ...params,
  runs: params.runs.map((each, i) => (i === params.selected ? run : each)),
});

/** The form knows the selected run by its fields; its decay has one under each of its names. */
export type DescentFields = DescentParams &
  Pick<AskedRun, 'optimizer' | 'learningRate'> &
  Readonly<Record<DecayName, number>>;

export function toFields(params: DescentParams): DescentFields {
  const run = params.runs[params.selected] ?? { optimizer: 'sgd' };
  const { optimizer, learningRate } = run;
  const decay = decayOf(run) ?? 0;
  return { ...params, optimizer, learningRate, momentum: decay, decay, beta1: decay };
}

export function fromFields(fields: DescentFields): DescentParams {
  const { optimizer, learningRate, momentum, decay, beta1, ...params } = fields;
  const typed = hasDecay(optimizer) ? { momentum, decay, beta1 }[decays[optimizer].name] : undefined;
  const change = (run: AskedRun): AskedRun =>
    run.optimizer !== optimizer || typed === undefined || typed === decayOf({ optimizer })
      ? { optimizer, learningRate }
      : { optimizer, learningRate, decay: typed };
  const runs = params.runs.map((run, i) => (i === params.selected ? change(run) : run));
  return { ...params, runs };
}
