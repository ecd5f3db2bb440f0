import * as l10n from '@vscode/l10n';
import { color, fade } from '../../base/theme';
import { clipped, isInside, type Pen, tracePolyline } from '../canvas/pen';
import { drawShape } from '../canvas/shapes';
import type { Figure } from '../contract';
import { extentOf } from '../geometry/axisScale';
import type { PlacedLabel } from '../geometry/labels';
import { type Point, upTo } from '../geometry/polyline';
import { equalAspect, type Scales, unitPoints } from '../geometry/scales';
import { createAxesFigure } from './axesFigure';
import { drawBars } from './bars';
import { lineColumns } from './chartColumns';
import type { LineChartData, LineChartOptions, Series } from './contract';
import { drawGuides } from './guides';
import { annotate, type LabelledLine } from './labels/annotate';
import { lineTables, lineTracks } from './lineValues';
import { drawMarks } from './marks';
import type { Line } from './paper/lines';
import { drawZones } from './zones';

function valuesOf({ series, marks = [] }: LineChartData, axis: 'x' | 'y'): ArrayLike<number>[] {
  const ofSeries = series.flatMap((s) => (axis === 'y' && s.yLow ? [s.y, s.yLow] : [s[axis]]));
  return [...ofSeries, marks.map((mark) => mark[axis])];
}

/** A series in units of the axes, as far as it is drawn. */
function pointsOf({ x, y, until }: Series, scales: Scales): Point[] {
  const points = unitPoints(x, y, scales);
  return until === undefined ? points : upTo(points, scales.x.toUnit(until));
}

/** Of the last paint: a line, its head and its label need the same points. */
const drawn = new WeakMap<Series, { readonly scales: Scales; readonly points: Point[] }>();

function drawnPoints(series: Series, scales: Scales): Point[] {
  const before = drawn.get(series);
  if (before?.scales === scales) return before.points;
  const points = pointsOf(series, scales);
  drawn.set(series, { scales, points });
  return points;
}

/** A dot where a series has come to. */
function drawHeads(pen: Pen, series: readonly Series[], scales: Scales): void {
  for (const one of series.toSorted((a, b) => (a.width ?? 2) - (b.width ?? 2))) {
    const head = one.until === undefined ? undefined : drawnPoints(one, scales).at(-1);
    const at = head && pen.unitToPixel(head);
    if (at && isInside(pen.area, at))
      drawShape(pen.context, { color: one.color, shape: 'circle', size: (one.width ?? 2) < 2 ? 5 : 6 }, at);
  }
}

function lineOf(series: Series, points: readonly Point[], figureWidth: number): Line {
  const { kind, width = 2, shape, size } = series;
  const dotted = kind === 'points' || kind === 'linePoints';
  return {
    points,
    ink: color(series.color),
    width: kind === 'points' ? 0 : width,
    dash: kind === 'dashed' ? [6, 4] : [],
    // Crowded dots would run together.
    radius: dotted ? (size ?? Math.max(1.5, Math.min(3, figureWidth / (2.5 * points.length)))) : 0,
    shape,
  };
}

/** Fills from low to high, one piece for each stretch without a gap. */
function drawBand(pen: Pen, high: readonly Point[], low: readonly Point[], ink: string): void {
  const { context } = pen;
  context.fillStyle = fade(ink, 0.25);
  let start = 0;
  for (let i = 0; i <= high.length; i++) {
    const [top, bottom] = [high[i], low[i]];
    if (top && bottom && Number.isFinite(top.x + top.y + bottom.y)) continue;
    context.beginPath();
    tracePolyline(context, [...high.slice(start, i), ...low.slice(start, i).reverse()].map(pen.unitToPixel));
    context.fill();
    start = i + 1;
  }
}

function drawBands(pen: Pen, series: readonly Series[], scales: Scales): void {
  for (const { kind, color: name, x, y, yLow } of series) {
    if (kind !== 'band' || !yLow) continue;
    clipped(pen, () => drawBand(pen, unitPoints(x, y, scales), unitPoints(x, yLow, scales), color(name)));
  }
}

/** The series in pixels; a band's lower edge is one more line without a label. */
function labelledLines(pen: Pen, series: readonly Series[], scales: Scales): LabelledLine[] {
  return series.flatMap((one) => {
    if (one.kind === 'bars') return [];
    const { yLow, color: ink, label } = one;
    const line = { color: ink, label, points: drawnPoints(one, scales).map(pen.unitToPixel) };
    if (!yLow) return [line];
    const low = pointsOf({ ...one, y: yLow }, scales);
    return [line, { color: ink, points: low.map(pen.unitToPixel) }];
  });
}

const hints = () => ({
  track: l10n.t('Left and right arrow keys read the points of the curve.'),
  tracks: l10n.t('Left and right arrow keys read the points of the curve, up and down change the curve.'),
  grid: '',
  choose: l10n.t('Enter or Space chooses the point.'),
});

/** Curves over an axis, with marks, guides and labels. */
export function createLineChart(container: HTMLElement, options: LineChartOptions): Figure<LineChartData> {
  let placed: readonly PlacedLabel[] = [];
  return createAxesFigure<LineChartData>(container, options, {
    kind: 'lineChart',
    hints: hints(),
    moves: 'across',
    range: (data) => ({
      x: extentOf(valuesOf(data, 'x'), data.x.scale === 'log'),
      y: extentOf(valuesOf(data, 'y'), data.y.scale === 'log'),
      outwardX: false,
      outwardY: true,
    }),
    lines: ({ series }, scales, width) =>
      series
        .filter(({ kind }) => kind !== 'band' && kind !== 'bars')
        .map((one) => lineOf(one, drawnPoints(one, scales), width)),
    under: (pen, { series, guides = [] }, scales) => {
      drawBands(pen, series, scales);
      drawBars(pen, series, scales);
      drawGuides(pen, guides);
    },
    over: (pen, { series, zones = [], marks = [], guides, note }, scales) => {
      const taken = drawZones(pen, zones);
      drawHeads(pen, series, scales);
      drawMarks(pen, marks);
      const lines = labelledLines(pen, series, scales);
      placed = annotate(pen, { lines, marks, guides, note, taken }, placed);
    },
    aspect: equalAspect,
    tracks: lineTracks,
    grid: () => undefined,
    tables: lineTables,
    columns: lineColumns,
  });
}
