import type { Call, Comprehension, Conditional, Expression, Logical } from '../../../program/tree';
import { choice, type Deed, type NumberCode, type Test } from '../code/numberCode';
import { arrayAttribute } from '../library/arrays';
import { binary, unary } from '../values/arithmetic';
import { Frame } from '../values/frame';
import { itemsOf } from '../values/iterations';
import { fromValue, type ItemsKnown, type Known, kinds, number, unsupported } from '../values/known';
import { numberOf, type Translation } from '../values/translation';
import { compare, testOf, truth } from './tests';
import { assign, read } from './variables';

// long: one case a kind of expression
export function expression(to: Translation, frame: Frame, node: Expression): Known {
  to.visit();
  switch (node.kind) {
    case 'constant':
      return fromValue(node.value);
    case 'name':
      return read(to, frame, node.name);
    case 'unary':
      if (node.operator !== 'not') return unary(to, node.operator, expression(to, frame, node.value));
      return ofTest(testOf(to, frame, node));
    case 'binary': {
      const left = expression(to, frame, node.left);
      return binary(to, node.operator, left, expression(to, frame, node.right));
    }
    case 'compare':
      return compare(to, frame, node);
    case 'logical':
      return logical(to, frame, node);
    case 'conditional':
      return conditional(to, frame, node);
    case 'list':
    case 'tuple': {
      const items = node.items.map((item) => bound(to, expression(to, frame, item)));
      return { kind: 'items', form: node.kind, items };
    }
    case 'attribute': {
      const object = expression(to, frame, node.object);
      if (object.kind === 'module') return fromValue(object.value.names.get(node.name));
      return object.kind === 'items' ? arrayAttribute(object, node.name) : unsupported();
    }
    case 'subscript': {
      const object = expression(to, frame, node.object);
      return object.kind === 'items' ? subscript(to, frame, object, node.index) : unsupported();
    }
    case 'comprehension':
      return comprehension(to, frame, node);
    case 'call':
      return call(to, frame, node);
    case 'function':
      return { kind: 'inner', code: node.code, frame };
    default:
      return unsupported();
  }
}

const ofTest = (test: Test): Known =>
  number(kinds.bool, choice(test, { kind: 'constant', value: 1 }, { kind: 'constant', value: 0 }));

const bound = (to: Translation, known: Known): Known =>
  known.kind === 'number' ? { ...known, code: to.bind(known.code) } : known;

function call(to: Translation, frame: Frame, { callee, args, isNew, optional }: Call): Known {
  if (isNew || optional) return unsupported();
  const called = expression(to, frame, callee);
  const values: Known[] = [];
  const keywords = new Map<string, Known>();
  for (const { takes, name, value } of args) {
    const known = bound(to, expression(to, frame, value));
    if (takes === 'position') values.push(known);
    else if (takes === 'keyword' && name !== undefined && !keywords.has(name)) keywords.set(name, known);
    else unsupported();
  }
  return to.parts.call(to, called, values, keywords);
}

function logical(to: Translation, frame: Frame, node: Logical): Known {
  if (node.operator === '??') return unsupported();
  const left = bound(to, expression(to, frame, node.left));
  const test = truth(left);
  const isOr = node.operator === 'or';
  if (test.kind === 'known') return test.holds === isOr ? left : expression(to, frame, node.right);
  const right = to.within(() => expression(to, frame, node.right));
  return isOr ? choose(test, [[], left], right) : choose(test, right, [[], left]);
}

function conditional(to: Translation, frame: Frame, { test, then, otherwise }: Conditional): Known {
  const asked = testOf(to, frame, test);
  if (asked.kind === 'known') return expression(to, frame, asked.holds ? then : otherwise);
  const first = to.within(() => expression(to, frame, then));
  return choose(
    asked,
    first,
    to.within(() => expression(to, frame, otherwise)),
  );
}

type Way = readonly [deeds: readonly Deed[], known: Known];

const after = ([body, known]: Way): NumberCode => {
  const { code } = numberOf(known);
  return body.length === 0 ? code : { kind: 'after', body, value: code };
};

export function choose(test: Test, then: Way, otherwise: Way): Known {
  const [a, b] = [numberOf(then[1]), numberOf(otherwise[1])];
  return number(a.kinds | b.kinds, choice(test, after(then), after(otherwise)));
}

function subscript(to: Translation, frame: Frame, object: ItemsKnown, index: Expression): Known {
  if (index.kind === 'slice') {
    if (index.step) return unsupported();
    const [start, stop] = [index.start, index.stop].map(
      (part) => part && wholeOf(expression(to, frame, part)),
    );
    return { ...object, items: object.items.slice(start, stop) };
  }
  return object.items.at(wholeOf(expression(to, frame, index))) ?? unsupported();
}

/** An int that is the same in each call. */
function wholeOf(known: Known): number {
  const { kinds: set, value } = numberOf(known);
  return set === kinds.int && value !== undefined ? value : unsupported();
}

function comprehension(to: Translation, frame: Frame, node: Comprehension): Known {
  const [clause, ...others] = node.clauses;
  if (!clause || others.length > 0 || (node.makes !== 'list' && node.makes !== 'generator'))
    return unsupported();
  const values = itemsOf(expression(to, frame, clause.iterable));
  const names = new Set<string>();
  if (clause.target.kind === 'name') names.add(clause.target.name);
  else if (clause.target.kind !== 'pattern') return unsupported();
  else for (const item of clause.target.items) if (item?.target.kind === 'name') names.add(item.target.name);
  const items: Known[] = [];
  for (const value of values) {
    const inner = new Frame(frame.code, frame.namespace, names, frame, new Map());
    assign(to, inner, clause.target, value);
    const tests = clause.conditions.map((condition) => testOf(to, inner, condition));
    if (tests.some(({ kind }) => kind !== 'known')) return unsupported();
    if (tests.every((test) => test.kind === 'known' && test.holds))
      items.push(bound(to, expression(to, inner, node.element)));
  }
  return { kind: 'items', form: 'list', items };
}
