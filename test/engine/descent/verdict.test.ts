import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gradientDescent } from '../../../src/engine/descent/descent';
import type { NonFinite } from '../../../src/engine/descent/nonFinite';
import { type DescentVerdict, judgeDescent } from '../../../src/engine/descent/verdict';
import { assertClose } from '../assertClose';
import { functions, type Run, runs } from './descentRuns';

function judge({ of, from, learningRate, ...options }: Omit<Run, 'is' | 'with'>): DescentVerdict {
  const f = functions[of];
  return judgeDescent([...gradientDescent(f, from, { learningRate, ...options })], { f, learningRate });
}

describe('judgeDescent', () => {
  for (const { is, with: rule, ...run } of runs) {
    const name = `${run.of} from (${run.from}), learning rate ${run.learningRate}, ${run.stepCount} steps`;
    it(`calls ${name}${rule ? `, ${rule}` : ''}: ${is}`, () => assert.equal(judge(run).kind, is));
  }
});

describe('the facts of a verdict', () => {
  const sphere = { of: 'sphere', from: [-3, 4], stepCount: 100 } as const;

  it('say when and why the learning rate 10 freezes', () => {
    const facts = judge({ ...sphere, learningRate: 10 });
    assert.equal(facts.frozenFromStep, 10);
    assert.equal(facts.lastStep, 100);
    assert.equal(facts.gradientNorm, 0);
    assert.equal(facts.spacing, 2 ** -8);
    assertClose([facts.trueGradientNorm], [2 * Math.hypot(25898374737328.363, 1295248616896.5398)], {
      rel: 1e-9,
    });
    assertClose([facts.largestCurvature, facts.stableBound], [2, 1], { rel: 1e-6 });
  });

  it('say that the learning rate 1e-10 has hardly started', () => {
    const facts = judge({ ...sphere, learningRate: 1e-10 });
    assertClose([facts.distanceMoved, facts.distanceLeft], [1e-7, 5], { rel: 1e-5 });
    assert.equal(facts.frozenFromStep, undefined);
    assert.equal(facts.nonFiniteFromStep, undefined);
    assert.equal(facts.learningRate, 1e-10);
  });

  it('say where a change is lost beside x', () => {
    const facts = judge({ ...sphere, learningRate: 1e-20 });
    assert.equal(facts.frozenFromStep, 0);
    assertClose([facts.gradientNorm], [10], { rel: 1e-9 });
  });

  it('name the coordinate that zigzags, and the bound that would stop it', () => {
    const facts = judge({ of: 'book', from: [-7, 2], learningRate: 0.95, stepCount: 30 });
    assert.deepEqual(facts.zigzagCoordinates, [1]);
    assertClose([facts.smallestCurvature, facts.largestCurvature, facts.stableBound], [0.1, 2, 1], {
      rel: 1e-5,
    });
    assertClose([facts.firstValue, facts.lastValue], [6.45, 0.013326], { rel: 1e-4 });
  });

  it('say at which step numbers end', () => {
    const facts = judge({ of: 'logarithm', from: [1], learningRate: 0.1, stepCount: 50 });
    const x = [...gradientDescent(functions.logarithm, [1], { learningRate: 0.1 })].map(
      (step) => step.x[0] ?? Number.NaN,
    );
    const first = x.findIndex((value) => !(value > 1e-4));
    assert.equal(facts.nonFiniteFromStep, first);
    assertClose([facts.largestCurvature], [-1], { rel: 1e-5 });
    assert.equal(facts.stableBound, Number.POSITIVE_INFINITY);
  });

  const ends: readonly [string, (x: number) => number, number, number, NonFinite | undefined][] = [
    ['overflow at the start', (x) => Math.cosh(x), 800, 0.1, 'overflowed'],
    ['fall below all doubles at the start', (x) => -Math.cosh(x), 800, 0.1, 'underflowed'],
    ['infinity everywhere', () => Number.POSITIVE_INFINITY, 1, 0.1, 'start'],
    ['a pole at the start', (x) => 1 / x, 0, 0.1, 'start'],
    ['no value at the start', (x) => Math.log(x), -1, 0.1, 'start'],
    ['overflow on the way', (x) => Math.cosh(x), 3, 5, 'overflowed'],
    ['a way out of the domain', (x) => Math.sqrt(x), 1, 0.1, 'outside'],
    ['a start beside the end of the domain', (x) => Math.sqrt(x), 5e-5, 0.1, 'noGradient'],
    ['numbers', (x) => x * x, 1, 0.1, undefined],
  ];
  for (const [what, f, from, learningRate, nonFinite] of ends)
    it(`tell ${what}`, () => {
      const of = (x: Float64Array) => f(x[0] ?? Number.NaN);
      const steps = [...gradientDescent(of, [from], { learningRate, stepCount: 50 })];
      assert.equal(judgeDescent(steps, { f: of, learningRate }).nonFinite, nonFinite);
    });

  it("have the last x, which is no longer the step's own", () => {
    const steps = [...gradientDescent(functions.sphere, [-3, 4], { learningRate: 0.1, stepCount: 3 })];
    const { lastX } = judgeDescent(steps, { f: functions.sphere, learningRate: 0.1 });
    assert.deepEqual(lastX, steps.at(-1)?.x);
    assert.notEqual(lastX, steps.at(-1)?.x);
  });

  it('need at least one step', () => {
    assert.throws(
      () => judgeDescent([], { f: functions.sphere, learningRate: 1 }),
      /^InputError: A verdict needs/,
    );
  });
});
