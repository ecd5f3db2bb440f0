import type { Expression } from '../../program/tree';
import { isStep } from './roles';
import { decimalsOf } from './spans';
import { type FunctionValue, type Given, number, numberOf, type Scope } from './values';
import type { ExpressionOf, Walk } from './walk';

/**
 * f(x + h) - f(x) and f(x + h) - f(x - h): the function is looked at in x, with the step h. Whether it is such a difference, which
 * is told here.
 */
export function differenceIn(walk: Walk, expression: ExpressionOf<'binary'>, scope: Scope): boolean {
  const { operator, left, right } = expression;
  if (operator !== '-' || left.kind !== 'call' || right.kind !== 'call') return false;
  if (left.callee.kind !== 'name' || right.callee.kind !== 'name' || left.callee.name !== right.callee.name)
    return false;
  const called = scope.get(left.callee.name);
  const places = left.args.map(({ value }, i) => movedAt(value, right.args[i]?.value));
  const place = places.findIndex((one) => one !== undefined);
  const moved = places[place];
  if (called?.kind !== 'function') return false;
  if (!moved) return differenceOfNumbers(walk, called, expression, scope);
  const given = left.args.map(
    ({ value, name }, i): Given => ({
      value: walk.evaluate(i === place ? moved.from : value, scope),
      ...(name !== undefined && { name }),
    }),
  );
  const step = numberOf(walk.evaluate(moved.by, scope));
  const { count } = walk.told;
  if (!called.isPassed) walk.apply(called, given);
  if (step !== undefined && step > 0 && walk.told.count > count) walk.told.step(step);
  return true;
}

/** Numbers further apart are two points. */
const NEAR = 0.01;

/** f(5.0001) - f(4.9999) */
function differenceOfNumbers(
  walk: Walk,
  called: FunctionValue,
  { left, right }: ExpressionOf<'binary'>,
  scope: Scope,
): boolean {
  if (left.kind !== 'call' || right.kind !== 'call' || left.args.length !== 1 || right.args.length !== 1)
    return false;
  const [one, other] = [left, right].map(({ args: [argument] }) =>
    argument && !holdsStep(argument.value) ? numberOf(walk.evaluate(argument.value, scope)) : undefined,
  );
  if (one === undefined || other === undefined || one === other || Math.abs(one - other) > NEAR) return false;
  const middle = Number(((one + other) / 2).toPrecision(12));
  const at = [middle, one, other].reduce((best, next) => (decimalsOf(next) < decimalsOf(best) ? next : best));
  if (!called.isPassed) walk.apply(called, [{ value: number(at) }]);
  if (called.isSought) walk.told.step(Number(Math.abs(one - at || other - at).toPrecision(6)));
  return true;
}

interface Moved {
  readonly from: Expression;
  readonly by: Expression;
}

/** x and h of x + h, beside x or x - h. */
function movedAt(one: Expression, other: Expression | undefined): Moved | undefined {
  if (one.kind !== 'binary' || one.operator !== '+' || !other) return undefined;
  const { left: from, right: by } = one;
  const isBack =
    other.kind === 'binary' &&
    other.operator === '-' &&
    isAlike(other.left, from) &&
    isAlike(other.right, by);
  return isBack || isAlike(other, from) ? { from, by } : undefined;
}

const isAlike = (one: Expression, other: Expression): boolean => written(one) === written(other);

const written = (expression: Expression): string =>
  JSON.stringify(expression, (key, value: unknown) =>
    /^(range|nameRange|known|code)$/.test(key)
      ? undefined
      : typeof value === 'bigint'
        ? String(value)
        : value,
  );

/** Whether a small step is part of what a function is called with: f(x + h) tells nothing of where it is looked at. */
export function holdsStep(expression: Expression): boolean {
  switch (expression.kind) {
    case 'name':
      return isStep(expression.name);
    case 'unary':
      return holdsStep(expression.value);
    case 'binary':
      return holdsStep(expression.left) || holdsStep(expression.right);
    case 'list':
    case 'tuple':
      return expression.items.some(holdsStep);
    case 'call':
      return expression.args.some(({ value }) => holdsStep(value));
    default:
      return false;
  }
}
