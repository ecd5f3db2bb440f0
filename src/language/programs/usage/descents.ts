import type { Body, Expression, Statement, Target } from '../../program/tree';
import { baseOf } from './assigned';
import { isDerivativeOf, positive } from './roles';
import { type FunctionValue, numberOf, type Scope, type Value } from './values';
import type { Walk } from './walk';

/** What a name was before a loop changed it. */
export type Before = (name: string) => Value;

/** A gradient at a point that has a name. */
interface Gradient {
  readonly of: FunctionValue;
  readonly at: string;
}

/** A loop that goes downhill, x -= lr * gradient: where it starts, its rate and its steps are told. */
export function descentIn(
  walk: Walk,
  body: Body,
  scope: Scope,
  before: Before,
  count: number | undefined,
): void {
  const gradients = new Map<string, Gradient>();
  for (const { target, value, operator } of assignmentsIn(body)) {
    const name = target.kind === 'name' ? target.name : undefined;
    const gradient = operator ? undefined : gradientOf(walk, value, scope);
    if (name && gradient) gradients.set(name, gradient);
    const step = stepOf(walk, target, operator, value);
    if (!step) continue;
    const found = downhill(walk, step.by, scope, gradients, step.from);
    if (!found) continue;
    const learningRate = positive(numberOf(walk.evaluate(found.rate, scope)));
    tell(walk, found.gradient, { start: before(step.from), learningRate, stepCount: count });
  }
}

function tell(walk: Walk, { of }: Gradient, descent: NonNullable<Walk['told']['descent']>): void {
  const { told } = walk;
  if (told.descent) return;
  const outer = told.areSpansAlone;
  told.areSpansAlone = false;
  told.descent = descent;
  walk.apply(of, [{ value: descent.start }]);
  told.descent = undefined;
  told.areSpansAlone = outer;
}

interface Assignment {
  readonly target: Target;
  readonly value: Expression;
  readonly operator?: string;
}

/** The assignments of a loop, those in loops and blocks within it too. */
function assignmentsIn(body: Body): readonly Assignment[] {
  return body.flatMap((statement: Statement): readonly Assignment[] => {
    switch (statement.kind) {
      case 'assign':
        return statement.targets.map((target) => ({ target, value: statement.value }));
      case 'augmentedAssign':
        return [statement];
      case 'declare':
        return statement.value ? [{ target: statement.target, value: statement.value }] : [];
      case 'expression':
        return statement.value.kind === 'assignExpression' ? [statement.value] : [];
      case 'for':
      case 'countingFor':
      case 'block':
        return assignmentsIn(statement.body);
      default:
        return [];
    }
  });
}

interface Step {
  /** The name of what goes. */
  readonly from: string;
  readonly by: Expression;
}

/** x -= by, x = x - by, x[i] -= by, x = x.map((xi, i) => xi - by) */
function stepOf(
  walk: Walk,
  target: Target,
  operator: string | undefined,
  value: Expression,
): Step | undefined {
  const from = baseOf(target);
  if (from === undefined || target.kind === 'attribute') return undefined;
  if (operator) return operator === '-' ? { from, by: value } : undefined;
  const isOf = (part: Expression): boolean => baseOf(part) === from;
  if (value.kind === 'binary')
    return value.operator === '-' && isOf(value.left) ? { from, by: value.right } : undefined;
  const mapped = value.kind === 'call' && value.callee.kind === 'attribute' && value.callee.name === 'map';
  const callback = mapped && isOf(value.callee.object) ? value.args[0]?.value : undefined;
  const [returned] = callback?.kind === 'function' ? callback.code.body : [];
  const difference = returned?.kind === 'return' ? returned.value : undefined;
  return difference?.kind === 'binary' && difference.operator === '-' && walk.language === 'javascript'
    ? { from, by: difference.right }
    : undefined;
}

/** lr * gradient, either way round. */
function downhill(
  walk: Walk,
  by: Expression,
  scope: Scope,
  gradients: ReadonlyMap<string, Gradient>,
  from: string,
): { readonly gradient: Gradient; readonly rate: Expression } | undefined {
  if (by.kind !== 'binary' || by.operator !== '*') return undefined;
  for (const [rate, other] of [
    [by.left, by.right],
    [by.right, by.left],
  ] as const) {
    const base = baseOf(other);
    const gradient = base === undefined ? gradientOf(walk, other, scope) : gradients.get(base);
    if (gradient?.at === from) return { gradient, rate };
  }
  return undefined;
}

/** numerical_gradient(f, x), or df(x) where that is by its name the derivative of the function, or calls it. */
function gradientOf(walk: Walk, value: Expression, scope: Scope): Gradient | undefined {
  if (value.kind !== 'call') return undefined;
  const { callee, args } = value;
  const at = args.flatMap(({ value: given }) => nameIn(given))[0];
  const of = args.flatMap(({ value: given }) => functionIn(walk, given, scope))[0];
  if (of)
    return at === undefined || at === ''
      ? undefined
      : { of, at: args.flatMap((one) => pointIn(one.value, scope))[0] ?? at };
  if (callee.kind !== 'name' || at === undefined || args.length !== 1) return undefined;
  return derivativeOf(walk, callee.name, at, scope);
}

function derivativeOf(walk: Walk, name: string, at: string, scope: Scope): Gradient | undefined {
  const sought = walk.module.get(walk.soughtName);
  if (isDerivativeOf(name, walk.soughtName) && sought?.kind === 'function' && sought.isSought)
    return { of: sought, at };
  const called = scope.get(name);
  return called?.kind === 'function' && !called.isSought ? { of: called, at } : undefined;
}

const nameIn = (part: Expression): readonly string[] => {
  const inner = part.kind === 'call' && part.callee.kind === 'attribute' ? part.callee.object : part;
  return inner.kind === 'name' ? [inner.name] : [];
};

/** The name of an argument that is no function. */
const pointIn = (part: Expression, scope: Scope): readonly string[] =>
  nameIn(part).filter((name) => scope.get(name)?.kind !== 'function');

function functionIn(walk: Walk, part: Expression, scope: Scope): readonly FunctionValue[] {
  const value =
    part.kind === 'name'
      ? scope.get(part.name)
      : part.kind === 'function'
        ? walk.evaluate(part, scope)
        : undefined;
  return value?.kind === 'function' ? [value] : [];
}
