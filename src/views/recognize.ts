import { asPlaneFunction, compileFormula } from '#language';
import { type KnownFunction, knownFunctions } from './functions';

type Value = (x: Float64Array) => number;

/** As far apart two ways of computing one value may be: the roundings of some hundred operations. */
const ROUNDINGS = 1e-9;

/** So many places are enough that no two functions agree at all of them by chance. */
const PLACES = 20;

/** The fixed places, spread unevenly over the square from -3 to 3. */
const places: readonly Float64Array[] = Array.from({ length: PLACES }, (_, k) =>
  Float64Array.of(6 * ((0.3 + k * 0.7548776662466927) % 1) - 3, 6 * ((0.6 + k * 0.5698402909980532) % 1) - 3),
);

interface Computed {
  readonly known: KnownFunction;
  /** Its value at each of the fixed places. */
  readonly values: readonly number[];
  /** The same of the function with its two variables exchanged. */
  readonly mirrored: readonly number[];
}

let computed: readonly Computed[] | undefined;

/**
 * The known function that `f` computes, told from its values and not from its text: its brackets, the order of its terms and the
 * names of its variables make no difference, nor does a number that is added. Where the two variables are exchanged the
 * answer is, too. Undefined where `f` is none that is known.
 */
export function recognize(f: Value): KnownFunction | undefined {
  computed ??= knownFunctions().flatMap(compute);
  const values: number[] = [];
  const at = (k: number) => {
    values[k] ??= f(places[k]?.slice() ?? new Float64Array(2));
    return values[k];
  };
  for (const { known, values: own, mirrored } of computed) {
    const added = at(0) - (own[0] ?? Number.NaN);
    if (own.every((value, k) => isSame(at(k), value, added))) return raised(known, added);
    const other = at(0) - (mirrored[0] ?? Number.NaN);
    if (mirrored.every((value, k) => isSame(at(k), value, other))) return exchanged(raised(known, other));
  }
  return undefined;
}

function compute(known: KnownFunction): Computed[] {
  const plane = asPlaneFunction(compileFormula(known.formula));
  if (!plane.ok) return [];
  const values = places.map((x) => plane.f(x.slice()));
  return [{ known, values, mirrored: places.map((x) => plane.f(x.slice().reverse())) }];
}

function isSame(value: number, known: number, added: number): boolean {
  const size = Math.max(1, Math.abs(known), Math.abs(added));
  return Math.abs(value - added - known) <= ROUNDINGS * size;
}

/** With a number added to all values, if it is more than a rounding. */
function raised(known: KnownFunction, added: number): KnownFunction {
  if (Math.abs(added) <= ROUNDINGS) return known;
  return { ...known, minima: known.minima.map(({ x, value }) => ({ x, value: value + added })) };
}

function exchanged(known: KnownFunction): KnownFunction {
  const { range0, range1, start, minima } = known;
  const turned = ([x, y]: readonly [number, number]) => [y, x] as const;
  return {
    ...known,
    range0: range1,
    range1: range0,
    start: turned(start),
    minima: minima.map(({ x, value }) => ({ x: turned(x), value })),
  };
}
