import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runProgram } from '#language';

/** What python3 with NumPy prints. */
const rows: readonly (readonly [expression: string, shape: string])[] = [
  ['np.zeros((3, 5, 0)).T.reshape(6, -1)', '(6, 0)'],
  ['np.zeros((0, 4)).T.reshape(2, 0, 7)', '(2, 0, 7)'],
  ['np.zeros((3, 5, 0)).T.reshape(0)', '(0,)'],
];

describe('an array of no numbers', () => {
  for (const [expression, shape] of rows)
    it(`has another shape: ${expression}`, () => {
      const events = [...runProgram(`import numpy as np\nprint(${expression}.shape)`, 'python')];
      assert.deepEqual(events[0], { type: 'output', text: `${shape}\n` });
    });
});
