import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeSource } from '#language';
import type { Frame, Params } from '#protocol';
import { LearnerError, viewOf } from '#views';
import { computationOf } from '../../src/views/engineHalves';
import { runPythonEach, withoutNumPy } from '../python';
import { createContext } from './createContext';
import { type Own, ofMore, python, scripts } from './ownPrograms';
import { checks, type ScriptedView, written } from './scriptChecks';

interface Case {
  readonly own: Own;
  readonly view: ScriptedView;
  readonly params: Params;
}

/** The params of every view that takes such a function, by each gradient and difference. */
function casesOf(own: Own): readonly Case[] {
  const { name, program, languageId = 'python', modules, uri = 'file:///a.py', values = {}, axes = [] } = own;
  const source: CodeSource = {
    kind: 'code',
    uri,
    languageId,
    name,
    line: 1,
    program,
    ...(modules && { modules }),
  };
  const runs = [{ optimizer: 'momentum', learningRate: 0.01 }];
  const all: readonly (readonly [ScriptedView, object])[] = own.isPlane
    ? [
        ['surface', { point: [1.5, 2], range0: [-2, 3], range1: [-2, 3] }],
        ['descent', { start: [1.5, 0.7], stepCount: 3, runs }],
        ['descent', { start: [1.5, 0.7], stepCount: 3, runs, gradient: 'exact' }],
      ]
    : [
        ['tangent', { points: [0.5, 2] }],
        ['tangent', { points: [0.5, 2], difference: 'forward' }],
        ['stepSize', { x: own.at ?? 1.5 }],
        ['stepSize', { x: own.at ?? 1.5, precision: 'float32' }],
      ];
  const asked = own.isExact === false ? all.slice(0, -1) : all;
  return asked.map(([view, given]) => ({
    own,
    view,
    params: viewOf(view).parseParams({ source, values, axes, ...given }),
  }));
}

const cases = [
  ...python,
  ...scripts.map((one) => ({ languageId: 'javascript' as const, ...one })),
  ...ofMore,
].flatMap(casesOf);

describe('the script of a function of a file', { skip: withoutNumPy }, () => {
  const texts = cases.map(({ view, params }) => written('script', view, params) ?? '');
  const ran = withoutNumPy ? [] : runPythonEach(texts);
  for (const [index, { own, view, params }] of cases.entries())
    it(`prints what ${view} shows of ${JSON.stringify(own.program)}`, () => {
      const [frame] = computationOf(view)(params, createContext().context);
      assert.ok(frame);
      assert.equal(ran[index]?.error, undefined);
      const check = checks[view] as (lines: readonly string[], frame: Frame, params: Params) => void;
      check(ran[index]?.lines ?? [], frame, params);
    });

  it('of JavaScript shows what it was', () => {
    const [text = ''] = texts.filter((_, index) => cases[index]?.own.name === 'rosen');
    assert.match(text, /^# function rosen\(\[a, b\]\)/m);
  });
});

describe('a script with a function of a notebook', () => {
  it('names its cells', () => {
    const [one] = casesOf({ name: 'line', program: '#\f1\nk = 2\n#\f13\ndef line(x):\n    return k * x\n' });
    const text = written('script', 'tangent', one?.params as Params) ?? '';
    assert.match(text, /^# Cell 1\nk = 2\n# Cell 13\ndef line/m);
  });
});

describe('a script that cannot be had', () => {
  const rows: readonly (readonly [program: string, sentence: RegExp])[] = [
    ['function f(x) {\n  switch (x) { case 1: return 2; }\n  return x;\n}', /line 2 has switch \(x\) \{/],
    ["function f(x) {\n  return x + 'a'.length;\n}", /line 2 has 'a', and a script/],
    [
      `function f(x) { return x${' / x'.repeat(210)}; }`,
      /parentheses would be nested 210 deep, and Python reads fewer than 200/,
    ],
    ['function f(x) { return x < 1 ? 1 : f(x - 1); }', /does more than compute with numbers/],
  ];
  for (const [program, sentence] of rows)
    it(`says why: ${JSON.stringify(program)}`, () => {
      const [one] = casesOf({ name: 'f', program, languageId: 'javascript' });
      assert.throws(
        () => written('script', 'tangent', one?.params as Params),
        (error) => error instanceof LearnerError && sentence.test(error.message),
      );
    });
});
