import type { VectorFunction } from '../calculus/gradient';
import { curvatureAt } from './curvature';
import type { DescentStep } from './descent';
import { fallsWithoutEnd } from './endlessFall';
import type { Jump } from './jump';
import type { Movement, Zigzag } from './movement';
import { type Remaining, remaining } from './remaining';
import type { RestingPlace } from './restingPlace';
import { goesNowhere, rises } from './valuePattern';

/**
 * - converged: f is nowhere lower around x, at a distance that is nothing beside the way that was made
 * - stillMoving: on its way; see distanceMoved and distanceLeft for whether it has hardly started
 * - zigzag: getting closer, but a coordinate overshoots the valley at every step
 * - oscillating: to and fro without getting lower
 * - diverging: going up and away, or gone up so far that the doubles there no longer carry the gradient
 * - unbounded: going down where f falls without end, as far as its values can tell
 * - frozen: the slope is not 0, but the gradient is exactly 0 or x no longer changes: the doubles at x are too far apart
 *   for h, so that f(x + h) is f(x - h), or for the step
 * - jump: f jumps beside x, and the gradient is made of the jump, or x is at rest only since it tells nothing of the way down
 * - saddle: the slope is 0, but some direction leads down (a maximum too); plateau: the slope is 0 and f is flat
 * - nonFinite: x, f or the gradient is infinite or not a number
 */
export type DescentKind =
  | 'converged'
  | 'stillMoving'
  | 'zigzag'
  | 'oscillating'
  | 'diverging'
  | 'unbounded'
  | 'frozen'
  | 'jump'
  | 'saddle'
  | 'plateau'
  | 'nonFinite';

export interface JudgeOptions {
  readonly f: VectorFunction;
  readonly learningRate: number;
  /** the step of the numerical gradient, if the descent had that one */
  readonly h?: number | undefined;
}

/** A descent that is judged. */
export interface Run extends JudgeOptions {
  readonly steps: readonly DescentStep[];
  readonly first: DescentStep;
  readonly last: DescentStep;
  readonly movement: Movement;
}

/** A zigzag that shrinks or grows by less than this a step must do so at every step, to be told from one that stays. */
const STEADY = 0.002;

/** What forgets steep slopes by and by (RMSProp) lets a zigzag swell by half a percent a step, and not for ever. */
const SWELLING = 0.01;

/** Growth a step that may be rounding. */
const ROUNDING = 1e-6;

/** A gradient further off than this is no longer the slope. */
const OFF = 1e-3;

/** So many times as far from the start as the start from 0 (or 1) is far off. */
const FAR = 100;

/** Two Hessians, one with steps twice as long, agree to this share where there is a Hessian. */
export const AGREEING = 0.02;

/** What is known of the last x: what place lies around it, what is left from there, and whether f jumps beside it. */
export interface Ending {
  readonly place: RestingPlace;
  readonly left: Remaining;
  readonly jump: Jump | undefined;
}

/** What kind of descent it was, all numbers finite. */
export function kindOf(run: Run, { place, left, jump }: Ending): DescentKind {
  const { steps, movement } = run;
  if (jump && misleads(jump, run, place)) return isFalling(run, left) ? 'unbounded' : 'jump';
  if (place === 'minimum' || place === 'valley') return 'converged';
  if (place === 'saddle' || place === 'maximum') return 'saddle';
  if (place === 'plateau') return 'plateau';
  if (isFalling(run, left)) return 'unbounded';
  if (movement.frozenFromStep !== undefined) return 'frozen';
  if (isLostFarAbove(run)) return 'diverging';
  if (isOverBound(run, left)) return 'diverging';
  if (movement.zigzag) return kindOfZigzag(run, movement.zigzag);
  const values = steps.map((step) => step.value);
  if (rises(values, movement.lastLengths)) return 'diverging';
  return goesNowhere(values) ? 'oscillating' : 'stillMoving';
}

