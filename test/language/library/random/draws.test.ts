import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CompiledProgram, compileFunction, createProgram, findFunctions } from '#language';

function compiled(source: string): CompiledProgram {
  const found = findFunctions(source, 'python').find(({ name }) => name === 'f');
  assert.ok(found);
  const result = compileFunction(found);
  assert.ok(result.ok, result.ok ? '' : result.problem.message);
  return result;
}

const noisy: readonly (readonly [what: string, source: string])[] = [
  ['np.random', 'import numpy as np\ndef f(x):\n    return x + np.random.rand() + np.random.randn()'],
  [
    'np.random with a seed before',
    'import numpy as np\nnp.random.seed(1)\ndef f(x):\n    return x + np.random.rand()',
  ],
  ['random', 'import random\ndef f(x):\n    return x + random.random() + random.gauss(0, 1)'],
  [
    'a generator of its own',
    'import numpy as np\nrng = np.random.RandomState(3)\ndef f(x):\n    return x + rng.rand()',
  ],
  [
    '... made in the call',
    'import numpy as np\ndef f(x):\n    return x + np.random.RandomState(None).rand()',
  ],
  [
    'a generator without a seed',
    'import numpy as np\nrng = np.random.default_rng()\ndef f(x):\n    return x + rng.random()',
  ],
  [
    'a method that draws',
    'import numpy as np\nclass N:\n    def noise(self):\n        return np.random.uniform(0, 1)\nn = N()\ndef f(x):\n    return x + n.noise()',
  ],
];

describe('a function that draws random numbers', () => {
  for (const [what, source] of noisy)
    it(`draws the same in each call, and says so: ${what}`, () => {
      const { f, notices } = compiled(source);
      assert.equal(notices.length, 0);
      const first = f(0);
      assert.ok(first !== 0);
      assert.equal(f(0), first);
      assert.equal(f(1), first + 1);
      assert.deepEqual(
        notices.map(({ code }) => code),
        ['drawsAtRandom'],
      );
      const line = source.slice(0, source.indexOf('def f')).split('\n').length;
      assert.equal(notices[0]?.args[0], line);
    });

  it('goes on from the seed before it', () => {
    const { f } = compiled(
      'import numpy as np\nnp.random.seed(0)\na = np.random.rand()\ndef f(x):\n    return x + np.random.rand()',
    );
    assert.equal(f(0), 0.7151893663724195);
  });

  const still: readonly string[] = [
    'import numpy as np\ndef f(x):\n    np.random.seed(0)\n    return x + np.random.rand()',
    'import random\ndef f(x):\n    random.seed(0)\n    return x + random.random()',
    'import numpy as np\ndef f(x):\n    return x + np.random.RandomState(0).rand()',
    'import numpy as np\ndef f(x):\n    return x + np.random.default_rng(0).random()',
    'import numpy as np\nnp.random.seed(0)\nw = np.random.rand()\ndef f(x):\n    return x + w',
  ];
  for (const source of still)
    it(`says nothing where a seed makes it what it is in Python: ${JSON.stringify(source)}`, () => {
      const { f, notices } = compiled(source);
      assert.equal(f(0), f(0));
      assert.equal(notices.length, 0);
    });

  it('draws on in a program that runs', () => {
    const events = [
      ...createProgram('python').run('import random\nprint(random.random() == random.random())'),
    ];
    assert.deepEqual(events[0], { type: 'output', text: 'False\n' });
  });
});

const refusals: readonly (readonly [source: string, code: string, ...args: (string | number)[]])[] = [
  ['random.choice([])', 'nothingToDraw'],
  ['random.randint(3, 2)', 'nothingToDraw'],
  ['random.sample([1, 2], 3)', 'sampleSize', 3, 2],
  ['random.seed("a")', 'notWhole', 'str'],
  ['random.shuffle((1, 2))', 'noItemAssignment', 'tuple'],
  ['random.betavariate(1, 2)', 'moduleAbsent', 'random', 'betavariate'],
  ['import pickle\npickle.load(None)', 'noPickle'],
  ['from collections import Counter', 'notInBuiltIn', 'Counter', 'collections'],
  ['from functools import nothing', 'notInBuiltIn', 'nothing', 'functools'],
  ['import json', 'noPackage', 'json'],
  ['np.fft', 'moduleAbsent', 'numpy', 'fft'],
  ['np.int(3)', 'moduleRemoved', 'numpy', 'int', 'int'],
  ['np.sume', 'moduleAttributeSuggestion', 'numpy', 'sume', 'sum'],
  ['np.linalg.svd', 'moduleAbsent', 'numpy.linalg', 'svd'],
  ['np.linalg.inv(np.zeros((2, 2)))', 'numpy'],
];

describe('what a module refuses', () => {
  for (const [source, code, ...args] of refusals)
    it(source, () => {
      const events = [...createProgram('python').run(`import random\nimport numpy as np\n${source}`)];
      const problem = events.find((event) => event.type === 'problem');
      assert.ok(problem?.type === 'problem');
      const line = 2 + source.split('\n').length;
      assert.deepEqual([problem.problem.code, ...problem.problem.args], [code, line, ...args]);
    });
});
