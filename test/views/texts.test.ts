import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Frame, Params } from '#protocol';
import { views } from '#views';
import { functionName } from '../../src/views/descent/script';
import { hasDecay } from '../../src/views/descent/shared';
import { computationOf } from '../../src/views/engineHalves';
import { formulaSource, writtenSource } from '../../src/views/functionSource';
import { optimizerIds } from '../../src/views/optimizers';
import { runPython, runPythonEach, withoutNumPy } from '../python';
import { createContext } from './createContext';
import { checks, type ScriptedView, written } from './scriptChecks';

/** Formulas that a step into the complex plane cannot differentiate, and points where the rules alone cannot. */
const exactGradients: readonly (readonly [formula: string, x: number, y: number])[] = [
  ['cbrt(x) + step(y)', 1, 2],
  ['softplus(x) + relu(y)', 0, 2],
  ['atan2(y, x)', 1, 1],
  ['abs(x) + abs(y)', -1, 2],
  ['x^0.5 + y', -1, 1],
  ['max(x, y, 1) + min(x, y)', 2, -3],
  ['floor(x) + ceil(y) + round(x) + sign(y)', 0.5, 1.75],
  ['sigmoid(x) + y^2', 0, 1],
  ['x^y + 2^y', 0.5, 2],
  ['|x|^2 + y', 0, 1],
  ['x |x| + |y|', 0, 0],
  ['(2x)/x^-1 + y^2', 0, 0],
  ['1^x + 9^|100|*0 + y', 1, 1],
  ['5', 1, 1],
  ['y', 1, 1],
  ['log(y)', 1, -1],
  ...['where(x > 0, 0, 1)^-1 + y', '1/where(x > 0, 0, 1) + y', 'where(x > 0, 2, 10)^4000 + y'].flatMap(
    atBothSides,
  ),
  ...['where(x > 0, -8, 8)^(1/3) + y', 'where(x > 0, 1e200, 1)^2 + y', 'where(0, x, 0)^-1'].flatMap(
    atBothSides,
  ),
  ...['where(x > 0, where(y > 0, 1, 0), 2)/where(y > 0, 0, 3)', 'where(x > 0, 3, 2) y^2'].flatMap(
    atBothSides,
  ),
];

/** A point on each side of where x > 0 changes. */
function atBothSides(formula: string): readonly (readonly [formula: string, x: number, y: number])[] {
  return [
    [formula, 3, 4],
    [formula, -2, 0.5],
  ];
}

const cases = (Object.keys(checks) as ScriptedView[]).flatMap((view) =>
  views[view].presets().map(({ name, params }) => ({ view, name, params: params as Params })),
);

