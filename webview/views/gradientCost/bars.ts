import * as l10n from '@vscode/l10n';
import { createBarChart } from '#figures';
import type { GradientCostFrame } from '#protocol';
import { element } from '#ui';
import { formatCount } from '../../base/format';
import { countInWords } from './countInWords';

type Method = GradientCostFrame['times'][number]['method'];

const colours = { bruteForce: 'red', structured: 'orange', backprop: 'green' } as const;

/** Two log scales: the time that one gradient takes, measured, and its multiplications, counted. */
export function createBars() {
  const [times, counts] = [element('div', 'cost-bars'), element('div', 'cost-bars cost-counts')];
  const [ratios, basis] = [element('p', 'cost-note'), element('p', 'cost-note')];
  const why = element('ol', 'cost-why', ...reasons().map((reason) => element('li', '', reason)));
  const [timeName, countName] = [
    l10n.t('Time for one gradient, log scale'),
    l10n.t('Multiplications for one gradient, log scale'),
  ];
  const timeChart = createBarChart(times, { label: timeName });
  const countChart = createBarChart(counts, { label: countName });
  return {
    times: element('div', 'cost-part', element('h3', '', timeName), times, ratios, basis),
    counts: element('div', 'cost-part', element('h3', '', countName), counts, why),
    draw: (frame: GradientCostFrame) => {
      timeChart.update(timeData(frame));
      countChart.update(countData(frame));
      ratios.textContent = ratioText(frame);
      basis.textContent = basisText(frame);
    },
    dispose: () => {
      timeChart.dispose();
      countChart.dispose();
    },
  };
}

function nameOf(method: Method): string {
  if (method === 'bruteForce') return l10n.t('brute force');
  return method === 'structured' ? l10n.t('structured') : l10n.t('backprop');
}

function timeData({ times }: GradientCostFrame) {
  return {
    scale: 'log' as const,
    min: 1e-5,
    max: longest(times),
    ticks: [
      { value: 1e-3, label: l10n.t('1 ms') },
      { value: 1, label: l10n.t('1 s') },
      { value: 3600, label: l10n.t('1 h') },
    ],
    bars: times.map(({ method, seconds, step }) => ({
      name: nameOf(method),
      value: seconds,
      text: step,
      color: colours[method],
    })),
  };
}

/** The end of the time bars: the longest time in whole steps of ten, so that the others hold still while it wavers. */
function longest(times: GradientCostFrame['times']): number {
  const seconds = times.map((time) => time.seconds).filter((time) => time > 0);
  return 10 ** Math.ceil(Math.log10(Math.max(1, ...seconds)));
}

/** The ladder from brute force to the structured way, a reason a step, and backprop. */
function countData({ cost }: GradientCostFrame) {
  const { bruteForce, ownUnit, inkedOnly, structured, backprop } = cost.multiplications;
  const bar = (name: string, value: number, color: 'red' | 'orange' | 'green') => ({
    name,
    value,
    color,
    text: countInWords(value),
  });
  return {
    scale: 'log' as const,
    min: 1e3,
    max: bruteForce,
    ticks: [
      { value: 1e6, label: l10n.t('million') },
      { value: 1e9, label: l10n.t('billion') },
      { value: 1e12, label: l10n.t('trillion') },
    ],
    bars: [
      bar(l10n.t('brute force'), bruteForce, 'red'),
      bar(l10n.t('1. own unit'), ownUnit, 'orange'),
      bar(l10n.t('2. only ink'), inkedOnly, 'orange'),
      bar(l10n.t('3. equal once'), structured, 'orange'),
      bar(l10n.t('backprop'), backprop, 'green'),
    ],
  };
}

function ratioText({ times }: GradientCostFrame): string {
  const known = times.filter(
    ({ method, faster }) => method !== 'bruteForce' && Number.isFinite(faster) && faster > 0,
  );
  return known
    .map(({ method, faster }) =>
      l10n.t('{0} {1} times faster', nameOf(method), formatCount(Number(faster.toPrecision(2)))),
    )
    .join(' · ');
}

/** Which of the times were measured. */
function basisText({ times }: GradientCostFrame): string {
  return times.some(({ extrapolated }) => extrapolated)
    ? l10n.t('Structured and backprop are measured, brute force is extrapolated from the weights moved.')
    : l10n.t('All three are measured.');
}

function reasons(): string[] {
  return [
    l10n.t('Moving W1[i, j] changes hidden unit j only: leave out all other units.'),
    l10n.t('Where x[n, i] is 0 the loss of image n stays: leave out what has no ink.'),
    l10n.t('Equal pixels of an image change its loss alike: compute once, add to each.'),
  ];
}
