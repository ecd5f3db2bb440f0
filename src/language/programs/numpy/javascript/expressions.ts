import type { UnaryOperator } from '../../../program/operators';
import type { Compare, Conditional, Expression, Logical } from '../../../program/tree';
import { comparisons } from '../../quick/javascript/values';
import { binary } from './arithmetic';
import { call, staticOf } from './calls';
import type { Place, Writer } from './writer';
import { inside, joined, numeric, strengths, value, type Written, whole } from './written';

// long: one case a kind of expression
export function expression(to: Writer, place: Place, node: Expression): Written {
  switch (node.kind) {
    case 'constant':
      return typeof node.value === 'string' || typeof node.value === 'bigint'
        ? to.refuse(node)
        : to.written(node.value as number, node);
    case 'name': {
      const binder = to.binderOf(place, node.name);
      if (!binder) return to.written(to.valueOf(place, node.name), node);
      const key = to.keyOf(binder.code, node.name);
      return whole(to.names.ofVariable(node.name), to.kindOf(key));
    }
    case 'unary':
      return unary(to, place, node.operator, node);
    case 'binary':
      return binary(to, place, node.operator, node.left, node.right);
    case 'compare':
      return compare(to, place, node);
    case 'logical':
      return logical(to, place, node);
    case 'conditional':
      return conditional(to, place, node);
    case 'list':
      return list(to, place, node.items);
    case 'attribute':
      return attribute(to, place, node);
    case 'subscript':
      return subscript(to, place, node);
    case 'call':
      return call(to, place, node);
    case 'function':
      return handedOn(to, place, node);
    default:
      return to.refuse(node);
  }
}

/** An expression where it is asked whether it is true. */
export function test(to: Writer, place: Place, node: Expression): Written {
  if (node.kind === 'unary' && node.operator === 'not') {
    const text = `not ${inside(test(to, place, node.value), strengths.not)}`;
    return { text, kind: 'boolean', strength: strengths.not };
  }
  if (node.kind === 'logical' && node.operator !== '??') {
    const strength = strengths[node.operator];
    const sides = [node.left, node.right].map((side) => inside(test(to, place, side), strength));
    return { text: sides.join(` ${node.operator} `), kind: 'boolean', strength };
  }
  const written = to.expression(place, node);
  return written.kind === 'boolean' ? written : whole(`${to.helper('truth')}(${written.text})`, 'boolean');
}

function unary(
  to: Writer,
  place: Place,
  operator: UnaryOperator,
  node: Expression & { kind: 'unary' },
): Written {
  if (operator === 'not') return { ...test(to, place, node), isTest: true };
  const one = to.expression(place, node.value);
  if (operator === '-') {
    return { text: `-${inside(numeric(one), strengths.sign)}`, kind: 'number', strength: strengths.sign };
  }
  if (operator === '+') return numeric(one);
  return operator === '~'
    ? whole(`float(~${to.helper('int32')}(${value(one).text}))`, 'number')
    : to.refuse(node);
}

function compare(to: Writer, place: Place, node: Compare): Written {
  const { first, rest } = node;
  const [pair, ...more] = rest;
  const sign = pair && comparisons[pair.operator];
  if (!pair || !sign || more.length > 0) return to.refuse(node);
  const isNothing = (one: Expression): boolean =>
    one.kind === 'constant' && (one.value === undefined || one.value === null);
  const [a, b] = [value(to.expression(place, first)), value(to.expression(place, pair.operand))];
  const strength = strengths.compare;
  const sides = [inside(a, strength + 1), inside(b, strength + 1)];
  const isEqual = sign === '==' || sign === '!=';
  if (isEqual && (isNothing(first) || isNothing(pair.operand)))
    return { text: sides.join(sign === '==' ? ' is ' : ' is not '), kind: 'boolean', strength };
  const areAlike = a.kind === b.kind && a.kind !== 'any';
  if (pair.operator.length === 3 && !areAlike) {
    const text = `${to.helper('same')}(${a.text}, ${b.text})`;
    return sign === '=='
      ? whole(text, 'boolean')
      : { text: `not ${text}`, kind: 'boolean', strength: strengths.not };
  }
  return { text: sides.join(` ${sign} `), kind: 'boolean', strength, isTest: true };
}

function logical(to: Writer, place: Place, node: Logical): Written {
  if (node.operator === '??') {
    const [a, b] = [value(to.expression(place, node.left)), value(to.expression(place, node.right))];
    const text = inside(a, strengths.sum);
    const kind = joined(a.kind, b.kind);
    return { text: `${text} if ${text} is not None else ${b.text}`, kind, strength: strengths.conditional };
  }
  const [a, b] = [value(to.expression(place, node.left)), value(to.expression(place, node.right))];
  if (a.kind === 'boolean' && b.kind === 'boolean') return { ...test(to, place, node), isTest: true };
  const name = to.helper(node.operator === 'or' ? 'either' : 'both');
  return whole(`${name}(${a.text}, lambda: ${b.text})`, joined(a.kind, b.kind));
}

function conditional(to: Writer, place: Place, node: Conditional): Written {
  const asked = inside(test(to, place, node.test), strengths.or);
  const [then, otherwise] = [
    value(to.expression(place, node.then)),
    value(to.expression(place, node.otherwise)),
  ];
  const text = `${inside(then, strengths.or)} if ${asked} else ${otherwise.text}`;
  return { text, kind: joined(then.kind, otherwise.kind), strength: strengths.conditional };
}

function list(to: Writer, place: Place, nodes: readonly Expression[]): Written {
  const items = nodes.map((node) => {
    if (node.kind !== 'spread') return value(to.expression(place, node));
    const all = to.expression(place, node.value);
    return whole(`*${inside(all, strengths.whole)}`, all.kind === 'numbers' ? 'number' : 'any');
  });
  const areNumbers = items.every(({ kind }) => kind === 'number');
  return whole(`[${items.map(({ text }) => text).join(', ')}]`, areNumbers ? 'numbers' : 'any');
}

function attribute(to: Writer, place: Place, node: Expression & { kind: 'attribute' }): Written {
  const known = node.optional ? to.refuse(node) : staticOf(to, place, node);
  if (known) return to.written(known.value, node);
  if (node.name !== 'length') return to.refuse(node);
  return whole(`float(len(${to.expression(place, node.object).text}))`, 'number');
}

function subscript(to: Writer, place: Place, node: Expression & { kind: 'subscript' }): Written {
  if (node.optional) return to.refuse(node);
  const items = to.expression(place, node.object);
  const { index } = node;
  const isPlain = index.kind === 'constant' && Number.isSafeInteger(index.value);
  const at = isPlain ? String(index.value) : `int(${to.expression(place, index).text})`;
  return whole(`${inside(items, strengths.whole)}[${at}]`, items.kind === 'numbers' ? 'number' : 'any');
}

/** A function that is an argument: nothing is known of what it is given, which may be more than it takes. */
function handedOn(to: Writer, place: Place, node: Expression & { kind: 'function' }): Written {
  const { code } = node;
  to.handOn(code);
  const name = to.names.ofFunction(code.name || 'each');
  to.addBefore(to.inner(place, code, name));
  return { text: `lambda *given: ${name}(*given[:${code.parameters.length}])`, kind: 'any', strength: 0 };
}
