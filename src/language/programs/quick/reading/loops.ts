import type { Body, For, Statement } from '../../../program/tree';
import { comparison, constant, type Deed, local, not, operation, type Test } from '../code/numberCode';
import { operations } from '../code/operations';
import { areSame, type Frame, LoopAround } from '../values/frame';
import { itemsOf, rangeItems } from '../values/iterations';
import { type Known, kinds, MOST_ITEMS, number, type RangeKnown, unsupported, wholes } from '../values/known';
import type { Translation } from '../values/translation';
import { testOf } from './tests';
import { assign } from './variables';

/** Steps of the full tier a node of the tree, at most. */
const STEPS_A_NODE = 3;
const MOST_PASSES = 12;

export function forLoop(to: Translation, frame: Frame, node: For): void {
  if (node.over !== 'values' || node.label !== undefined) return unsupported();
  const over = to.parts.expression(to, frame, node.iterable);
  if (over.kind === 'range') {
    if (to.attempt(frame, () => counting(to, frame, node, over))) return;
    if (!rangeItems(over)) return unsupported();
  }
  unrolled(to, frame, node, itemsOf(over));
}

/** Each time round by itself, so that an index is a number that is known. */
function unrolled(to: Translation, frame: Frame, node: For, items: readonly Known[]): void {
  const all = new LoopAround();
  const [deeds] = to.within(() => {
    for (const item of items) {
      if (frame.isDead) break;
      const loop = new LoopAround(all.out, all.outs);
      const [round] = to.within(() => {
        assign(to, frame, node.target, item);
        roundOf(to, frame, loop, node.body);
      });
      to.add({ kind: 'block', block: loop.again, body: round });
      frame.meet([...frame.way, ...loop.agains]);
    }
    if (!frame.isDead) to.parts.body(to, frame, node.otherwise);
  });
  to.add({ kind: 'block', block: all.out, body: deeds });
  frame.meet([...frame.way, ...all.outs]);
}

/** for (start; test; update), of which `start` is done, each time round by itself. */
export function roundByRound(
  to: Translation,
  frame: Frame,
  { test, body }: Statement & { kind: 'countingFor' },
  update: () => void,
): void {
  const all = new LoopAround();
  const [deeds] = to.within(() => {
    for (let rounds = 0; !frame.isDead; rounds++) {
      const asked: Test = test ? testOf(to, frame, test) : { kind: 'known', holds: true };
      if (asked.kind !== 'known' || rounds > MOST_ITEMS) return unsupported();
      if (!asked.holds) break;
      const loop = new LoopAround(all.out, all.outs);
      const [round] = to.within(() => roundOf(to, frame, loop, body));
      to.add({ kind: 'block', block: loop.again, body: round });
      frame.meet([...frame.way, ...loop.agains]);
      if (!frame.isDead) update();
    }
  });
  to.add({ kind: 'block', block: all.out, body: deeds });
  frame.meet([...frame.way, ...all.outs]);
}

function roundOf(to: Translation, frame: Frame, loop: LoopAround, body: Body): void {
  frame.loops.push(loop);
  to.parts.body(to, frame, body);
  frame.loops.pop();
}

function counting(to: Translation, frame: Frame, node: For, { start, stop, step }: RangeKnown): void {
  if ((start.kinds | stop.kinds) & ~wholes) return unsupported();
  const [counter, end] = [to.newLocal(), to.newLocal()];
  to.add({ kind: 'set', local: counter, value: start.code });
  to.add({ kind: 'set', local: end, value: stop.code });
  const test = comparison(step > 0 ? '<' : '>', local(counter), local(end));
  loop(to, frame, node, {
    before: (leave) => leaveUnless(to, frame, test, leave),
    next: () => {
      assign(to, frame, node.target, number(kinds.int, local(counter)));
      const next = operation(operations.add, local(counter), constant(step));
      to.add({ kind: 'set', local: counter, value: next });
    },
  });
}

/** Ends a loop where a test does not hold; with the variables that it ends with then. */
function leaveUnless(to: Translation, frame: Frame, test: Test, leave: Deed): Ways {
  if (test.kind === 'known' && test.holds) return [];
  to.add(test.kind === 'known' ? leave : { kind: 'if', test: not(test), yes: [leave], no: [] });
  return frame.way.map((way) => new Map(way));
}

export function whileLoop(to: Translation, frame: Frame, node: Statement & { kind: 'while' }): void {
  if (node.label !== undefined) return unsupported();
  const ask = (leave: Deed): Ways => leaveUnless(to, frame, testOf(to, frame, node.test), leave);
  loop(to, frame, node, node.isDo ? { last: ask } : { before: ask });
}

/** JavaScript's for (start; test; update), of which `start` is done. */
export function steppedLoop(
  to: Translation,
  frame: Frame,
  node: Statement & { kind: 'countingFor' },
  update: () => void,
): void {
  const { test, body } = node;
  loop(
    to,
    frame,
    { body, otherwise: [] },
    {
      before: (leave) => (test ? leaveUnless(to, frame, testOf(to, frame, test), leave) : []),
      last: () => {
        update();
        return [];
      },
    },
  );
}

type Ways = Frame['way'];

/** What is written before the body of a loop and behind it, each time round; either may say with which variables the loop ends there. */
interface Rounds {
  readonly before?: (leave: Deed) => Ways;
  readonly next?: () => void;
  readonly last?: (leave: Deed) => Ways;
}

/** A loop, translated until no more is learned of its variables. */
function loop(to: Translation, frame: Frame, node: { body: Body; otherwise: Body }, rounds: Rounds): void {
  let head = new Map(frame.variables);
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    frame.meet([head]);
    const { nodes } = to;
    const made = oneRound(to, frame, node.body, rounds);
    frame.meet([head, ...frame.way]);
    if (areSame(head, frame.variables)) {
      const cost = STEPS_A_NODE * (to.nodes - nodes + 2);
      finish(to, frame, node.otherwise, { ...made, cost });
      return;
    }
    head = frame.variables;
    to.nodes = nodes;
  }
  unsupported();
}

function oneRound(
  to: Translation,
  frame: Frame,
  body: Body,
  { before, next, last }: Rounds,
): Omit<Translated, 'cost'> {
  const [around, done] = [new LoopAround(), new LoopAround()];
  const leave: Deed = { kind: 'leave', block: done.out };
  const [deeds, ended] = to.within(() => {
    const atStart = before?.(leave) ?? [];
    next?.();
    const [round] = to.within(() => roundOf(to, frame, around, body));
    to.add({ kind: 'block', block: around.again, body: round });
    frame.meet([...frame.way, ...around.agains]);
    const atEnd = frame.isDead ? [] : (last?.(leave) ?? []);
    return [...atStart, ...atEnd];
  });
  return { around, done, ended, deeds };
}

interface Translated {
  readonly around: LoopAround;
  readonly done: LoopAround;
  readonly ended: Ways;
  readonly deeds: readonly Deed[];
  readonly cost: number;
}

function finish(
  to: Translation,
  frame: Frame,
  otherwise: Body,
  { around, done, ended, deeds, cost }: Translated,
): void {
  frame.meet(ended);
  const [last] = to.within(() => {
    if (!frame.isDead) to.parts.body(to, frame, otherwise);
  });
  const all: Deed = { kind: 'block', block: done.out, body: [{ kind: 'loop', cost, body: deeds }] };
  to.add({ kind: 'block', block: around.out, body: [all, ...last] });
  frame.meet([...frame.way, ...around.outs]);
}
