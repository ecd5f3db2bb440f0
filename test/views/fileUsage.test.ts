import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AxisUsage, CodeSource, FunctionUsage } from '#language';
import { formulaSource, parseSource } from '../../src/views/functionSource';
import { readPlaneFormula, readScalarFormula } from '../../src/views/readFormula';

const source = (program: string, usage: FunctionUsage): CodeSource => ({
  kind: 'code',
  uri: 'file:///a',
  languageId: 'python',
  name: 'f',
  line: 1,
  program,
  usage,
});

const curve = 'def f(x):\n    return x**2';
const letters = 'def f(x, a=2):\n    return a * x**2';
const lagrange = 'def f(x, a, b):\n    return a * x + b';
const bowl = 'def f(x):\n    return x[0]**2 + x[1]**2';
const three = 'def f(x):\n    return x[0]**2 + x[1]**2 + 3*x[2]**2';
const apart = 'def f(x, k=2):\n    a, b = x\n    return k*(a**2 + b)';

interface Row {
  readonly what: string;
  readonly program: string;
  readonly usage: FunctionUsage;
  readonly axes?: readonly string[];
  readonly values?: Readonly<Record<string, number>>;
  readonly count: 1 | 2;
  readonly along: AxisUsage;
  /** The numbers held, by name. */
  readonly held?: Readonly<Record<string, number>>;
}

const rows: readonly Row[] = [
  {
    what: 'points and a range, no point twice',
    program: curve,
    usage: { calls: [{ x: 5 }, { x: 10 }, { x: 5 }], ranges: { x: [0, 20] }, h: 1e-4 },
    count: 1,
    along: { points: [[5], [10]], ranges: [[0, 20]], h: 1e-4 },
  },
  {
    what: 'numbers held as a call has them',
    program: lagrange,
    usage: { calls: [{ a: 5, b: 2 }], ranges: { x: [0, 1] } },
    count: 1,
    along: { points: [], ranges: [[0, 1]] },
    held: { a: 5, b: 2 },
  },
  {
    what: 'other axes of the same calls',
    program: lagrange,
    usage: { calls: [{ x: 7, a: 5, b: 2 }], ranges: { x: [0, 1] } },
    axes: ['b', 'x'],
    count: 2,
    along: { points: [[2, 7]], ranges: [undefined, [0, 1]] },
    held: { a: 5 },
  },
  {
    what: 'points of calls alone that are held alike',
    program: letters,
    usage: {
      calls: [
        { x: 1, a: 2 },
        { x: 3, a: 9 },
        { x: 4, a: 2 },
      ],
    },
    count: 1,
    along: { points: [[1], [4]], ranges: [undefined] },
    held: { a: 2 },
  },
  {
    what: 'a letter as the file calls it',
    program: letters,
    usage: { calls: [{ x: 1, a: 7 }] },
    count: 1,
    along: { points: [[1]], ranges: [undefined] },
    held: { a: 7 },
  },
  {
    what: 'a letter that the learner has set',
    program: letters,
    usage: { calls: [{ x: 1, a: 7 }] },
    values: { a: 3 },
    count: 1,
    along: { points: [[1]], ranges: [undefined] },
    held: { a: 3 },
  },
  {
    what: 'the start of a descent, with its rate and steps',
    program: bowl,
    usage: {
      calls: [{ '[0]': 3, '[1]': 4 }],
      start: { '[0]': -3, '[1]': 4 },
      ranges: { '[0]': [-2, 2.5], '[1]': [-2, 2.5] },
      learningRate: 0.1,
      stepCount: 20,
    },
    count: 2,
    along: {
      points: [[3, 4]],
      start: [-3, 4],
      ranges: [
        [-2, 2.5],
        [-2, 2.5],
      ],
      learningRate: 0.1,
      stepCount: 20,
    },
  },
  {
    what: 'items that no axis shows',
    program: three,
    usage: { calls: [{ '[0]': 3, '[1]': 4, '[2]': -5 }] },
    axes: ['x[1]', 'x[0]'],
    count: 2,
    along: { points: [[4, 3]], ranges: [undefined, undefined] },
    held: { 'x[2]': -5 },
  },
  {
    what: 'items that no axis shows, where a descent starts',
    program: three,
    usage: { start: { '[0]': 3, '[1]': 4, '[2]': -5 } },
    count: 2,
    along: { points: [], start: [3, 4], ranges: [undefined, undefined] },
    held: { 'x[2]': -5 },
  },
  {
    what: 'a letter beside an array',
    program: apart,
    usage: { calls: [{ '[0]': 3, '[1]': 4, k: 8 }] },
    count: 2,
    along: { points: [[3, 4]], ranges: [undefined, undefined] },
    held: { k: 8 },
  },
];

describe('what a file tells of a function, along the axes', () => {
  for (const { what, program, usage, axes = [], values = {}, count, along, held = {} } of rows)
    it(`is ${what}`, () => {
      const of = source(program, usage);
      const read =
        count === 1 ? readScalarFormula(of, values, 'f', axes) : readPlaneFormula(of, values, axes);
      assert.deepEqual(read.usage, along);
      assert.deepEqual(Object.fromEntries(read.letters.map(({ name, value }) => [name, value])), held);
    });

  it('is computed with', () => {
    const { f } = readScalarFormula(source(lagrange, { calls: [{ a: 5, b: 2 }] }), {});
    assert.equal(f(10), 52);
  });

  it('tells a function from one that the file uses with other numbers', () => {
    const identities = [1, 2].map(
      (b) => readScalarFormula(source(lagrange, { calls: [{ a: 5, b }] }), {}).identity,
    );
    assert.equal(new Set(identities).size, 2);
  });
});

describe('what comes from outside as told by a file', () => {
  const given: readonly (readonly [what: string, usage: unknown, read: FunctionUsage | undefined])[] = [
    [
      'is taken whole',
      {
        calls: [{ x: 5, '[12]': -1 }],
        ranges: { x: [0, 1] },
        start: { '[0]': 1 },
        learningRate: 0.1,
        stepCount: 9,
        h: 1e-4,
      },
      {
        calls: [{ x: 5, '[12]': -1 }],
        ranges: { x: [0, 1] },
        start: { '[0]': 1 },
        learningRate: 0.1,
        stepCount: 9,
        h: 1e-4,
      },
    ],
    ['is left out where it is nothing', {}, undefined],
    ['is left out where it is a text', 'calls', undefined],
    [
      'loses numbers that are none',
      { calls: [{ x: Number.NaN, y: '1', z: 1 }, 3, null] },
      { calls: [{ z: 1 }] },
    ],
    [
      'loses names that are none',
      { start: { 'x y': 1, '[-1]': 1, __proto__: 3, '[1]': 2 } },
      { start: { '[1]': 2 } },
    ],
    [
      'loses ranges that are none',
      { ranges: { a: [1, 1], b: [2, 1], c: [0], d: [0, 1, 2], e: [0, Number.POSITIVE_INFINITY], f: [0, 1] } },
      { ranges: { f: [0, 1] } },
    ],
    ['loses rates and counts that are none', { learningRate: 0, stepCount: 1.5, h: -1 }, undefined],
    [
      'is cut where there is too much of it',
      { calls: Array.from({ length: 1000 }, (_, x) => ({ x })) },
      { calls: Array.from({ length: 12 }, (_, x) => ({ x })) },
    ],
  ];
  for (const [what, usage, read] of given)
    it(what, () => {
      const parsed = parseSource({ source: { ...source(curve, {}), usage } }, formulaSource('x'));
      assert.deepEqual(parsed.kind === 'code' && parsed.usage, read);
    });
});
