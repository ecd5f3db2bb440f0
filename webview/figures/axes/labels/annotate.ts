import { type ColorName, textColor } from '../../../base/theme';
import { drawText, isInside, labelFont, type Pen } from '../../canvas/pen';
import { markRadius } from '../../canvas/shapes';
import type { Mark } from '../../contract';
import {
  type LabelRequest,
  type PlacedLabel,
  placeLabels,
  spotsAlong,
  spotsAround,
  spotsOn,
} from '../../geometry/labels';
import { type Box, clipPolyline, type Point, samplePolyline } from '../../geometry/polyline';
import type { Guide } from '../contract';
import { footSpot, guideObstacles, guideSpots, isGuideSeen, rowStarts } from '../guides';

/** A line in pixels and the text to write on it, if any. */
export interface LabelledLine {
  readonly points: readonly Point[];
  readonly color: ColorName;
  readonly label?: string | undefined;
  /** Keeps the label to the last third of the line: where lines start together, it would name the wrong one. */
  readonly labelAtEnd?: boolean | undefined;
  /** A dot stands at the line's end: the label names that. */
  readonly endsInDot?: boolean | undefined;
}

export interface Annotations {
  readonly lines: readonly LabelledLine[];
  readonly marks?: readonly Mark[] | undefined;
  readonly guides?: readonly Guide[] | undefined;
  readonly note?: string | undefined;
  /** Lines that other labels may cover, with their own label across them: contours. */
  readonly levels?: readonly LabelledLine[] | undefined;
  /** What no label may cover: texts that stand already, dots. */
  readonly taken?: readonly Box[] | undefined;
  /** Lines that no label may cover, in pixels: arrows that a label belongs to. */
  readonly vectors?: readonly (readonly Point[])[] | undefined;
  /** Places that a label covers only where there is no better spot: the arrows of a field. */
  readonly strewn?: readonly Point[] | undefined;
}

/** The labels of a plot: where each stands, and the text in it. */
export interface LabelPlan {
  readonly placed: readonly PlacedLabel[];
  readonly drafts: readonly Draft[];
}

/** A text before it is measured. */
interface Draft {
  readonly key: string;
  readonly lines: readonly string[];
  readonly color: ColorName;
  readonly size: number;
  spots(width: number, height: number): Point[];
}

const size = 12;
const levelSize = 10;
/** Of a label from the dot that it names. */
const dotDistances = [11, 20, 30];
/** Of a label from the rim of the mark that it names. */
const markDistances = [5, 12, 20];

/** Breaks a text between words into lines no wider than `width`. */
export function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** Corners of the plot, then the middles of its sides. */
function placesInPlot({ left, top, right, bottom }: Box, width: number, height: number): Point[] {
  const inset = 8;
  const columns = [right - inset - width, left + inset, (left + right - width) / 2];
  const rows = [top + inset, bottom - inset - height, (top + bottom - height) / 2];
  return rows.flatMap((y) => columns.map((x) => ({ x, y })));
}

const seenPart = (points: readonly Point[], area: Box): Point[] =>
  samplePolyline(clipPolyline(points, area), 6, 400);

function lineDrafts({ area }: Pen, lines: readonly LabelledLine[], seen: readonly Point[][]): Draft[] {
  return lines.flatMap(({ label, color: ink, labelAtEnd, endsInDot, points: all }, i): Draft[] => {
    const points = seen[i] ?? [];
    const named = labelAtEnd ? points.slice(Math.floor((points.length * 2) / 3)) : points;
    const end = endsInDot ? all.at(-1) : undefined;
    // A dot that is out of sight has no name.
    if (end && !isInside(area, end)) return [];
    const spots = (w: number, h: number): Point[] =>
      end ? dotDistances.flatMap((distance) => spotsAround(end, w, h, distance)) : spotsAlong(named, w, h);
    return label ? [{ key: `line ${i}`, lines: [label], color: ink, size, spots }] : [];
  });
}

function markDrafts(pen: Pen, marks: readonly Mark[]): Draft[] {
  return marks.flatMap((mark, i): Draft[] => {
    const at = pen.toPixel(mark.x, mark.y);
    if (!mark.label || !isInside(pen.area, at)) return [];
    const spots = (w: number, h: number): Point[] =>
      markDistances.flatMap((distance) => spotsAround(at, w, h, markRadius(mark) + distance));
    return [{ key: `mark ${i}`, lines: [mark.label], color: 'foreground', size, spots }];
  });
}

