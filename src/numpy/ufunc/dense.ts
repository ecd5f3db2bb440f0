/** A row of an operation: n numbers of `a` and `b`, each from its place on with its step, written to `out`. */
export type Loop<Data> = (
  n: number,
  out: Data,
  to: number,
  step: number,
  a: Data,
  from: number,
  aStep: number,
  b: Data,
  other: number,
  bStep: number,
) => void;

type DenseLoop = Loop<Float64Array>;

/** What a comparison writes are the bytes of truth values. */
const less: DenseLoop = (n, out, to, step, a, from, aStep, b, other, bStep) => {
  for (let i = 0; i < n; i++)
    out[to + i * step] = Number((a[from + i * aStep] as number) < (b[other + i * bStep] as number));
};
const lessEqual: DenseLoop = (n, out, to, step, a, from, aStep, b, other, bStep) => {
  for (let i = 0; i < n; i++)
    out[to + i * step] = Number((a[from + i * aStep] as number) <= (b[other + i * bStep] as number));
};

/**
 * The commonest operations on float64, each with loops of its own: V8 then keeps the numbers in registers, where a loop that
 * calls a function for each of them takes several times as long. `b` may be one number, with the step 0. What compares
 * does without a branch, which could not be foretold.
 */
const loops: Readonly<Record<string, DenseLoop>> = {
  add(n, out, to, step, a, from, aStep, b, other, bStep) {
    const y = b[other] as number;
    if (step === 1 && aStep === 1 && bStep === 1)
      for (let i = 0; i < n; i++) out[to + i] = (a[from + i] as number) + (b[other + i] as number);
    else if (step === 1 && aStep === 1 && bStep === 0)
      for (let i = 0; i < n; i++) out[to + i] = (a[from + i] as number) + y;
    else
      for (let i = 0; i < n; i++)
        out[to + i * step] = (a[from + i * aStep] as number) + (b[other + i * bStep] as number);
  },
  subtract(n, out, to, step, a, from, aStep, b, other, bStep) {
    const y = b[other] as number;
    if (step === 1 && aStep === 1 && bStep === 1)
      for (let i = 0; i < n; i++) out[to + i] = (a[from + i] as number) - (b[other + i] as number);
    else if (step === 1 && aStep === 1 && bStep === 0)
      for (let i = 0; i < n; i++) out[to + i] = (a[from + i] as number) - y;
    else
      for (let i = 0; i < n; i++)
        out[to + i * step] = (a[from + i * aStep] as number) - (b[other + i * bStep] as number);
  },
  multiply(n, out, to, step, a, from, aStep, b, other, bStep) {
    const y = b[other] as number;
    if (step === 1 && aStep === 1 && bStep === 1)
      for (let i = 0; i < n; i++) out[to + i] = (a[from + i] as number) * (b[other + i] as number);
    else if (step === 1 && aStep === 1 && bStep === 0)
      for (let i = 0; i < n; i++) out[to + i] = (a[from + i] as number) * y;
    else
      for (let i = 0; i < n; i++)
        out[to + i * step] = (a[from + i * aStep] as number) * (b[other + i * bStep] as number);
  },
  divide(n, out, to, step, a, from, aStep, b, other, bStep) {
    const y = b[other] as number;
    if (step === 1 && aStep === 1 && bStep === 1)
      for (let i = 0; i < n; i++) out[to + i] = (a[from + i] as number) / (b[other + i] as number);
    else if (step === 1 && aStep === 1 && bStep === 0)
      for (let i = 0; i < n; i++) out[to + i] = (a[from + i] as number) / y;
    else
      for (let i = 0; i < n; i++)
        out[to + i * step] = (a[from + i * aStep] as number) / (b[other + i * bStep] as number);
  },
  maximum(n, out, to, step, a, from, aStep, b, other, bStep) {
    for (let i = 0; i < n; i++) {
      const x = a[from + i * aStep] as number;
      const y = b[other + i * bStep] as number;
      out[to + i * step] = x === y ? y : Math.max(x, y);
    }
  },
  minimum(n, out, to, step, a, from, aStep, b, other, bStep) {
    for (let i = 0; i < n; i++) {
      const x = a[from + i * aStep] as number;
      const y = b[other + i * bStep] as number;
      out[to + i * step] = x === y ? y : Math.min(x, y);
    }
  },
  less,
  less_equal: lessEqual,
  greater: (n, out, to, step, a, from, aStep, b, other, bStep) =>
    less(n, out, to, step, b, other, bStep, a, from, aStep),
  greater_equal: (n, out, to, step, a, from, aStep, b, other, bStep) =>
    lessEqual(n, out, to, step, b, other, bStep, a, from, aStep),
};

export const denseLoop = (name: string): DenseLoop | undefined =>
  Object.hasOwn(loops, name) ? loops[name] : undefined;
