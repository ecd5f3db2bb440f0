/** The frame of a computation that makes just one. */
export function onlyFrame<F>(frames: Generator<F, void, void>): F {
  const [frame, ...more] = [...frames];
  if (frame === undefined || more.length > 0)
    throw new Error(`One frame was expected, not ${more.length + 1}.`);
  return frame;
}

export function close(actual: number | undefined, expected: number, tolerance: number): boolean {
  return actual !== undefined && Math.abs(actual - expected) <= tolerance;
}
