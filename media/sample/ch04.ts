/**
 * Chapter 4 in TypeScript: as ch04.py.
 * Change a number, and the picture follows.
 */

export function function1(x: number): number {
  return 0.01 * x ** 2 + 0.1 * x;
}

type Curve = (x: number) => number;

/** From two points around x. */
export function numericalDiff(f: Curve, x: number, h = 1e-4): number {
  return (f(x + h) - f(x - h)) / (2 * h);
}

/** The straight line that touches the curve at x. */
export function tangentLine(f: Curve, x: number): Curve {
  const slope = numericalDiff(f, x);
  const atZero = f(x) - slope * x;
  return (t) => slope * t + atZero;
}

export function function2(x: number[]): number {
  return x[0] ** 2 + x[1] ** 2;
}

/** Moves one variable, while the others stay. */
export function numericalGradient(f: (x: number[]) => number, x: number[], h = 1e-4): number[] {
  return x.map((kept, i) => {
    const above = f(x.with(i, kept + h));
    const below = f(x.with(i, kept - h));
    return (above - below) / (2 * h);
  });
}

/** Step by step against the gradient. */
export function gradientDescent(f: (x: number[]) => number, start: number[], lr = 0.1, stepNum = 100): number[][] {
  const path = [start];
  for (let step = 0; step < stepNum; step++) {
    const x = path[step];
    const gradient = numericalGradient(f, x);
    path.push(x.map((value, i) => value - lr * gradient[i]));
  }
  return path;
}

/** Steep one way, flat the other. */
export const valley = (x: number, y: number): number => x ** 2 / 20 + y ** 2;

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Probabilities: positive, and 1 together. */
export function softmax(scores: number[]): number[] {
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** The loss of one answer, given its probability. */
export function surprise(p: number): number {
  return -Math.log(p + 1e-7);
}

console.log('slopes:', numericalDiff(function1, 5), numericalDiff(function1, 10));
console.log('gradient at (3, 4):', numericalGradient(function2, [3, 4]));
console.log('after 100 steps:', gradientDescent(function2, [-3, 4]).at(-1));
console.log('losses:', softmax([1.2, -0.3, -0.4]).map(surprise));
