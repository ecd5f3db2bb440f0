import type { Body, For, Statement } from '../../../program/tree';
import { comparison, constant, type Deed, local, not, operation } from '../code/numberCode';
import { operations } from '../code/operations';
import { areSame, type Frame, LoopAround } from '../values/frame';
import { itemsOf, rangeItems } from '../values/iterations';
import { type Known, kinds, number, type RangeKnown, unsupported, wholes } from '../values/known';
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
  loop(to, frame, node, (leave) => {
    to.add({
      kind: 'if',
      test: not(comparison(step > 0 ? '<' : '>', local(counter), local(end))),
      yes: [leave],
      no: [],
    });
    const way = frame.way;
    return [
      way,
      () => {
        assign(to, frame, node.target, number(kinds.int, local(counter)));
        const next = operation(operations.add, local(counter), constant(step));
        to.add({ kind: 'set', local: counter, value: next });
      },
    ];
  });
}

export function whileLoop(to: Translation, frame: Frame, node: Statement & { kind: 'while' }): void {
  if (node.isDo || node.label !== undefined) return unsupported();
  loop(to, frame, node, (leave) => {
    const test = testOf(to, frame, node.test);
    if (test.kind === 'known' && !test.holds) to.add(leave);
    else if (test.kind !== 'known') to.add({ kind: 'if', test: not(test), yes: [leave], no: [] });
    return [test.kind === 'known' && test.holds ? [] : frame.way, () => {}];
  });
}

type Ways = Frame['way'];
type Begin = (leave: Deed) => readonly [ended: Ways, next: () => void];

/**
 * A loop whose body is translated until no more is learned of its variables. `begin` writes what is asked each time round; it says with
 * which variables the loop ends, and what comes before the body.
 */
function loop(to: Translation, frame: Frame, node: { body: Body; otherwise: Body }, begin: Begin): void {
  let head = new Map(frame.variables);
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    frame.meet([head]);
    const around = new LoopAround();
    const nodes = to.nodes;
    const done = new LoopAround();
    const [deeds, ended] = to.within(() => {
      const [ways, next] = begin({ kind: 'leave', block: done.out });
      const atEnd = ways.map((way) => new Map(way));
      next();
      const [round] = to.within(() => roundOf(to, frame, around, node.body));
      to.add({ kind: 'block', block: around.again, body: round });
      return atEnd;
    });
    const again = [...frame.way, ...around.agains];
    frame.meet([head, ...again]);
    if (areSame(head, frame.variables)) {
      const cost = STEPS_A_NODE * (to.nodes - nodes + 2);
      finish(to, frame, node.otherwise, { around, done, ended, deeds, cost });
      return;
    }
    head = frame.variables;
    to.nodes = nodes;
  }
  unsupported();
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
