import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DescentRun, GradientKind } from '#protocol';
import { judged, stepsOf } from '../../../../src/views/descent/descents';
import { descent } from '../../../../src/views/descent/params';
import { outcomeOf } from '../../../../src/views/descent/rateMap/outcome';
import { formulaSource } from '../../../../src/views/functionSource';
import { optimizerIds } from '../../../../src/views/optimizers';
import { readPlaneFormula } from '../../../../src/views/readFormula';
import { firstFrame } from '../frames';

const frameOf = (
  run: DescentRun,
  stepCount: number,
  { f = 'x0^2 + x1^2', start = [-3, 4], gradient = 'numerical' }: Partial<Asked> = {},
) =>
  firstFrame({
    ...descent.defaults,
    source: formulaSource(f),
    start,
    stepCount,
    gradient,
    runs: [run],
  });

interface Asked {
  readonly f: string;
  readonly start: readonly [number, number];
  readonly gradient: GradientKind;
}

/** What the rate map says of a run on x0^2 + x1^2. */
function outcomeAt(run: DescentRun, stepCount: number) {
  const plane = readPlaneFormula(formulaSource('x0^2 + x1^2'), {}, []);
  const params = { start: [-3, 4], stepCount, gradient: 'numerical' } as const;
  const steps = stepsOf(plane, params, run);
  return outcomeOf(judged(plane, params, run, steps), steps);
}

const sgd = (learningRate: number): DescentRun => ({ optimizer: 'sgd', learningRate });

/** The textbook's loop on x0^2 + x1^2, with h = 1e-4: where it ends, and whether its gradient there is 0 though x is not. */
function descended(rate: number, stepCount: number) {
  const f = ([a = 0, b = 0]: readonly number[]) => a ** 2 + b ** 2;
  const slopes = (x: readonly number[]) =>
    x.map((value, i) => (f(x.with(i, value + 1e-4)) - f(x.with(i, value - 1e-4))) / 2e-4);
  let x: readonly number[] = [-3, 4];
  for (let step = 0; step < stepCount; step++) {
    const gradient = slopes(x);
    x = x.map((value, i) => value - rate * (gradient[i] ?? 0));
  }
  return { x: [...x], isFrozen: slopes(x).every((slope) => slope === 0) };
}

describe('a descent that leads away until neighbouring doubles are further apart than h', () => {
  for (const rate of [2, 5, 10, 37, 1000, 1e6, 1e12, 1e15])
    it(`with rate ${rate} diverges at each count of steps, and is said to be frozen once it is`, () => {
      for (const stepCount of [1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 20, 50, 100, 300]) {
        const { verdict, verdictName, sentence, paths, warning } = frameOf(sgd(rate), stepCount);
        const told = `${stepCount} steps: ${verdictName}. ${sentence}`;
        const { x, isFrozen } = descended(rate, stepCount);
        assert.deepEqual([paths[0]?.x0.at(-1), paths[0]?.x1.at(-1)], x, told);
        if (isFrozen) {
          assert.equal(verdict, 'frozen', told);
          assert.equal(verdictName, 'Diverged, then frozen', told);
          assert.match(sentence, /^The learning rate \S+ is too large: the steps led away/, told);
          assert.ok(warning);
        } else {
          assert.notEqual(verdict, 'frozen', told);
          if (stepCount >= 3) assert.equal(verdict, 'diverging', told);
          assert.match(sentence, /too large|lead away|was 25 at the start and is/, told);
        }
        if (stepCount >= 3) assert.equal(outcomeAt(sgd(rate), stepCount), 'diverges', told);
      }
    });

  for (const optimizer of optimizerIds)
    it(`is told of ${optimizer}, too`, () => {
      const { verdictName, sentence, paths } = frameOf({ optimizer, learningRate: 1e14 }, 3);
      const [first = 0, last = 0] = [paths[0]?.value[0], paths[0]?.value.at(-1)];
      assert.ok(last > 1e6 * first, 'it went up');
      assert.match(`${verdictName}. ${sentence}`, /^(Diverged, then frozen|Diverging)\. .*(led|lead) away/);
    });

  it('is not told where nothing led away before', () => {
    for (const [run, asked] of [
      [sgd(1e-20), {}],
      [sgd(1e-18), { start: [1e3, -1e3] }],
      [sgd(0.1), { f: '1e17 + x0^2 + x1^2' }],
    ] as const) {
      const { verdictName, sentence } = frameOf(run, 100, asked);
      assert.doesNotMatch(`${verdictName} ${sentence}`, /diverge|led away|too large:/i);
    }
  });
});
