import type { Call, Expression, Logical } from '../../../program/tree';
import { choice, constant } from '../code/numberCode';
import { choose } from '../reading/expressions';
import { compare, testOf } from '../reading/tests';
import { read } from '../reading/variables';
import type { Frame } from '../values/frame';
import { type ItemsKnown, type Known, kinds, number, unsupported } from '../values/known';
import { numberOf, type Translation } from '../values/translation';
import { binary, unary } from './arithmetic';
import { fromValue, propertyOf, truth } from './values';

// long: one case a kind of expression
export function expression(to: Translation, frame: Frame, node: Expression): Known {
  to.visit();
  switch (node.kind) {
    case 'constant':
      return node.value === undefined || node.value === null ? { kind: 'none' } : fromValue(node.value);
    case 'name':
      return read(to, frame, node.name);
    case 'unary':
      if (node.operator !== 'not') return unary(node.operator, expression(to, frame, node.value));
      return number(kinds.bool, choice(testOf(to, frame, node), constant(1), constant(0)));
    case 'binary': {
      const left = expression(to, frame, node.left);
      return binary(node.operator, left, expression(to, frame, node.right));
    }
    case 'compare':
      return compare(to, frame, node);
    case 'logical':
      return logical(to, frame, node);
    case 'conditional': {
      const test = testOf(to, frame, node.test);
      if (test.kind === 'known') return expression(to, frame, test.holds ? node.then : node.otherwise);
      const first = to.within(() => expression(to, frame, node.then));
      const second = to.within(() => expression(to, frame, node.otherwise));
      return choose(test, first, second);
    }
    case 'list':
      return { kind: 'items', form: 'list', items: spread(to, frame, node.items) };
    case 'attribute': {
      const object = node.optional ? unsupported() : expression(to, frame, node.object);
      if (object.kind === 'object') return propertyOf(object.value, node.name);
      return object.kind === 'items' ? ofArray(object, node.name) : unsupported();
    }
    case 'subscript': {
      const object = node.optional ? unsupported() : expression(to, frame, node.object);
      if (object.kind !== 'items') return unsupported();
      const { value } = numberOf(expression(to, frame, node.index));
      return (value === undefined ? undefined : object.items[value]) ?? unsupported();
    }
    case 'call':
      return call(to, frame, node);
    case 'function':
      return node.code.known?.takesThis ? unsupported() : { kind: 'inner', code: node.code, frame };
    default:
      return unsupported();
  }
}

const bound = (to: Translation, known: Known): Known =>
  known.kind === 'number' ? { ...known, code: to.bind(known.code) } : known;

/** [a, ...b] */
function spread(to: Translation, frame: Frame, nodes: readonly Expression[]): readonly Known[] {
  return nodes.flatMap((node): readonly Known[] => {
    if (node.kind !== 'spread') return [bound(to, expression(to, frame, node))];
    const all = expression(to, frame, node.value);
    return all.kind === 'items' ? all.items : unsupported();
  });
}

function ofArray(array: ItemsKnown, name: string): Known {
  if (name === 'length') return number(kinds.float, constant(array.items.length));
  return { kind: 'method', self: array, name };
}

function call(to: Translation, frame: Frame, { callee, args, isNew, optional }: Call): Known {
  if (isNew || optional) return unsupported();
  const called = expression(to, frame, callee);
  const values = args.flatMap(({ takes, value }): readonly Known[] => {
    const known = bound(to, expression(to, frame, value));
    if (takes === 'position') return [known];
    return takes === 'spread' && known.kind === 'items' ? known.items : unsupported();
  });
  return to.parts.call(to, called, values, new Map());
}

function logical(to: Translation, frame: Frame, { operator, left, right }: Logical): Known {
  const first = bound(to, expression(to, frame, left));
  if (operator === '??') return first.kind === 'none' ? expression(to, frame, right) : numberOf(first);
  const test = truth(first);
  const isOr = operator === 'or';
  if (test.kind === 'known') return test.holds === isOr ? first : expression(to, frame, right);
  const second = to.within(() => expression(to, frame, right));
  return isOr ? choose(test, [[], first], second) : choose(test, second, [[], first]);
}