/** Whether the gradient is more the jump's than the slope's, or x rests where f is lower across a jump. */
function misleads({ coordinate, isStraddled, isDown }: Jump, { last }: Run, place: RestingPlace): boolean {
  if (!isStraddled) return isDown && place !== 'slope';
  return Math.abs(last.gradient[coordinate] ?? 0) > 0.5 * Math.hypot(...last.gradient);
}

function kindOfZigzag(run: Run, zigzag: Zigzag): DescentKind {
  const values = run.steps.map((step) => step.value);
  if (zigzag.factor > 1 + (isPlain(run) ? STEADY : SWELLING) && rises(values)) return 'diverging';
  return shrinks(zigzag) && !goesNowhere(values) ? 'zigzag' : 'oscillating';
}

/**
 * Plain descent in a bowl (f bends the same halfway between the last two x) whose learning rate is over its bound, so that each
 * step is longer than the one before: f has got higher, or the zigzag has grown all the time.
 */
function isOverBound(run: Run, { curvature }: Remaining): boolean {
  const { f, steps, first, last, movement, learningRate } = run;
  const before = steps[steps.length - 2]?.x;
  const bend = Math.max(...curvature.values);
  if (!before || steps.length < 3 || !isPlain(run) || !(learningRate * bend > 2)) return false;
  const climbs = movement.zigzag ? grows(movement.zigzag) : last.value > first.value;
  if (!climbs) return false;
  const halfway = last.x.map((value, i) => (value + (before[i] ?? 0)) / 2);
  return Math.abs(Math.max(...curvatureAt(f, halfway, curvature.times).values) - bend) <= AGREEING * bend;
}

/** Growing at every step, and no less lately than before, as it would on the way to a zigzag of constant size. */
function grows({ factor, lately, alwaysGrew }: Zigzag): boolean {
  return alwaysGrew && factor > 1 + ROUNDING && lately - 1 > 0.8 * (factor - 1);
}

export function shrinks({ factor, lately, alwaysShrank }: Zigzag): boolean {
  return (alwaysShrank || factor < 1 - STEADY) && factor < 1 - ROUNDING && 1 - lately > 0.5 * (1 - factor);
}

/** Gone up and so far away that the doubles there are too far apart for h: the gradient is not the slope any more. */
function isLostFarAbove({ f, steps, first, last, movement }: Run): boolean {
  if (!(last.value > first.value) || !isFarOff(movement, first)) return false;
  return steps.slice(-4).some((step) => {
    const { gradient, slope } = remaining(f, step.x);
    return Math.hypot(...step.gradient.map((value, i) => value - (gradient[i] ?? 0))) > OFF * slope;
  });
}

function isFarOff({ extent }: Movement, { x }: DescentStep): boolean {
  return extent > FAR * Math.hypot(1, ...x);
}

/** Whether f got lower and falls without end from here: downhill, as x went last, or along an eigenvector or an axis. */
function isFalling({ f, steps, first, last }: Run, { gradient, curvature }: Remaining): boolean {
  if (!(last.value < first.value)) return false;
  const before = steps[steps.length - 2]?.x ?? last.x;
  const axes = last.x.map((_, i) => i);
  const directions = [
    last.gradient.map((value) => -value),
    last.x.map((value, i) => value - (before[i] ?? 0)),
    ...curvature.directions,
    ...Array.from(axes, (axis) => axes.map((i) => (i === axis ? 1 : 0))),
  ];
  return directions.some((direction) => {
    const slope = direction.reduce((sum, value, i) => sum + value * (gradient[i] ?? 0), 0);
    if (slope === 0) return false;
    return fallsWithoutEnd(f, last.x, slope > 0 ? direction.map((value) => -value) : direction);
  });
}

/** Whether the last two steps were learningRate * gradient alone, so that nothing carries x on where the gradient is 0. */
export function isPlain({ steps, learningRate }: Run): boolean {
  const recent = steps.slice(-3);
  return recent.every((step, k) => {
    const before = recent[k - 1];
    return step.x.every((value, i) => {
      const from = before?.x[i] ?? value;
      const plain = from - learningRate * (before?.gradient[i] ?? 0);
      return Math.abs(value - plain) <= 2 ** -48 * (Math.abs(value) + Math.abs(from));
    });
  });
}
