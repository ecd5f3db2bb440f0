import { centralSlope, type DerivativeSamples, type Level, leftSlope, rightSlope } from './derivativeSamples';

/** How f looks at x under ever smaller steps: with one slope, or without. */
type Shape = 'regular' | 'kink' | 'jump' | 'vertical' | 'erratic';

/** `slack` is what extrapolation cannot know: where the slope falls to 0 more slowly than h^2, its last visible value. */
export interface ShapeAt {
  readonly shape: Shape;
  readonly slack: number;
}

/** A slope counts only where it exceeds its rounding error this many times. */
const CLEARLY = 32;

/** How many doublings of h a power law has to hold for, and how much a doubling may deviate. */
const OCTAVES = 5;
const DEVIATION = 0.4;

/** A slope that stays within this power over so many doublings from the smallest has a limit. */
const FIRST_OCTAVES = 3;
const STEADY = 0.1;

/**
 * |slope| ~ h^power, and over the smallest steps alone; `start` and `size` are |slope| at the smallest and at the largest step
 * that were looked at.
 */
interface PowerLaw {
  readonly power: number;
  readonly powerAtFirst: number;
  readonly start: number;
  readonly size: number;
  readonly regular: boolean;
}

/** The law of a slope that is lost in its rounding error, or absent from small steps: as if it vanished like h. */
const UNSEEN: PowerLaw = { power: 1, powerAtFirst: 1, start: 0, size: 0, regular: true };

/**
 * The central slope D(h) and the bend J(h) = right slope - left slope follow power laws h^p for small h. A smooth f has
 * D ~ 1 (or a positive power where f' = 0) and J ~ h; a kink has J ~ 1; a jump has D or J ~ 1 / h; a vertical tangent or
 * a cusp lies between. `noise` is the error of a computed value of f.
 */
export function shapeAt(samples: DerivativeSamples, noise: (level: Level) => number): ShapeAt {
  const { levels, value } = samples;
  const slope = powerLaw(levels.map(centralSlope), levels, noise);
  const bend = powerLaw(
    levels.map((level) => rightSlope(level, value) - leftSlope(level, value)),
    levels,
    noise,
  );
  const slow = slope.regular ? slope.power > 0.05 && slope.power < 1.7 : slope.power > 0.5;
  return { shape: shapeOf(slope, bend), slack: slow ? slope.start : 0 };
}

function shapeOf(slope: PowerLaw, bend: PowerLaw): Shape {
  const constantBend = Math.abs(bend.power) < 0.12;
  // Where both sides lean against each other the central slope may be nothing but their rounding.
  if (bend.regular && bend.size > slope.size && (constantBend || (!slope.regular && bend.power < 0)))
    return bend.power < -0.85 ? 'jump' : 'kink';
  if (!slope.regular) return slope.power > 0.5 ? 'regular' : 'erratic';
  if (!bend.regular) return Math.abs(bend.power) < 0.5 ? 'erratic' : 'regular';
  if (Math.min(slope.power, bend.power) < -0.85) return 'jump';
  if (Math.max(slope.power, slope.powerAtFirst) < -0.05) return 'vertical';
  return constantBend || bend.power < 0 ? 'kink' : 'regular';
}

/** The law that slopes at doubling steps follow from where they rise above rounding. */
function powerLaw(
  slopes: readonly number[],
  levels: readonly Level[],
  noise: (level: Level) => number,
): PowerLaw {
  const limits = levels.map((level) => (2 * CLEARLY * noise(level)) / (level.left + level.right));
  const clear = slopes.map((slope, i) => Math.abs(slope) > (limits[i] ?? 0));
  const from = clear.findIndex((_, i) => clear.slice(i, i + OCTAVES + 1).every((isClear) => isClear));
  const run = slopes.slice(from, from + OCTAVES + 1);
  if (from < 0 || run.length <= OCTAVES) return UNSEEN;
  const powers = run.slice(1).map((slope, i) => Math.log2(Math.abs(slope / (run[i] ?? 0))));
  const power = mean(powers);
  const powerAtFirst = mean(powers.slice(0, FIRST_OCTAVES));
  const sameSign = new Set(run.map(Math.sign)).size === 1;
  const regular = sameSign && powers.every((value) => Math.abs(value - power) < DEVIATION);
  const start = Math.abs(run[0] ?? 0);
  const before = start / 2 ** (regular ? power : 0);
  if (before > 2 * (limits[from - 1] ?? before)) return UNSEEN;
  if (regular) return { power, powerAtFirst, start, size: Math.abs(run[OCTAVES] ?? 0), regular };
  const size = largest(run);
  if (sameSign && steady(powers)) return { power: 0, powerAtFirst, start, size, regular: true };
  return { power: envelopePower(run), powerAtFirst, start: largest(run.slice(0, 2)), size, regular };
}

/**
 * Whether the smallest steps show the same slope, though larger ones see f bend (tanh at 15, of which doubles show so little that
 * no smaller step does).
 */
function steady(powers: readonly number[]): boolean {
  return powers.slice(0, FIRST_OCTAVES).every((power) => Math.abs(power) < STEADY);
}

/** The power by which the largest of the first two slopes and the largest of the last three differ. */
function envelopePower(run: readonly number[]): number {
  return Math.log2(largest(run.slice(-3)) / largest(run.slice(0, 2))) / (OCTAVES - 2);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function largest(slopes: readonly number[]): number {
  return slopes.reduce((most, slope) => Math.max(most, Math.abs(slope)), 0);
}
