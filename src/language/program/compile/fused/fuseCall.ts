import { DEOPT, placed } from '../../failure';
import { type Evaluate, FunctionValue } from '../../machine/code';
import type { Call, Expression } from '../../tree';
import { BoundMethod, isWorking, type Keywords, NativeFunction } from '../../values/callable';
import { ClassValue } from '../../values/classes';
import { Iteration } from '../../values/iteration';
import { UNBOUND, type Value } from '../../values/value';
import type { Unit } from '../unit';

export type Fuse = (unit: Unit, node: Expression) => Evaluate | undefined;

/** What a call is made of, where each part computes at once; a call of an attribute has an object and finds what it calls. */
interface Parts {
  readonly object: Evaluate;
  readonly find: Find | undefined;
  readonly callee: Evaluate;
  readonly args: readonly Evaluate[];
  readonly keywords: ((slots: Value[]) => Keywords) | undefined;
}

export function fuseParts(unit: Unit, node: Call, fuse: Fuse): Parts | undefined {
  if (node.isNew || node.optional || (node.callee.kind === 'name' && node.callee.name === 'super'))
    return undefined;
  if (node.callee.kind === 'attribute' && node.callee.optional) return undefined;
  if (node.callee.kind === 'subscript' && unit.shared.dialect.script) return undefined;
  if (node.args.some(({ takes }) => takes === 'spread' || takes === 'keywords')) return undefined;
  const args: Evaluate[] = [];
  const named: [string, Evaluate][] = [];
  for (const { value, name } of node.args) {
    const fused = fuse(unit, value);
    if (!fused) return undefined;
    if (name === undefined) args.push(fused);
    else named.push([name, fused]);
  }
  const { callee } = node;
  const isMethod = callee.kind === 'attribute';
  const object = fuse(unit, isMethod ? callee.object : callee);
  if (!object) return undefined;
  const find = isMethod ? methodFinder(unit, callee.name, callee.nameRange) : undefined;
  return { object, find, callee: object, args, keywords: keywordsOf(named) };
}

/** A call that computes at once: of a native that leaves everything as it was, or of a function that is one expression. */
export function fuseCall(unit: Unit, node: Call, fuse: Fuse): Evaluate | undefined {
  const parts = fuseParts(unit, node, fuse);
  if (!parts) return undefined;
  const { object, find, callee, args, keywords } = parts;
  const call = callAtOnce(unit, node);
  if (find) return fuseMethod(object, find, args, keywords, call);
  const [first, second] = args;
  if (args.length === 1 && first && !keywords)
    return (slots) => {
      const called = callee(slots);
      return call(called, [first(slots)], undefined);
    };
  if (args.length === 2 && first && second && !keywords)
    return (slots) => {
      const called = callee(slots);
      const one = first(slots);
      return call(called, [one, second(slots)], undefined);
    };
  return (slots) => {
    const called = callee(slots);
    const values: Value[] = [];
    for (const arg of args) values.push(arg(slots));
    return call(called, values, keywords?.(slots));
  };
}

type AtOnce = (callee: Value, args: Value[], keywords: Keywords) => Value;
type Find = (object: Value) => readonly [Value, Value];

function fuseMethod(
  object: Evaluate,
  find: Find,
  args: readonly Evaluate[],
  keywords: ((slots: Value[]) => Keywords) | undefined,
  call: AtOnce,
): Evaluate {
  return (slots) => {
    const found = find(object(slots));
    const values: Value[] = found[1] === UNBOUND ? [] : [found[1]];
    for (const arg of args) values.push(arg(slots));
    return call(found[0], values, keywords?.(slots));
  };
}

export function methodFinder(unit: Unit, name: string, range: Call['range']): Find {
  const { method } = unit.shared.dialect;
  return (object) => {
    try {
      return method(object, name);
    } catch (error) {
      throw placed(error, range);
    }
  };
}

function keywordsOf(named: readonly (readonly [string, Evaluate])[]) {
  if (named.length === 0) return undefined;
  return (slots: Value[]): Keywords => new Map(named.map(([name, value]) => [name, value(slots)]));
}

function callAtOnce(unit: Unit, { range }: Call): AtOnce {
  const { machine } = unit.shared;
  return (callee, args, keywords) => {
    // What is taken out of an iteration could not be taken a second time.
    for (let index = 0; index < args.length; index++) if (args[index] instanceof Iteration) throw DEOPT;
    if (callee instanceof NativeFunction) {
      if (!callee.isPure) throw DEOPT;
      return atOnce(callee.call, args, keywords, range);
    }
    if (callee instanceof FunctionValue && !keywords) return machine.inlining.call(callee, args);
    if (callee instanceof ClassValue && callee.make) {
      const { make } = callee;
      return atOnce((values, named) => make(values, named, callee), args, keywords, range);
    }
    if (callee instanceof BoundMethod && callee.callee instanceof NativeFunction && callee.callee.isPure)
      return atOnce(callee.callee.call, [callee.self, ...args], keywords, range);
    throw DEOPT;
  };
}

function atOnce(
  call: NativeFunction['call'],
  args: Value[],
  keywords: Keywords,
  range: Call['range'],
): Value {
  try {
    const value = call(args, keywords);
    if (!isWorking(value)) return value;
    const step = value.next();
    if (step.done) return step.value;
  } catch (error) {
    throw placed(error, range);
  }
  throw DEOPT;
}
