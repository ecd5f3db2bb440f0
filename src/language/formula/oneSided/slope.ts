import { compileValue, type PointFunction } from '../evaluate';
import type { Expression } from '../reading/tree';
import { add, type BinaryRule, multiply, subtract, type UnaryRule, unaryRules } from '../rules';
import { constant, constantOf, limitOf, negative, type Series, variable, withLimit } from './series';

/** What a part of the tree is at the point and beside it, for the variable's value + s and - s, s > 0. */
interface Beside {
  readonly at: number;
  readonly right: Series | undefined;
  readonly left: Series | undefined;
  /** How far the limit on each side is from the value. */
  readonly jumps: readonly [right: number, left: number];
  /** The slope on the right less that on the left; NaN where one of them is not known. */
  readonly kink: number;
}

/** Numbers that agree so far differ by rounding. */
const ROUNDING = 2 ** -48;
/** A rule's expansion differs from the rule itself by rounding if by no more than this; its jumps are larger. */
const NO_JUMP = 1e-9;

/**
 * The partial derivative of a tree with respect to `name`, by its expansions on both sides of the point: they must start from the
 * value there and rise alike. NaN where they do not, or where more would have to be known of them.
 */
export function compileTwoSidedSlope(
  tree: Expression,
  name: string,
  parameters: readonly string[],
): PointFunction<number> {
  const beside = compileBeside(tree, name, parameters);
  return (x) => {
    const { right, jumps, kink } = beside(x);
    return kink === 0 && jumps[0] === 0 && jumps[1] === 0 ? slopeOf(right) : Number.NaN;
  };
}

function compileBeside(tree: Expression, name: string, parameters: readonly string[]): PointFunction<Beside> {
  if (!contains(tree, name)) {
    const value = compileValue(tree, parameters);
    return (x) => besideConstant(value(x));
  }
  switch (tree.kind) {
    case 'number':
      return () => besideConstant(tree.value);
    case 'variable': {
      const index = parameters.indexOf(tree.name);
      return (x) => besideVariable(x[index] ?? Number.NaN);
    }
    case 'unary': {
      const { rule } = tree;
      const operand = compileBeside(tree.operand, name, parameters);
      return (x) => {
        const u = operand(x);
        const made = (series: Series | undefined) =>
          series &&
          (rule.isStaircase ? rule.beside(series) : started(rule.beside(series), rule.value(limit(series))));
        const slope = Number.isFinite(rule.slope(u.at, 1)) ? rule.slope(u.at, u.kink) : Number.NaN;
        const joint = joined(
          rule.value(u.at),
          made(u.right),
          made(u.left),
          isSmooth([u]) ? slope : Number.NaN,
        );
        if (turns.has(rule)) return { ...joint, jumps: turned(u.jumps, joint.jumps) };
        return levels.has(rule) || rule.isStaircase ? joint : { ...joint, jumps: kept(u.jumps, joint.jumps) };
      };
    }
    case 'binary': {
      const { rule } = tree;
      const left = compileBeside(tree.left, name, parameters);
      const right = compileBeside(tree.right, name, parameters);
      return (x) => besideBinary(rule, left(x), right(x));
    }
  }
}

/** Rules that give two different numbers one value: of others a jump that cannot be seen is hidden by rounding. */
const levels: ReadonlySet<UnaryRule | undefined> = new Set(
  ['abs', 'square', 'cos', 'cosh', 'sin', 'tan', 'relu'].map((name) => unaryRules.get(name)),
);

function kept(before: Beside['jumps'], after: Beside['jumps']): Beside['jumps'] {
  const side = (i: 0 | 1) =>
    before[i] !== 0 && Number.isFinite(before[i]) && after[i] === 0 ? before[i] : after[i];
  return [side(0), side(1)];
}

const turns: ReadonlySet<UnaryRule | undefined> = new Set(
  ['sin', 'cos', 'tan'].map((name) => unaryRules.get(name)),
);

/** Where an angle jumps by half turns, as that of atan2 does, what its sine or tangent jumps by is the rounding of pi. */
function turned(before: Beside['jumps'], after: Beside['jumps']): Beside['jumps'] {
  const side = (i: 0 | 1) =>
    Number.isInteger(before[i] / Math.PI) && Math.abs(after[i]) < 1e-15 ? 0 : after[i];
  return [side(0), side(1)];
}

