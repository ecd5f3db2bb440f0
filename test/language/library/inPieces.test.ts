import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createProgram } from '#language';

/** What a program prints whose texts are run one after another. */
function printed(texts: readonly string[]): string {
  const program = createProgram('python');
  let output = '';
  for (const text of texts)
    for (const event of program.run(text)) {
      if (event.type === 'output') output += event.text;
      if (event.type === 'problem') output += event.problem.message;
    }
  return output;
}

describe('a program that is run in pieces', () => {
  for (const { what, pieces, output } of [
    { what: 'a list', pieces: ['m = l = [1]', 'l *= 2', 'print(m, l)'], output: '[1, 1] [1, 1]\n' },
    {
      what: 'an array',
      pieces: ['import numpy as np', 'a = b = np.array([1.0, 2.0])', 'a += 1', 'print(a, b)'],
      output: '[2. 3.] [2. 3.]\n',
    },
    { what: 'a float', pieces: ['x = 1.5', 'x *= 2', 'print(x)'], output: '3.0\n' },
    { what: 'an int', pieces: ['n = 4', 'n += 1', 'n //= 2', 'print(n)'], output: '2\n' },
    { what: 'a large int', pieces: ['n = 2**60', 'n *= 4', 'print(n)'], output: '4611686018427387904\n' },
  ])
    it(`changes ${what} of another piece in its place`, () => assert.equal(printed(pieces), output));
});
