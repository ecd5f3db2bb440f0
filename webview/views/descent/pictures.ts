import * as l10n from '@vscode/l10n';
import type { LineChartData, Mark, Path, PlaneChartData, Series } from '#figures';
import type { DescentFrame, DescentPath } from '#protocol';
import { formatShort } from '../../base/format';
import { runName } from './optimizers';
import { runColor } from './runList';

/** 'start (-3, 4)' */
export function startText({ paths }: DescentFrame): string {
  const [x, y] = [paths[0]?.x0[0] ?? Number.NaN, paths[0]?.x1[0] ?? Number.NaN];
  return `(${formatShort(x)}, ${formatShort(y)})`;
}

/** The map; the selected run is drawn as far as `position`, which may lie between two steps. */
export function mapData(frame: DescentFrame, position: number): PlaneChartData {
  const { variables, grid, levels, range0, range1 } = frame;
  return {
    x: { name: variables[0], min: range0[0], max: range0[1] },
    y: { name: variables[1], min: range1[0], max: range1[1] },
    valueName: 'f',
    contours: { ...grid, levels },
    paths: [...runPaths(frame, position), ...exactPath(frame)],
    marks: [startMark(frame), ...minimumMarks(frame)],
    label: l10n.t(
      'The path of gradient descent from {0} over the contours of f: {1}',
      startText(frame),
      frame.verdictName,
    ),
  };
}

function runPaths({ paths, selected }: DescentFrame, position: number): Path[] {
  return paths.map((run, i) => ({
    name: runName(run),
    color: runColor(i),
    x: run.x0,
    y: run.x1,
    value: run.value,
    label: paths.length > 1 ? runName(run) : undefined,
    ...(i === selected ? { strong: true, step: position } : {}),
  }));
}

/** Where the exact gradient leads when the numerical one misleads; pale, for it is no run of the learner's. */
function exactPath({ exact }: DescentFrame): Path[] {
  if (!exact) return [];
  const name = l10n.t('exact gradient');
  return [{ name, color: 'lines', x: exact.x0, y: exact.x1, value: exact.value, label: name }];
}

function startMark(frame: DescentFrame): Mark {
  const start = startText(frame);
  return {
    x: frame.paths[0]?.x0[0] ?? Number.NaN,
    y: frame.paths[0]?.x1[0] ?? Number.NaN,
    color: 'foreground',
    shape: 'circle',
    size: 3,
    label: l10n.t('start {0}', start),
    draggable: true,
    reading: l10n.t('start {0}', start),
  };
}

function minimumMarks({ minima }: DescentFrame): Mark[] {
  return minima.map(([x, y]) => ({ x, y, color: 'foreground', shape: 'ring', label: l10n.t('minimum') }));
}

/** f of every run against the step, logarithmic unless f falls below 0; a dotted line stands at the step looked at. */
export function valueData(frame: DescentFrame, step: number): LineChartData {
  const { paths, exact, selected, stepCount } = frame;
  const lists = paths.map(({ value }) => value);
  const isLog =
    lists.every((list) => list.every((v) => !(v < 0))) && lists.some((list) => list.some((v) => v > 0));
  const every = Float64Array.from({ length: stepCount + 1 }, (_, step) => step);
  const stepsOf = ({ steps }: DescentPath) => (steps ? Float64Array.from(steps) : every);
  const series: Series[] = paths.map((run, i) => ({
    name: paths.length > 1 ? runName(run) : 'f',
    color: runColor(i),
    kind: 'line',
    width: i === selected ? 2 : 1.25,
    x: stepsOf(run),
    y: run.value,
  }));
  const misled: Series[] = exact
    ? [
        {
          name: l10n.t('exact gradient'),
          color: 'muted',
          kind: 'dashed',
          width: 1.25,
          x: stepsOf(exact),
          y: exact.value,
          label: l10n.t('exact gradient'),
        },
      ]
    : [];
  return {
    x: { name: l10n.t('step'), min: 0, max: Math.max(1, stepCount) },
    y: { name: 'f', scale: isLog ? 'log' : 'linear' },
    series: [...series, ...misled],
    guides: [
      {
        x: step,
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
