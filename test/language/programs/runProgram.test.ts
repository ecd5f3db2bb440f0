import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createProgram, type ProgramEvent, runProgram } from '#language';

const outputOf = (events: Iterable<ProgramEvent>): string =>
  [...events].map((event) => (event.type === 'output' ? event.text : '')).join('');

it('runs a program', () => {
  assert.deepEqual(
    [...runProgram("import numpy as np\nprint(np.arange(3) / 2)\nprint('end')", 'python')],
    [{ type: 'output', text: '[0.  0.5 1. ]\nend\n' }, { type: 'done' }],
  );
});

it('keeps names and what is drawn at random from one text to the next', () => {
  const program = createProgram('python');
  outputOf(program.run('import numpy as np\nnp.random.seed(0)\na = np.random.rand()'));
  assert.equal(
    outputOf(program.run('print(a, np.random.rand())')),
    '0.5488135039273248 0.7151893663724195\n',
  );
});

it('gives each program its own random numbers', () => {
  const [one, other] = [createProgram('python'), createProgram('python')];
  outputOf(one.run('import numpy as np\nnp.random.seed(0)'));
  outputOf(other.run('import numpy as np\nnp.random.seed(1)\nnp.random.rand()'));
  assert.equal(outputOf(one.run('print(np.random.rand())')), '0.5488135039273248\n');
});

it('ends with the sentence of its problem', () => {
  const events = [...runProgram('x = 1\nprint(x\n', 'python')];
  assert.deepEqual(
    events.map(({ type }) => type),
    ['problem', 'done'],
  );
});

it('gives each program its own way to print arrays, which stays from text to text', () => {
  const [one, other] = [createProgram('python'), createProgram('python')];
  outputOf(one.run('import numpy as np\nnp.set_printoptions(precision=2)'));
  assert.equal(outputOf(other.run('import numpy as np\nprint(np.array([1/3]))')), '[0.33333333]\n');
  assert.equal(outputOf(one.run('print(np.array([1/3]))')), '[0.33]\n');
});

// Since CPython 3.12 (PEP 709) a comprehension is done where it stands; generator expressions and lambdas are functions of their own.
const unbound: readonly (readonly [expression: string, error: string])[] = [
  ['[i * d for i in [1]]', 'UnboundLocalError'],
  ['{d for i in [1]}', 'UnboundLocalError'],
  ['{i: d for i in [1]}', 'UnboundLocalError'],
  ['[[j * d for j in [1]] for i in [1]]', 'UnboundLocalError'],
  ['list(i * d for i in [1])', 'NameError'],
  ['[list(d for j in [1]) for i in [1]]', 'NameError'],
  ['(lambda: d)()', 'NameError'],
  ['[(lambda: d)() for i in [1]]', 'NameError'],
];
for (const [expression, error] of unbound)
  it(`says ${error} of a variable without a value in ${expression}`, () => {
    const source = `def f():\n    try:\n        ${expression}\n    except Exception as e:\n        print(type(e).__name__)\n    d = 1\nf()\n`;
    assert.equal(outputOf(runProgram(source, 'python')), `${error}\n`);
  });