describe('the NumPy script', () => {
  const ran = withoutNumPy
    ? []
    : runPythonEach(cases.map(({ view, params }) => written('script', view, params) ?? ''));

  for (const [i, { view, name, params }] of cases.entries()) {
    it(`of ${view}, ${name}, prints the numbers of the view`, { skip: withoutNumPy }, () => {
      const [frame] = computationOf(view)(params, createContext().context);
      const check = checks[view] as (lines: readonly string[], frame: Frame, params: Params) => void;
      assert.ok(frame);
      assert.equal(ran[i]?.error, undefined);
      check(ran[i]?.lines ?? [], frame, params);
    });
  }

  it('gives the letters of the formula their numbers in f, and no others', () => {
    const source = formulaSource('a*x^2 + B');
    for (const view of ['tangent', 'stepSize', 'surface', 'descent'] as const) {
      const params = { ...views[view].defaults, source, values: { a: 2, k: 9 } } as Params;
      const script = written('script', view, params) ?? '';
      assert.match(script, /def f\(x\):.*\n {4}a = 2\.0\n {4}B = 1\.0\n {4}return a\*x/, view);
      assert.doesNotMatch(script, /k =/);
    }
  });

  it('is short enough to be read', () => {
    for (const { view, params } of cases) {
      const lines = (written('script', view, params) ?? '').split('\n');
      assert.ok(lines.length > 10 && lines.length < 120, `${lines.length} lines`);
      assert.ok(lines.every((line) => line.length <= 140));
    }
  });

  it('is written for every optimizer and prints its trace to the letter', { skip: withoutNumPy }, () => {
    for (const optimizer of optimizerIds) {
      const decays = hasDecay(optimizer) ? [{}, { decay: 0.75 }] : [{}];
      const runs = decays.map((decay) => ({ optimizer, learningRate: 0.1, ...decay }));
      const params = { ...views.descent.defaults, start: [-7, 2] as const, runs, stepCount: 30 };
      const printed = runPython(written('script', 'descent', params) ?? '');
      assert.equal(`${printed.join('\n')}\n`, written('trace', 'descent', params));
      assert.equal(printed.length, 32 * runs.length);
      assert.equal(printed[0], `${functionName(optimizer)} 0.1`);
      if (runs.length > 1) assert.equal(printed[32], `${functionName(optimizer)} 0.1 0.75`);
    }
  });

  it('prints the exact gradient of every kind of formula as the trace has it', { skip: withoutNumPy }, () => {
    const all = exactGradients.map(([formula, ...start]) => {
      const runs = [{ optimizer: 'sgd', learningRate: 0.125 }] as const;
      return {
        ...views.descent.defaults,
        source: formulaSource(formula),
        start,
        runs,
        stepCount: 2,
        gradient: 'exact' as const,
      };
    });
    const printed = runPythonEach(all.map((params) => written('script', 'descent', params) ?? ''));
    all.forEach((params, i) => {
      assert.equal(printed[i]?.error, undefined, writtenSource(params.source));
      const lines = printed[i]?.lines.join('\n');
      assert.equal(`${lines}\n`, written('trace', 'descent', params), writtenSource(params.source));
    });
  });

  it('prints the forward difference and float32 where the view shows them', { skip: withoutNumPy }, () => {
    const tangent = {
      ...views.tangent.defaults,
      source: formulaSource('x^3'),
      points: [2],
      h: 0.5,
      difference: 'forward' as const,
    };
    const stepSize = {
      ...views.stepSize.defaults,
      source: formulaSource('x^3'),
      x: 2,
      h: 0.1,
      precision: 'float32' as const,
    };
    const [slopes, steps] = runPythonEach([
      written('script', 'tangent', tangent) ?? '',
      written('script', 'stepSize', stepSize) ?? '',
    ]);
    assert.match(slopes?.lines[0] ?? '', /slope = 15\.25 /);
    assert.equal(steps?.lines[0], 'x + h = 2.1');
    const [frame] = computationOf('stepSize')(stepSize, createContext().context);
    const { forward = 0 } = (frame ?? {}) as Partial<Frame<'stepSize'>>;
    assert.equal(Math.fround(Number(steps?.lines[3]?.replace(/^.*= /, ''))), forward);
    assert.notEqual(forward, (2.1 ** 3 - 8) / 0.1);
  });

  it('says why there is none where a gradient needs both sides of f at too many points', () => {
    const params = {
      ...views.descent.defaults,
      source: formulaSource('sqrt(x - x) + y^2'),
      gradient: 'exact' as const,
    };
    assert.match(written('script', 'descent', { ...params, stepCount: 300 }) ?? '', /^beside = \{$/m);
    assert.throws(
      () => written('script', 'descent', { ...params, stepCount: 600 }),
      /No NumPy script for this/,
    );
  });

  it('says why there is none where Python could not read it, and Python reads what comes near', {
    skip: withoutNumPy,
  }, () => {
    const nested = (count: number) => ({
      ...views.descent.defaults,
      source: formulaSource(`max(${'x, '.repeat(count)}1)`),
      stepCount: 1,
    });
    assert.throws(
      () => written('script', 'descent', nested(199)),
      /its parentheses would be nested 200 deep/,
    );
    const [ran] = runPythonEach([written('script', 'descent', nested(198)) ?? '']);
    assert.equal(ran?.error, undefined);
  });

  it('says in one sentence why there is none for a wrong formula', () => {
    const params = { ...views.tangent.defaults, source: formulaSource('sen(x)') };
    assert.throws(() => written('script', 'tangent', params), /Unknown name 'sen'/);
  });

  it('takes the steps that were taken in simpleNet, at the rate of each', { skip: withoutNumPy }, () => {
    const params = {
      ...views.simpleNet.defaults,
      rates: [0.1, 0.1, 2, 0.1],
      targets: [2, 2, 2, 2],
      target: 2,
    };
    const [frame] = computationOf('simpleNet')(params, createContext().context);
    const script = written('script', 'simpleNet', params) ?? '';
    assert.match(script, /for lr in \[0\.1\] \* 2 \+ \[2\.0\] \+ \[0\.1\]:/);
    checks.simpleNet(runPython(script), frame as Frame<'simpleNet'>, params);
  });

  it('takes each step of simpleNet for the right answer of its time', { skip: withoutNumPy }, () => {
    const given = {
      ...views.simpleNet.defaults,
      rates: [0.1, 0.1, 2, 0.1],
      targets: [0, 1, 1, 0],
      target: 2,
    };
    const [frame] = computationOf('simpleNet')(given, createContext().context);
    const script = written('script', 'simpleNet', given) ?? '';
    assert.match(script, /zip\(\[0\.1\] \* 2 .*, \[0\] \+ \[1\] \* 2 \+ \[0\]\):/);
    checks.simpleNet(runPython(script), frame as Frame<'simpleNet'>, given);
  });

  it('exists for no view that is not written as one', () => {
    assert.equal(written('script', 'gradientCheck', views.gradientCheck.defaults), undefined);
    assert.equal(written('trace', 'tangent', views.tangent.defaults), undefined);
  });
});
