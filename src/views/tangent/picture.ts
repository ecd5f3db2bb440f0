import { centralDifference, type DerivativeEstimate, estimateDerivative, forwardDifference } from '#engine';
import type { OneVariable } from '#language';
import type { TangentChosen, TangentLineThrough, TangentParams, TangentPicture } from '#protocol';
import { outsideOf, type Ranges } from './ranges';
import { statusText } from './statusText';

/** Shares of the picture's width and height that the eye can tell. */
const SEEN_STEP = 0.004;
const SEEN_GAP = 0.01;

/** What was asked, and what is shown. */
export type Shown = Pick<TangentChosen, 'h'> & Pick<TangentParams, 'difference'> & Ranges;

/** f at x: its slope there by the difference and as it is, with the tangent and the secant. */
export function pictureAt({ f, derivative }: OneVariable, x: number, shown: Shown): TangentPicture {
  const { h, difference } = shown;
  const value = f(x);
  const isCentral = difference === 'central';
  const [from, to] = [isCentral ? x - h : x, x + h];
  const [before, after] = [f(from), f(to)];
  const slope = isCentral ? centralDifference(f, x, h) : forwardDifference(f, x, h);
  const exact = derivative(x);
  const estimate = agreeing(estimateDerivative(f, x), exact);
  const tangentSlope = Number.isFinite(exact) ? exact : estimate.value;
  const tangent = hasTangent(estimate.status, value) ? lineThrough(x, value, tangentSlope) : undefined;
  const stepSeen = h >= SEEN_STEP * (shown.range[1] - shown.range[0]);
  const secant = lineThrough(to, after, slope);
  return {
    x,
    value,
    slope,
    intercept: value - slope * x,
    exact,
    error: Math.abs(slope - exact),
    after,
    before,
    to,
    from,
    rise: after - before,
    run: isCentral ? 2 * h : h,
    estimate,
    status: statusText(estimate.status),
    hasSlope: Number.isFinite(exact) || !SLOPELESS.includes(estimate.status),
    tangent,
    secant: stepSeen || differs(tangent, secant, shown) ? secant : undefined,
    stepSeen,
    outside: outsideOf(x, value, shown),
  };
}

/**
 * The estimate beside an exact slope: f may look like a kink as near as differences can look, as |x|^1.1 does at 0, but what
 * has a slope has no kink, no jump and is not vertical. Then it only is too rough to tell by them.
 */
function agreeing(estimate: DerivativeEstimate, exact: number): DerivativeEstimate {
  const isDenied = ['kink', 'jump', 'vertical'].includes(estimate.status);
  return isDenied && Number.isFinite(exact) ? { ...estimate, status: 'noisy' } : estimate;
}

/** What leaves a point no slope: the difference there is a number, but of nothing. */
const SLOPELESS: readonly string[] = ['kink', 'jump', 'vertical', 'nonFinite'];

const hasTangent = (status: string, value: number): boolean =>
  Number.isFinite(value) && !['kink', 'jump', 'nonFinite'].includes(status);

/** The line through (x, y); undefined where it has no slope. */
function lineThrough(x: number, y: number, slope: number): TangentLineThrough | undefined {
  const intercept = y - slope * x;
  return Number.isFinite(slope) && Number.isFinite(intercept) ? { slope, intercept } : undefined;
}

/** Whether two lines leave each other visibly within the picture. */
function differs(
  tangent: TangentLineThrough | undefined,
  secant: TangentLineThrough | undefined,
  { range: [from, to], yRange: [low, high] }: Shown,
): boolean {
  if (!tangent || !secant) return secant !== undefined;
  return Math.abs(tangent.slope - secant.slope) * (to - from) > SEEN_GAP * (high - low);
}
