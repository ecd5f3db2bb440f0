import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeSource } from '#language';
import { readPlaneFormula, readScalarFormula } from '../../src/views/readFormula';

const source = (program: string, languageId: CodeSource['languageId'] = 'python'): CodeSource => ({
  kind: 'code',
  uri: 'file:///a',
  languageId,
  name: 'f',
  line: 1,
  program,
});

const three = 'def f(x):\n    return x[0]**2 + x[1]**2 + 3*x[2]**2';
const four = 'import numpy as np\ndef f(w, k=2):\n    return k * np.sum((w - np.array([1, 2, 3, 4]))**2)';
const plain = 'def f(a, b, c):\n    return a * b + c**2';
const given = 'def f(a, b, c=3):\n    return a * b + c**2';

interface Row {
  readonly what: string;
  readonly program: string;
  readonly axes?: readonly string[];
  /** Whether other variables are offered. */
  readonly isOpen?: boolean;
  readonly values?: Readonly<Record<string, number>>;
  readonly variables: readonly string[];
  readonly held: Readonly<Record<string, number>>;
  /** At (3, 4). */
  readonly value: number;
  readonly gradient: readonly number[];
}

describe('a function of more than two variables, along two of them', () => {
  const rows: readonly Row[] = [
    {
      what: 'the first two',
      program: three,
      variables: ['x[0]', 'x[1]'],
      held: { 'x[2]': 1 },
      value: 28,
      gradient: [6, 8],
    },
    {
      what: 'two that are chosen',
      program: three,
      axes: ['x[2]', 'x[0]'],
      variables: ['x[2]', 'x[0]'],
      held: { 'x[1]': 1 },
      value: 44,
      gradient: [18, 8],
    },
    {
      what: 'with others held elsewhere',
      program: three,
      axes: ['x[0]', 'x[2]'],
      values: { 'x[1]': -2 },
      variables: ['x[0]', 'x[2]'],
      held: { 'x[1]': -2 },
      value: 61,
      gradient: [6, 24],
    },
    {
      what: 'whatever it has no longer',
      program: three,
      axes: ['x[7]', 'x[0]'],
      variables: ['x[1]', 'x[0]'],
      held: { 'x[2]': 1 },
      value: 28,
      gradient: [6, 8],
    },
    {
      what: 'the same twice',
      program: three,
      axes: ['x[2]', 'x[2]'],
      variables: ['x[2]', 'x[0]'],
      held: { 'x[1]': 1 },
      value: 44,
      gradient: [18, 8],
    },
    {
      what: 'of an array and a letter',
      program: four,
      axes: ['w[3]', 'w[1]'],
      values: { k: 10 },
      variables: ['w[3]', 'w[1]'],
      held: { 'w[0]': 1, 'w[2]': 1, k: 10 },
      value: 90,
      gradient: [-20, 40],
    },
    {
      what: 'of numbers',
      program: plain,
      axes: ['c', 'a'],
      variables: ['c', 'a'],
      held: { b: 1 },
      value: 13,
      gradient: [6, 1],
    },
    {
      what: 'of numbers, one of which is given: who wrote it so has chosen',
      program: given,
      isOpen: false,
      variables: ['a', 'b'],
      held: { c: 3 },
      value: 21,
      gradient: [4, 3],
    },
    {
      what: 'of numbers, with the given one',
      program: given,
      axes: ['a', 'c'],
      variables: ['a', 'c'],
      held: { b: 1 },
      value: 19,
      gradient: [1, 8],
    },
    {
      what: 'where it has a value',
      program: 'import math\ndef f(a, b, c):\n    return a + b + math.sqrt(-c)',
      variables: ['a', 'b'],
      held: { a: 0, b: 0, c: 0 },
      value: 7,
      gradient: [1, 1],
    },
  ];
  for (const { what, program, axes, values = {}, isOpen = true, variables, held, value, gradient } of rows)
    it(what, () => {
      const plane = readPlaneFormula(source(program), values, axes);
      assert.deepEqual([plane.variables, plane.axes?.chosen], [variables, isOpen ? variables : undefined]);
      const numbers = Object.entries(held).filter(([name]) => !variables.includes(name));
      assert.deepEqual(
        plane.letters.map(({ name, value: number }) => [name, number]),
        numbers,
      );
      const point = Float64Array.of(3, 4);
      assert.deepEqual([plane.f(point), [...plane.gradient(point)]], [value, gradient]);
    });

  it('names the items of an array that JavaScript takes apart', () => {
    const program = 'const f = ([a, b, c]) => a * b * c;';
    const { axes, f } = readPlaneFormula(source(program, 'javascript'), {}, ['c', 'a']);
    assert.deepEqual(axes, { variables: ['a', 'b', 'c'], chosen: ['c', 'a'] });
    assert.equal(f(Float64Array.of(3, 4)), 12);
  });

  it('has no choice where there are two', () => {
    for (const program of [
      'def f(x):\n    return x[0]*x[1]',
      'def f(a, b):\n    return a*b',
      'def f(a, k=3):\n    return a*k',
    ])
      assert.equal(readPlaneFormula(source(program), {}, ['b', 'a']).axes, undefined);
  });
});

