import * as l10n from '@vscode/l10n';
import type { Axis, Mark } from '../contract';
import { type Column, gridColumns, sameValues } from '../values/columns';
import type { LineChartData, Path, PlaneChartData } from './contract';

const titleOf = ({ name, unit }: Axis): string => (unit ? `${name} (${unit})` : name);

function markColumns(marks: readonly Mark[], x: Axis, y: Axis): Column[] {
  const named = marks.filter(({ label }) => label);
  if (named.length === 0) return [];
  const of = (axis: Axis) => l10n.t('{0} of the point', titleOf(axis));
  return [
    { name: l10n.t('marked point'), values: named.map(({ label = '' }) => label) },
    { name: of(x), values: named.map((mark) => mark.x) },
    { name: of(y), values: named.map((mark) => mark.y) },
  ];
}

/** Each series: its x where it is not the x of the series before, and its y, or low and high of a band. */
export function lineColumns({ x, y, series, marks = [] }: LineChartData): Column[] {
  const ofSeries = series.flatMap((one, i): Column[] => {
    const before = series[i - 1];
    const shared = before !== undefined && sameValues(before.x, one.x);
    const own = i === 0 ? titleOf(x) : l10n.t('{0} of {1}', titleOf(x), one.name);
    const name = y.unit ? `${one.name} (${y.unit})` : one.name;
    const values = one.yLow
      ? [
          { name: l10n.t('{0}, low', name), values: one.yLow },
          { name: l10n.t('{0}, high', name), values: one.y },
        ]
      : [{ name, values: one.y }];
    return shared ? values : [{ name: own, values: one.x }, ...values];
  });
  return [...ofSeries, ...markColumns(marks, x, y)];
}

/** The steps of a path, where they are not those that stand there already: paths that have them all share theirs. */
function stepColumns(paths: readonly Path[], index: number): Column[] {
  const path = paths[index];
  if (path?.steps) return [{ name: l10n.t('step of {0}', path.name), values: path.steps }];
  const whole = paths.filter(({ steps }) => !steps);
  if (path !== whole[0]) return [];
  const longest = Math.max(0, ...whole.map(({ x }) => x.length));
  return [{ name: l10n.t('step'), values: Array.from({ length: longest }, (_, step) => step) }];
}

/** The paths step by step, the points of the contours' grid, the arrows, the marks. */
export function planeColumns(data: PlaneChartData): Column[] {
  const { x, y, contours, arrows, paths = [], marks = [] } = data;
  const value = data.valueName ?? 'z';
  const [nameX, nameY] = [titleOf(x), titleOf(y)];
  const ofPaths = paths.flatMap((path, i): Column[] => {
    const named = (name: string) => l10n.t('{0} of {1}', name, path.name);
    const ends = path.value ? [{ name: named(value), values: path.value }] : [];
    return [
      ...stepColumns(paths, i),
      { name: named(nameX), values: path.x },
      { name: named(nameY), values: path.y },
      ...ends,
    ];
  });
  const ofArrow = (name: string) => l10n.t('{0} of the arrow', name);
  const ofArrows = arrows && [
    { name: ofArrow(nameX), values: arrows.x },
    { name: ofArrow(nameY), values: arrows.y },
    { name: l10n.t('arrow along {0}', x.name), values: arrows.u },
    { name: l10n.t('arrow along {0}', y.name), values: arrows.v },
  ];
  return [
    ...ofPaths,
    ...markColumns(marks, x, y),
    ...(contours ? gridColumns(contours, [nameX, nameY, value]) : []),
    ...(ofArrows ?? []),
  ];
}
