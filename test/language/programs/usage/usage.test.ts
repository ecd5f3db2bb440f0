import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findFunctions, joinCells, type ProgramFunction, usageOf } from '#language';
import * as python from './python';
import type { Row } from './row';
import * as script from './script';

type LanguageId = ProgramFunction['languageId'];

/** The function as its view would read it. */
function functionIn(text: string, languageId: LanguageId, name = 'f'): ProgramFunction {
  const found = findFunctions(text, languageId).find((one) => one.name === name && one.within.length === 0);
  assert.ok(found);
  return found;
}

function check(languageId: LanguageId, rows: readonly Row[]): void {
  for (const { what, text, name, usage } of rows)
    it(`${what} (${languageId})`, () => assert.deepEqual(usageOf(functionIn(text, languageId, name)), usage));
}

describe('what a file uses a function with', () => {
  check('python', python.found);
  check('javascript', script.found);
  check('typescript', script.found);
  check('typescript', script.typed);
});

describe('what a file does not use a function with', () => {
  check('python', python.notFound);
  check('javascript', script.notFound);
});

describe('what a notebook uses a function with', () => {
  const bowl = 'def f(x):\n    return x[0]**2 + x[1]**2\n';
  const rows: readonly (Omit<Row, 'text'> & { readonly cells: readonly string[]; readonly cell: number })[] =
    [
      {
        what: 'a call in its own cell',
        cells: ['def f(x):\n    return x\nf(2)'],
        cell: 1,
        usage: { calls: [{ x: 2 }] },
      },
      {
        what: 'a call in the cell below',
        cells: ['def f(x):\n    return x', 'f(2)'],
        cell: 1,
        usage: { calls: [{ x: 2 }] },
      },
      {
        what: 'a descent two cells below, with a rate between',
        cells: [
          'import numpy as np\nfrom book import gradient_descent',
          bowl,
          'lr = 0.1',
          'gradient_descent(f, np.array([-3.0, 4.0]), lr=lr, step_num=20)',
        ],
        cell: 2,
        usage: { start: { '[0]': -3, '[1]': 4 }, learningRate: 0.1, stepCount: 20 },
      },
      {
        what: 'numbers of a cell above',
        cells: ['xs = [1, 2]', 'def f(x):\n    return x', '[f(x) for x in xs]'],
        cell: 2,
        usage: { calls: [{ x: 1 }, { x: 2 }] },
      },
      {
        what: 'a call below a command',
        cells: ['%matplotlib inline', 'def f(x):\n    return x', '%%time\nf(4)'],
        cell: 2,
        usage: { calls: [{ x: 4 }] },
      },
      {
        what: 'not what a later function of its name is called with',
        cells: ['def f(x):\n    return x', 'f(1)', 'def f(x):\n    return 2*x', 'f(2)'],
        cell: 1,
        usage: { calls: [{ x: 1 }] },
      },
      {
        what: 'not what an earlier function of its name is called with',
        cells: ['def f(x):\n    return x', 'f(1)', 'def f(x):\n    return 2*x', 'f(2)'],
        cell: 3,
        usage: { calls: [{ x: 2 }] },
      },
      {
        what: 'a call below a cell that has a mistake',
        cells: ['def f(x):\n    return x', 'x = = 3', 'f(2)'],
        cell: 1,
        usage: { calls: [{ x: 2 }] },
      },
      {
        what: 'a name as it is at the cell of the call',
        cells: ['x = 1', 'def f(x):\n    return x', 'x = 2', 'f(x)', 'x = 3'],
        cell: 2,
        usage: { calls: [{ x: 2 }] },
      },
      { what: 'nothing where no cell calls it', cells: ['lr = 0.1\nx = 3', bowl, 'print(lr)'], cell: 2 },
    ];
  for (const { what, cells, cell, usage } of rows)
    it(what, () => {
      const all = cells.map((text, i) => ({ number: i + 1, text }));
      const one = functionIn(joinCells(all.slice(0, cell)).text, 'python');
      assert.deepEqual(usageOf(one, joinCells(all).text), usage);
    });
});

describe('the time that it takes', () => {
  const times = (text: string): number => {
    const one = functionIn(text, 'python');
    const begun = performance.now();
    usageOf(one);
    return performance.now() - begun;
  };

  it('is short where functions call each other over and over', () => {
    const chain = Array.from(
      { length: 40 },
      (_, i) => `def g${i + 1}(x):\n    return g${i}(x) + g${i}(x) + g${i}(x)\n`,
    );
    const text = `def f(x):\n    return x\ndef g0(x):\n    return f(x)\n${chain.join('')}for a in [1, 2, 3, 4]:\n    for b in [1, 2, 3, 4]:\n        g40(a)\n`;
    assert.ok(times(text) < 500);
  });

  it('ends in a function that calls itself', () => {
    const text = 'def f(x):\n    return f(x)\ndef g(x):\n    f(x)\n    return g(x)\ng(2)\n';
    assert.deepEqual(usageOf(functionIn(text, 'python')), { calls: [{ x: 2 }] });
  });
});
