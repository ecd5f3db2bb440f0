import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TangentParams } from '#protocol';
import { LearnerError } from '#views';
import { formulaSource } from '../../../src/views/functionSource';
import { computeTangent } from '../../../src/views/tangent/compute';
import { tangent } from '../../../src/views/tangent/params';
import { formatNumber } from '../../../webview/base/format';
import { onlyFrame } from '../onlyFrame';

function frameOf(formula: string, x: number, change: Partial<TangentParams> = {}) {
  const params = { ...tangent.defaults, source: formulaSource(formula), points: [x], ...change };
  const frame = onlyFrame(computeTangent(params));
  const [picture] = frame.pictures;
  assert.ok(picture);
  return { ...frame, picture };
}

describe('an advised step', () => {
  const cases = [
    ['1/x', 1e13],
    ['1/x', 1e16],
    ['x^2', 1e13],
    ['x^2', 3],
    ['sin(1e5 x)', 1],
    ['sin(x)', 1],
    ['x - 1e15', 1e15],
    ['5 + 0x', 1e17],
    ['exp(x)', 700],
  ] as const;
  const steps = [1e-50, 1e-15, 1e-9, 1e-4, 0.1, 1];
  for (const [formula, x] of cases)
    for (const difference of ['central', 'forward'] as const)
      it(`is another one and brings the ${difference} difference of ${formula} at ${x} nearer`, () => {
        for (const h of steps) {
          const asked = {
            difference,
            h,
            range: [x - 10 * (1 + Math.abs(x)), x + 10 * (1 + Math.abs(x))],
          } as const;
          const { sentence, picture } = frameOf(formula, x, asked);
          const [, advised] =
            /h = (\S+?) comes closer|Try h = (\S+?)\.$/.exec(sentence)?.filter(Boolean) ?? [];
          if (advised === undefined) continue;
          const followed = frameOf(formula, x, { ...asked, h: Number(advised) }).picture;
          assert.notEqual(Number(advised), h, sentence);
          assert.ok(followed.error < picture.error, `${sentence}: ${picture.error} -> ${followed.error}`);
          assert.notEqual(formatNumber(followed.slope, 4), formatNumber(picture.slope, 4), sentence);
        }
      });

  it('is left out where every step that is tried is lost as well', () => {
    const { sentence } = frameOf('1/x', 1e20, { h: 1e-4, range: [1e20, 2e20] });
    assert.match(sentence, /h = 0\.0001 is so small that x \+ h is x again.*Make h larger\.$/);
  });

  it('comes with what is wrong: x + h is rounded where doubles lie far apart', () => {
    const { sentence } = frameOf('x - 1e15', 1e15, { h: 0.1, difference: 'central', range: [0, 2e15] });
    assert.match(sentence, /x \+ h is rounded, and the slope is wrong by it\. Try h = 1\.$/);
  });
});

describe('what is said of the secant', () => {
  const same = /has, to the digits shown, the slope of the <tangent>/;
  const notYet = /its slope is not that of the <tangent>tangent<\/tangent> yet/;
  const parabola = /as for every parabola/;
  const straight = /straight line in the picture/;
  const turns = /Pull h to 0 and watch it turn/;
  const cases: readonly (readonly [
    formula: string,
    x: number,
    h: number,
    TangentParams['difference'],
    RegExp,
  ])[] = [
    ['0.0001x^2', 5, 4, 'forward', notYet],
    ['0.01x^2 + 0.1x', 5, 0.09, 'forward', notYet],
    ['0.01x^2 + 0.1x', 5, 4, 'forward', notYet],
    ['2x + 1', 5, 4, 'forward', straight],
    ['2x + 1', 5, 4, 'central', straight],
    ['2x + 1e-7x^2', 5, 4, 'forward', same],
    ['0.01x^2 + 0.1x', 5, 4, 'central', parabola],
    ['(x - 10)^2', 10, 0.1, 'central', parabola],
    ['1e6x^2 - 3', 7, 1, 'central', parabola],
    ['1e-12x^3', 5, 4, 'central', turns],
    ['0.0001x^3', 0, 4, 'central', turns],
    ['x^2 + 1e-7x^3', 5, 1, 'central', same],
  ];
  for (const [formula, x, h, difference, says] of cases)
    it(`is true of the ${difference} difference of ${formula} at ${x} with h = ${h}`, () => {
      const { sentence, picture } = frameOf(formula, x, { h, difference });
      assert.match(sentence, says);
      const looksTheSame = formatNumber(picture.slope, 4) === formatNumber(picture.exact, 4);
      if (says === same || says === straight) assert.ok(looksTheSame);
      if (says === notYet || says === turns) assert.ok(!looksTheSame);
    });
});

describe('a formula without a curve', () => {
  const cases: readonly (readonly [formula: string, change: Partial<TangentParams>, says: RegExp])[] = [
    ['sqrt(-1 - x^2)', { points: [5] }, /from 0 to 20: at x = 5, sqrt\(-26\) is not defined\./],
    ['sqrt(-1 - x^2)/(x - 10)', { points: [5] }, /at x = 5, sqrt\(-26\) is not defined\./],
    ['sqrt(-1 - x^2)', { points: [1, 3], selected: 1 }, /at x = 3, sqrt\(-10\) is not defined\./],
    // What lies outside the picture is not why there is none in it.
    ['sqrt(-1 - x^2)', { points: [40] }, /at x = 10, sqrt\(-101\) is not defined\./],
    ['exp(1000 + x^2)', { points: [5] }, /at x = 5 it overflows/],
    ['x/0', { points: [5] }, /at x = 5 it divides by 0/],
    ['t + sqrt(0-10)', { points: [2] }, /at t = 2, sqrt\(-10\) is not defined/],
  ];
  for (const [formula, change, says] of cases)
    it(`says why at a point: ${formula} at ${change.points}`, () => {
      const asked = () => frameOf(formula, 5, change);
      assert.throws(asked, (error) => error instanceof LearnerError && says.test(error.message));
    });

  it('tells its letters, so that their numbers can be changed', () => {
    const letters = [{ name: 'a', value: 1 }];
    assert.throws(
      () => frameOf('sqrt(a - 10)', 5),
      (error) => error instanceof LearnerError && assert.deepEqual(error.letters, letters) === undefined,
    );
    assert.deepEqual(frameOf('sqrt(a - 10)', 5, { values: { a: 14 } }).letters, [{ name: 'a', value: 14 }]);
  });
});

describe('a straight line', () => {
  const cases: readonly (readonly [
    formula: string,
    x: number,
    range: readonly [number, number],
    isLine: boolean,
  ])[] = [
    ['2x + 1', 1, [-5, 5], true],
    ['1e-9*x', 1, [-5, 5], true],
    ['-3x', -2, [-7, 1], true],
    ['x + 1e6', 0, [-5, 5], true],
    ['abs(x)', 2, [1, 5], true],
    ['abs(x)', 2, [-5, 5], false],
    ['round(x)', 1, [-5, 5], false],
    ['x + 1e-6*x^2', 0, [-5, 5], false],
    ['x + 1e-9*sin(x)', 0, [-5, 5], false],
    ['max(x, -4.9)', 1, [-5, 5], false],
  ];
  for (const [formula, x, range, isLine] of cases)
    for (const difference of ['central', 'forward'] as const)
      it(`is ${isLine ? '' : 'not '}what ${formula} is called from ${range.join(' to ')}, ${difference}`, () => {
        const { sentence } = frameOf(formula, x, { difference, h: 0.4, range });
        assert.equal(/straight line/.test(sentence), isLine, sentence);
      });
});
