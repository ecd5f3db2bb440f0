import * as l10n from '@vscode/l10n';
import { color, fade, isHighContrast } from '../../base/theme';
import { clipped, type Pen, tracePolyline } from '../canvas/pen';
import type { Figure } from '../contract';
import { type Extent, extentOf } from '../geometry/axisScale';
import { type ContourLine, contourLines } from '../geometry/contours';
import type { Grid } from '../geometry/grid';
import { refine } from '../geometry/refine';
import { equalAspect, type Scales } from '../geometry/scales';
import { gridTable, readableGrid } from '../values/gridValues';
import { markTables, markTrack } from '../values/markValues';
import { gridWithin } from '../values/shownPart';
import { drawArrows, drawVectors } from './arrows';
import { createAxesFigure } from './axesFigure';
import { planeColumns } from './chartColumns';
import type { Contours, PlaneChartData, PlaneChartOptions } from './contract';
import { drawGuides } from './guides';
import { writeLabels } from './labels/annotate';
import { type PlanePlan, planPlane } from './labels/planeLabels';
import { drawMarks } from './marks';
import { drawPathHeads, pathLine, pathTables, pathTracks, strongLast } from './paths';

const namesOf = ({ x, y, valueName }: PlaneChartData) => ({ x, y, value: { name: valueName ?? 'z' } });

function extentAlong(data: PlaneChartData, axis: 'x' | 'y'): Extent {
  if (data.contours) return extentOf([data.contours[axis]]);
  const { paths = [], marks = [], arrows } = data;
  const lists = [...paths.map((path) => path[axis]), marks.map((mark) => mark[axis])];
  return extentOf(arrows ? [...lists, arrows[axis]] : lists, data[axis].scale === 'log');
}

/** Remembers the lines drawn last, and the refined grid: tracing them costs more than drawing them. */
function rememberContours(fine: (grid: Grid) => Grid): (contours: Contours) => ContourLine[] {
  let drawn: Contours | undefined;
  let lines: ContourLine[] = [];
  return (contours) => {
    const isSame = drawn !== undefined && isSameGrid(contours, drawn);
    if (!isSame || String(contours.levels) !== String(drawn?.levels))
      lines = contourLines(fine(contours), contours.levels);
    drawn = contours;
    return lines;
  };
}

const isSameGrid = (a: Grid, b: Grid): boolean => a.z === b.z && a.x === b.x && a.y === b.y;

function rememberRefined(): (grid: Grid) => Grid {
  let coarse: Grid | undefined;
  let fine: Grid | undefined;
  return (grid) => {
    if (!fine || !coarse || !isSameGrid(grid, coarse)) fine = refine(grid);
    coarse = grid;
    return fine;
  };
}

function drawContours(pen: Pen, lines: readonly ContourLine[], ink?: string): void {
  const { context } = pen;
  context.strokeStyle = ink ?? fade(color('foreground'), isHighContrast() ? 0.42 : 0.28);
  context.lineWidth = ink ? 2 : 1;
  context.beginPath();
  for (const { pieces } of lines) {
    for (const piece of pieces) {
      tracePolyline(
        context,
        piece.map(({ x, y }) => pen.toPixel(x, y)),
      );
    }
  }
  context.stroke();
}

/** The contours, and one of them stronger. */
function createContourDrawing(): {
  lines: (contours: Contours) => ContourLine[];
  draw: (pen: Pen, c: Contours) => void;
} {
  const fine = rememberRefined();
  const [lines, strongLines] = [rememberContours(fine), rememberContours(fine)];
  const draw = (pen: Pen, contours: Contours): void => {
    drawContours(pen, lines(contours));
    const { strong } = contours;
    if (strong && Number.isFinite(strong.level))
      drawContours(pen, strongLines({ ...contours, levels: [strong.level] }), fade(color(strong.color), 0.8));
  };
  return { lines, draw };
}

/** The labels of the picture that is painted, which the arrows beneath keep clear of. */
function rememberPlan(linesOf: (contours: Contours) => ContourLine[]) {
  let plan: PlanePlan | undefined;
  return {
    make: (pen: Pen, data: PlaneChartData, scales: Scales): PlanePlan => {
      const lines = data.contours?.labelled ? linesOf(data.contours) : [];
      plan = planPlane(pen, { data, scales, lines }, plan?.labels.placed ?? []);
      return plan;
    },
    write: (pen: Pen): void => {
      if (plan) writeLabels(pen, plan.labels);
    },
  };
}

const hints = () => ({
  track: l10n.t('Left and right arrow keys read the points of the path.'),
  tracks: l10n.t('Left and right arrow keys read the points of the path, up and down change the path.'),
  grid: l10n.t('Arrow keys read the map.'),
  choose: l10n.t('Enter or Space chooses the point.'),
});

/** A function of two variables from above: contours, arrows, and the paths that descend on it. */
export function createPlaneChart(container: HTMLElement, options: PlaneChartOptions): Figure<PlaneChartData> {
  const contourDrawing = createContourDrawing();
  const plan = rememberPlan(contourDrawing.lines);
  return createAxesFigure<PlaneChartData>(container, options, {
    kind: 'planeChart',
    hints: hints(),
    moves: 'everywhere',
    range: (data) => {
      const outward = data.contours === undefined;
      return { x: extentAlong(data, 'x'), y: extentAlong(data, 'y'), outwardX: outward, outwardY: outward };
    },
    lines: ({ paths = [] }, scales) => strongLast(paths).map((path) => pathLine(path, scales)),
    aspect: equalAspect,
    under: (pen, data, scales) => {
      const { contours, guides = [] } = data;
      const { arrows } = plan.make(pen, data, scales);
      clipped(pen, () => {
        drawArrows(pen, arrows);
        if (contours) contourDrawing.draw(pen, contours);
        drawGuides(pen, guides);
      });
    },
    over: (pen, data, scales) => {
      const { marks = [], vectors = [], arrows } = data;
      drawPathHeads(pen, data.paths ?? [], scales);
      if (arrows) drawVectors(pen, vectors, arrows);
      drawMarks(pen, marks);
      plan.write(pen);
    },
    tracks: (data, isSeen) => {
      const { paths = [], marks = [] } = data;
      if (paths.length === 0 && data.contours) return [];
      return [...pathTracks(paths, namesOf(data), isSeen), ...markTrack(marks, data, isSeen)];
    },
    grid: (data, shown) => data.contours && readableGrid(gridWithin(data.contours, shown), namesOf(data)),
    columns: planeColumns,
    tables: (data, shown) => [
      ...pathTables(data.paths ?? [], namesOf(data), shown),
      ...markTables(data.marks ?? [], data),
      ...(data.contours ? [gridTable(gridWithin(data.contours, shown), namesOf(data))] : []),
    ],
  });
}
