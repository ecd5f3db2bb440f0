import type { Expression, Statement } from '../../../program/tree';
import { nodesOf } from '../../uses';
import { not } from '../code/numberCode';
import type { Frame } from '../values/frame';
import { unsupported } from '../values/known';
import type { Translation } from '../values/translation';
import { testOf } from './tests';
import { read } from './variables';

// Where a program raises an exception the full tier takes over, and does it. Nothing that it does for that may be seen from
// outside, or what was known of the program would be no more: of a function that writes down what it is called with, say.

export function raise(to: Translation, frame: Frame, { value, cause }: Statement & { kind: 'raise' }): void {
  if (cause || (value && !isError(to, frame, value) && !isStill(to, frame, value))) return unsupported();
  to.add({ kind: 'fail' });
  frame.isDead = true;
}

export function assertion(to: Translation, frame: Frame, node: Statement & { kind: 'assert' }): void {
  if (node.message && !isStill(to, frame, node.message)) return unsupported();
  to.failIf(not(testOf(to, frame, node.test)));
}

/** An error of the language's own, made of what stays as it is. */
function isError(to: Translation, frame: Frame, node: Expression): boolean {
  if (node.kind === 'name') return isOwn(to, frame, node.name);
  if (node.kind !== 'call' || node.callee.kind !== 'name') return false;
  return isOwn(to, frame, node.callee.name) && node.args.every(({ value }) => isStill(to, frame, value));
}

function isOwn(to: Translation, frame: Frame, name: string): boolean {
  for (let one: Frame | undefined = frame; one; one = one.outer)
    if (one.bound.has(name) || one.shared.has(name)) return false;
  const isBuiltin = frame.namespace.get(name) === undefined && to.builtins.get(name) !== undefined;
  return isBuiltin && /(?:Error|Exception|Warning)$/.test(name);
}

const stillKinds = new Set(
  'constant template unary binary compare logical conditional tuple list name'.split(' '),
);

/** Does it run nothing of the learner's? Numbers do not. */
function isStill(to: Translation, frame: Frame, node: Expression): boolean {
  return nodesOf(node).every((one) => {
    if (one.kind !== 'name') return stillKinds.has(one.kind);
    return read(to, frame, one.name).kind === 'number';
  });
}
