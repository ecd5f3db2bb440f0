import type { Stroke, TrainingParams, TrainingRequest } from '#protocol';
import { rawParams } from '../parse';
import { LearnerError } from '../view';

/** More points than a digit needs; what is beyond is left out. */
const MOST_POINTS = 5000;
const LONGEST_NAME = 60;

/** A message of the page as a request; undefined for what is none. */
export function parseTrainingRequest(
  input: unknown,
  parseParams: (input: unknown) => TrainingParams,
): TrainingRequest | undefined {
  const { type, id, name, params, learningRate } = rawParams(input);
  switch (type) {
    case 'go':
    case 'pause':
    case 'step':
    case 'embeddedDigits':
      return { type };
    case 'begin':
      return params === undefined ? { type } : beginWith(params, parseParams);
    case 'tryRate':
      return isRate(learningRate) ? { type, learningRate } : undefined;
    case 'choose':
    case 'remove':
      return typeof id === 'string' ? { type, id } : undefined;
    case 'rename':
      return typeof id === 'string' && typeof name === 'string'
        ? { type, id, name: name.slice(0, LONGEST_NAME) }
        : undefined;
    default:
      return undefined;
  }
}

const isRate = (raw: unknown): raw is number => typeof raw === 'number' && Number.isFinite(raw) && raw > 0;

function beginWith(
  params: unknown,
  parseParams: (input: unknown) => TrainingParams,
): TrainingRequest | undefined {
  try {
    return { type: 'begin', params: parseParams(params) };
  } catch (error) {
    if (error instanceof LearnerError) return undefined;
    throw error;
  }
}

/** A drawing from outside: what is no point is left out. */
export function parseStrokes(strokes: readonly unknown[]): Stroke[] {
  let left = MOST_POINTS;
  return strokes.slice(0, MOST_POINTS).map((stroke) => {
    const points = (Array.isArray(stroke) ? stroke : []).slice(0, left).flatMap((point) => {
      const { x, y } = rawParams(point);
      return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x + y) ? [{ x, y }] : [];
    });
    left -= points.length;
    return points;
  });
}
