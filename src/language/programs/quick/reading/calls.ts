import { FunctionValue } from '../../../program/machine/code';
import type { FunctionCode } from '../../../program/tree';
import { type Cell, UNBOUND, type Value } from '../../../program/values/value';
import type { Deed } from '../code/numberCode';
import { constant } from '../code/numberCode';
import { Frame } from '../values/frame';
import { type Known, unsupported } from '../values/known';
import type { Translation } from '../values/translation';
import { assign } from './variables';

type Keywords = ReadonlyMap<string, Known>;

/** Functions call each other no deeper than this here. */
const MOST_DEPTH = 20;

export function call(to: Translation, callee: Known, args: readonly Known[], keywords: Keywords): Known {
  if (callee.kind === 'method') return to.parts.method(to, callee, args, keywords);
  if (callee.kind === 'inner' && callee.frame instanceof Frame) {
    const { code, frame: outer } = callee;
    if (code.parameters.some(({ otherwise }) => otherwise)) return unsupported();
    return enter(to, frameOf(to, code, outer.namespace, outer, new Map()), missing(to), args, keywords);
  }
  if (callee.kind !== 'callable') return unsupported();
  if (!(callee.value instanceof FunctionValue)) return to.parts.native(to, callee.value, args, keywords);
  const { code, cells, defaults } = callee.value;
  if (!code.tree || code.form !== 'function' || code.script?.takesThis) return unsupported();
  const shared = new Map(
    code.free.map((name, index): [string, Value] => [name, (cells[index] as Cell).value]),
  );
  const frame = frameOf(to, code.tree, code.namespace, undefined, shared);
  const otherwise = (index: number): Known => {
    const value = defaults[index];
    return value === UNBOUND ? missing(to)() : to.parts.fromValue(value);
  };
  return enter(to, frame, otherwise, args, keywords);
}

const missing = (to: Translation) => (): Known => to.parts.notGiven ?? unsupported();

function frameOf(
  to: Translation,
  code: FunctionCode,
  namespace: Frame['namespace'],
  outer: Frame | undefined,
  shared: ReadonlyMap<string, Value>,
): Frame {
  if (code.problem) return unsupported();
  return new Frame(code, namespace, to.parts.namesOf(code) ?? unsupported(), outer, shared);
}

function enter(
  to: Translation,
  frame: Frame,
  otherwise: (index: number) => Known,
  args: readonly Known[],
  keywords: Keywords,
): Known {
  const { code } = frame;
  if (to.calls.includes(code) || to.calls.length >= MOST_DEPTH) return unsupported();
  to.calls.push(code);
  try {
    const [deeds] = to.within(() => {
      bind(to, frame, otherwise, args, keywords);
      to.parts.body(to, frame, code.body);
      if (!frame.isDead) to.add({ kind: 'fail' });
    });
    const blanks = [...frame.blank].map(
      (index): Deed => ({ kind: 'set', local: index, value: constant(Number.NaN) }),
    );
    to.add({ kind: 'block', block: frame.block, body: [...blanks, ...deeds] });
    return frame.result ?? unsupported();
  } finally {
    to.calls.pop();
  }
}

function bind(
  to: Translation,
  frame: Frame,
  otherwise: (index: number) => Known,
  args: readonly Known[],
  keywords: Keywords,
): void {
  const { parameters } = frame.code;
  const taken = new Set<string>();
  for (const [index, { target, takes }] of parameters.entries()) {
    if (target.kind !== 'name' || takes === 'rest' || takes === 'keywords') return unsupported();
    const byPosition = takes === 'keyword' ? undefined : args[index];
    const byName = takes === 'position' ? undefined : keywords.get(target.name);
    if (byPosition && byName) return unsupported();
    if (byName) taken.add(target.name);
    assign(to, frame, target, byPosition ?? byName ?? otherwise(index));
  }
  const isTooMany = args.length > parameters.length && !to.parts.notGiven;
  if (isTooMany || taken.size !== keywords.size) unsupported();
}
