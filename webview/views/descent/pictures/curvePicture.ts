import * as l10n from '@vscode/l10n';
import type { LineChartData, Series } from '#figures';
import type { DescentFrame, DescentPath } from '#protocol';
import { runName } from '../../../../src/views/optimizers';
import { runColor } from '../../../base/theme';
import type { Clock } from '../clock/clock';

/** f of every run up to now against the step, logarithmic unless f falls below 0; a dotted line stands at the step looked at. */
export function curveData(frame: DescentFrame, { step, position }: Clock): LineChartData {
  const { paths, stepCount } = frame;
  const lists = paths.map(({ value }) => value);
  const isLog =
    lists.every((list) => list.every((v) => !(v < 0))) && lists.some((list) => list.some((v) => v > 0));
  return {
    x: { name: l10n.t('step'), min: 0, max: Math.max(1, stepCount) },
    y: { name: 'f', scale: isLog ? 'log' : 'linear' },
    series: [...runSeries(frame, position), ...exactSeries(frame, position)],
    guides: [
      {
        x: position,
        color: 'foreground',
        draggable: true,
        heldAnywhere: true,
        keyStep: 1,
        reading: l10n.t('step {0}', step),
      },
    ],
    label: l10n.t('f at each step; step {0} is looked at', step),
  };
}

function runSeries({ paths, selected, stepCount }: DescentFrame, position: number): Series[] {
  return paths.map((run, i) => ({
    name: paths.length > 1 ? runName(run) : 'f',
    color: runColor(i),
    kind: 'line',
    width: i === selected ? 2 : 1.25,
    x: stepsOf(run, stepCount),
    y: run.value,
    until: position,
  }));
}

function exactSeries({ exact, stepCount }: DescentFrame, position: number): Series[] {
  if (!exact) return [];
  const name = l10n.t('exact gradient');
  const x = stepsOf(exact, stepCount);
  return [
    { name, color: 'muted', kind: 'dashed', width: 1.25, x, y: exact.value, label: name, until: position },
  ];
}

/** Kept, for it is asked at every frame of the screen. */
let every = new Float64Array();

function stepsOf({ steps }: DescentPath, stepCount: number): ArrayLike<number> {
  if (steps) return steps;
  if (every.length !== stepCount + 1) every = Float64Array.from({ length: stepCount + 1 }, (_, step) => step);
  return every;
}
