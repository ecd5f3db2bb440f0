import type { Expression } from '../../program/tree';
import { changedBy } from './assigned';
import { holdsStep } from './difference';
import { gathered } from './gathered';
import { helped } from './helpers';
import { givenBy, givesSame } from './library';
import { counted } from './spans';
import {
  elementsOf,
  type FunctionValue,
  type Given,
  number,
  numberOf,
  type Scope,
  type Value,
} from './values';
import type { ExpressionOf, Walk } from './walk';

/** What a call gives; the function that is looked for may be called in it. */
export function call(walk: Walk, expression: ExpressionOf<'call'>, scope: Scope): Value {
  const { callee, args } = expression;
  const called = calleeOf(walk, callee, scope);
  const given = args.flatMap(({ takes, name, value }): readonly Given[] => {
    const own = walk.evaluate(value, scope);
    if (takes === 'spread') return spread(own);
    if (takes === 'keywords') return own?.kind === 'record' ? keywords(own.entries) : [];
    return [name === undefined ? { value: own } : { name, value: own }];
  });
  const changed = changedBy(callee);
  if (changed) scope.forget([changed]);
  if (called) return callKnown(walk, expression, called, given);
  if (callee.kind === 'attribute') {
    const of = walk.evaluate(callee.object, scope);
    if (of) return callMethod(walk, callee.name, of, given);
  }
  const name = callee.kind === 'name' || callee.kind === 'attribute' ? callee.name : '';
  return callOther(walk, name, given);
}

function calleeOf(walk: Walk, callee: Expression, scope: Scope): FunctionValue | undefined {
  if (callee.kind === 'attribute' && callee.object.kind === 'name' && !scope.has(callee.object.name))
    return undefined;
  if (callee.kind === 'attribute') return undefined;
  const value = walk.evaluate(callee, scope);
  return value?.kind === 'function' ? value : undefined;
}

function spread(value: Value): readonly Given[] {
  return value?.kind === 'array' ? value.items.map((item) => ({ value: item })) : [];
}

const keywords = (entries: ReadonlyMap<string, Value>): readonly Given[] =>
  [...entries].map(([name, value]) => ({ name, value }));

/** The function that is looked for, or another of the file, which may be given it. */
function callKnown(
  walk: Walk,
  { args }: ExpressionOf<'call'>,
  called: FunctionValue,
  given: readonly Given[],
): Value {
  const isMoved = args.some(({ value }) => holdsStep(value));
  if (called.isSought && isMoved) return undefined;
  const alone = walk.told.areSpansAlone;
  walk.told.areSpansAlone = alone || called.isPassed === true;
  const name = called.code.name;
  try {
    if (!called.isSought) helped(walk, { helper: name, called }, given);
    const value = walk.apply(called, given);
    return (
      value ??
      (called.isSought
        ? undefined
        : givenBy(name)?.(
            given.map((one) => one.value),
            () => undefined,
          ))
    );
  } finally {
    walk.told.areSpansAlone = alone;
  }
}

/** xs.map(f), x.copy() */
function callMethod(walk: Walk, name: string, of: Value, given: readonly Given[]): Value {
  const [first] = given;
  if (/^(map|forEach|flatMap)$/.test(name) && first?.value?.kind === 'function')
    return each(walk, first.value, elementsOf(of));
  return givesSame(name) ? of : undefined;
}

/** Calls a function with one element after the other. */
function each(walk: Walk, called: FunctionValue, elements: readonly Value[]): Value {
  return gathered(
    elements.flatMap((value, i) =>
      i > 0 && !walk.mayRepeat(called.code) ? [] : [walk.apply(called, [{ value }])],
    ),
  );
}

/** A function that is not in the file. */
function callOther(walk: Walk, name: string, given: readonly Given[]): Value {
  const [first, second] = given;
  if (name === 'map' && first?.value?.kind === 'function')
    return each(walk, first.value, elementsOf(second?.value));
  if (name === 'partial' && first?.value?.kind === 'function')
    return { ...first.value, given: [...(first.value.given ?? []), ...given.slice(1)] };
  if (name === 'from' && second?.value?.kind === 'function') return filled(walk, second.value, first?.value);
  const known = givenBy(name);
  if (known) {
    const positions = given.flatMap((one) => (one.name === undefined ? [one.value] : []));
    return known(positions, (keyword) => given.find((one) => one.name === keyword)?.value);
  }
  if (helped(walk, { helper: name }, given)) return undefined;
  // What is called back later, with whatever.
  for (const { value } of given)
    if (value?.kind === 'function' && !value.isSought && /^(lambda|arrow)$/.test(value.code.form))
      walk.apply(value, []);
  return undefined;
}

/** Array.from({length: 11}, (_, i) => i / 10), Array.from(xs, f) */
function filled(walk: Walk, called: FunctionValue, of: Value): Value {
  const length = of?.kind === 'record' ? numberOf(of.entries.get('length')) : undefined;
  if (length === undefined) return each(walk, called, elementsOf(of));
  const place = counted(0, length, 1) ?? number(0);
  return gathered([walk.apply(called, [{ value: undefined }, { value: place }])]);
}
