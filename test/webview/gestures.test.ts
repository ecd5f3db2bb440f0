import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Gestures } from '../../webview/gestures';

/** What happens, at which millisecond; the gesture's number after each, from 0. */
type Happening = readonly [type: string, at: number, key?: string];

function numbers(happenings: readonly Happening[]): number[] {
  const target = new EventTarget();
  let now = 0;
  const gestures = new Gestures(target, () => now);
  return happenings.map(([type, at, key]) => {
    now = at;
    target.dispatchEvent(Object.assign(new Event(type), key && { key }));
    return gestures.current;
  });
}

describe('Gestures', () => {
  const cases: readonly { name: string; happenings: readonly Happening[]; are: readonly number[] }[] = [
    {
      name: 'a drag is one, however long it takes',
      happenings: [
        ['pointerdown', 0],
        ['input', 10],
        ['input', 5000],
        ['pointerup', 9000],
        ['pointerdown', 9100],
      ],
      are: [1, 1, 1, 1, 2],
    },
    {
      name: 'keys are one until there is a pause',
      happenings: [
        ['keydown', 1000],
        ['input', 1001],
        ['keydown', 1600],
        ['keydown', 2299],
        ['keydown', 3000],
      ],
      are: [1, 1, 1, 1, 2],
    },
    {
      name: 'turns of a wheel are one until there is a pause, also while a key is held down beside them',
      happenings: [
        ['input', 1000],
        ['keydown', 1200, 'Control'],
        ['wheel', 1300],
        ['keydown', 1330, 'Control'],
        ['wheel', 1400],
        ['wheel', 2101],
        ['keydown', 2200, '+'],
        ['wheel', 2300],
      ],
      are: [1, 1, 2, 2, 2, 3, 4, 5],
    },
    {
      name: 'another control is another',
      happenings: [
        ['focusin', 0],
        ['keydown', 1],
        ['focusin', 100],
        ['keydown', 101],
      ],
      are: [1, 2, 3, 3],
    },
    {
      name: 'what a pointer takes hold of takes the keyboard, too, and is one with it; the keys after it are another',
      happenings: [
        ['pointerdown', 0],
        ['focusin', 1],
        ['pointercancel', 50],
        ['keydown', 100],
        ['keydown', 150],
      ],
      are: [1, 1, 1, 2, 2],
    },
  ];
  for (const { name, happenings, are } of cases) it(name, () => assert.deepEqual(numbers(happenings), are));
});
