import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TangentParams } from '#protocol';
import { LearnerError } from '#views';
import { formulaSource } from '../../../src/views/functionSource';
import { computeTangent } from '../../../src/views/tangent/compute';
import { tangent } from '../../../src/views/tangent/params';
import { tangentScript } from '../../../src/views/tangent/script';
import { close, onlyFrame } from '../onlyFrame';

const fitted: TangentParams = { ...tangent.defaults, range: undefined, points: [1] };

const frameOf = (formula: string, change: Partial<TangentParams> = {}) =>
  onlyFrame(computeTangent({ ...fitted, source: formulaSource(formula), ...change }));

describe('what the tangent view shows', () => {
  it('is fitted to the formula', () => {
    const cubic = frameOf('x^3 - 2x');
    assert.ok(cubic.range[0] < -Math.SQRT2 && cubic.range[1] > Math.SQRT2);
    assert.ok(cubic.range[1] - cubic.range[0] < 8, 'its turns are not flattened');
  });

  const same: readonly (readonly [formula: string, body: string])[] = [
    ['exp(x)', 'math.exp(x)'],
    ['exp(-x)', 'math.exp(-x)'],
    ['exp(x^2)', 'math.exp(x**2)'],
    ['x^x', 'x**x'],
    ['cosh(x)', 'math.cosh(x)'],
    ['log(1 + exp(x))', 'math.log1p(math.exp(x))'],
    ['log(x)', 'math.log(x)'],
    ['1/x', '1 / x'],
  ];
  for (const [formula, body] of same)
    it(`is the same of ${formula} and of a learner's ${body}`, () => {
      const program = `import math\ndef f(x):\n    return ${body}\n`;
      const code = { kind: 'code', languageId: 'python', uri: 'file:///a.py', name: 'f', line: 2 } as const;
      assert.deepEqual(
        onlyFrame(computeTangent({ ...fitted, source: { ...code, program } })).range,
        frameOf(formula).range,
      );
    });

  it('ends before a function calls itself too often', () => {
    const program = 'def f(n):\n    return 1 if n <= 1 else n * f(n - 1)\n';
    const source = {
      kind: 'code',
      languageId: 'python',
      uri: 'file:///a.py',
      name: 'f',
      line: 1,
      program,
    } as const;
    const [from, to] = onlyFrame(computeTangent({ ...fitted, source })).range;
    assert.ok(from >= -10 && to <= 10, `${from} to ${to}`);
  });

  it('holds still while a point is moved, h is pulled and points are pinned', () => {
    for (const formula of ['x^2', '1/x', 'exp(x)', 'sin(50x)', 'x**x']) {
      const first = frameOf(formula, { points: [0.5] });
      for (const change of [
        { points: [0.9] },
        { points: [3] },
        { points: [0.01] },
        { h: 1e-9 },
        { points: [0.5, 0.7] },
      ]) {
        const moved = frameOf(formula, change);
        assert.deepEqual([moved.range, moved.yRange], [first.range, first.yRange], JSON.stringify(change));
      }
    }
  });

  const outside = [
    {
      name: 'to the left',
      change: { points: [-7] },
      side: 'left',
      says: /x = -7 lies to the left of the picture, which begins at -5/,
    },
    {
      name: 'to the right',
      change: { points: [30] },
      side: 'right',
      says: /x = 30 lies to the right of the picture, which ends at 5/,
    },
    {
      name: 'above',
      change: { yRange: [-1, 0.5] as const },
      side: 'above',
      says: /x = 1 lies above the picture/,
    },
    {
      name: 'below',
      change: { yRange: [2, 3] as const },
      side: 'below',
      says: /x = 1 lies below the picture/,
    },
  ];
  for (const { name, change, side, says } of outside) {
    it(`says of a point that lies ${name} of it where it is, and offers ranges that show it`, () => {
      const frame = frameOf('x^2', change);
      assert.equal(frame.pictures[0]?.outside, side);
      assert.match(frame.sentence, says);
      assert.equal(frame.warning, true);
      assert.ok(frame.wholeView);
      const whole = frameOf('x^2', { ...change, ...frame.wholeView });
      assert.equal(whole.pictures[0]?.outside, undefined);
      assert.equal(whole.wholeView, undefined);
      assert.doesNotMatch(whole.sentence, /lies/);
    });
  }

  it('says of any pinned point that lies outside, though another one is selected', () => {
    assert.match(frameOf('x^2', { points: [1, 99], selected: 0 }).sentence, /x = 99 lies to the right/);
  });

  it('offers nothing where there is no point to be shown', () => {
    assert.equal(frameOf('x^2', { points: [1e200] }).wholeView, undefined);
    assert.equal(frameOf('log(x)', { points: [-99] }).wholeView, undefined);
  });
});

