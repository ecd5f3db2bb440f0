import { centralDifference, forwardDifference } from '#engine';
import type { TangentDifference } from '#protocol';

/** Steps that are tried, the usual first. */
const TRIED = [1e-4, 1e-3, 1e-5, 1e-2, 1e-6, 1e-7, 1e-8, 0.1, 1e-9, 1e-10, 1e-11, 1e-12, 1, 10, 100];

/** Whether the difference is the slope to about three digits; where no exact slope is known there is nothing against it. */
export function agrees(slope: number, exact: number): boolean {
  if (Number.isNaN(exact)) return Number.isFinite(slope);
  return Math.abs(slope - exact) <= 1e-3 * Math.max(1, Math.abs(exact));
}

/** The first step whose difference was tried and agrees with the slope; undefined where none does. */
export function closerStep(
  f: (x: number) => number,
  x: number,
  exact: number,
  difference: TangentDifference,
): number | undefined {
  const slope = difference === 'central' ? centralDifference : forwardDifference;
  return Number.isFinite(exact) ? TRIED.find((h) => agrees(slope(f, x, h), exact)) : undefined;
}
