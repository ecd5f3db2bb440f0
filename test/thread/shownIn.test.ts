import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { outlineOf } from '../../src/thread/ownCode';
import { root } from '../imports';

const languages: Readonly<Record<string, string>> = {
  '.py': 'python',
  '.js': 'javascript',
  '.ts': 'typescript',
};

/** The functions above which views are offered. */
function offered(text: string, languageId: string): string[] {
  const { functions } = outlineOf({ languageId, text, start: 0 });
  return functions.flatMap(({ name, takes }) => (takes ? `${name}: ${takes}` : []));
}

const folder = path.join(root, 'test/fixtures/ordinary');
const files = readdirSync(folder);

describe('ordinary files', () => {
  it('are twenty', () => assert.equal(files.length, 20));

  for (const file of files)
    it(`${file} has nothing above its functions`, () => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      assert.deepEqual(offered(text, languages[path.extname(file)] ?? assert.fail(file)), []);
    });
});

describe('views are offered above a function', () => {
  const cases: readonly (readonly [
    title: string,
    languageId: string,
    text: string,
    names: readonly string[],
  ])[] = [
    ['that calculates, in TypeScript', 'typescript', 'const f = (x: number) => x ** 2 / 20;\n', ['f: one']],
    [
      'that a helper calculates for',
      'javascript',
      'const g = (x) => x * x;\nfunction f(x) { return g(x) + 1; }\n',
      ['g: one', 'f: one'],
    ],
    ['with a domain', 'javascript', 'const f = (x) => Math.log(x - 8);\n', ['f: one']],
    [
      'of two numbers',
      'typescript',
      'export function f(x: number, y: number) { return x * y; }\n',
      ['f: two'],
    ],
    ['of three numbers', 'python', 'def f(x, y, z):\n    return x*y + z\n', ['f: two']],
    [
      'of three numbers',
      'typescript',
      'const f = (x: number, y: number, z: number) => x * y + z;\n',
      ['f: two'],
    ],
    ['of an array of four', 'python', 'def f(w):\n    return w[0]*w[3]\n', ['f: two']],
    ['of an array of three', 'javascript', 'const f = (w) => w[0] * w[2];\n', ['f: two']],
    [
      'of an array that is taken from another',
      'python',
      'import numpy as np\ndef f(w):\n    return np.sum((w - np.array([1, 2, 3, 4]))**2)\n',
      ['f: two'],
    ],
    [
      'unless it may take three things that are no numbers',
      'python',
      'def f(x, y, z):\n    return g(x, y, z)\n',
      [],
    ],
    ['that gives 0 and 1, in Python', 'python', 'def step(x):\n    return x > 0\n', ['step: one']],
    ['that never ends, in Python', 'python', 'def f(x):\n    while True:\n        x = x + 1\n', []],
    ['unless a name is missing', 'python', 'def f(x):\n    return a*x\n', []],
    ['that has no value at all, in Python', 'python', 'def f(x):\n    return x / 0\n', ['f: one']],
    [
      'unless it gives an array',
      'python',
      'import numpy as np\ndef f(x):\n    return np.exp(x) * np.ones(3)\n',
      [],
    ],
    [
      'unless it needs what is not read',
      'python',
      'import json\ndef f(x):\n    return json.loads(x) + 1\n',
      [],
    ],
    ['unless it answers yes or no', 'javascript', 'const isEven = (n) => n % 2 === 0;\n', []],
    ['unless it hands on', 'typescript', 'const same = (x: number) => x;\n', []],
    ['unless it may join texts', 'javascript', 'const key = (name, id) => name + id;\n', []],
  ];
  for (const [title, languageId, text, names] of cases)
    it(title, () => assert.deepEqual(offered(text, languageId), names));

  it('in a file of cells with commands of a notebook, and a slip in one of them', () => {
    const cells = [
      '%matplotlib inline\n!pip install numpy\nimport numpy as np\n',
      'def f(x):\n    return np.sin(x)\n',
      '%timeit f(2)\nfor i in range(3)\n    print(i)\n',
      'def g(x):\n    return x*x\n',
    ];
    assert.deepEqual(offered(`# %%\n${cells.join('# %%\n')}`, 'python'), ['f: one', 'g: one']);
  });

  it('that never ends as long as it gives something', () => {
    assert.deepEqual(offered('def f(x):\n    while x == x:\n        x = x + 1\n    return x\n', 'python'), [
      'f: one',
    ]);
  });

  it('each by itself, though they depend on the same lines', () => {
    const text =
      'const one = (x) => x * x;\nconst all = (x, y) => [one(x), y];\nconsole.log(all(1, 2).map(one), one(1));\n';
    assert.deepEqual(offered(`${text}all(3, 4).map(one);\n`, 'javascript'), ['one: one']);
    assert.deepEqual(offered(`${text}all(3, 5).map(one);\n`, 'javascript'), ['one: one']);
  });

  it('anew when a number of the file is another', () => {
    const f = 'const f = (x) => x * a;\n';
    assert.deepEqual(offered(`const a = (x) => x;\n${f}`, 'javascript'), []);
    assert.deepEqual(offered(`const a = 2;\n${f}`, 'javascript'), ['f: one']);
  });

  it('anew when what it calls is another', () => {
    const caller = 'def f(x):\n    return g(x)\n';
    assert.deepEqual(offered(`${caller}def g(x):\n    return [x]\n`, 'python'), []);
    assert.deepEqual(offered(`${caller}def g(x):\n    return x*x\n`, 'python'), ['f: one', 'g: one']);
  });
});
