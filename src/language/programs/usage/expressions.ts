import type { Expression } from '../../program/tree';
import { assign } from './bind';
import { call } from './calls';
import { differenceIn } from './difference';
import { elementsIn } from './elements';
import { gathered } from './gathered';
import { constantOf, givesSame } from './library';
import { array, computed, isSame, number, numberOf, Scope, span, type Value } from './values';
import type { ExpressionOf, Walk } from './walk';

/** What an expression is, as far as that is known; the calls in it are told. */
export function evaluate(walk: Walk, expression: Expression, scope: Scope): Value {
  walk.pass();
  switch (expression.kind) {
    case 'constant':
      return /^(number|bigint)$/.test(typeof expression.value) ? number(Number(expression.value)) : undefined;
    case 'name':
      return scope.has(expression.name) ? scope.get(expression.name) : constantOf(expression.name);
    case 'unary': {
      const value = walk.evaluate(expression.value, scope);
      if (expression.operator === '+') return value;
      return expression.operator === '-' ? computed('*', number(-1), value) : undefined;
    }
    case 'binary':
      return binary(walk, expression, scope);
    case 'list':
    case 'tuple':
      return array(expression.items.flatMap((item) => itemsIn(walk, item, scope)));
    case 'function':
      return { kind: 'function', code: expression.code, scope, isSought: false };
    case 'call':
      return call(walk, expression, scope);
    case 'attribute':
      return attribute(walk, expression, scope);
    case 'subscript':
      return subscript(walk, expression, scope);
    case 'dictionary':
      return dictionary(walk, expression, scope);
    case 'comprehension':
      return comprehension(walk, expression, scope);
    case 'assignExpression':
      return assignment(walk, expression, scope);
    case 'conditional': {
      walk.evaluate(expression.test, scope);
      const [then, otherwise] = [expression.then, expression.otherwise].map((one) =>
        walk.evaluate(one, scope),
      );
      return isSame(then, otherwise) ? then : undefined;
    }
    case 'chain':
      return walk.evaluate(expression.value, scope);
    case 'update':
      assign(expression.target, undefined, scope);
      return undefined;
    default:
      passOver(walk, expression, scope);
      return undefined;
  }
}

/** Calls in parts of which the value is not known: of f'{f(3)}', of f(1) < 2. */
function passOver(walk: Walk, part: unknown, scope: Scope): void {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (key === 'range' || key === 'nameRange' || key === 'problem' || typeof value !== 'object') continue;
    const isNode = value !== null && 'kind' in value && 'range' in value;
    if (isNode && !/^(class|makeClass|slice)$/.test(value.kind)) walk.evaluate(value as Expression, scope);
    else if (!isNode) passOver(walk, value, scope);
  }
}

function binary(walk: Walk, expression: ExpressionOf<'binary'>, scope: Scope): Value {
  if (differenceIn(walk, expression, scope)) return undefined;
  const [left, right] = [expression.left, expression.right].map((side) => walk.evaluate(side, scope));
  const isOfLists = [expression.left, expression.right].some(
    ({ kind }) => kind === 'list' || kind === 'tuple',
  );
  return isOfLists ? undefined : computed(expression.operator, left, right);
}

/** The items of a list, in which another may be spread. */
function itemsIn(walk: Walk, item: Expression, scope: Scope): readonly Value[] {
  if (item.kind !== 'spread') return [walk.evaluate(item, scope)];
  const value = walk.evaluate(item.value, scope);
  return value?.kind === 'array' ? value.items : [undefined];
}

function attribute(walk: Walk, { object, name }: ExpressionOf<'attribute'>, scope: Scope): Value {
  const of = walk.evaluate(object, scope);
  if (of?.kind === 'record') return of.entries.get(name);
  if (of) return givesSame(name) ? of : undefined;
  return object.kind === 'name' && !scope.has(object.name) ? constantOf(name) : undefined;
}

function subscript(walk: Walk, { object, index }: ExpressionOf<'subscript'>, scope: Scope): Value {
  if (object.kind === 'attribute' && /^[mo]grid$/.test(object.name)) return grid(walk, index, scope);
  const of = walk.evaluate(object, scope);
  if (of?.kind === 'record')
    return index.kind === 'constant' ? of.entries.get(String(index.value)) : undefined;
  if (index.kind === 'slice' || index.kind === 'tuple') return undefined;
  const place = numberOf(walk.evaluate(index, scope));
  return of?.kind === 'array' && place !== undefined ? of.items.at(place) : undefined;
}

/** np.mgrid[-3:3:0.1, -2:2:0.1] */
function grid(walk: Walk, index: Expression, scope: Scope): Value {
  const slices = index.kind === 'tuple' ? index.items : [index];
  const ends = slices.map((one): Value => {
    if (one.kind !== 'slice' || !one.start || !one.stop) return undefined;
    const [from, to] = [one.start, one.stop].map((end) => numberOf(walk.evaluate(end, scope)));
    return from === undefined || to === undefined ? undefined : span(from, to);
  });
  return index.kind === 'tuple' ? array(ends) : ends[0];
}

function dictionary(walk: Walk, { entries }: ExpressionOf<'dictionary'>, scope: Scope): Value {
  const known = new Map<string, Value>();
  for (const { key, value } of entries) {
    const own = walk.evaluate(value, scope);
    if (key?.kind === 'constant') known.set(String(key.value), own);
    else known.clear();
  }
  return { kind: 'record', entries: known };
}

function comprehension(walk: Walk, expression: ExpressionOf<'comprehension'>, scope: Scope): Value {
  const { clauses, element, key, makes } = expression;
  const made: Value[] = [];
  const go = (place: number, around: Scope): void => {
    const clause = clauses[place];
    if (!clause) {
      if (key) walk.evaluate(key, around);
      made.push(walk.evaluate(element, around));
      return;
    }
    for (const [i, value] of elementsIn(walk, clause.iterable, around).values.entries()) {
      if (i > 0 && !walk.mayRepeat(expression)) break;
      const inner = new Scope(around, scope.fickle);
      assign(clause.target, value, inner, true);
      for (const condition of clause.conditions) walk.evaluate(condition, inner);
      go(place + 1, inner);
    }
  };
  go(0, scope);
  const isWhole = makes !== 'dictionary' && clauses.length === 1 && clauses[0]?.conditions.length === 0;
  return isWhole ? gathered(made) : undefined;
}

function assignment(walk: Walk, expression: ExpressionOf<'assignExpression'>, scope: Scope): Value {
  const { target, operator, value } = expression;
  const by = walk.evaluate(value, scope);
  const isArithmetic = operator && operator !== 'and' && operator !== 'or' && operator !== '??';
  const before = target.kind === 'name' ? scope.get(target.name) : undefined;
  const made = operator ? (isArithmetic ? computed(operator, before, by) : undefined) : by;
  assign(target, made, scope);
  return made;
}