describe('the range of what overflows far out', () => {
  const levels = [
    'exp(x)/(1 + exp(x))',
    '(e^x - e^-x)/(e^x + e^-x)',
    '1 - 2/(1 + exp(2x))',
    'sinh(x)/cosh(x)',
  ];
  const others = ['x*exp(x)/(1 + exp(x))', 'log(exp(x)/(1 + exp(x)))', 'x^2 (x - 1) exp(x)/(exp(x) + 1)'];
  for (const formula of [...levels, ...others]) {
    it(`shows ${formula} around 0, alone and as g`, () => {
      for (const { range } of [
        frameOf(formula, { range: undefined, points: [1] }),
        frameOf('tanh(x)', { beside: formulaSource(formula), range: undefined, points: [1] }),
      ]) {
        assert.ok(range[0] >= -8 && range[0] < -0.2 && range[1] > 1 && range[1] <= 8, range.join(', '));
      }
    });
  }
});

describe('the second function', () => {
  const beside = formulaSource('log(x)');

  it('is measured at the same points by the same difference', () => {
    const { beside: g, pictures } = frameOf('x^2', { beside, points: [1, 2], h: 0.5 });
    assert.deepEqual(
      g?.pictures.map(({ x }) => x),
      pictures.map(({ x }) => x),
    );
    assert.ok(close(g?.pictures[1]?.slope, Math.log(2.5 / 2) / 0.5, 1e-12));
    assert.equal(g?.pictures[1]?.exact, 0.5);
    assert.ok(g?.curve.x.length);
  });

  it('has its part in the ranges', () => {
    const alone = frameOf('x^2');
    const both = frameOf('x^2', { beside: formulaSource('-20 + 0x') });
    assert.ok(both.yRange[0] < -20 && alone.yRange[0] > -5);
  });

  const refusals = [
    { f: 'x^2', g: 'sen(x)', field: 'beside', says: /'sen' at column 1/ },
    { f: 'sen(x)', g: 'coz(x)', field: 'formula', says: /'sen' at column 1/ },
    { f: 'x^2', g: 'log(-1 - x^2)', field: 'beside', says: /^g has no value anywhere/ },
    { f: 'log(-1 - x^2)', g: 'x', field: 'formula', says: /^f has no value anywhere/ },
    { f: 'x^2', g: 'y', field: 'beside', says: /^This picture draws a function of x, but/ },
    { f: 'x^2', g: 'f(x) + 1', field: 'beside', says: /^'f' at column 1 is the function beside this one/ },
    { f: 'x^2', g: 'g(x) + 1', field: 'beside', says: /^'g' at column 1 is the function that you type/ },
    { f: 'f(x) + 1', g: 'x', field: 'formula', says: /^'f' at column 1 is the function that you type/ },
    { f: 'x', g: '1e308x', field: 'beside', says: /^The values of g reach from -1\.\d*e308 to 1/ },
    { f: '1e308x', g: 'x', field: 'formula', says: /^The values of f reach from/ },
    { f: '1.5e308 + 0x', g: '-1.5e308 + 0x', field: 'beside', says: /^g falls to -1.* and f rises to 1/ },
    { f: '-1.5e308 + 0x', g: '1.5e308 + 0x', field: 'beside', says: /^f falls to -1.* and g rises to 1/ },
  ];
  for (const { f, g, field, says } of refusals) {
    it(`has what is wrong with ${f} and ${g} said at the field where it was typed`, () =>
      assert.throws(
        () => frameOf(f, { beside: formulaSource(g) }),
        (error) => error instanceof LearnerError && error.at.field === field && says.test(error.message),
      ));
  }

  it("names f' where that reaches too far", () => {
    const params = { range: [-1, 1] as const, showDerivative: true };
    assert.throws(
      () => frameOf('6e307x^2', params),
      (error) =>
        error instanceof LearnerError &&
        error.at.field === 'formula' &&
        /^The values of f'/.test(error.message),
    );
  });

  it('has no script for its own reasons, said at its own field', () => {
    const nested = `${'sigmoid('.repeat(60)}x${')'.repeat(60)}`;
    for (const [source, second, field] of [
      ['x', 'sen(x)', 'beside'],
      ['x', nested, 'beside'],
      [nested, 'x', 'formula'],
    ] as const) {
      assert.throws(
        () => tangentScript({ ...fitted, source: formulaSource(source), beside: formulaSource(second) }),
        (error) => error instanceof LearnerError && error.at.field === field,
      );
    }
  });

  it('stands in the script', () => {
    const script = tangentScript({ ...fitted, beside });
    assert.match(script, /def g\(x\):\n {4}return np\.log\(x\)/);
    assert.match(script, /slope = forward_diff\(g, x, h\)/);
    assert.doesNotMatch(tangentScript(fitted), /g\(/);
  });
});