describe('a function of more than one variable, along one of them', () => {
  const rows: readonly (readonly [
    program: string,
    axes: readonly string[],
    variable: string,
    value: number,
    slope: number,
  ])[] = [
    ['def f(x):\n    return x[0] + x[1]**2', [], 'x[0]', 4, 1],
    ['def f(x):\n    return x[0] + x[1]**2', ['x[1]'], 'x[1]', 10, 6],
    [three, ['x[2]'], 'x[2]', 29, 18],
    ['def f(x, y):\n    return x * y', ['y'], 'y', 3, 1],
    ['def f(x, a=2):\n    return a * x**2', ['a'], 'a', 3, 1],
  ];
  for (const [program, axes, variable, value, slope] of rows)
    it(`${JSON.stringify(program)} along ${axes.join() || 'the first'}`, () => {
      const scalar = readScalarFormula(source(program), {}, 'f', axes);
      assert.deepEqual([scalar.variable, scalar.f(3), scalar.derivative(3)], [variable, value, slope]);
      assert.deepEqual(scalar.axes?.chosen, [variable]);
    });

  it('is along the one that has no number behind its =, without a choice', () => {
    const scalar = readScalarFormula(source('def f(x, a=2):\n    return a * x**2'), {});
    assert.deepEqual([scalar.variable, scalar.f(3), scalar.axes], ['x', 18, undefined]);
  });

  it('is another along another', () => {
    const [first, second] = ['x[0]', 'x[1]'].map(
      (name) => readScalarFormula(source(three), {}, 'f', [name]).identity,
    );
    assert.notEqual(first, second);
  });
});

describe('how long an array is that a function takes', () => {
  const rows: readonly (readonly [program: string, length: number, languageId?: CodeSource['languageId']])[] =
    [
      ['import numpy as np\ndef f(x):\n    return np.sum(x**2)', 2],
      ['def f(x):\n    return x[0] + x[1]', 2],
      ['def f(x):\n    return x[4]', 5],
      ['def f(x):\n    a, b, c = x\n    return a', 3],
      ['import numpy as np\ndef f(x):\n    return np.sum(x.reshape(3, 4))', 12],
      ['import numpy as np\ndef f(x):\n    return np.sum(np.dot(np.eye(5), x))', 5],
      ['def f(x):\n    assert len(x) == 4\n    return x[0]', 4],
      ['import math\ndef f(x):\n    return math.sqrt(-1 - x[0]**2)', 2],
      ['def f(x):\n    return x[1000]', 2],
      ['const f = (x) => x[0] + x[2] ** 2;', 3, 'javascript'],
      ['const f = (x) => Math.sqrt(-1 - x[0] ** 2);', 2, 'javascript'],
    ];
  for (const [program, length, languageId] of rows)
    it(`${JSON.stringify(program)}: ${length}`, () => {
      const { axes } = readScalarFormula(source(program, languageId), {});
      assert.equal(axes?.variables.length, length);
    });
});
