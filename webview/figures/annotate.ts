import type { ColorName } from '../ui/theme';
import { color } from '../ui/theme';
import { type LabelRequest, type PlacedLabel, placeLabels, spotsAlong, spotsAround, spotsOn } from './labels';
import { markRadius } from './marks';
import { drawText, isInside, labelFont, type Pen } from './pen';
import { type Box, clipPolyline, type Point, samplePolyline } from './polyline';
import type { Guide, Mark } from './types';

/** A line in pixels and the text to write on it, if any. */
export interface LabelledLine {
  readonly points: readonly Point[];
  readonly color: ColorName;
  readonly label?: string | undefined;
}

export interface Annotations {
  readonly lines: readonly LabelledLine[];
  readonly marks?: readonly Mark[] | undefined;
  readonly guides?: readonly Guide[] | undefined;
  readonly note?: string | undefined;
  /** Lines that other labels may cover, with their own label across them: contours. */
  readonly levels?: readonly LabelledLine[] | undefined;
}

interface Text extends LabelRequest {
  readonly lines: readonly string[];
  readonly color: ColorName;
}

const lineHeight = 15;

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

function corners({ left, top, right, bottom }: Box, width: number, height: number): Point[] {
  const inset = 8;
  const [x, y] = [right - inset - width, bottom - inset - height];
  const [middleX, middleY] = [(left + right - width) / 2, (top + bottom - height) / 2];
  return [
    { x, y: top + inset },
    { x: left + inset, y: top + inset },
    { x: middleX, y: top + inset },
    { x, y },
    { x: left + inset, y },
    { x: middleX, y },
    { x, y: middleY },
    { x: left + inset, y: middleY },
  ];
}

function guideSpots(guide: Guide, { area, toPixel }: Pen, width: number, height: number): Point[] {
  const { x, y } = toPixel(guide.x ?? Number.NaN, guide.y ?? Number.NaN);
  if (guide.x === undefined) {
    return [area.right - width - 4, area.left + 4].flatMap((left) => [
      { x: left, y: y - height - 2 },
      { x: left, y: y + 2 },
    ]);
  }
  const heights = [area.bottom - height - 4, area.bottom - 2 * height - 8, area.bottom - 3 * height - 12];
  if (guide.y === undefined) heights.push(area.top + 4, area.top + height + 8);
  return heights.flatMap((top) => [
    { x: x + 4, y: top },
    { x: x - width - 4, y: top },
  ]);
}

function guideVisible({ x, y }: Guide, { area, toPixel }: Pen): boolean {
  const at = toPixel(x ?? Number.NaN, y ?? Number.NaN);
  const seenX = x === undefined || (at.x >= area.left - 1 && at.x <= area.right + 1);
  return seenX && (y === undefined || x !== undefined || (at.y >= area.top && at.y <= area.bottom));
}

const seenPart = (points: readonly Point[], area: Box): Point[] =>
  samplePolyline(clipPolyline(points, area), 6, 400);

/** Every text to be written, the most important first. */
function textsOf(pen: Pen, all: Annotations, seen: readonly Point[][]): Text[] {
  const { context, area } = pen;
  const widthOf = (text: string): number => context.measureText(text).width;
  const text = (
    key: string,
    ink: ColorName,
    lines: string[],
    spots: (width: number, height: number) => Point[],
  ): Text => {
    const width = Math.max(...lines.map(widthOf));
    const height = lines.length * lineHeight;
    return { key, color: ink, lines, width, height, spots: spots(width, height) };
  };
  const texts: Text[] = [];
  all.lines.forEach((line, i) => {
    if (!line.label) return;
    texts.push(text(`line ${i}`, line.color, [line.label], (w, h) => spotsAlong(seen[i] ?? [], w, h)));
  });
  all.marks?.forEach((mark, i) => {
    const at = pen.toPixel(mark.x, mark.y);
    if (!mark.label || !isInside(area, at)) return;
    texts.push(
      text(`mark ${i}`, 'foreground', [mark.label], (w, h) => spotsAround(at, w, h, markRadius(mark) + 5)),
    );
  });
  all.guides?.forEach((guide, i) => {
    if (!guide.label || !guideVisible(guide, pen)) return;
    texts.push(text(`guide ${i}`, guide.color, [guide.label], (w, h) => guideSpots(guide, pen, w, h)));
  });
  if (all.note) {
    const lines = wrap(all.note, Math.min(420, area.right - area.left - 16), widthOf);
    texts.push(text('note', 'muted', lines, (w, h) => corners(area, w, h)));
  }
  all.levels?.forEach(({ label, color: ink, points }, i) => {
    if (label) texts.push(text(`level ${i}`, ink, [label], (w, h) => spotsOn(seenPart(points, area), w, h)));
  });
  return texts;
}

/** What labels should keep clear of: the lines, the marks with a little room about them, and upright guides. */
function obstaclesOf(pen: Pen, { marks = [], guides = [] }: Annotations, seen: readonly Point[][]): Point[] {
  const { top, bottom } = pen.area;
  const obstacles = seen.flat();
  for (const mark of marks) {
    const { x, y } = pen.toPixel(mark.x, mark.y);
    const r = markRadius(mark);
    for (const [dx, dy] of [
      [0, 0],
      [r, 0],
      [-r, 0],
      [0, r],
      [0, -r],
    ] as const) {
      for (let weight = 0; weight < 3; weight++) obstacles.push({ x: x + dx, y: y + dy });
    }
  }
  for (const guide of guides) {
    if (guide.x === undefined) continue;
    const at = pen.toPixel(guide.x, guide.y ?? Number.NaN);
    const from = guide.y === undefined ? top : at.y;
    obstacles.push(
      ...samplePolyline(
        [
          { x: at.x, y: from },
          { x: at.x, y: bottom },
        ],
        6,
        100,
      ),
    );
  }
  return obstacles;
}

/** Writes the labels and returns where, to be handed in again at the next paint. */
export function annotate(pen: Pen, all: Annotations, previous: readonly PlacedLabel[]): PlacedLabel[] {
  const { context, area } = pen;
  context.font = labelFont();
  context.textBaseline = 'middle';
  const seen = all.lines.map((line) => seenPart(line.points, area));
  const texts = textsOf(pen, all, seen);
  const bounds = { left: area.left + 2, top: area.top + 1, right: area.right, bottom: area.bottom - 1 };
  const placed = placeLabels(texts, bounds, obstaclesOf(pen, all, seen), previous);
  for (const label of placed) {
    const text = texts.find(({ key }) => key === label.key);
    text?.lines.forEach((line, i) => {
      drawText(context, line, { x: label.left, y: label.top + (i + 0.5) * lineHeight }, color(text.color));
    });
  }
  return placed;
}

/** Dotted lines of the guides. */
export function drawGuides(pen: Pen, guides: readonly Guide[]): void {
  const { context, area } = pen;
  context.save();
  context.setLineDash([2, 3]);
  context.lineWidth = 1;
  for (const guide of guides) {
    if (!guideVisible(guide, pen)) continue;
    const at = pen.toPixel(guide.x ?? Number.NaN, guide.y ?? Number.NaN);
    context.strokeStyle = color(guide.color);
    context.beginPath();
    if (guide.x === undefined) {
      context.moveTo(area.left, at.y);
      context.lineTo(area.right, at.y);
    } else {
      const from = guide.y === undefined ? area.top : Math.max(area.top, Math.min(area.bottom, at.y));
      if (!Number.isFinite(from)) continue;
      context.moveTo(at.x, from);
      context.lineTo(at.x, area.bottom);
    }
    context.stroke();
  }
  context.restore();
}
