import { InputError } from '../inputError';
import type { ScalarFunction } from './differentiate';
import type { VectorFunction } from './gradient';

const MOST_SAMPLES = 1e7;

/**
 * Numbers from start up to, but not including, stop, exactly as NumPy's arange gives them: ceil((stop - start) / step)
 * of them, x[i] = start + i * delta with delta = (start + step) - start, which is not always step.
 * @throws InputError if an argument is not finite, step is 0, or there would be more than ten million numbers
 */
export function arange(start: number, stop: number, step: number): Float64Array {
  checkFinite('start', start);
  checkFinite('stop', stop);
  checkFinite('step', step);
  if (step === 0) throw new InputError('step must be a finite number other than 0, but it is {0}.', step);
  const x = new Float64Array(checkCount(Math.max(0, Math.ceil((stop - start) / step)), 0));
  const second = start + step;
  const delta = second - start;
  for (let i = 0; i < x.length; i++) x[i] = i === 1 ? second : start + i * delta;
  return x;
}

/**
 * `count` evenly spaced numbers from start to stop, both included, as NumPy's linspace: i * step + start, the last one
 * stop itself; one number is start.
 * @throws InputError if start or stop is not finite, or count is not a whole number from 0 to ten million
 */
export function linspace(start: number, stop: number, count: number): Float64Array {
  checkFinite('start', start);
  checkFinite('stop', stop);
  const x = new Float64Array(checkCount(count, 0));
  const gaps = count - 1;
  const step = (stop - start) / gaps;
  for (let i = 0; i < count; i++) x[i] = (step === 0 ? (i / gaps) * (stop - start) : i * step) + start;
  if (count === 1) x[0] = start;
  else if (count > 1) x[gaps] = stop;
  return x;
}

/** Points of a curve: y[i] = f(x[i]). */
export interface Curve {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * f at `count` evenly spaced points from start to stop, both included. Where f has no value y is NaN or infinite.
 * @throws InputError if start or stop is not finite, or count is not a whole number from 2 to ten million
 */
export function sampleCurve(f: ScalarFunction, start: number, stop: number, count: number): Curve {
  checkCount(count, 2);
  const x = linspace(start, stop, count);
  return { x, y: x.map((value) => f(value)) };
}

/**
 * f(x, y) at every pair of an entry of xs and an entry of ys, row-major with x fastest: entry
 * row * xs.length + column is f(xs[column], ys[row]).
 */
export function sampleGrid(f: VectorFunction, xs: ArrayLike<number>, ys: ArrayLike<number>): Float64Array {
  const columns = xs.length;
  const z = new Float64Array(columns * ys.length);
  const point = new Float64Array(2);
  for (let k = 0; k < z.length; k++) {
    point[0] = xs[k % columns] ?? Number.NaN;
    point[1] = ys[Math.floor(k / columns)] ?? Number.NaN;
    z[k] = f(point);
  }
  return z;
}

function checkFinite(name: string, value: number): void {
  if (!Number.isFinite(value))
    throw new InputError('{0} must be a finite number, but it is {1}.', name, value);
}

function checkCount(count: number, least: number): number {
  if (Number.isInteger(count) && count >= least && count <= MOST_SAMPLES) return count;
  throw new InputError(
    'The number of points must be a whole number from {0} to {1}, but it is {2}.',
    least,
    MOST_SAMPLES,
    count,
  );
}
