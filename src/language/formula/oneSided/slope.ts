import { compileValue, type PointFunction } from '../evaluate';
import type { Expression } from '../reading/tree';
import { constant, limitOf, negative, type Series, variable, withLimit } from './series';

type Beside = PointFunction<Series | undefined>;

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
  const value = compileValue(tree, parameters);
  const right = compileBeside(tree, { name, parameters, step: variable });
  const left = compileBeside(tree, { name, parameters, step: negative(variable) });
  return (x) => {
    const at = value(x);
    const rising = slopeFrom(at, right(x));
    const falling = Number.isNaN(rising) ? Number.NaN : -slopeFrom(at, left(x));
    return isSame(rising, falling) ? rising : Number.NaN;
  };
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b));
}

/** The coefficient of s, if the series starts from the value and has no power of s between. */
function slopeFrom(value: number, series: Series | undefined): number {
  if (!series || series.order <= 1 || !isSame(limitOf(series) ?? Number.NaN, value)) return Number.NaN;
  const rising = series.terms.find(({ exponent }) => exponent !== 0);
  if (!rising || rising.exponent > 1) return 0;
  return rising.exponent === 1 ? rising.coefficient : Number.NaN;
}

interface Side {
  readonly name: string;
  readonly parameters: readonly string[];
  /** What is added to the variable: s or -s. */
  readonly step: Series;
}

function compileBeside(tree: Expression, side: Side): Beside {
  switch (tree.kind) {
    case 'number': {
      const series = constant(tree.value);
      return () => series;
    }
    case 'variable':
      return compileVariable(tree.name, side);
    case 'unary': {
      const { rule } = tree;
      const operand = compileBeside(tree.operand, side);
      return (x) => {
        const u = operand(x);
        const series = u && rule.beside(u);
        return series && u && started(series, rule.value(limitOf(u) ?? Number.NaN));
      };
    }
    case 'binary': {
      const { rule } = tree;
      const [left, right] = [compileBeside(tree.left, side), compileBeside(tree.right, side)];
      return (x) => {
        const u = left(x);
        const v = u && right(x);
        const series = u && v && rule.beside(u, v);
        if (!series || !u || !v) return undefined;
        return started(series, rule.value(limitOf(u) ?? Number.NaN, limitOf(v) ?? Number.NaN));
      };
    }
  }
}

function compileVariable(variableName: string, { name, parameters, step }: Side): Beside {
  const index = parameters.indexOf(variableName);
  if (variableName !== name) return (x) => constant(x[index] ?? Number.NaN);
  return (x) => withLimit(step, x[index] ?? Number.NaN);
}

/** The series with the limit as the rule computes it, so that it can be held against the value at the point. */
function started(series: Series, value: number): Series | undefined {
  const limit = limitOf(series);
  const isNear = limit !== undefined && Math.abs(limit - value) <= NO_JUMP * Math.max(1, Math.abs(value));
  return isNear ? withLimit(series, value) : series;
}
