import { isComparison, unless, when } from './comparisons';
import { compileValue, type PointFunction } from './evaluate';
import type { Expression } from './reading/tree';
import {
  absolute,
  add,
  type BinaryRule,
  binaryRules,
  divide,
  multiply,
  negate,
  raise,
  subtract,
  type UnaryRule,
  unaryRules,
} from './rules';

/**
 * A value, its slope, and its rate, the slope as a share of the value. Where a value overflows its rate stays finite, as that of
 * exp(x) does at 800; at a pole, as of 1/x at 0, it does not. A constant has rate 0.
 */
interface Grown {
  readonly value: number;
  readonly slope: number;
  readonly rate: number;
}

/**
 * The partial derivative of a tree with respect to `name` where something on the way overflows, and what is made of it is
 * finite again: 1/(1 + exp(-x)) at -800, whose slope is 0. NaN elsewhere where the rules have none.
 */
export function compileSlopeBeyondOverflow(
  tree: Expression,
  name: string,
  parameters: readonly string[],
): PointFunction<number> {
  const grown = compileGrown(tree, name, parameters);
  return (x) => grown?.(x).slope ?? 0;
}

/** Undefined where the tree does not depend on the variable. */
function compileGrown(
  tree: Expression,
  name: string,
  parameters: readonly string[],
): PointFunction<Grown> | undefined {
  switch (tree.kind) {
    case 'number':
      return undefined;
    case 'variable': {
      const index = parameters.indexOf(name);
      if (tree.name !== name) return undefined;
      return (x) => ({ value: x[index] ?? Number.NaN, slope: 1, rate: 1 / (x[index] ?? Number.NaN) });
    }
    case 'unary': {
      const operand = compileGrown(tree.operand, name, parameters);
      return operand && ((x) => grownUnary(tree.rule, operand(x)));
    }
    case 'binary': {
      const left = compileGrown(tree.left, name, parameters);
      const right = compileGrown(tree.right, name, parameters);
      if (!left && !right) return undefined;
      const first = left ?? constantGrown(compileValue(tree.left, parameters));
      const second = right ?? constantGrown(compileValue(tree.right, parameters));
      const slope = slopeOf(tree.rule, left !== undefined, right !== undefined);
      return (x) => grownBinary(tree.rule, first(x), second(x), slope);
    }
  }
}

function constantGrown(value: PointFunction<number>): PointFunction<Grown> {
  return (x) => ({ value: value(x), slope: 0, rate: 0 });
}

const hasOverflowed = ({ value, rate }: Grown): boolean =>
  Math.abs(value) === Infinity && Number.isFinite(rate);

const unaryRates: ReadonlyMap<UnaryRule | undefined, (u: Grown) => number> = new Map<
  UnaryRule | undefined,
  (u: Grown) => number
>([
  [negate, ({ rate }) => rate],
  [absolute, ({ rate }) => rate],
  [unaryRules.get('exp'), ({ slope }) => slope],
  [unaryRules.get('cosh'), ({ value, slope }) => Math.sign(value) * slope],
  [unaryRules.get('sinh'), ({ value, slope }) => Math.sign(value) * slope],
  [unaryRules.get('square'), ({ rate }) => 2 * rate],
  [unaryRules.get('sqrt'), ({ rate }) => rate / 2],
  [unaryRules.get('cbrt'), ({ rate }) => rate / 3],
  [unaryRules.get('relu'), ({ rate }) => rate],
  [unaryRules.get('softplus'), ({ rate }) => rate],
]);

function grownUnary(rule: UnaryRule, u: Grown): Grown {
  const value = rule.value(u.value);
  const slope = rule.slope(u.value, u.slope);
  // A function that is finite at infinity is level there.
  if (hasOverflowed(u) && Number.isFinite(value)) return { value, slope: 0, rate: 0 };
  const rate = Math.abs(value) === Infinity ? (unaryRates.get(rule)?.(u) ?? Number.NaN) : slope / value;
  return { value, slope, rate };
}

type Slope = (u: Grown, v: Grown) => number;

function slopeOf({ slope, slopeOfLeft, slopeOfRight }: BinaryRule, left: boolean, right: boolean): Slope {
  if (slopeOfLeft && !right) return (u, v) => slopeOfLeft(u.value, v.value, u.slope);
  if (slopeOfRight && !left) return (u, v) => slopeOfRight(u.value, v.value, v.slope);
  return (u, v) => slope(u.value, v.value, u.slope, v.slope);
}

function grownBinary(rule: BinaryRule, u: Grown, v: Grown, slopeAt: Slope): Grown {
  const value = rule.value(u.value, v.value);
  const slope = (Number.isFinite(value) ? slopeBeyond(rule, u, v) : undefined) ?? slopeAt(u, v);
  const rate = Math.abs(value) === Infinity ? rateOf(rule, u, v) : slope / value;
  return { value, slope, rate };
}

/** The slope of a finite value that is made of one that has overflowed; undefined where none has. */
function slopeBeyond(rule: BinaryRule, u: Grown, v: Grown): number | undefined {
  if (!hasOverflowed(u) && !hasOverflowed(v)) return undefined;
  if (isComparison(rule)) return u.value === v.value ? undefined : 0;
  const other = hasOverflowed(u) ? v : u;
  if (!Number.isFinite(other.value) || !Number.isFinite(other.slope)) return undefined;
  if (rule === divide) return 0;
  if (rule === raise) return other.slope === 0 && other.rate === 0 ? 0 : undefined;
  return rule === binaryRules.get('max') || rule === binaryRules.get('min') ? other.slope : undefined;
}

function rateOf(rule: BinaryRule, u: Grown, v: Grown): number {
  switch (rule) {
    case multiply:
      return u.rate + v.rate;
    case divide:
      return u.rate - v.rate;
    case add:
    case subtract:
    case binaryRules.get('max'):
    case binaryRules.get('min'):
      return rateOfInfinite(u, v);
    case when:
    case unless:
      return v.rate;
    case raise:
      return v.rate === 0 && v.slope === 0
        ? v.value * u.rate
        : Math.log(u.value) * v.slope + v.value * u.rate;
    default:
      return Number.NaN;
  }
}

/** Of a sum of which one part is infinite: the rate of that one. */
function rateOfInfinite(u: Grown, v: Grown): number {
  if (Number.isFinite(v.value) && Number.isFinite(v.slope)) return u.rate;
  return Number.isFinite(u.value) && Number.isFinite(u.slope) ? v.rate : Number.NaN;
}
