import type { Evaluate } from '../../machine/code';
import type {
  Binary,
  Compare,
  Dictionary,
  Display,
  Expression,
  FunctionCode,
  Logical,
  Unary,
} from '../../tree';
import { Dict } from '../../values/dict';
import { fromRaw } from '../../values/raw';
import { ELLIPSIS, SliceValue, UNBOUND, type Value } from '../../values/value';
import { fuseRaw } from '../ints/fuseRaw';
import { readName, sureSlot } from '../names';
import type { Unit } from '../unit';
import { fuseBinary, type Operand, placing, type Two } from './arithmetic';
import { fuseComparison } from './comparisons';
import { displayMaker } from './displays';
import { codeOf, defaultsOf, makeFunction } from './functions';
import { fuseCall } from './fuseCall';
import { fuseItem, fuseItemAt } from './fuseItem';
import { fuseTemplate } from './fuseTemplate';
import { fuseNumbered, fuseObject, fuseSuper } from './script';

/**
 * An expression as one closure that computes at once, or undefined where parts of it need steps of their own. Nothing that it does
 * can be seen from outside, so that it may be given up half way (DEOPT) and taken again, the long way.
 */
export function fuse(unit: Unit, node: Expression): Evaluate | undefined {
  if (unit.fused.has(node)) return unit.fused.get(node);
  const fused = fuseNode(unit, node);
  unit.fused.set(node, fused);
  return fused;
}

/** All of them, or undefined. */
function fuseAll(unit: Unit, nodes: readonly Expression[]): Evaluate[] | undefined {
  const fused = nodes.map((node) => fuse(unit, node));
  return fused.every((one) => one !== undefined) ? fused : undefined;
}

// long: one case a kind of expression
function fuseNode(unit: Unit, node: Expression): Evaluate | undefined {
  switch (node.kind) {
    case 'constant': {
      const { value } = node;
      return () => value;
    }
    case 'name':
      return readName(unit, node.name, node.range, node.known);
    case 'ellipsis':
      return () => ELLIPSIS;
    case 'hole':
      return () => UNBOUND;
    case 'unary':
      return fuseUnary(unit, node);
    case 'binary':
      return fuseOperation(unit, node);
    case 'logical':
      return fuseLogical(unit, node);
    case 'compare':
      return fuseCompare(unit, node);
    case 'conditional': {
      const parts = fuseAll(unit, [node.test, node.then, node.otherwise]);
      if (!parts) return undefined;
      const [test, then, otherwise] = parts as [Evaluate, Evaluate, Evaluate];
      const { truth } = unit.shared.dialect;
      return (slots) => (truth(test(slots)) ? then(slots) : otherwise(slots));
    }
    case 'attribute': {
      if (node.optional) return undefined;
      const object = fuse(unit, node.object);
      const { attribute } = unit.shared.dialect;
      const read = placing((value) => attribute(value, node.name), node.nameRange);
      return object && ((slots) => read(object(slots), undefined));
    }
    case 'subscript': {
      const parts = fuseAll(unit, [node.object, node.index]);
      if (!parts || node.optional) return undefined;
      const [object, index] = parts as [Evaluate, Evaluate];
      const { item, script } = unit.shared.dialect;
      const other = placing(item, node.range);
      if (script) return fuseNumbered(object, index, other);
      const raw = fuseRaw(unit, node.index, fuse);
      return raw ? fuseItemAt(object, raw, other) : fuseItem(object, index, other);
    }
    case 'slice': {
      const parts = fuseAll(unit, [node.start ?? NONE, node.stop ?? NONE, node.step ?? NONE]);
      if (!parts) return undefined;
      const [start, stop, step] = parts as [Evaluate, Evaluate, Evaluate];
      return (slots) => new SliceValue(start(slots), stop(slots), step(slots));
    }
    case 'list':
    case 'tuple':
    case 'set':
      return fuseDisplay(unit, node);
    case 'dictionary':
      return unit.shared.dialect.script ? fuseObject(unit, node, fuse) : fuseDictionary(unit, node);
    case 'template':
      return fuseTemplate(unit, node, fuse);
    case 'call':
      return fuseCall(unit, node, fuse);
    case 'function':
      return fuseFunction(unit, node.code);
    case 'superReference':
      return fuseSuper(unit, node, fuse);
    default:
      return undefined;
  }
}

const NONE: Expression = { kind: 'constant', value: null, range: { start: 0, end: 0 } };

function fuseUnary(unit: Unit, node: Unary): Evaluate | undefined {
  const value = fuse(unit, node.value);
  if (!value) return undefined;
  const whole = fuseRaw(unit, node, fuse);
  if (whole) return (slots) => fromRaw(whole(slots));
  const { truth, unary } = unit.shared.dialect;
  if (node.operator === 'not') return (slots) => !truth(value(slots));
  const operate = placing(unary[node.operator], node.range);
  if (node.operator !== '-') return (slots) => operate(value(slots), undefined);
  return (slots) => {
    const a = value(slots);
    return typeof a === 'number' ? -a : operate(a, undefined);
  };
}

