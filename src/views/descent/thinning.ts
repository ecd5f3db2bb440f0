import type { DescentPath } from '#protocol';

/** A run of more steps is sent as so many stretches, each with the ends of what it reaches: more than a picture shows. */
const MOST_STEPS = 1000;
const STRETCHES = 160;

/** So many rows at the start and at the end of a long table; of those between one in so many that the table has ROWS. */
const ENDS = 100;
const ROWS = 500;

/** A path for the map and the curve: of each stretch the steps where x0, x1 and f are least and greatest, and both ends. */
export function thinned(path: DescentPath): DescentPath {
  const count = path.value.length;
  if (count <= MOST_STEPS) return path;
  const kept = new Set([0, count - 1]);
  for (let k = 0; k < STRETCHES; k++) {
    const [from, to] = [k, k + 1].map((edge) => Math.floor((edge * count) / STRETCHES)) as [number, number];
    kept.add(from);
    for (const values of [path.x0, path.x1, path.value])
      for (const step of extremes(values, from, to)) kept.add(step);
  }
  const steps = Int32Array.from(kept).sort();
  const pick = (values: Float64Array) => Float64Array.from(steps, (step) => values[step] ?? Number.NaN);
  return { steps, x0: pick(path.x0), x1: pick(path.x1), value: pick(path.value) };
}

function extremes(values: Float64Array, from: number, to: number): number[] {
  let [least, greatest] = [from, from];
  for (let i = from; i < to; i++) {
    const value = values[i] ?? Number.NaN;
    if (value < (values[least] ?? Number.NaN)) least = i;
    if (value > (values[greatest] ?? Number.NaN)) greatest = i;
  }
  return [least, greatest];
}

/** The steps of the table: all, or undefined; of a long run the first and the last hundred and every so many between. */
export function tableSteps(stepCount: number): Int32Array | undefined {
  if (stepCount <= MOST_STEPS) return undefined;
  const stride = 10 ** Math.ceil(Math.log10(stepCount / (ROWS - 2 * ENDS)));
  const all = Array.from({ length: stepCount }, (_, step) => step);
  return Int32Array.from(
    all.filter((step) => step < ENDS || step >= stepCount - ENDS || step % stride === 0),
  );
}
