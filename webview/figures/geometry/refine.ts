import type { Grid } from './grid';

/** Points a side after refining: enough for lines that look smooth on a large screen. */
const FINE = 240;
/** Second differences on both sides of a cell that are more unlike than this tell of a kink between them. */
const UNLIKE = 4;

/** What curves f between two samples: second differences before and after, made one for a share `t` of the way. */
function curvature(before: number, after: number, t: number): number {
  if (!Number.isFinite(before)) return Number.isFinite(after) ? after : 0;
  if (!Number.isFinite(after)) return before;
  if (before * after <= 0) return 0;
  const [less, more] = Math.abs(before) < Math.abs(after) ? [before, after] : [after, before];
  return more / less > UNLIKE ? less : (before * (2 - t) + after * (1 + t)) / 3;
}

/**
 * `factor` values for each sample of a row: cubic between samples of a smooth function, without overshooting beside a jump or
 * rounding a kink. The row starts at `start` in `values`, its samples `stride` apart, and so in `fine`.
 */
function refineRow(
  from: { values: ArrayLike<number>; start: number; stride: number; count: number },
  to: { values: Float64Array; start: number; stride: number },
  factor: number,
): void {
  const { values, start, stride, count } = from;
  const at = (i: number): number => values[start + i * stride] ?? Number.NaN;
  const second = (i: number): number =>
    i < 1 || i > count - 2 ? Number.NaN : at(i - 1) - 2 * at(i) + at(i + 1);
  let before = Number.NaN;
  for (let i = 0; i < count - 1; i++) {
    const after = second(i + 1);
    const [low, high] = [at(i), at(i + 1)];
    for (let k = 0; k < factor; k++) {
      const t = k / factor;
      const bend = k === 0 ? 0 : 0.5 * t * (t - 1) * curvature(before, after, t);
      to.values[to.start + (i * factor + k) * to.stride] = k === 0 ? low : low * (1 - t) + high * t + bend;
    }
    before = after;
  }
  to.values[to.start + (count - 1) * factor * to.stride] = at(count - 1);
}

function spread(values: ArrayLike<number>, factor: number): Float64Array {
  const count = values.length;
  return Float64Array.from({ length: (count - 1) * factor + 1 }, (_, k) => {
    const [i, t] = [Math.floor(k / factor), (k % factor) / factor];
    const low = values[i] ?? Number.NaN;
    return t === 0 ? low : low * (1 - t) + (values[i + 1] ?? Number.NaN) * t;
  });
}

function isEven(values: ArrayLike<number>): boolean {
  const step = ((values[values.length - 1] ?? 0) - (values[0] ?? 0)) / (values.length - 1);
  return Array.prototype.every.call(
    values,
    (value, i) => Math.abs(value - (values[0] ?? 0) - i * step) <= 1e-6 * Math.abs(step),
  );
}

/** The grid with more samples, so that lines traced on it are smooth; as it is where its samples are not evenly spaced. */
export function refine({ x, y, z }: Grid): Grid {
  const [columns, rows] = [x.length, y.length];
  const factor = Math.max(1, Math.round(FINE / Math.max(columns, rows)));
  if (factor === 1 || columns < 2 || rows < 2 || !isEven(x) || !isEven(y)) return { x, y, z };
  const wide = (columns - 1) * factor + 1;
  const across = new Float64Array(wide * rows);
  for (let row = 0; row < rows; row++) {
    const from = { values: z, start: row * columns, stride: 1, count: columns };
    refineRow(from, { values: across, start: row * wide, stride: 1 }, factor);
  }
  const fine = new Float64Array(wide * ((rows - 1) * factor + 1));
  for (let column = 0; column < wide; column++) {
    const from = { values: across, start: column, stride: wide, count: rows };
    refineRow(from, { values: fine, start: column, stride: wide }, factor);
  }
  return { x: spread(x, factor), y: spread(y, factor), z: fine };
}
