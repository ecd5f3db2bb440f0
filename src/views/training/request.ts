import type { Stroke, TrainingRequest } from '#protocol';
import { rawParams } from '../parse';

/** More points than a hand draws; what is beyond is left out. */
const MOST_POINTS = 20_000;
const LONGEST_NAME = 60;

/** A message of the page as a request; undefined for what is none. */
export function parseTrainingRequest(input: unknown): TrainingRequest | undefined {
  const { type, id, name, strokes } = rawParams(input);
  switch (type) {
    case 'go':
    case 'pause':
    case 'step':
    case 'begin':
    case 'embeddedDigits':
      return { type };
    case 'choose':
    case 'remove':
      return typeof id === 'string' ? { type, id } : undefined;
    case 'rename':
      return typeof id === 'string' && typeof name === 'string'
        ? { type, id, name: name.slice(0, LONGEST_NAME) }
        : undefined;
    case 'draw':
      return Array.isArray(strokes) ? { type, strokes: parseStrokes(strokes) } : undefined;
    default:
      return undefined;
  }
}

function parseStrokes(strokes: readonly unknown[]): Stroke[] {
  let left = MOST_POINTS;
  return strokes.map((stroke) => {
    const points = (Array.isArray(stroke) ? stroke : []).slice(0, left).flatMap((point) => {
      const { x, y } = rawParams(point);
      return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x + y) ? [{ x, y }] : [];
    });
    left -= points.length;
    return points;
  });
}
