import { compileValue, type PointFunction } from './evaluate';
import { compileTwoSidedSlope } from './oneSided/slope';
import { compileSlopeBeyondOverflow } from './overflow';
import type { Expression } from './reading/tree';

/** A dual number: a value and the rate at which it changes with one variable. */
interface Dual {
  readonly value: number;
  readonly slope: number;
}

/**
 * The exact partial derivatives by forward-mode automatic differentiation: x -> (df/dx_0, df/dx_1, ...), one pass over
 * the tree for each parameter. Where an operation on the way has no slope of its own, as |x| in |x|^2 at 0, the expansions of
 * f on both sides of the point decide; where a step on the way overflows, the rates at which its parts grow. NaN where f has no
 * finite value, or no finite slope that is the same on both sides: at a kink (|x| at 0), a jump (floor(x) at 1), a vertical
 * tangent (cbrt(x) at 0), the end of where f has values (x^1.5 at 0); also where a formula of more than 200 operations would need
 * either.
 */
export function compileGradient(
  tree: Expression,
  parameters: readonly string[],
): PointFunction<Float64Array<ArrayBuffer>> {
  if (operationCount(tree) > operationLimit) return compileGradientByRules(tree, parameters);
  return compilePartials(tree, parameters, (name) => {
    let beside: PointFunction<number> | undefined;
    let beyond: PointFunction<number> | undefined;
    return (x) => {
      beside ??= compileTwoSidedSlope(tree, name, parameters);
      beyond ??= compileSlopeBeyondOverflow(tree, name, parameters);
      const slope = beside(x);
      return Number.isNaN(slope) ? finiteOrNaN(beyond(x)) : slope;
    };
  });
}

const finiteOrNaN = (slope: number): number => (Number.isFinite(slope) ? slope : Number.NaN);

/** Expansions take some microseconds an operation, and a curve of the derivative asks for thousands of slopes. */
const operationLimit = 200;

function operationCount(tree: Expression): number {
  switch (tree.kind) {
    case 'unary':
      return 1 + operationCount(tree.operand);
    case 'binary':
      return 1 + operationCount(tree.left) + operationCount(tree.right);
    default:
      return 0;
  }
}

/** {@link compileGradient} by the rules of the operations alone: NaN also where only the expansions tell. */
export function compileGradientByRules(
  tree: Expression,
  parameters: readonly string[],
): PointFunction<Float64Array<ArrayBuffer>> {
  return compilePartials(tree, parameters, () => () => Number.NaN);
}

/** The slope by the rules, or else by `otherwise`; NaN where f has no value. */
function compilePartials(
  tree: Expression,
  parameters: readonly string[],
  otherwise: (name: string) => PointFunction<number>,
): PointFunction<Float64Array<ArrayBuffer>> {
  const constant = constantDual(compileValue(tree, parameters));
  const partials = parameters.map((name) => {
    const dual = compileDual(tree, name, parameters) ?? constant;
    const other = otherwise(name);
    return (x: ArrayLike<number>) => {
      const { value, slope } = dual(x);
      if (!Number.isFinite(value)) return Number.NaN;
      if (Number.isFinite(slope)) return slope + 0;
      return isPoint(x) ? other(x) + 0 : Number.NaN;
    };
  });
  return (x) => Float64Array.from(partials, (partial) => partial(x));
}

/** Beside infinity, or what is no number, there are no sides: 1^y is 1 for every y, but no slope at y = NaN follows from it. */
function isPoint(x: ArrayLike<number>): boolean {
  return Array.from(x).every(Number.isFinite);
}

/** The dual numbers of a tree, or undefined where the tree does not depend on the variable. */
function compileDual(
  tree: Expression,
  name: string,
  parameters: readonly string[],
): PointFunction<Dual> | undefined {
  switch (tree.kind) {
    case 'number':
      return undefined;
    case 'variable': {
      const index = parameters.indexOf(name);
      return tree.name === name ? (x) => ({ value: x[index] ?? Number.NaN, slope: 1 }) : undefined;
    }
    case 'unary': {
      const { rule } = tree;
      const operand = compileDual(tree.operand, name, parameters);
      return operand && ((x) => applyUnary(rule, operand(x)));
    }
    case 'binary':
      return compileBinary(tree, name, parameters);
  }
}

type Unary = Extract<Expression, { kind: 'unary' }>;
type Binary = Extract<Expression, { kind: 'binary' }>;

function applyUnary(rule: Unary['rule'], { value, slope }: Dual): Dual {
  return { value: rule.value(value), slope: rule.slope(value, slope) };
}

function compileBinary(
  { rule, left, right }: Binary,
  name: string,
  parameters: readonly string[],
): PointFunction<Dual> | undefined {
  const leftDual = compileDual(left, name, parameters);
  const rightDual = compileDual(right, name, parameters);
  if (!leftDual && !rightDual) return undefined;
  const leftOf = leftDual ?? constantDual(compileValue(left, parameters));
  const rightOf = rightDual ?? constantDual(compileValue(right, parameters));
  const { value, slope, slopeOfLeft, slopeOfRight } = rule;
  if (slopeOfLeft && !rightDual) {
    return (x) => {
      const u = leftOf(x);
      const v = rightOf(x).value;
      return { value: value(u.value, v), slope: slopeOfLeft(u.value, v, u.slope) };
    };
  }
  if (slopeOfRight && !leftDual) {
    return (x) => {
      const u = leftOf(x).value;
      const v = rightOf(x);
      return { value: value(u, v.value), slope: slopeOfRight(u, v.value, v.slope) };
    };
  }
  return (x) => {
    const u = leftOf(x);
    const v = rightOf(x);
    return { value: value(u.value, v.value), slope: slope(u.value, v.value, u.slope, v.slope) };
  };
}

function constantDual(value: PointFunction<number>): PointFunction<Dual> {
  return (x) => ({ value: value(x), slope: 0 });
}
