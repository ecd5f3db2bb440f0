import * as np from '#numpy';
import {
  absolute,
  add,
  binaryRules,
  divide,
  multiply,
  negate,
  raise,
  squareRoot,
  subtract,
  unaryRules,
} from '../../../formula/rules';
import { arithmetic } from '../../../library/operators/numbers';
import type { Operation, Slopes } from './numberCode';

const named = (name: string): Pick<Operation, 'rule'> => {
  const rule = unaryRules.get(name) ?? binaryRules.get(name);
  return rule ? { rule } : {};
};

/** A function of JavaScript's, with the slopes of the formulas' function of that name. */
export const called = (value: Operation['value'], rule = ''): Operation => ({ value, ...named(rule) });

/** How often NumPy's own function is asked for float64 numbers does not matter; what it answers does. */
const ofNumPy =
  (compute: np.BinaryUfunc) =>
  (a: number, b: number): number =>
    (compute(new np.NumPyScalar('float64', a), b) as np.NumPyScalar).value as number;

/** A staircase with its jumps. */
export const stair = (jumps: (u: number) => boolean): Slopes => ({
  slope: (u: number, du: number) => (jumps(u) ? Number.NaN : 0 * du),
  isStaircase: true,
});

/** The whole number below u / v. */
function wholeOf(u: number, v: number): number {
  const left = u % v;
  return Math.round((u - left) / v) - Number(left < 0 !== v < 0);
}

/** Numbers so near to each other, as a share of their size, may be apart by rounding alone. */
export const ROUNDING = 8 * Number.EPSILON;

/** Does u / v reach a whole number at u, or so near to it that rounding may have moved it? */
function isJump(u: number, v: number): boolean {
  const near = Math.abs(u) * ROUNDING;
  return u % v === 0 || wholeOf(u - near, v) !== wholeOf(u + near, v);
}

const floorOfQuotient: Slopes = {
  slope: (u: number, v: number, du: number, dv: number) => (isJump(u, v) ? Number.NaN : 0 * du + 0 * dv),
  isStaircase: true,
};
const rest: Slopes = {
  slope: (u: number, v: number, du: number, dv: number) =>
    isJump(u, v) ? Number.NaN : du - wholeOf(u, v) * dv,
};

export const operations = {
  add: { value: (a, b) => a + b, codes: [0xa0], rule: add },
  subtract: { value: (a, b) => a - b, codes: [0xa1], rule: subtract },
  multiply: { value: (a, b) => a * b, codes: [0xa2], rule: multiply },
  divide: { value: (a, b) => a / b, codes: [0xa3], rule: divide },
  negate: { value: (a) => -a, codes: [0x9a], rule: negate },
  absolute: { value: Math.abs, codes: [0x99], rule: absolute },
  /** |a| where it is only asked how large it is: whether it has a slope does not matter then. */
  size: { value: Math.abs, codes: [0x99], rule: { slope: (_u: number, du: number) => du } },
  squareRoot: { value: Math.sqrt, codes: [0x9f], rule: squareRoot },
  /** As Math.max and Math.min. */
  larger: { value: Math.max, codes: [0xa5], ...named('max') },
  smaller: { value: Math.min, codes: [0xa4], ...named('min') },
  floor: { value: Math.floor, codes: [0x9c], ...named('floor') },
  ceil: { value: Math.ceil, codes: [0x9b], ...named('ceil') },
  trunc: { value: Math.trunc, codes: [0x9d], rule: stair((u) => Number.isInteger(u) && u !== 0) },
  nearest: { value: (a) => (np.rint(a) as np.NumPyScalar).value as number, codes: [0x9e], ...named('round') },
  /** V8 calls this one from WebAssembly at once. */
  power: { value: Math.pow, rule: raise },
  /** Powers as C and Python round them. */
  exactPower: { value: np.powerOf as Operation['value'], rule: raise },
  floatPower: { value: arithmetic['**'].float as Operation['value'], rule: raise, isPartial: true },
  npPower: { value: npPower as Operation['value'], rule: raise },
  floatFloorDivide: { value: arithmetic['//'].float as Operation['value'], rule: floorOfQuotient },
  floatModulo: { value: arithmetic['%'].float as Operation['value'], rule: rest },
  npFloorDivide: { value: ofNumPy(np.floorDivide) as Operation['value'], rule: floorOfQuotient },
  npRemainder: { value: ofNumPy(np.remainder) as Operation['value'], rule: rest },
  intPower: { value: intPower as Operation['value'] },
} as const satisfies Record<string, Operation>;

/** Ints are doubles as long as they are at most this large. */
export const LARGEST = 2 ** 53;

/** Thrown, without a stack, where the full tier is to answer. */
const GIVEN_UP: object = Object.freeze({ what: 'given up' });

export function giveUp(): never {
  throw GIVEN_UP;
}

/** As C's pow: 1 to any power is 1, and so is -1 to an infinite one. */
function npPower(a: number, b: number): number {
  if (a === 1 || (a === -1 && Math.abs(b) === Number.POSITIVE_INFINITY)) return 1;
  return np.powerOf(a, b);
}

/** a ** b of ints, b from 0 on. */
function intPower(a: number, b: number): number {
  const power = BigInt(a) ** (b >= 0 && (b < 64 || Math.abs(a) < 2) ? BigInt(b) : giveUp());
  return power <= LARGEST && power >= -LARGEST ? Number(power) : giveUp();
}
