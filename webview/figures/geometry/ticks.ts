import { formatTick } from '../../base/format';

export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** A round step, digit * 10^exponent with digit 1, 2 or 5. Kept in two parts: their product is rounded only once. */
interface RoundStep {
  readonly digit: number;
  readonly exponent: number;
}

const atStep = (index: number, { digit, exponent }: RoundStep): number =>
  Number(`${index * digit}e${exponent}`);

/** Index of the first and the last multiple of the step in [min, max], forgiving a rounding error at the ends. */
function indexRange(min: number, max: number, step: RoundStep): [number, number] {
  const size = atStep(1, step);
  return [Math.ceil(min / size - 1e-9), Math.floor(max / size + 1e-9)];
}

/** The smallest round step that puts at most `maxCount` multiples into [min, max]; undefined below what a double resolves. */
function roundStep(min: number, max: number, maxCount: number): RoundStep | undefined {
  const rough = max / maxCount - min / maxCount;
  if (!(rough > Math.max(Math.abs(min), Math.abs(max)) * 1e-15) || rough < 1e-300) return undefined;
  const exponent = Math.floor(Math.log10(rough));
  for (let e = exponent; ; e++) {
    for (const digit of [1, 2, 5]) {
      const step = { digit, exponent: e };
      const [first, last] = indexRange(min, max, step);
      if (last - first < maxCount) return step;
    }
  }
}

/** Round numbers in [min, max], as many as possible up to `maxCount`, labelled alike. */
export function linearTicks(min: number, max: number, maxCount: number): Tick[] {
  const step = roundStep(min, max, maxCount);
  if (!step) return [min, max].map((value) => ({ value, label: formatTick(value, Math.abs(value) * 1e-16) }));
  const [first, last] = indexRange(min, max, step);
  const largest = Math.max(Math.abs(atStep(first, step)), Math.abs(atStep(last, step)));
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const value = atStep(first + i, step);
    return { value, label: formatTick(value, atStep(1, step), largest) };
  });
}

/** The range moved outward to the next ticks, when it has at most `count` of them. */
export function roundRange(min: number, max: number, count = 9): [number, number] {
  const step = roundStep(min, max, count);
  if (!step) return [min, max];
  const size = atStep(1, step);
  const low = atStep(Math.floor(min / size + 1e-9), step);
  const high = atStep(Math.ceil(max / size - 1e-9), step);
  return Number.isFinite(low) && Number.isFinite(high) ? [low, high] : [min, max];
}

const strides = [1, 2, 3, 4, 5, 10, 20, 25, 50, 100, 200, 500];

/** Powers of ten between 10^low and 10^high, both finite, thinned to `maxCount`; 1, 2 and 5 times them, or round numbers, when there are few. */
export function logTicks(low: number, high: number, maxCount: number): Tick[] {
  if (!Number.isFinite(high - low)) return [];
  const first = Math.ceil(low - 1e-9);
  const last = Math.floor(high + 1e-9);
  if (last - first < 1) return denseLogTicks(low, high, maxCount);
  const stride = strides.find((s) => Math.floor(last / s) - Math.ceil(first / s) < maxCount) ?? 1000;
  const exponents: number[] = [];
  for (let e = Math.ceil(first / stride) * stride; e <= last; e += stride) exponents.push(e);
  const plain = first >= -3 && last <= 5;
  return exponents.map((e) => {
    const value = Number(`1e${e}`);
    return { value, label: plain || e === 0 ? formatTick(value, value, 1) : `1e${e}` };
  });
}

function denseLogTicks(low: number, high: number, maxCount: number): Tick[] {
  const values: number[] = [];
  for (let e = Math.floor(low); e <= high; e++) {
    for (const digit of [1, 2, 5]) {
      const value = Number(`${digit}e${e}`);
      const position = Math.log10(value);
      if (position >= low - 1e-9 && position <= high + 1e-9) values.push(value);
    }
  }
  if (values.length < 3 || values.length > maxCount) return linearTicks(10 ** low, 10 ** high, maxCount);
  return values.map((value) => ({ value, label: formatTick(value) }));
}

/** The most ticks, nine at best, whose labels (`size` pixels each) fit `length` pixels; the ends alone, or one, where few do. */
export function fitTicks(
  ticksOf: (maxCount: number) => Tick[],
  length: number,
  size: (label: string) => number,
): Tick[] {
  const fits = (ticks: readonly Tick[]): boolean =>
    ticks.length * Math.max(0, ...ticks.map((tick) => size(tick.label))) <= length;
  for (let count = 9; count > 2; count--) {
    const ticks = ticksOf(count);
    if (fits(ticks)) return ticks;
  }
  const ends = ticksOf(3).filter((_, i, all) => i === 0 || i === all.length - 1);
  return fits(ends) ? ends : ticksOf(2).slice(0, 1);
}
