import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { compileFunction, findFunctions, importsFiles, neededText, type ProgramFunction } from '#language';

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

describe('a function imports from a file of the learner', () => {
  type Case = readonly [languageId: ProgramFunction['languageId'], source: string, isSo: boolean];
  const cases: readonly Case[] = [
    ['python', 'def f(x):\n    return x', false],
    ['python', 'import numpy as np\ndef f(x):\n    return np.sin(x)', false],
    ['python', 'import helper\ndef f(x):\n    return x', false],
    ['python', 'import helper\ndef f(x):\n    return helper.g(x)', true],
    ['python', 'from .helper import g\ndef f(x):\n    return g(x)', true],
    ['python', 'from helper import *\ndef f(x):\n    return g(x)', true],
    ['python', 'def f(x):\n    from helper import g\n    return g(x)', true],
    ['python', 'from common.functions import sigmoid\ndef f(x):\n    return sigmoid(x)', true],
    ['python', 'import math, helper\nk = helper.k\ndef f(x):\n    return k*x', true],
    ['typescript', 'const f = (x: number) => x;', false],
    ['typescript', "import { g } from './g';\nconst f = (x: number) => x;", false],
    ['typescript', "import { g } from './g';\nconst f = (x: number) => g(x);", true],
    ['typescript', "import * as all from './g';\nconst f = (x: number) => all.g(x);", true],
    ['javascript', "const { g } = require('./g');\nconst f = (x) => g(x);", true],
    ['javascript', "const { g } = require('./g');\nconst f = (x) => x;", false],
    ['javascript', "export { g } from './g';\nexport function f(x) { return Math.sin(x); }", false],
  ];
  for (const [languageId, source, isSo] of cases)
    it(`${isSo ? 'in' : 'not in'} ${source}`, () => {
      const found = findFunctions(source, languageId).find((one) => one.name === 'f');
      assert.ok(found);
      assert.equal(importsFiles(found), isSo);
    });

  it('in all programs that ask for a file', () => {
    const folder = path.join(import.meta.dirname, '../../fixtures/programs');
    const languages = { '.py': 'python', '.js': 'javascript', '.ts': 'typescript' } as const;
    const asking: string[] = [];
    let count = 0;
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const languageId = languages[path.extname(file) as keyof typeof languages];
      if (!languageId) continue;
      const source = readFileSync(path.join(folder, file), 'utf8');
      for (const one of findFunctions(source, languageId).filter(({ within }) => within.length === 0)) {
        const modules = (asked: string): undefined => void asking.push(`${file} ${one.name} ${asked}`);
        const before = asking.length;
        compileFunction(one, {}, { path: file, modules });
        count += 1;
        if (asking.length > before) assert.ok(importsFiles(one), asking.at(-1));
      }
    }
    assert.ok(count > 500, `${count} functions`);
    assert.ok(asking.length > 10, `${asking.length} files`);
  });
});

it('looks for the functions of one name, as among all', () => {
  const source = 'def g(x):\n    return f(x)\ndef f(x):\n    return x[0]\ndef f(x):\n    return x\n';
  const all = findFunctions(source, 'python');
  for (const name of ['f', 'g', 'h'])
    assert.deepEqual(
      findFunctions(source, 'python', name),
      all.filter((one) => one.name === name),
    );
});
