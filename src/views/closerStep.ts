import { centralDifference, forwardDifference } from '#engine';
import type { TangentDifference } from '#protocol';

/** Steps that are tried, the usual first. */
const TRIED = [1e-4, 1e-3, 1e-5, 1e-2, 1e-6, 1e-7, 1e-8, 0.1, 1e-9, 1e-10, 1e-11, 1e-12, 1, 10, 100];

/** Of a slope, or of 1 where that is more, an error beyond which it is no longer taken for the slope. */
const WRONG = 1e-3;

/** What is set. */
interface Step {
  readonly h: number;
  readonly difference: TangentDifference;
}

/** Whether the difference is the slope to about three digits; where no exact slope is known there is nothing against it. */
export function agrees(slope: number, exact: number): boolean {
  if (Number.isNaN(exact)) return Number.isFinite(slope);
  return Math.abs(slope - exact) <= WRONG * Math.max(1, Math.abs(exact));
}

/**
 * The first step that was tried whose difference agrees with the slope and is nearer to it than that of the step which is set; one
 * that agrees in its own digits, however small the slope, goes before. Undefined where there is none.
 */
export function closerStep(
  f: (x: number) => number,
  x: number,
  exact: number,
  { h, difference }: Step,
): number | undefined {
  const slope = difference === 'central' ? centralDifference : forwardDifference;
  const errorOf = (step: number) => Math.abs(slope(f, x, step) - exact);
  const now = errorOf(h);
  const isSeen = (step: number) => x + step !== x && (difference === 'forward' || x - step !== x);
  const isCloser = (step: number) => Number.isNaN(now) || errorOf(step) < now;
  const closer = TRIED.filter((step) => isSeen(step) && isCloser(step) && agrees(slope(f, x, step), exact));
  return closer.find((step) => errorOf(step) <= WRONG * Math.abs(exact)) ?? closer[0];
}
