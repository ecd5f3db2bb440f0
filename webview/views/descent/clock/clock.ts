import type { DescentFrame, DescentPath } from '#protocol';

/** Where the clock stands: at a step, or, while the points glide, between two. */
export interface Clock {
  /** The step arrived at last. */
  readonly step: number;
  readonly position: number;
  readonly playing: boolean;
}

/** Where in a path's lists a place between its steps lies: itself, or, of a path without all steps, between two entries. */
export function entryAt({ steps }: Pick<DescentPath, 'steps'>, position: number): number {
  if (!steps) return position;
  const next = steps.findIndex((step) => step > position);
  if (next < 0) return steps.length - 1;
  const [from, to] = [steps[next - 1] ?? 0, steps[next] ?? 0];
  return next - 1 + (position - from) / (to - from);
}

/** f at a step; of a path without all steps, at the last one before it that is known. */
export function valueAt(path: DescentPath, step: number): number {
  return path.value[Math.floor(entryAt(path, step))] ?? Number.NaN;
}

/** Whether f is known at the very step. */
export const isKnownAt = (path: Pick<DescentPath, 'steps'>, step: number): boolean =>
  Number.isInteger(entryAt(path, step));

/** Whether the clock has come to the end, where it is said how the run ends. */
export const isOver = ({ stepCount }: Pick<DescentFrame, 'stepCount'>, { step }: Clock): boolean =>
  step >= stepCount;
