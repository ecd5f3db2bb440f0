import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFunction, findFunctions, neededText } from '#language';

const texts: readonly (readonly [name: string, source: string, needed: string])[] = [
  ['a function alone', 'def f(x):\n    return x\nprint(f(1))\n', 'def f(x):\n    return x\n'],
  [
    'what stands before it',
    'import pandas\nprint(1)\n\ndef f(x):\n    return x',
    '\n\n\ndef f(x):\n    return x',
  ],
  [
    'a constant behind it',
    'def f(x):\n    return k*x\nk = 2\nprint(k)',
    'def f(x):\n    return k*x\nk = 2\n',
  ],
  [
    'another function',
    'def g(x):\n    return x\nplot(g)\ndef f(x):\n    return g(x)',
    'def g(x):\n    return x\n\ndef f(x):\n    return g(x)',
  ],
  [
    'a decorator',
    'def two(f):\n    return lambda x: 2*f(x)\n\n@two\ndef f(x):\n    return x\n',
    'def two(f):\n    return lambda x: 2*f(x)\n\n@two\ndef f(x):\n    return x\n',
  ],
  [
    'a lambda with a name',
    'print(1)\nk = 2\ndef g(x):\n    return k*x\nf = lambda x: g(x)**2\nprint(f(1))\n',
    '\nk = 2\ndef g(x):\n    return k*x\nf = lambda x: g(x)**2\n',
  ],
  [
    'a text of several lines',
    'm = """\nprint(1)\n"""\ndef f(x):\n    return x*len(m)',
    'm = """\nprint(1)\n"""\ndef f(x):\n    return x*len(m)',
  ],
  [
    'lines that end as on Windows',
    'import pandas\r\ndef f(x):\r\n    return x\r\nprint(1)',
    '\r\ndef f(x):\r\n    return x\r\n',
  ],
  [
    'two statements of one line',
    'import os; k = 3\ndef f(x):\n    return k*x',
    'import os; k = 3\ndef f(x):\n    return k*x',
  ],
];

describe('the text that a function needs', () => {
  for (const [name, source, needed] of texts)
    it(`is of ${name}`, () => {
      const found = findFunctions(source, 'python').find((one) => one.name === 'f');
      assert.ok(found);
      assert.equal(neededText(found), needed);
      const again = findFunctions(needed, 'python').find((one) => one.name === 'f');
      assert.ok(again);
      const values = [found, again].map((one) => {
        const compiled = compileFunction(one);
        assert.ok(compiled.ok);
        return compiled.f(3);
      });
      assert.equal(values[0], values[1]);
    });
});