function guideDrafts(pen: Pen, guides: readonly Guide[]): Draft[] {
  const starts = rowStarts(guides, pen);
  return guides.flatMap((guide, i): Draft[] => {
    if (!guide.label || !isGuideSeen(guide, pen)) return [];
    const draft = { key: `guide ${i}`, lines: [guide.label], color: guide.color, size };
    if (!starts.has(guide)) return [{ ...draft, spots: (w, h) => guideSpots(guide, pen, w, h) }];
    const left = starts.get(guide);
    return left === undefined ? [] : [{ ...draft, spots: (_, h) => [{ x: left, y: footSpot(pen, h) }] }];
  });
}

function noteDraft({ context, area }: Pen, note: string): Draft {
  const width = Math.min(420, (area.right - area.left) * 0.75);
  context.font = labelFont(size);
  const lines = wrap(note, width, (text) => context.measureText(text).width);
  return { key: 'note', lines, color: 'muted', size, spots: (w, h) => placesInPlot(area, w, h) };
}

function levelDrafts({ area }: Pen, levels: readonly LabelledLine[]): Draft[] {
  return levels.flatMap(({ label, color: ink, points }, i): Draft[] => {
    const spots = (w: number, h: number): Point[] => spotsOn(seenPart(points, area), w, h);
    return label ? [{ key: `level ${i}`, lines: [label], color: ink, size: levelSize, spots }] : [];
  });
}

/** Every text to be written, the most important first. */
function draftsOf(pen: Pen, all: Annotations, seen: readonly Point[][]): Draft[] {
  return [
    ...markDrafts(pen, all.marks ?? []),
    ...lineDrafts(pen, all.lines, seen),
    ...guideDrafts(pen, all.guides ?? []),
    ...(all.note ? [noteDraft(pen, all.note)] : []),
    ...levelDrafts(pen, all.levels ?? []),
  ];
}

function measure({ context }: Pen, draft: Draft): LabelRequest {
  context.font = labelFont(draft.size);
  const width = Math.max(0, ...draft.lines.map((line) => context.measureText(line).width));
  const height = draft.lines.length * (draft.size + 3);
  return { key: draft.key, width, height, spots: draft.spots(width, height) };
}

function boxAround({ x, y }: Point, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

/** What no label may cover: what is taken already, the marks, and the arrows that have labels. */
function closedTo(pen: Pen, { marks = [], taken = [], vectors = [] }: Annotations): Box[] {
  return [
    ...taken,
    ...marks.map((mark) => boxAround(pen.toPixel(mark.x, mark.y), markRadius(mark))),
    ...vectors.flatMap((line) => seenPart(line, pen.area).map((point) => boxAround(point, 1))),
  ];
}

/** Finds a spot for every label that has one. `previous` are those of the last paint, which stay where there is room. */
export function planLabels(pen: Pen, all: Annotations, previous: readonly PlacedLabel[]): LabelPlan {
  const { area } = pen;
  const seen = all.lines.map((line) => seenPart(line.points, area));
  const drafts = draftsOf(pen, all, seen);
  const obstacles = [...seen.flat(), ...guideObstacles(pen, all.guides ?? []), ...(all.strewn ?? [])];
  const bounds = { left: area.left + 2, top: area.top + 1, right: area.right, bottom: area.bottom - 1 };
  const requests = drafts.map((draft) => measure(pen, draft));
  return { drafts, placed: placeLabels(requests, bounds, obstacles, previous, closedTo(pen, all)) };
}

export function writeLabels({ context }: Pen, { placed, drafts }: LabelPlan): void {
  context.textBaseline = 'middle';
  for (const label of placed) {
    const draft = drafts.find(({ key }) => key === label.key);
    if (!draft) continue;
    context.font = labelFont(draft.size);
    draft.lines.forEach((line, i) => {
      drawText(
        context,
        line,
        { x: label.left, y: label.top + (i + 0.5) * (draft.size + 3) },
        textColor(draft.color),
      );
    });
  }
}

/** Writes the labels and returns where, to be handed in again at the next paint. */
export function annotate(
  pen: Pen,
  all: Annotations,
  previous: readonly PlacedLabel[],
): readonly PlacedLabel[] {
  const plan = planLabels(pen, all, previous);
  writeLabels(pen, plan);
  return plan.placed;
}
