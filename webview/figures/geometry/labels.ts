import type { Box, Point } from './polyline';

export interface LabelRequest {
  /** Names the label from one paint to the next, so that it stays where it is while there is room. */
  readonly key: string;
  readonly width: number;
  readonly height: number;
  /** Upper left corners it may take, best first. */
  readonly spots: readonly Point[];
}

export interface PlacedLabel extends Box {
  readonly key: string;
  readonly spot: number;
}

const clearance = 3;
const perObstacle = 20;
const forMoving = 4;

/** True when two boxes touch or come closer than a label should. */
export function overlaps(a: Box, b: Box): boolean {
  return (
    a.left < b.right + clearance &&
    b.left < a.right + clearance &&
    a.top < b.bottom + clearance &&
    b.top < a.bottom + clearance
  );
}

/** The box of a label at a spot, moved inside the bounds. */
function boxAt(request: LabelRequest, spot: Point, bounds: Box): Box {
  const left = Math.max(bounds.left, Math.min(spot.x, bounds.right - request.width));
  const top = Math.max(bounds.top, Math.min(spot.y, bounds.bottom - request.height));
  return { left, top, right: left + request.width, bottom: top + request.height };
}

/** How many of the points lie in the box; no more than `most` are counted. */
function countInside(points: readonly Point[], box: Box, most: number): number {
  let count = 0;
  for (const p of points) {
    if (p.x >= box.left - 1 && p.x <= box.right + 1 && p.y >= box.top && p.y <= box.bottom) count++;
    if (count > most) break;
  }
  return count;
}

/**
 * Gives each label, in the order of their importance, the spot that covers least of `obstacles`, inside `bounds` and clear of
 * the labels placed before and of what is `taken`. A label without such a spot is left out: better unread than unreadable.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  bounds: Box,
  obstacles: readonly Point[],
  previous: readonly PlacedLabel[] = [],
  taken: readonly Box[] = [],
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    if (request.width > bounds.right - bounds.left || request.height > bounds.bottom - bounds.top) continue;
    const before = previous.find((label) => label.key === request.key)?.spot;
    let best: PlacedLabel | undefined;
    let least = Number.POSITIVE_INFINITY;
    request.spots.forEach((spot, index) => {
      const box = boxAt(request, spot, bounds);
      const isFree = ![...placed, ...taken].some((other) => overlaps(other, box));
      if (!isFree || !Number.isFinite(box.left + box.top)) return;
      const moved = Math.abs(box.left - spot.x) + Math.abs(box.top - spot.y);
      const stays = before === undefined || before === index ? 0 : forMoving;
      const free = moved / 2 + index / 2 + stays;
      const cost = free + perObstacle * countInside(obstacles, box, (least - free) / perObstacle);
      if (cost >= least) return;
      least = cost;
      best = { key: request.key, spot: index, ...box };
    });
    if (best) placed.push(best);
  }
  return placed;
}

/** Spots around a point, `distance` away from it: right, left, above, below and the corners between. */
export function spotsAround(at: Point, width: number, height: number, distance: number): Point[] {
  const [right, left, middle] = [at.x + distance, at.x - distance - width, at.x - width / 2];
  const [above, below, level] = [at.y - distance - height, at.y + distance, at.y - height / 2];
  return [
    { x: right - 2, y: above + 2 },
    { x: left + 2, y: above + 2 },
    { x: right - 2, y: below - 2 },
    { x: left + 2, y: below - 2 },
    { x: right, y: level },
    { x: left, y: level },
    { x: middle, y: above },
    { x: middle, y: below },
  ];
}

const fractions = [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0];

/** Spots along a line, from its end backwards, above and below it. `line` is evenly sampled and lies inside the plot. */
export function spotsAlong(line: readonly Point[], width: number, height: number): Point[] {
  const spots: Point[] = [];
  for (const fraction of fractions) {
    const at = line[Math.round((line.length - 1) * fraction)];
    if (at) spots.push(...spotsAround(at, width, height, 6).slice(0, fraction === 1 ? 8 : 4));
  }
  return spots;
}

/** Spots across a line, in its middle first. */
export function spotsOn(line: readonly Point[], width: number, height: number): Point[] {
  return [
    0.5, 0.25, 0.75, 0.125, 0.375, 0.625, 0.875, 0.06, 0.19, 0.31, 0.44, 0.56, 0.69, 0.81, 0.94,
  ].flatMap((fraction): Point[] => {
    const at = line[Math.round((line.length - 1) * fraction)];
    return at ? [{ x: at.x - width / 2, y: at.y - height / 2 }] : [];
  });
}

/** The first of the texts, the longest one first, that fits into `room`; where none does, the last one cut short. */
export function fitText(texts: readonly string[], room: number, widthOf: (text: string) => number): string {
  const fits = texts.find((text) => widthOf(text) <= room);
  if (fits !== undefined) return fits;
  const letters = [...(texts.at(-1) ?? '')];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`) > room) letters.pop();
  return `${letters.join('')}…`;
}
