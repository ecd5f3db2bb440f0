import { linearTicks, logTicks, roundRange, type Tick } from './ticks';

/** What fixes the range of an axis: its ends where they are given. */
export interface AxisRange {
  readonly scale?: 'linear' | 'log' | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** A log axis draws 0 at its lower end, instead of leaving it out. */
  readonly zeroAtEnd?: boolean | undefined;
  /** Its ticks, where they are not to be round values of it. */
  readonly ticks?: readonly Tick[] | undefined;
  /** Where that end is when the axis shows another part. */
  readonly zeroAt?: number | undefined;
}

/** Maps values of an axis to [0, 1] and back. What has no place (nan, inf, zero or less on a log axis) maps to NaN. */
export interface AxisScale {
  readonly log: boolean;
  readonly min: number;
  readonly max: number;
  toUnit(value: number): number;
  fromUnit(unit: number): number;
  ticks(maxCount: number): Tick[];
}

export type Extent = readonly [min: number, max: number];

/** Smallest and largest of the values that can be drawn; [Infinity, -Infinity] when there is none. */
export function extentOf(lists: Iterable<ArrayLike<number>>, log = false): Extent {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const list of lists) {
    for (let i = 0; i < list.length; i++) {
      const value = list[i] ?? Number.NaN;
      if (!Number.isFinite(value) || (log && value <= 0)) continue;
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  return [min, max];
}

/** The scale of an axis over the extent of its data. `outward` moves an end that the axis leaves open to a round value. */
export function axisScale(axis: AxisRange, extent: Extent, outward: boolean): AxisScale {
  const scale = axis.scale === 'log' ? logScale(axis, extent, outward) : linearScale(axis, extent, outward);
  const { ticks } = axis;
  const inRange = ({ value }: Tick) => value >= scale.min && value <= scale.max;
  return ticks ? { ...scale, ticks: () => ticks.filter(inRange) } : scale;
}

/** `ends` with what the axis fixes, as given by `position`; opened by `room` where it is empty. */
function fixEnds(
  axis: AxisRange,
  ends: Extent,
  position: (value: number) => number,
  room: (at: number) => number,
): Extent {
  const fixed = (value: number | undefined): number | undefined => {
    const at = value === undefined ? Number.NaN : position(value);
    return Number.isFinite(at) ? at : undefined;
  };
  const [min, max] = [fixed(axis.min), fixed(axis.max)];
  const low = min ?? Math.min(ends[0], max ?? ends[0]);
  const high = max ?? Math.max(ends[1], min ?? ends[1]);
  if (high > low) return [low, high];
  if (!Number.isFinite(low) || !Number.isFinite(high)) return openEnds(min, max);
  const oneFixed = (min === undefined) !== (max === undefined);
  return [
    oneFixed && min !== undefined ? low : low - room(low),
    oneFixed && max !== undefined ? high : high + room(high),
  ];
}

function openEnds(min: number | undefined, max: number | undefined): Extent {
  if (min !== undefined) return [min, min + 1];
  return max !== undefined ? [max - 1, max] : [0, 1];
}

function linearScale(axis: AxisRange, extent: Extent, outward: boolean): AxisScale {
  const [low, high] = fixEnds(axis, extent, Number, (at) => Math.abs(at) / 10 || 1);
  const round = outward ? roundRange(low, high) : [low, high];
  const min = axis.min === undefined ? (round[0] ?? low) : low;
  const max = axis.max === undefined ? (round[1] ?? high) : high;
  // Halves, so that the span of -1e308 to 1e308 does not overflow.
  const halfSpan = max / 2 - min / 2 || Number.MIN_VALUE;
  return {
    log: false,
    min,
    max,
    toUnit: (value) => (Number.isFinite(value) ? (value / 2 - min / 2) / halfSpan : Number.NaN),
    fromUnit: (unit) => min * (1 - unit) + max * unit,
    ticks: (maxCount) => linearTicks(min, max, maxCount),
  };
}

function logScale(axis: AxisRange, extent: Extent, outward: boolean): AxisScale {
  const logExtent: Extent = [Math.log10(extent[0]), Math.log10(extent[1])];
  const [tightLow, tightHigh] = fixEnds(axis, logExtent, Math.log10, () => 0.5);
  const roundDecades = outward && tightHigh - tightLow > 1;
  const low = roundDecades && axis.min === undefined ? Math.floor(tightLow + 1e-9) : tightLow;
  const high = roundDecades && axis.max === undefined ? Math.ceil(tightHigh - 1e-9) : tightHigh;
  const zero = axis.zeroAt === undefined ? low : Math.log10(axis.zeroAt);
  return {
    log: true,
    min: 10 ** low,
    max: 10 ** high,
    toUnit: (value) => {
      if (value === 0 && axis.zeroAtEnd) return (zero - low) / (high - low);
      return value > 0 && Number.isFinite(value) ? (Math.log10(value) - low) / (high - low) : Number.NaN;
    },
    fromUnit: (unit) => 10 ** (low + (high - low) * unit),
    ticks: (maxCount) => logTicks(low, high, maxCount),
  };
}
