/** Axes that several arrays are walked along together, joined where all of them stand one after another. */
export interface Walk {
  /** How many steps the innermost axis has. */
  readonly inner: number;
  /** Of each array: from one element of the innermost axis to the next. */
  readonly steps: readonly number[];
  /** Calls `visit` for each row of the innermost axis with the place where it begins in each array. */
  each(offsets: readonly number[], visit: (at: readonly number[]) => void): void;
}

/**
 * The order in which NumPy goes through arrays of one shape, outermost axis first: that of memory, by the sizes of the strides;
 * where the arrays disagree, or no stride tells, axes stay as they are. A stride of 0 or an axis of length 1 has no say.
 */
export function memoryOrder(shape: readonly number[], strides: readonly (readonly number[])[]): number[] {
  const innermostFirst = shape.map((_, axis) => shape.length - 1 - axis);
  for (let i = 1; i < innermostFirst.length; i++) {
    const outer = innermostFirst[i] as number;
    let place = i;
    for (let k = i - 1; k >= 0; k--) {
      const inner = innermostFirst[k] as number;
      const verdict = shape[inner] === 1 || shape[outer] === 1 ? 'open' : compareAxes(outer, inner, strides);
      if (verdict === 'keep') break;
      if (verdict === 'swap') place = k;
    }
    innermostFirst.splice(i, 1);
    innermostFirst.splice(place, 0, outer);
  }
  return innermostFirst.reverse();
}

/** Whether `inner`, which stands further in, should stand outside of `outer`. */
function compareAxes(
  outer: number,
  inner: number,
  strides: readonly (readonly number[])[],
): 'keep' | 'swap' | 'open' {
  let swap = false;
  let isOpen = true;
  for (const one of strides) {
    const a = Math.abs(one[outer] as number);
    const b = Math.abs(one[inner] as number);
    if (a === 0 || b === 0) continue;
    if (b <= a) return 'keep';
    if (isOpen) swap = true;
    isOpen = false;
  }
  return isOpen ? 'open' : swap ? 'swap' : 'keep';
}

/** A walk through all elements, in the order of the axes given (outermost first). */
export function walk(
  shape: readonly number[],
  strides: readonly (readonly number[])[],
  order: readonly number[] = shape.map((_, axis) => axis),
): Walk {
  const { lengths, steps } = joinAxes(shape, strides, order);
  const inner = lengths.pop() ?? 1;
  const innerSteps = steps.map((one) => one.pop() ?? 0);
  return { inner, steps: innerSteps, each: (offsets, visit) => visitRows(lengths, steps, offsets, visit) };
}

/** How far the elements of an array stand from its first, rows one after another. */
export function placesIn(shape: readonly number[], strides: readonly number[]): Float64Array {
  const { inner, steps, each } = walk(shape, [strides]);
  const step = steps[0] as number;
  const places = new Float64Array(shape.reduce((size, length) => size * length, 1));
  let count = 0;
  each([0], ([at]) => {
    for (let i = 0; i < inner; i++) places[count++] = (at as number) + i * step;
  });
  return places;
}

function joinAxes(
  shape: readonly number[],
  strides: readonly (readonly number[])[],
  order: readonly number[],
): { lengths: number[]; steps: number[][] } {
  const lengths: number[] = [];
  const steps: number[][] = strides.map(() => []);
  for (const axis of order) {
    const length = shape[axis] as number;
    if (length === 1) continue;
    const last = lengths.length - 1;
    const joins = last >= 0 && steps.every((one, k) => one[last] === (strides[k]?.[axis] as number) * length);
    if (joins) lengths[last] = (lengths[last] as number) * length;
    else lengths.push(length);
    steps.forEach((one, k) => {
      one[joins ? last : last + 1] = strides[k]?.[axis] as number;
    });
  }
  return { lengths, steps };
}

/** Goes through all indices below `lengths`, the last fastest. */
function visitRows(
  lengths: readonly number[],
  steps: readonly (readonly number[])[],
  offsets: readonly number[],
  visit: (at: readonly number[]) => void,
): void {
  const at = [...offsets];
  if (lengths.length === 0) return visit(at);
  if (lengths.includes(0)) return;
  const index = lengths.map(() => 0);
  for (;;) {
    visit(at);
    let axis = lengths.length - 1;
    while (axis >= 0 && index[axis] === (lengths[axis] as number) - 1) {
      for (let k = 0; k < at.length; k++)
        at[k] = (at[k] as number) - (steps[k]?.[axis] as number) * (index[axis] as number);
      index[axis--] = 0;
    }
    if (axis < 0) return;
    index[axis] = (index[axis] as number) + 1;
    for (let k = 0; k < at.length; k++) at[k] = (at[k] as number) + (steps[k]?.[axis] as number);
  }
}
