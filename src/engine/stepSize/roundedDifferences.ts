import type { ScalarFunction } from '../calculus/differentiate';

export type Precision = 'float64' | 'float32';

/** What a computer makes of one step h, every number on the way rounded to the precision. */
export interface RoundedDifferences {
  /** x and h as the precision holds them: float32 makes 0 of 1e-50 */
  readonly x: number;
  readonly h: number;
  readonly above: number;
  readonly below: number;
  /** x + h less x: the step really taken */
  readonly step: number;
  readonly fAbove: number;
  readonly fBelow: number;
  readonly fx: number;
  /** f(x + h) - f(x) and f(x + h) - f(x - h) */
  readonly ahead: number;
  readonly across: number;
  readonly forward: number;
  readonly central: number;
  /** (f(x + h) - f(x - h)) / 2 * h, the central difference without its brackets: about h^2 times the slope */
  readonly slip: number;
  /** x + h is x: the step is smaller than the spacing of the numbers at x, and the differences see nothing of f */
  readonly stepLost: boolean;
}

/**
 * Forward and central differences of f at x, and the slip, with all that they are made of. With precision 'float32' x, h,
 * every value of f and every operation is rounded as NumPy's float32 would; inside f the arithmetic stays float64.
 */
export function roundedDifferences(
  f: ScalarFunction,
  atX: number,
  step: number,
  precision: Precision = 'float64',
): RoundedDifferences {
  const round = precision === 'float32' ? Math.fround : (value: number) => value;
  const [x, h] = [round(atX), round(step)];
  const [above, below] = [round(x + h), round(x - h)];
  const [fAbove, fBelow, fx] = [round(f(above)), round(f(below)), round(f(x))];
  const [ahead, across] = [round(fAbove - fx), round(fAbove - fBelow)];
  return {
    x,
    h,
    above,
    below,
    step: round(above - x),
    fAbove,
    fBelow,
    fx,
    ahead,
    across,
    forward: round(ahead / h),
    central: round(across / round(2 * h)),
    slip: round(round(across / 2) * h),
    stepLost: above === x,
  };
}