export function operandOf(unit: Unit, node: Expression, evaluate: Evaluate): Operand {
  if (node.kind === 'constant') return { evaluate, constant: node.value };
  return { evaluate, slot: node.kind === 'name' ? sureSlot(unit, node.name) : undefined };
}

/** Operations in which an int may stand beside a float as a number, since what they give is a float then. */
const mixing: ReadonlySet<string> = new Set(['+', '-', '*', '/']);

function fuseOperation(unit: Unit, node: Binary): Evaluate | undefined {
  const whole = fuseRaw(unit, node, fuse);
  if (whole) return (slots) => fromRaw(whole(slots));
  const parts = fuseAll(unit, [node.left, node.right]);
  if (!parts) return undefined;
  const [left, right] = parts as [Evaluate, Evaluate];
  const other = placing(unit.shared.dialect.binary[node.operator], node.range);
  const isMixing = mixing.has(node.operator);
  const a = isMixing ? fuseRaw(unit, node.left, fuse) : undefined;
  const b = isMixing && node.right.kind !== 'constant' ? fuseRaw(unit, node.right, fuse) : undefined;
  return fuseBinary(
    node.operator,
    a ? { evaluate: a } : operandOf(unit, node.left, left),
    b ? { evaluate: b } : operandOf(unit, node.right, right),
    withInts(other, a !== undefined, b !== undefined),
  );
}

/** An operation that is given raw values on one side or on both. */
function withInts(operate: Two, isLeftRaw: boolean, isRightRaw: boolean): Two {
  if (!isLeftRaw && !isRightRaw) return operate;
  return (left, right) => operate(isLeftRaw ? fromRaw(left) : left, isRightRaw ? fromRaw(right) : right);
}

function fuseLogical(unit: Unit, node: Logical): Evaluate | undefined {
  const parts = fuseAll(unit, [node.left, node.right]);
  if (!parts) return undefined;
  const [left, right] = parts as [Evaluate, Evaluate];
  const decides = decider(unit, node);
  return (slots) => {
    const value = left(slots);
    return decides(value) ? value : right(slots);
  };
}

/** Does the left side of and, or, ?? decide? */
export function decider(unit: Unit, { operator }: Logical): (value: Value) => boolean {
  const { truth } = unit.shared.dialect;
  if (operator === '??') return (value) => value !== null && value !== undefined;
  return operator === 'or' ? truth : (value) => !truth(value);
}

/** Comparisons of which it makes no difference whether a number is an int or a float. */
const isOrder = (operator: string): boolean => ['<', '<=', '>', '>=', '==', '!='].includes(operator);

function fuseCompare(unit: Unit, { first, rest, range }: Compare): Evaluate | undefined {
  const operands = fuseAll(unit, [first, ...rest.map(({ operand }) => operand)]);
  if (!operands) return undefined;
  const { compare, truth } = unit.shared.dialect;
  const operations = rest.map(({ operator }) => placing(compare[operator], range));
  const [pair] = rest;
  const [left, right] = operands as [Evaluate, Evaluate];
  const [operation] = operations;
  if (rest.length === 1 && pair && operation) {
    const [a, b] = isOrder(pair.operator)
      ? [fuseRaw(unit, first, fuse), fuseRaw(unit, pair.operand, fuse)]
      : [];
    const other = withInts(operation, a !== undefined, b !== undefined);
    return fuseComparison(pair.operator, a ?? left, b ?? right, other);
  }
  return (slots) => {
    let before = left(slots);
    let value: Value = true;
    for (const [index, operate] of operations.entries()) {
      const after = (operands[index + 1] as Evaluate)(slots);
      value = operate(before, after);
      if (!truth(value)) return value;
      before = after;
    }
    return value;
  };
}

function fuseDisplay(unit: Unit, node: Display): Evaluate | undefined {
  const parts = fuseAll(unit, node.items);
  const made = displayMaker(node);
  return parts && ((slots) => made(parts.map((part) => part(slots))));
}

function fuseDictionary(unit: Unit, { entries, range }: Dictionary): Evaluate | undefined {
  const keys = fuseAll(
    unit,
    entries.map(({ key, value }) => key ?? { kind: 'spread', value, range }),
  );
  const values = fuseAll(
    unit,
    entries.map(({ value }) => value),
  );
  if (!keys || !values) return undefined;
  return (slots) => {
    const dict = new Dict();
    for (const [index, key] of keys.entries()) {
      const found = key(slots);
      dict.set(found, (values[index] as Evaluate)(slots));
    }
    return dict;
  };
}

function fuseFunction(unit: Unit, code: FunctionCode): Evaluate | undefined {
  const defaults = defaultsOf(code).map((value) => value && fuse(unit, value));
  if (defaults.some((value, index) => !value && code.parameters[index]?.otherwise)) return undefined;
  return makeFunction(unit, codeOf(unit, code, unit.shared.parts.functionCode), defaults);
}
