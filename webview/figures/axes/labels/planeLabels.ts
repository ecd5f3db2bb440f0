import { formatShort } from '../../../base/format';
import type { Pen } from '../../canvas/pen';
import type { ContourLine } from '../../geometry/contours';
import type { PlacedLabel } from '../../geometry/labels';
import { samplePolyline } from '../../geometry/polyline';
import type { Scales } from '../../geometry/scales';
import { type ArrowGlyph, clearOf, fieldGlyphs, vectorEnds } from '../arrows';
import type { PlaneChartData } from '../contract';
import { headBox, pathHeads, pathPixels, reachedPoints } from '../paths';
import { type LabelledLine, type LabelPlan, planLabels } from './annotate';

/** The labels of a plane, and the arrows of its field that keep clear of them. */
export interface PlanePlan {
  readonly labels: LabelPlan;
  readonly arrows: readonly ArrowGlyph[];
}

interface Plane {
  readonly data: PlaneChartData;
  readonly scales: Scales;
  /** The contours that have labels. */
  readonly lines: readonly ContourLine[];
}

/** The longest piece of each level's line, with the level's value. */
function levelLabels(pen: Pen, lines: readonly ContourLine[]): LabelledLine[] {
  return lines.flatMap(({ level, pieces }): LabelledLine[] => {
    const longest = pieces.toSorted((a, b) => b.length - a.length)[0];
    if (!longest) return [];
    return [
      { color: 'muted', label: formatShort(level), points: longest.map(({ x, y }) => pen.toPixel(x, y)) },
    ];
  });
}

/** The paths as far as they have gone. */
function labelledPaths(pen: Pen, { paths = [] }: PlaneChartData, scales: Scales): LabelledLine[] {
  return paths.map((path) => ({
    color: path.color,
    label: path.label,
    labelAtEnd: true,
    endsInDot: path.step !== undefined,
    points: reachedPoints(pathPixels(pen, path, scales), path.step),
  }));
}

function labelledVectors(pen: Pen, { vectors = [], arrows }: PlaneChartData): LabelledLine[] {
  if (!arrows) return [];
  return vectors.flatMap((vector): LabelledLine[] => {
    const ends = vectorEnds(pen, vector, arrows);
    const { color: ink, label } = vector;
    return ends ? [{ color: ink, label, labelAtEnd: true, points: [ends.from, ends.to] }] : [];
  });
}

const lengthOf = ({ from, to }: ArrowGlyph): number => Math.hypot(to.x - from.x, to.y - from.y);

/** Finds places for the labels first: the names of points and paths, then the contours'; an arrow of the field gives way. */
export function planPlane(pen: Pen, plane: Plane, previous: readonly PlacedLabel[]): PlanePlan {
  const { data, scales, lines } = plane;
  const { marks, note, arrows, paths = [] } = data;
  const glyphs = arrows ? fieldGlyphs(pen, arrows) : [];
  const vectors = labelledVectors(pen, data);
  const labels = planLabels(
    pen,
    {
      lines: [...labelledPaths(pen, data, scales), ...vectors],
      marks,
      note,
      levels: levelLabels(pen, lines),
      taken: pathHeads(pen, paths, scales).map(headBox),
      vectors: vectors.map(({ points }) => points),
      strewn: glyphs.flatMap((glyph) =>
        lengthOf(glyph) > 0 ? samplePolyline([glyph.from, glyph.to], 6, 12) : [glyph.from],
      ),
    },
    previous,
  );
  return { labels, arrows: clearOf(glyphs, labels.placed) };
}
