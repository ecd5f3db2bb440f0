import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lineValues } from '#language';
import { runPythonEach, withoutNumPy } from '../../../python';

/** Programs whose lines print, each what it says in its text: 'print(round(x, 6))'. */
const programs: readonly string[] = [
  'x = np.random.rand()\nprint(x)\nnp.random.seed(0)\ny = np.random.rand()\nprint(y)',
  'np.random.seed(0)\nx = np.random.rand()\nnp.random.seed(0)\ny = np.random.rand()\nprint(x == y)',
  'x = np.random.rand()\nnp.random.seed(0)\nprint(np.random.rand())\nprint(random.random())\nprint(np.random.rand())',
  'x = random.random()\nnp.random.seed(0)\nprint(np.random.rand())\nrandom.seed(1)\nprint(random.random())',
  'random.seed(1)\nnp.random.seed(0)\nprint(random.random())\nprint(np.random.rand())',
  'np.random.seed(0)\nrandom.seed(1)\nprint(random.random())\nprint(np.random.rand())\nprint(random.random())',
  'a = random.random()\nb = np.random.rand()\nprint(random.random())\nprint(np.random.rand())\nprint(1 + 1)',
  'def draw():\n    return np.random.rand()\nfirst = draw()\nprint(first)\nnp.random.seed(3)\nprint(draw())\nprint(draw())',
  'def start():\n    np.random.seed(3)\nprint(np.random.rand())\nstart()\nprint(np.random.rand())',
  'seed = 4\nnp.random.seed(seed)\nprint(np.random.rand())\nnp.random.shuffle(c := [1, 2, 3])\nprint(c)',
  'if True:\n    np.random.seed(2)\nprint(np.random.rand())\nprint(random.randint(1, 10**9))',
  'for n in range(2):\n    np.random.seed(n)\nprint(np.random.rand())',
  'np.random.seed(5)\nw = np.random.randn(3)\nx = random.gauss(0, 1)\nprint(w)\nprint(x)\nw = w * 2\nprint(w)',
  'rng = np.random.default_rng(1)\nx = np.random.rand()\nprint(rng.random())\nprint(x)\nprint(rng.random())',
  'rng = np.random.default_rng()\nprint(rng.random())\nrng = np.random.default_rng(2)\nprint(rng.random())',
  'np.random.seed()\nprint(np.random.rand())\nnp.random.seed(1)\nprint(np.random.rand())',
  'random.seed()\nprint(random.random())\nrandom.seed(2)\nprint(random.random())\nrandom.seed(None)\nprint(random.random())',
  'np.random.seed(3)\nnp.random.seed(None)\nprint(np.random.rand())',
  'x = np.random.rand()\nx = 3\nprint(x)\ny = np.random.rand() * 0 + x\nprint(y > 4)',
  'c = []\nfor _ in range(2):\n    c.append(np.random.rand())\nprint(len(c))\nc = [1]\nprint(c)',
];

const imports = 'import random\nimport numpy as np\n';
/** A generator that nobody seeds begins anywhere. */
const anywhere =
  'import os, random, numpy\nrandom.seed(os.urandom(8))\nnumpy.random.seed(int.from_bytes(os.urandom(4), "big"))\n';

/** What is printed behind the lines that print, by their order. */
function shown(source: string): readonly (string | undefined)[] {
  const running = lineValues(source, { start: 0, end: source.length });
  let next = running.next();
  while (!next.done) next = running.next();
  const all = new Map(next.value.map(({ at, text }) => [source.slice(0, at).split('\n').length, text]));
  return source.split('\n').flatMap((line, index) => (/^ *print/.test(line) ? [all.get(index + 1)] : []));
}

describe('what is drawn at random', { skip: withoutNumPy }, () => {
  const sources = programs.map((program) => imports + program);
  const asked = sources.map((source) => anywhere + source);
  const [once = [], again = []] = withoutNumPy ? [] : [runPythonEach(asked), runPythonEach(asked)];
  for (const [index, source] of sources.entries())
    it(`is shown where every run of CPython draws it: ${JSON.stringify(programs[index])}`, () => {
      const lines = once[index]?.lines ?? [];
      assert.equal(once[index]?.error, undefined);
      for (const [at, text] of shown(source).entries())
        if (text !== undefined) assert.deepEqual([text, text], [lines[at], again[index]?.lines[at]]);
    });

  it('is shown in most lines that every run prints alike', () => {
    const alike = sources.map((_, index) =>
      (once[index]?.lines ?? []).map((line, at) => line === again[index]?.lines[at]),
    );
    const count = (all: readonly (readonly boolean[])[]): number => all.flat().filter((one) => one).length;
    const told = sources.map((source) => shown(source).map((text) => text !== undefined));
    assert.ok(count(told) > 0.8 * count(alike), `${count(told)} of ${count(alike)}`);
  });
});
