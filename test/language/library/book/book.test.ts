import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFunction, createProgram, type Digits, findFunctions, type ProgramEvent } from '#language';

type Options = Parameters<typeof createProgram>[1];

const eventsOf = (source: string, options: Options = {}): ProgramEvent[] => [
  ...createProgram('python', { modules: () => undefined, ...options }).run(source),
];
const printed = (events: readonly ProgramEvent[]): string =>
  events.map((event) => (event.type === 'output' ? event.text : '')).join('');
const told = (events: readonly ProgramEvent[]): (readonly [string, readonly (string | number)[]])[] =>
  events.flatMap((event) =>
    event.type === 'notice'
      ? [[event.notice.code, event.notice.args] as const]
      : event.type === 'problem'
        ? [[event.problem.code, event.problem.args] as const]
        : [],
  );

const picture = (at: number): number[] => Array.from({ length: 4 }, (_, i) => (i === at ? 255 : 51));
const part = (labels: readonly number[]) => ({
  count: labels.length,
  inputSize: 4,
  pixels: Uint8Array.from(labels.flatMap(picture)),
  labels: Uint8Array.from(labels),
});
const digits: Digits = { training: part([3, 1, 0]), test: part([2]), rows: 2, cols: 2 };

describe('a module of common/ that is not there', () => {
  it('is ours, said once, and brings np', () => {
    const events = eventsOf(
      'import sys, os\nsys.path.append(os.pardir)\nfrom common.functions import *\nimport common.functions\nprint(np.round(softmax(np.array([0.0, 0.0])), 2), common.functions.relu(-1))',
    );
    assert.deepEqual(told(events), [['moduleBrought', [3, 'common.functions']]]);
    assert.equal(printed(events), '[0.5 0.5] 0\n');
    assert.equal(events[0]?.type, 'notice');
  });

  it("is the learner's where there is one", () => {
    const modules = (path: string) =>
      path === 'common/functions.py' ? 'def relu(x):\n    return 7\n' : undefined;
    const events = eventsOf(
      'from common.functions import relu\nfrom common.layers import Sigmoid\nprint(relu(1))',
      { modules },
    );
    assert.deepEqual(told(events), [['moduleBrought', [2, 'common.layers']]]);
    assert.equal(printed(events), '7\n');
  });

  it('is asked for by event first', () => {
    const asked: string[] = [];
    for (const event of createProgram('python').run('from common.util import smooth_curve'))
      if (event.type === 'module') asked.push(event.path);
      else if (event.type === 'notice') asked.push(event.notice.code);
    assert.deepEqual(asked, ['common/util.py', 'common/util/__init__.py', 'moduleBrought']);
  });

  it('tells what goes wrong in it where it is called', () => {
    const source =
      'from common.gradient import numerical_gradient\ndef f(x):\n    return x[5]\nimport numpy as np\ntry:\n    numerical_gradient(f, 3)\nexcept AttributeError:\n    pass\nnumerical_gradient(1, np.zeros(2))\n';
    const events = eventsOf(source, { path: 'a.py' });
    const problem = events.find((event) => event.type === 'problem');
    assert.ok(problem?.type === 'problem');
    assert.deepEqual([problem.problem.args[0], problem.path], [9, 'a.py']);
    const inLearners = eventsOf(source.replace('numerical_gradient(1,', 'numerical_gradient(f,'), {
      path: 'a.py',
    });
    assert.deepEqual(told(inLearners).at(-1)?.[1][0], 3);
  });

  it('lacks names, and says so', () => {
    assert.deepEqual(told(eventsOf('from common.layers import Convolution')).at(-1), [
      'notInOurs',
      [1, 'Convolution', 'common.layers'],
    ]);
  });

  it('is not stepped through', () => {
    const events = eventsOf('from common.functions import sigmoid\nx = sigmoid(0)\nprint(x)', {
      isTracing: true,
    });
    const steps = events.flatMap((event) => (event.type === 'step' ? [event.range.start] : []));
    assert.deepEqual(steps, [41, 52]);
  });

  it('is told of by what was compiled', () => {
    const [found] = findFunctions(
      'from common.functions import *\ndef f(x):\n    return sigmoid(x) + np.sum(x)',
      'python',
    );
    assert.ok(found);
    const result = compileFunction(found);
    assert.ok(result.ok);
    assert.equal(result.f(0), 0.5);
    assert.ok('notices' in result);
    assert.deepEqual(
      result.notices.map(({ code, args }) => [code, args]),
      [['moduleBrought', [1, 'common.functions']]],
    );
  });
});

describe('load_mnist', () => {
  const load = 'from dataset.mnist import load_mnist\n';
  const show =
    '(a, b), (c, d) = load_mnist(*)\nprint(a.shape, a.dtype, b.shape, b.dtype, c.shape, d)\nprint(a.ravel()[:5], b)';
  const rows: readonly (readonly [given: string, text: string])[] = [
    ['', '(3, 4) float32 (3,) uint8 (1, 4) [2]\n[0.2 0.2 0.2 1.  0.2] [3 1 0]\n'],
    ['normalize=False', '(3, 4) uint8 (3,) uint8 (1, 4) [2]\n[ 51  51  51 255  51] [3 1 0]\n'],
    ['flatten=False', '(3, 1, 2, 2) float32 (3,) uint8 (1, 1, 2, 2) [2]\n[0.2 0.2 0.2 1.  0.2] [3 1 0]\n'],
    [
      'one_hot_label=True',
      '(3, 4) float32 (3, 10) float64 (1, 4) [[0. 0. 1. 0. 0. 0. 0. 0. 0. 0.]]\n[0.2 0.2 0.2 1.  0.2] [[0. 0. 0. 1. 0. 0. 0. 0. 0. 0.]\n [0. 1. 0. 0. 0. 0. 0. 0. 0. 0.]\n [1. 0. 0. 0. 0. 0. 0. 0. 0. 0.]]\n',
    ],
  ];
  for (const [given, text] of rows)
    it(`gives what it is asked for: ${given}`, () =>
      assert.equal(printed(eventsOf(load + show.replace('*', given), { digits })), text));

  it('says where it has none', () =>
    assert.deepEqual(told(eventsOf(`${load}load_mnist()`)).at(-1), ['noDigits', [2]]));

  it('gives as many as fit, and says so', () => {
    const count = 3;
    const training = {
      count,
      inputSize: 9e6,
      pixels: new Uint8Array(count * 9e6),
      labels: new Uint8Array(count),
    };
    const events = eventsOf(`${load}(a, b), _ = load_mnist()\nprint(a.shape, b.shape)`, {
      digits: { training, test: { ...training, count: 0 }, rows: 3000, cols: 3000 },
    });
    assert.equal(printed(events), '(1, 9000000) (1,)\n');
    assert.deepEqual(told(events).at(-1), ['digitsCut', [2, 1, 3]]);
  });
});
