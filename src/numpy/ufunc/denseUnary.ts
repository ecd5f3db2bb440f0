import { kernelExponentials } from '../kernel/exponentials';

/** n numbers of `x` from `from` on, one after another, written to `out` from `to` on. */
type DenseLoop = (n: number, out: Float64Array, to: number, x: Float64Array, from: number) => void;

/** The commonest functions of float64, each with a loop of its own, as in dense.ts. */
const loops: Readonly<Record<string, DenseLoop>> = {
  exp(n, out, to, x, from) {
    if (kernelExponentials(x, from, out, to, n)) return;
    for (let i = 0; i < n; i++) out[to + i] = Math.exp(x[from + i] as number);
  },
  log(n, out, to, x, from) {
    for (let i = 0; i < n; i++) out[to + i] = Math.log(x[from + i] as number);
  },
  sqrt(n, out, to, x, from) {
    for (let i = 0; i < n; i++) out[to + i] = Math.sqrt(x[from + i] as number);
  },
  square(n, out, to, x, from) {
    for (let i = 0; i < n; i++) {
      const one = x[from + i] as number;
      out[to + i] = one * one;
    }
  },
  negative(n, out, to, x, from) {
    for (let i = 0; i < n; i++) out[to + i] = -(x[from + i] as number);
  },
  absolute(n, out, to, x, from) {
    for (let i = 0; i < n; i++) out[to + i] = Math.abs(x[from + i] as number);
  },
};

export const denseUnaryLoop = (name: string): DenseLoop | undefined =>
  Object.hasOwn(loops, name) ? loops[name] : undefined;
