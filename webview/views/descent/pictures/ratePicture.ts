import * as l10n from '@vscode/l10n';
import type { Axis, RegionMapData } from '#figures';
import type { DescentFrame, RateMap } from '#protocol';
import { decayOf, outcomes } from '../../../../src/views/descent/shared';
import { optimizerNames } from '../../../../src/views/optimizers';
import { formatShort } from '../../../base/format';
import { runColor } from '../../../base/theme';
import type { KeptRates } from './keptRates';
import { keptKindOf, kindOf, sayOutcome } from './outcomes';

/** Decays that are marked on the axis, where they are between its first and its last. */
const marked = [0, 0.5, 0.9, 0.99, 0.999];

/** 'Rate map of Adam: where 30 steps end' */
export function rateTitle({ rateMap, stepCount }: DescentFrame): string {
  const name = optimizerNames[rateMap.optimizer];
  if (rateMap.optimizer === 'sgd')
    return stepCount === 1
      ? l10n.t('Rate map of SGD with momentum: where 1 step ends')
      : l10n.t('Rate map of SGD with momentum: where {0} steps end', stepCount);
  return stepCount === 1
    ? l10n.t('Rate map of {0}: where 1 step ends', name)
    : l10n.t('Rate map of {0}: where {1} steps end', name, stepCount);
}

/** Where the selected run would end with other learning rates and decays, and where it stands among them. */
export function rateData(frame: DescentFrame, before?: KeptRates): RegionMapData {
  const { rateMap, selected, paths } = frame;
  const { rates, second, bounds } = rateMap;
  const run = paths[selected];
  const row = second ? rowAt(second.values, (run && decayOf(run)) ?? 0) : 0;
  return {
    x: { name: l10n.t('learning rate'), scale: 'log' },
    y: rowAxis(second),
    columns: rates,
    rows: second?.values ?? [0],
    kinds: [...outcomes.map(kindOf), ...outcomes.map(keptKindOf)],
    ...cellsOf(rateMap, before),
    bound: bounds && { x: bounds, label: l10n.t('2 / λmax') },
    marks: run ? [{ x: run.learningRate, y: row, color: runColor(selected), shape: 'circle', size: 5 }] : [],
    start: { column: nearest(rates, run?.learningRate ?? 0), row: Math.round(row) },
    read: (column, at) => readCell(rateMap, column, at),
    label: rateTitle(frame),
  };
}

/** The kind and shade of each cell; what was there before has the kinds behind those of what is known. */
function cellsOf({ outcomes: known, depths }: RateMap, before: KeptRates | undefined) {
  const isKept = (cell: number) => known[cell] === 0 && (before?.outcomes[cell] ?? 0) !== 0;
  return {
    cells: known.map((outcome, cell) =>
      isKept(cell) ? outcomes.length + (before?.outcomes[cell] ?? 0) : outcome,
    ),
    shades: depths.map((depth, cell) => (isKept(cell) ? (before?.depths[cell] ?? 0) : depth)),
  };
}

function readCell({ rates, second, outcomes: cells, values }: RateMap, column: number, row: number): string {
  const cell = row * rates.length + column;
  const outcome = outcomes[cells[cell] ?? 0] ?? 'notYet';
  return sayOutcome(outcome, placeText(rates[column], second, row), formatShort(values[cell] ?? Number.NaN));
}

function placeText(rate = Number.NaN, second: RateMap['second'], row: number): string {
  const decay = formatShort(second?.values[row] ?? Number.NaN, 6);
  switch (second?.name) {
    case 'momentum':
      return l10n.t('learning rate {0}, momentum {1}', formatShort(rate), decay);
    case 'decay':
      return l10n.t('learning rate {0}, decay {1}', formatShort(rate), decay);
    case 'beta1':
      return l10n.t('learning rate {0}, beta1 {1}', formatShort(rate), decay);
    default:
      return l10n.t('learning rate {0}', formatShort(rate));
  }
}

function rowAxis(second: RateMap['second']): Axis {
  if (!second) return { name: '', min: -0.5, max: 0.5, ticks: [] };
  const { values } = second;
  const last = values.at(-1) ?? 0;
  const ticks = marked
    .filter((decay) => decay <= last)
    .map((decay) => ({ value: rowAt(values, decay), label: formatShort(decay) }));
  return { name: decayName(second.name), min: -0.5, max: values.length - 0.5, ticks };
}

function decayName(name: NonNullable<RateMap['second']>['name']): string {
  return { momentum: l10n.t('momentum'), decay: l10n.t('decay'), beta1: 'beta1' }[name];
}

/** Where a value lies among rising ones, between two of them where it is none of them. */
function rowAt(values: Float64Array, value: number): number {
  const next = values.findIndex((one) => one >= value);
  if (next < 0) return values.length - 1;
  const [from, to] = [values[next - 1], values[next]];
  return from === undefined || to === undefined || to === value
    ? next
    : next - 1 + (value - from) / (to - from);
}

/** The rate that is nearest by its ratio. */
function nearest(rates: Float64Array, rate: number): number {
  const away = Array.from(rates, (one) => Math.abs(Math.log(one / rate)));
  return Math.max(0, away.indexOf(Math.min(...away)));
}
