/**
 * Slopes and gradients in TypeScript: the same mathematics as gradients.py.
 * Try with this file open:  F1, then "Gradient Lab: Gradient Descent".
 */

/** From both sides of x; a forward difference (f(x + h) - f(x)) / h is less exact. */
export function centralDifference(f: (x: number) => number, x: number, h = 1e-4): number {
  return (f(x + h) - f(x - h)) / (2 * h);
}

export function function1(x: number): number {
  return 0.01 * x ** 2 + 0.1 * x;
}

export function function2(x: number[]): number {
  return x[0] ** 2 + x[1] ** 2;
}

/** Each variable in turn is moved by h both ways; the others stay where they are. */
export function numericalGradient(f: (x: number[]) => number, x: number[], h = 1e-4): number[] {
  return x.map((_, i) => {
    const after = f(x.with(i, x[i] + h));
    const before = f(x.with(i, x[i] - h));
    return (after - before) / (2 * h);
  });
}

/** Goes downhill: the learning rate says how far, the gradient which way. */
export function gradientDescent(f: (x: number[]) => number, start: number[], learningRate = 0.01, stepCount = 100): number[][] {
  const trajectory = [start];
  for (let step = 0; step < stepCount; step++) {
    const x = trajectory[step];
    const gradient = numericalGradient(f, x);
    trajectory.push(x.map((value, i) => value - learningRate * gradient[i]));
  }
  return trajectory;
}

console.log('slopes:', centralDifference(function1, 5), centralDifference(function1, 10));
console.log('gradient at (3, 4):', numericalGradient(function2, [3, 4]));
console.log('after 100 steps:', gradientDescent(function2, [-3, 4], 0.1).at(-1));