function contains(tree: Expression, name: string): boolean {
  switch (tree.kind) {
    case 'number':
      return false;
    case 'variable':
      return tree.name === name;
    case 'unary':
      return contains(tree.operand, name);
    case 'binary':
      return contains(tree.left, name) || contains(tree.right, name);
  }
}

function besideConstant(value: number): Beside {
  const series = constant(value);
  return { at: value, right: series, left: series, jumps: [0, 0], kink: 0 };
}

function besideVariable(value: number): Beside {
  const [right, left] = [withLimit(variable, value), withLimit(negative(variable), value)];
  return { at: value, right, left, jumps: [0, 0], kink: 0 };
}

function besideBinary(rule: BinaryRule, u: Beside, v: Beside): Beside {
  const made = (first: Series | undefined, second: Series | undefined) =>
    first && second
      ? started(rule.beside(first, second), rule.value(limit(first), limit(second)))
      : rule.besideNothing?.(first, second);
  const at = rule.value(u.at, v.at);
  const slope = isSmooth([u, v]) ? ruleKink(rule, u, v) : Number.NaN;
  const joint = joined(at, made(u.right, v.right), made(u.left, v.left), slope);
  const jumps = [0, 1].map((side) => jumpOf(rule, u, v, side as 0 | 1) ?? joint.jumps[side] ?? Number.NaN);
  return { ...joint, jumps: [jumps[0] ?? Number.NaN, jumps[1] ?? Number.NaN] };
}

/** Whether each operand goes on from its value on both sides. */
function isSmooth(operands: readonly Beside[]): boolean {
  return operands.every(({ jumps, kink }) => jumps[0] === 0 && jumps[1] === 0 && Number.isFinite(kink));
}

/** What a rule makes of kinks: its slope is linear in those of its operands. NaN where it has none itself. */
function ruleKink(rule: BinaryRule, u: Beside, v: Beside): number {
  const isConstant = v.right !== undefined && constantOf(v.right) !== undefined && v.kink === 0;
  if (rule.slopeOfLeft && isConstant) {
    return Number.isFinite(rule.slopeOfLeft(u.at, v.at, 1))
      ? rule.slopeOfLeft(u.at, v.at, u.kink)
      : Number.NaN;
  }
  const parts = rule.slope(u.at, v.at, 1, 0) + rule.slope(u.at, v.at, 0, 1);
  return Number.isFinite(parts) ? rule.slope(u.at, v.at, u.kink, v.kink) : Number.NaN;
}

/** How far sums and products jump: by what their parts jump, so that a large part does not hide it. */
function jumpOf(rule: BinaryRule, u: Beside, v: Beside, side: 0 | 1): number | undefined {
  const [first, second] = [u.jumps[side], v.jumps[side]];
  if (!Number.isFinite(first) || !Number.isFinite(second)) return undefined;
  if (rule === add) return first + second;
  if (rule === subtract) return first - second;
  if (rule !== multiply) return undefined;
  const jump = first * v.at + (u.at + first) * second;
  return Number.isFinite(jump) ? jump : undefined;
}

/** Both sides together; the kink from their slopes where it is not known from those of the operands. */
function joined(at: number, right: Series | undefined, left: Series | undefined, known: number): Beside {
  const jumps = [right, left].map((series) => difference(series ? limit(series) : Number.NaN, at));
  const kink = Number.isFinite(known) ? known : difference(slopeOf(right), -slopeOf(left));
  return { at, right, left, jumps: [jumps[0] ?? Number.NaN, jumps[1] ?? Number.NaN], kink };
}

/** a - b, or 0 where they differ by rounding only. */
function difference(a: number, b: number): number {
  return Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b)) ? 0 : a - b;
}

function limit(series: Series): number {
  return limitOf(series) ?? Number.NaN;
}

/** The coefficient of s; NaN where a power of s lies between or more would have to be known. */
function slopeOf(series: Series | undefined): number {
  if (!series || series.order <= 1 || limitOf(series) === undefined) return Number.NaN;
  const rising = series.terms.find(({ exponent }) => exponent !== 0);
  if (!rising || rising.exponent > 1) return 0;
  return rising.exponent === 1 ? rising.coefficient : Number.NaN;
}

/** The series with the limit as the rule computes it, so that it can be held against the value at the point. */
function started(series: Series | undefined, value: number): Series | undefined {
  const limit = series && limitOf(series);
  const isNear = limit !== undefined && Math.abs(limit - value) <= NO_JUMP * Math.max(1, Math.abs(value));
  return series && isNear ? withLimit(series, value) : series;
}
