import { type Comparison, compareNumbers } from './comparisons';
import type { Block, Deed, NumberCode, QuickCode, SlopesOfOne, SlopesOfTwo, Test } from './numberCode';
import { ROUNDING } from './operations';

/**
 * The exact slope of a function along one of its parameters, by dual numbers: NaN where it is not known. It is known where each
 * operation on the way has one and no choice stands at its boundary, so that the same is computed on both sides; what it says
 * nothing of (|x| x at 0) may have a slope nevertheless.
 */
export function slopeOf(code: QuickCode): (x: ArrayLike<number>, along: number) => number {
  const duals = new Duals(code);
  return (x, along) => {
    try {
      return duals.slope(x, along);
    } catch {
      return Number.NaN;
    }
  };
}

/** So many steps more than in WebAssembly does a step take here. */
const SLOWER = 10;

/** Thrown where no slope is known. */
const NOT_KNOWN: object = Object.freeze({ what: 'no slope is known' });
function notKnown(): never {
  throw NOT_KNOWN;
}

/** Numbers with their slopes. What was computed last stands in `slope` and `isStill`; the latter says that it stays beside the point, too. */
class Duals {
  readonly #values: Float64Array;
  readonly #slopes: Float64Array;
  readonly #still: Uint8Array;
  #slope = 0;
  #isStill = true;
  #fuel = 0;

  constructor(readonly code: QuickCode) {
    this.#values = new Float64Array(code.locals);
    this.#slopes = new Float64Array(code.locals);
    this.#still = new Uint8Array(code.locals);
  }

  slope(x: ArrayLike<number>, along: number): number {
    this.#fuel = this.code.fuel / SLOWER;
    for (let index = 0; index < this.code.parameters; index++) {
      const value = x[index] ?? Number.NaN;
      if (!Number.isFinite(value)) return Number.NaN;
      this.#values[index] = value;
      this.#slopes[index] = index === along ? 1 : 0;
      this.#still[index] = Number(index !== along);
    }
    this.#deeds(this.code.body);
    const value = this.#number(this.code.value);
    return Number.isFinite(value) && Number.isFinite(this.#slope) ? this.#slope + 0 : Number.NaN;
  }

  /** What it goes to the end of, if it leaves. */
  #deeds(deeds: readonly Deed[]): Block | undefined {
    for (const deed of deeds) {
      const left = this.#deed(deed);
      if (left) return left;
    }
    return undefined;
  }

  #deed(deed: Deed): Block | undefined {
    switch (deed.kind) {
      case 'set':
        this.#values[deed.local] = this.#number(deed.value);
        this.#slopes[deed.local] = this.#slope;
        this.#still[deed.local] = Number(this.#isStill);
        return undefined;
      case 'if':
        return this.#deeds(this.#test(deed.test) ? deed.yes : deed.no);
      case 'loop':
        for (;;) {
          this.#fuel -= deed.cost;
          if (this.#fuel < 0) notKnown();
          const left = this.#deeds(deed.body);
          if (left) return left;
        }
      case 'block': {
        const left = this.#deeds(deed.body);
        return left === deed.block ? undefined : left;
      }
      case 'leave':
        return deed.block;
      case 'fail':
        return notKnown();
    }
  }

  #number(code: NumberCode): number {
    switch (code.kind) {
      case 'constant':
        return this.#at(code.value, 0, true);
      case 'local':
        return this.#at(
          this.#values[code.local] as number,
          this.#slopes[code.local] as number,
          this.#still[code.local] === 1,
        );
      case 'operation':
        return code.operands.length === 1 ? this.#unary(code) : this.#binary(code);
      case 'choice':
        return this.#number(this.#test(code.test) ? code.yes : code.no);
      case 'after':
        this.#deeds(code.body);
        return this.#number(code.value);
    }
  }

  #at(value: number, slope: number, isStill: boolean): number {
    this.#slope = slope;
    this.#isStill = isStill;
    return value;
  }

  #unary({ operation, operands }: NumberCode & { kind: 'operation' }): number {
    const u = this.#number(operands[0] as NumberCode);
    const value = operation.value(u);
    if (this.#isStill) return value;
    const { slope, isStaircase } = (operation.rule as SlopesOfOne | undefined) ?? notKnown();
    if (isStaircase && operation.value(down(u)) !== operation.value(up(u)))
      return this.#at(value, Number.NaN, false);
    return this.#moving(value, slope(u, this.#slope), isStaircase);
  }

  #binary({ operation, operands }: NumberCode & { kind: 'operation' }): number {
    const u = this.#number(operands[0] as NumberCode);
    const [du, isLeftStill] = [this.#slope, this.#isStill];
    const v = this.#number(operands[1] as NumberCode);
    const value = operation.value(u, v);
    if (isLeftStill && this.#isStill) return value;
    const rule = (operation.rule as SlopesOfTwo | undefined) ?? notKnown();
    const slope = slopeOfBoth(rule, [u, v, du, this.#slope], isLeftStill, this.#isStill);
    if (operation.isPartial && !Number.isFinite(slope)) notKnown();
    return this.#moving(value, slope, rule.isStaircase);
  }

  /** On a step of a staircase a value stays. */
  #moving(value: number, slope: number, isStaircase = false): number {
    return this.#at(value, slope, isStaircase && Number.isFinite(slope));
  }

  /** Does the value that was computed last stay where it is, or move without a jump? */
  #isSure(value: number): boolean {
    return this.#isStill || (Number.isFinite(value) && Number.isFinite(this.#slope));
  }

  #test(test: Test): boolean {
    switch (test.kind) {
      case 'known':
        return test.holds;
      case 'comparison':
        return this.#compare(test.operator, test.left, test.right);
      case 'both':
        return this.#test(test.left) && this.#test(test.right);
      case 'either':
        return this.#test(test.left) || this.#test(test.right);
      case 'not':
        return !this.#test(test.test);
      case 'testAfter':
        this.#deeds(test.body);
        return this.#test(test.test);
    }
  }

  /** Where two numbers that move are equal, the one side of the point and the other may go different ways. */
  #compare(operator: Comparison, left: NumberCode, right: NumberCode): boolean {
    const u = this.#number(left);
    const [isLeftStill, isLeftSure] = [this.#isStill, this.#isSure(u)];
    const v = this.#number(right);
    const isItself = left.kind === 'local' && right.kind === 'local' && left.local === right.local;
    const isStill = isItself || (isLeftStill && this.#isStill);
    if (!isStill && (areNear(u, v) || !isLeftSure || !this.#isSure(v))) notKnown();
    return compareNumbers(operator, u, v);
  }
}

const down = (u: number): number => u - Math.abs(u) * ROUNDING;
const up = (u: number): number => u + Math.abs(u) * ROUNDING;
const areNear = (u: number, v: number): boolean =>
  u === v || Math.abs(u - v) <= ROUNDING * Math.min(Math.abs(u), Math.abs(v));

function slopeOfBoth(
  { slope, slopeOfLeft, slopeOfRight }: SlopesOfTwo,
  [u, v, du, dv]: readonly [number, number, number, number],
  isLeftStill: boolean,
  isRightStill: boolean,
): number {
  if (slopeOfLeft && isRightStill) return slopeOfLeft(u, v, du);
  if (slopeOfRight && isLeftStill) return slopeOfRight(u, v, dv);
  return slope(u, v, du, dv);
}
