import * as l10n from '@vscode/l10n';
import type { Guide, LineChartData, Mark, Series } from '#figures';
import type { TangentFrame, TangentPicture } from '#protocol';
import { formatShort } from '../../base/format';
import { slopeText } from './slopeText';

/** What a mark stands for: a pinned point, or the end of the step. */
export type Role = { readonly point: number } | { readonly step: 1 | -1; readonly of: number };

export interface TangentChart {
  readonly data: LineChartData;
  readonly roles: ReadonlyMap<Mark | Guide, Role>;
}

/** The picture of the point `index`; with `others` the tangents at the other points too, thin. */
export function tangentChart(frame: TangentFrame, index: number, others: boolean): TangentChart {
  const { variable, pictures, range, yRange, beside } = frame;
  const picture = pictures[index];
  const rest = others ? pictures.filter((_, i) => i !== index) : [];
  const roles = new Map<Mark | Guide, Role>();
  const marks = picture ? marksOf(frame, index, roles) : [];
  if (others) marks.push(...otherMarks(frame, index, roles));
  const data: LineChartData = {
    x: { name: variable, min: range[0], max: range[1] },
    y: { name: beside ? 'y' : `f(${variable})`, min: yRange[0], max: yRange[1] },
    series: [
      ...curves(frame),
      ...besideTangent(frame, index),
      ...rest.flatMap((other) => tangentSeries(range, other, { width: 1 })),
      ...(picture ? tangentSeries(range, picture, { width: 2, label: l10n.t('tangent') }) : []),
      ...(picture ? secantSeries(range, picture) : []),
    ],
    marks,
    guides: picture ? guidesOf(frame, picture) : [],
    note: noteOf(frame, index, others),
    label: picture && labelOf(variable, picture),
  };
  return { data, roles };
}

/** A longer name would lie over the curve that it names. */
const MOST_LETTERS = 18;

function inShort(name: string): string {
  const letters = [...name];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join('')}\u2026` : name;
}

/** f, then g and f' where they are asked for. */
function curves({ name, variable, curve, beside, slopes }: TangentFrame): Series[] {
  const named = (called: string) => ({ name: called, label: inShort(called), kind: 'line' as const });
  return [
    { ...named(name ?? `f(${variable})`), color: 'blue', width: 2.5, ...curve },
    ...(beside
      ? [{ ...named(`g(${variable})`), color: 'yellow' as const, width: 2.5, ...beside.curve }]
      : []),
    ...(slopes ? [{ ...named(`f′(${variable})`), color: 'foreground' as const, width: 1.5, ...slopes }] : []),
  ];
}

/** The tangent of g, in its colour; thinner than the curve. */
function besideTangent({ beside, range }: TangentFrame, index: number): Series[] {
  const picture = beside?.pictures[index];
  if (!picture) return [];
  const label = l10n.t('tangent of g');
  return tangentSeries(range, picture, { width: 1.5, label }).map((line) => ({ ...line, color: 'yellow' }));
}

/** Says of points that are not in the picture where they are. */
function noteOf({ variable, pictures }: TangentFrame, index: number, others: boolean): string | undefined {
  const told = others ? [pictures[index], ...pictures] : [pictures[index]];
  const picture = told.find((one) => one?.outside !== undefined);
  if (!picture) return undefined;
  const at = `${variable} = ${formatShort(picture.x)}`;
  const sides = {
    left: l10n.t('← {0} lies to the left', at),
    right: l10n.t('{0} lies to the right →', at),
    above: l10n.t('↑ {0} lies above', at),
    below: l10n.t('↓ {0} lies below', at),
  };
  return picture.outside && sides[picture.outside];
}

function labelOf(variable: string, picture: TangentPicture): string {
  const at = `${variable} = ${formatShort(picture.x)}`;
  return l10n.t('Curve of f and its tangent at {0}, slope {1}', at, slopeText(picture));
}

/** The tangent through the whole picture; none where f has none. */
function tangentSeries(
  range: readonly [number, number],
  { tangent, x }: TangentPicture,
  { width, label }: { width: number; label?: string },
): Series[] {
  if (!tangent) return [];
  const y = range.map((at) => tangent.slope * at + tangent.intercept);
  const name = label ?? l10n.t('tangent at {0}', formatShort(x));
  return [{ name, label, color: 'orange', kind: 'line', width, x: range, y }];
}

function secantSeries(range: readonly [number, number], { secant }: TangentPicture): Series[] {
  if (!secant) return [];
  const y = range.map((at) => secant.slope * at + secant.intercept);
  const name = l10n.t('secant');
  return [{ name, label: name, color: 'red', kind: 'dashed', width: 2, x: range, y }];
}

/** The point itself, on top, and the two that the difference compares. */
function marksOf(frame: TangentFrame, index: number, roles: Map<Mark | Guide, Role>): Mark[] {
  const picture = frame.pictures[index];
  if (!picture) return [];
  const { x, value, to, from, after, before, stepSeen } = picture;
  const names = [frame.variable, formatShort(x, 6), formatShort(value, 6), slopeText(picture)] as const;
  const reading = l10n.t('{0} = {1}, f = {2}, slope {3}', ...names);
  const point: Mark = { x, y: value, color: 'orange', shape: 'circle', size: 6.5, draggable: true, reading };
  roles.set(point, { point: index });
  const marks = [point, ...besideMark(frame, index, roles)];
  if (stepSeen) {
    const right: Mark = { x: to, y: after, color: 'green', shape: 'circle', size: 5, draggable: true };
    roles.set(right, { step: 1, of: index });
    marks.push(right);
  }
  if (stepSeen && frame.difference === 'central') {
    const left: Mark = { x: from, y: before, color: 'purple', shape: 'circle', size: 5, draggable: true };
    roles.set(left, { step: -1, of: index });
    marks.push(left);
  }
  return marks;
}

/** The same point on g, which moves with it. */
function besideMark({ beside }: TangentFrame, index: number, roles: Map<Mark | Guide, Role>): Mark[] {
  const picture = beside?.pictures[index];
  if (!picture || !Number.isFinite(picture.value)) return [];
  const mark: Mark = {
    x: picture.x,
    y: picture.value,
    color: 'yellow',
    shape: 'circle',
    size: 5,
    draggable: true,
  };
  roles.set(mark, { point: index });
  return [mark];
}

function otherMarks({ pictures }: TangentFrame, index: number, roles: Map<Mark | Guide, Role>): Mark[] {
  return pictures.flatMap((other, i): Mark[] => {
    if (i === index) return [];
    const { x, value: y } = other;
    const mark: Mark = { x, y, color: 'orange', shape: 'circle', size: 3.5, draggable: true };
    roles.set(mark, { point: i });
    return [mark];
  });
}

/** Dotted lines down from the two points that are compared, with their names. */
function guidesOf(
  { variable, difference }: TangentFrame,
  { to, from, after, before, stepSeen }: TangentPicture,
): Guide[] {
  if (!stepSeen) return [];
  const right: Guide = { x: to, y: after, color: 'green', label: `${variable} + h` };
  const left: Guide = { x: from, y: before, color: 'purple', label: `${variable} − h` };
  return difference === 'central' ? [right, left] : [right];
}
