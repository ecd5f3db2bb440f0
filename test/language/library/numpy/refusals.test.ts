import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LearnerProgram } from '../../../../src/language/library/program';
import { pythonLanguage } from '../../../../src/language/library/python';
import { readPython } from '../../../../src/language/python/readPython';

function problemOf(source: string, limits = {}) {
  const events = [
    ...new LearnerProgram(pythonLanguage(readPython), { limits }).run(`import numpy as np\n${source}\n`),
  ];
  return events.flatMap((event) => (event.type === 'problem' ? [event.problem] : []))[0];
}

/** The sentence of a template with the place and the values in it. */
const filled = (template: string, args: readonly (string | number)[]): string =>
  template.replace(/\{(\d+)\}/g, (_, index) => String(args[Number(index)]));

describe('what NumPy refuses', () => {
  const cases: readonly (readonly [source: string, says: RegExp])[] = [
    ['np.zeros(2) + np.zeros(3)', /\(2,\).*\(3,\)/],
    ['np.zeros(3)[5]', /5.*axis 0.*3/],
    ['np.zeros((2, 3)).reshape(4)', /\(4,\)|4/],
    ['np.dot(np.zeros((2, 3)), np.zeros((2, 3)))', /\(2, 3\)/],
    ["np.array(['a', 'b'])", /holds numbers here, not a value of type str/],
    ["np.zeros(2, dtype='complex128')", /complex128 is no type of numbers/],
    ["np.zeros(2)['a']", /must be an int, a slice or an array/],
    ["np.pad(np.zeros(2), 1, mode='edge')", /np\.pad is not computed here with mode=edge/],
    ['np.sum(np.zeros(2), out=np.zeros(1))', /no argument named 'out'/],
    ['np.nope(1)', /nothing named/],
    ['np.random.shuffle(5)', /type int/],
    ['{np.zeros(2): 1}', /numpy\.ndarray can change/],
    ['if np.zeros(2):\n    pass', /True|true|truth|any/],
  ];
  for (const [source, says] of cases)
    it(source.split('\n')[0] ?? '', () => {
      const problem = problemOf(source);
      assert.ok(problem);
      assert.match(problem.message, says);
      assert.equal(filled(problem.template, problem.args), problem.message);
    });

  it('is an exception that a program catches', () => {
    const source =
      'try:\n    np.zeros(2) + np.zeros(3)\nexcept ValueError as e:\n    raise TypeError(type(e).__name__)';
    assert.match(problemOf(source)?.message ?? '', /TypeError: ValueError/);
  });
});

describe('arrays count as steps and as memory', () => {
  const cases: readonly (readonly [source: string, limits: object, code: string])[] = [
    ['a = np.zeros(100000)\nfor i in range(1000):\n    a = a + 1', { steps: 200_000 }, 'tooManySteps'],
    ['np.zeros((1000, 1000))', { bytes: 1_000_000 }, 'tooLarge'],
    ['np.zeros((100000, 100000))', {}, 'numpy'],
    ['np.repeat([1, 2], 10 ** 10)', {}, 'numpy'],
  ];
  for (const [source, limits, code] of cases)
    it(source, () => assert.equal(problemOf(source, limits)?.code, code));
});
