import type { Body, Expression, Statement } from '../../../program/tree';
import { binary } from '../values/arithmetic';
import type { Frame } from '../values/frame';
import { either, kinds, unsupported } from '../values/known';
import type { Translation } from '../values/translation';
import { assertion, raise } from './failing';
import { forLoop, whileLoop } from './loops';
import { testOf } from './tests';
import { assign, store } from './variables';

export function body(to: Translation, frame: Frame, statements: Body): void {
  for (const one of statements) {
    if (frame.isDead) return;
    statement(to, frame, one);
  }
}

// long: one case a kind of statement
function statement(to: Translation, frame: Frame, node: Statement): void {
  to.visit();
  const value = (part: Expression) => to.parts.expression(to, frame, part);
  switch (node.kind) {
    case 'pass':
      return;
    case 'expression': {
      if (node.value.kind === 'constant') return;
      const known = value(node.value);
      if (known.kind === 'number') to.bind(known.code);
      return;
    }
    case 'assign': {
      const known = value(node.value);
      for (const target of node.targets) assign(to, frame, target, known);
      return;
    }
    case 'augmentedAssign': {
      if (node.target.kind !== 'name') return unsupported();
      const before = value(node.target);
      // An array would be changed itself, under its other names, too.
      if (before.kind !== 'number' || before.kinds & (kinds.npArray | kinds.npInt)) return unsupported();
      const after = value(node.value);
      return after.kind === 'number'
        ? assign(to, frame, node.target, binary(to, node.operator, before, after))
        : unsupported();
    }
    case 'if':
      return ifStatement(to, frame, node);
    case 'for':
      return forLoop(to, frame, node);
    case 'while':
      return whileLoop(to, frame, node);
    case 'break':
    case 'continue':
      return leaveLoop(to, frame, node);
    case 'return':
      return returnFrom(to, frame, node.value);
    case 'functionDefinition':
      if (node.code.decorators.length > 0) return unsupported();
      return assign(
        to,
        frame,
        { kind: 'name', name: node.code.name, range: node.range },
        { kind: 'inner', code: node.code, frame },
      );
    case 'assert':
      return assertion(to, frame, node);
    case 'raise':
      return raise(to, frame, node);
    default:
      return unsupported();
  }
}

export function ifStatement(to: Translation, frame: Frame, node: Statement & { kind: 'if' }): void {
  const test = testOf(to, frame, node.test);
  if (test.kind === 'known') return to.parts.body(to, frame, test.holds ? node.then : node.otherwise);
  const before = frame.variables;
  const branch = (part: Body) => {
    frame.variables = new Map(before);
    frame.isDead = false;
    const [deeds] = to.within(() => to.parts.body(to, frame, part));
    return [deeds, frame.way] as const;
  };
  const [yes, thenWay] = branch(node.then);
  const [no, otherWay] = branch(node.otherwise);
  to.add({ kind: 'if', test, yes, no });
  frame.meet([...thenWay, ...otherWay]);
}

export function leaveLoop(
  to: Translation,
  frame: Frame,
  { kind, label }: Statement & { kind: 'break' | 'continue' },
): void {
  const loop = frame.loops.at(-1);
  if (!loop || label !== undefined) return unsupported();
  const isBreak = kind === 'break';
  (isBreak ? loop.outs : loop.agains).push(...frame.way);
  to.add({ kind: 'leave', block: isBreak ? loop.out : loop.again });
  frame.isDead = true;
}

/** Without a value the result is None, which only the full tier knows what to do with. */
export function returnFrom(to: Translation, frame: Frame, value: Expression | undefined): void {
  const known = value && to.parts.expression(to, frame, value);
  if (!known || known.kind === 'none') to.add({ kind: 'fail' });
  else {
    const stored = store(to, frame, '=', known);
    frame.result = frame.result ? either(frame.result, stored) : stored;
    to.add({ kind: 'leave', block: frame.block });
  }
  frame.isDead = true;
}
