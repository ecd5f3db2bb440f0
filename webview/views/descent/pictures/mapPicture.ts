import * as l10n from '@vscode/l10n';
import type { Mark, Path, PlaneChartData } from '#figures';
import type { DescentFrame, DescentPath } from '#protocol';
import { runName } from '../../../../src/views/optimizers';
import { formatShort } from '../../../base/format';
import { runColor } from '../../../base/theme';
import { type Clock, entryAt, isOver } from '../clock/clock';

/** '(-3, 4)' */
export function startText({ paths }: DescentFrame): string {
  const [x, y] = [paths[0]?.x0[0] ?? Number.NaN, paths[0]?.x1[0] ?? Number.NaN];
  return `(${formatShort(x)}, ${formatShort(y)})`;
}

/** The map, on which a unit of both axes is as long: every run as far as it has come. */
export function mapData(frame: DescentFrame, clock: Clock): PlaneChartData {
  const { variables } = frame;
  const { grid, levels, range0, range1 } = frame.zoomed ?? frame;
  return {
    x: { name: variables[0], min: range0[0], max: range0[1] },
    y: { name: variables[1], min: range1[0], max: range1[1] },
    valueName: 'f',
    contours: { ...grid, levels },
    equalScale: true,
    paths: [...runPaths(frame, clock), ...exactPath(frame, clock)],
    marks: [startMark(frame), ...minimumMarks(frame)],
    label: mapLabel(frame, clock),
  };
}

function mapLabel(frame: DescentFrame, clock: Clock): string {
  const start = startText(frame);
  return isOver(frame, clock)
    ? l10n.t('The path of gradient descent from {0} over the contours of f: {1}', start, frame.verdictName)
    : l10n.t(
        'The path of gradient descent from {0} over the contours of f, up to step {1}',
        start,
        clock.step,
      );
}

/** The ends are named while they stand still. */
function runPaths({ paths, selected }: DescentFrame, { position, playing }: Clock): Path[] {
  return paths.map((run, i) => ({
    ...placed(run, position),
    name: runName(run),
    color: runColor(i),
    value: run.value,
    label: paths.length > 1 && !playing ? runName(run) : undefined,
    strong: i === selected,
  }));
}

/** Where the exact gradient leads when the numerical one misleads; pale, for it is no run of the learner's. */
function exactPath({ exact }: DescentFrame, { position, playing }: Clock): Path[] {
  if (!exact) return [];
  const name = l10n.t('exact gradient');
  const label = playing ? undefined : name;
  return [{ ...placed(exact, position), name, color: 'lines', value: exact.value, label }];
}

const placed = (path: DescentPath, position: number) => ({
  x: path.x0,
  y: path.x1,
  steps: path.steps,
  step: entryAt(path, position),
});

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
