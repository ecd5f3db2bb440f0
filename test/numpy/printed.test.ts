import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runProgram } from '#language';

/** What python3 with NumPy prints of expressions in which ours once differed. */
const rows: readonly (readonly [expression: string, printed: string])[] = [
  ['np.zeros((3, 5, 0)).T.reshape(6, -1).shape', '(6, 0)'],
  ['np.zeros((0, 4)).T.reshape(2, 0, 7).shape', '(2, 0, 7)'],
  ['np.zeros((3, 5, 0)).T.reshape(0).shape', '(0,)'],
  // The quotient is rounded to float32 before it is rounded down.
  ['(np.array([17850624, 5e7], dtype=np.float32) // np.float32(-3.2)).tolist()', '[-5578321.0, -15625000.0]'],
  ['int(np.float32(17850624) // np.float32(-3.2))', '-5578321'],
  ['(np.array([17850624.0]) // -3.2).tolist()', '[-5578320.0]'],
];

/** Of two mistakes in an assignment, the one that is told: masks first, then the value, then where the numbers lie. */
const assignments: readonly (readonly [index: string, error: string])[] = [
  ['np.array([0, 9])', 'OverflowError'],
  ['np.array([0, 1]), np.array([0, 1, 2])', 'OverflowError'],
  ['np.array([True, True, False]), np.array([-1, 0, -1])', 'OverflowError'],
  ['np.array([True, True])', 'IndexError'],
  ['5', 'IndexError'],
  ['slice(1, 2), 5', 'IndexError'],
  ['0, 0, 0, 0', 'IndexError'],
];

const printedBy = (source: string): string =>
  [...runProgram(`import numpy as np\n${source}`, 'python')]
    .map((event) => (event.type === 'output' ? event.text.trim() : ''))
    .join('');

describe('as NumPy prints it', () => {
  for (const [expression, printed] of rows)
    it(expression, () => assert.equal(printedBy(`print(${expression})\n`), printed));

  for (const [index, error] of assignments)
    it(`${error} of v[${index}] = -8`, () => {
      const source = `v = np.zeros((3, 1, 2), dtype=np.uint8)\ntry:\n    v[${index}] = -8\nexcept Exception as e:\n    print(type(e).__name__)\n`;
      assert.equal(printedBy(source), error);
    });
});
