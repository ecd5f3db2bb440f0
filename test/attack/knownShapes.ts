const { abs, cbrt, exp, floor, max, sign, sin, sqrt } = Math;

/** A function that has no derivative at 0, and why; 0 is its only such place within 0.5. */
export interface KnownShape {
  readonly name: string;
  readonly f: (t: number) => number;
  readonly status: 'kink' | 'jump' | 'vertical' | 'nonFinite';
}

export const knownShapes: readonly KnownShape[] = [
  { name: '|t|', f: abs, status: 'kink' },
  { name: 'relu', f: (t) => max(0, t), status: 'kink' },
  { name: 'leaky relu', f: (t) => (t > 0 ? t : 0.01 * t), status: 'kink' },
  { name: 'hinge', f: (t) => max(0, -t), status: 'kink' },
  { name: '|sin t|', f: (t) => abs(sin(t)), status: 'kink' },
  { name: 'exp |t|', f: (t) => exp(abs(t)), status: 'kink' },
  { name: 'max(t, t^2 + 2t)', f: (t) => max(t, t * t + 2 * t), status: 'kink' },
  { name: 'the cusp sqrt |t|', f: (t) => sqrt(abs(t)), status: 'kink' },
  { name: 'the cusp t^(2/3)', f: (t) => cbrt(t * t), status: 'kink' },
  { name: 'floor', f: floor, status: 'jump' },
  { name: 'sign', f: sign, status: 'jump' },
  { name: 'a step', f: (t) => (t >= 0 ? 1 : 0), status: 'jump' },
  { name: 'a step on a slope', f: (t) => t + (t > 0 ? 1 : 0), status: 'jump' },
  { name: 'cbrt', f: cbrt, status: 'vertical' },
  { name: 'sign(t) sqrt |t|', f: (t) => sign(t) * sqrt(abs(t)), status: 'vertical' },
  { name: 'sign(t) |t|^0.8', f: (t) => sign(t) * abs(t) ** 0.8, status: 'vertical' },
  { name: 'sqrt', f: sqrt, status: 'nonFinite' },
  { name: '1/t', f: (t) => 1 / t, status: 'nonFinite' },
];
