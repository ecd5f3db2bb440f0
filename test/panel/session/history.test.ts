import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { History } from '../../../src/panel/session/history';

type Action = { readonly do: 'undo' | 'redo' } | { readonly value: number; readonly gesture?: string };

/** What the history shows after each action; '-' where there was nothing to go to. */
function play(actions: readonly Action[]): (number | '-')[] {
  const history = new History(0);
  return actions.map((action) => {
    if ('do' in action) return history[action.do]() ?? '-';
    history.record(action.value, action.gesture);
    return action.value;
  });
}

const undo: Action = { do: 'undo' };
const redo: Action = { do: 'redo' };

describe('History', () => {
  const cases: readonly { name: string; actions: readonly Action[]; shows: (number | '-')[] }[] = [
    { name: 'has nothing to undo at first', actions: [undo, redo], shows: ['-', '-'] },
    {
      name: 'goes back step by step, and forth',
      actions: [{ value: 1 }, { value: 2 }, undo, undo, undo, redo, redo, redo],
      shows: [1, 2, 1, 0, '-', 1, 2, '-'],
    },
    {
      name: 'takes a gesture as one step',
      actions: [
        { value: 1, gesture: 'a' },
        { value: 2, gesture: 'a' },
        { value: 3, gesture: 'b' },
        undo,
        undo,
        redo,
      ],
      shows: [1, 2, 3, 2, 0, 2],
    },
    {
      name: 'forgets what was undone once something else is done',
      actions: [{ value: 1 }, { value: 2 }, undo, { value: 3 }, redo, undo, undo],
      shows: [1, 2, 1, 3, '-', 1, 0],
    },
    {
      name: 'begins a step anew where a gesture goes on after an undo',
      actions: [
        { value: 1, gesture: 'a' },
        { value: 2, gesture: 'b' },
        undo,
        { value: 5, gesture: 'a' },
        undo,
      ],
      shows: [1, 2, 1, 5, 1],
    },
    {
      name: 'makes no step of what changes nothing',
      actions: [{ value: 1 }, { value: 1 }, undo, undo],
      shows: [1, 1, 0, '-'],
    },
  ];
  for (const { name, actions, shows } of cases) it(name, () => assert.deepEqual(play(actions), shows));

  it('takes plain values that are written alike as the same', () => {
    const history = new History({ x: [1] });
    history.record({ x: [1] });
    assert.equal(history.undo(), undefined);
  });

  it('takes values as the same in whichever order their fields stand, but not lists', () => {
    const history = new History<unknown>({ x: [1, 2], runs: [{ rate: 0.1, name: 'a' }] });
    history.record({ runs: [{ name: 'a', rate: 0.1 }], x: [1, 2] });
    assert.equal(history.undo(), undefined);
    history.record({ x: [2, 1], runs: [{ rate: 0.1, name: 'a' }] });
    assert.deepEqual(history.undo(), { x: [1, 2], runs: [{ rate: 0.1, name: 'a' }] });
  });

  it('remembers 200 steps', () => {
    const history = new History(-1);
    for (let value = 0; value < 300; value++) history.record(value);
    let steps = 0;
    while (history.undo() !== undefined) steps++;
    assert.equal(steps, 199);
  });

  it('agrees with a list and a place in it, whatever is done', () => {
    const action = fc.oneof(
      fc.constantFrom(undo, redo),
      fc.record({ value: fc.nat(5), gesture: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ value: fc.nat(5) }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) =>
        assert.deepEqual(play(actions), modelOf(actions)),
      ),
    );
  });

  it('has every value changed alike, without a step', () => {
    const history = new History({ x: 1, k: 0 });
    history.record({ x: 2, k: 0 });
    history.undo();
    history.map(({ x }) => ({ x, k: 9 }));
    assert.deepEqual(history.redo(), { x: 2, k: 9 });
    assert.deepEqual(history.undo(), { x: 1, k: 9 });
  });
});

/** The same, told in another way: every value ever recorded stands in a list, those that are no step marked. */
function modelOf(actions: readonly Action[]): (number | '-')[] {
  let done: { value: number; gesture: string | undefined }[] = [{ value: 0, gesture: undefined }];
  let undone: typeof done = [];
  return actions.map((action) => {
    const top = done[done.length - 1];
    if ('value' in action) {
      if (action.value === top?.value) return action.value;
      if (action.gesture !== undefined && action.gesture === top?.gesture) done.pop();
      done.push({ value: action.value, gesture: action.gesture });
      undone = [];
      return action.value;
    }
    const moved = action.do === 'undo' ? (done.length > 1 ? done.pop() : undefined) : undone.pop();
    if (!moved) return '-';
    if (action.do === 'undo') undone.push(moved);
    else done.push(moved);
    done = done.map((step, i) => (i === done.length - 1 ? { ...step, gesture: undefined } : step));
    return done[done.length - 1]?.value ?? '-';
  });
}
