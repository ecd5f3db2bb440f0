import assert from 'node:assert/strict';
import type { VerdictKind } from '#protocol';
import { gradientDescent } from '../../src/engine/descent/descent';
import { judgeDescent } from '../../src/engine/descent/verdict';
import { firstFrame } from '../views/descent/frames';
import { attack } from './attack';
import { advised } from './verdicts/advised';
import { attempts, descend, optimizers } from './verdicts/descents';
import { otherEnd } from './verdicts/otherEnds';
import { type Landscape, landscape } from './verdicts/strictMinima';

/** Within this distance of a known minimum, relative to max(1, |x|), x is there; beyond the other it is not. */
const THERE = 5e-7;
const NOT_THERE = 1e-3;

/** Runs that went wrong, of which something can be said that goes better wherever f has a minimum. */
const needAdvice: readonly VerdictKind[] = ['diverging', 'frozen', 'nonFinite'];

const seen = { there: 0, notThere: 0 };

/** Whether f at the end is above its minimum by more than rounding: where it is not, no value tells that x is not there. */
function isTold({ f }: Landscape, minimum: readonly number[], value = Number.NaN): boolean {
  const least = f(Float64Array.from(minimum));
  return !(Math.abs(value - least) <= 100 * Number.EPSILON * Math.max(Math.abs(least), Math.abs(value)));
}

export const attacks = [
  attack(
    'a descent that ended at a known minimum is called so, and one that did not is not',
    1200,
    attempts(landscape),
    (attempted) => {
      const { steps, learningRate, minimum, away, lastMove, size } = descend(attempted);
      const { kind } = judgeDescent(steps, { f: attempted.landscape.f, learningRate });
      if (away < THERE * size && lastMove < THERE * size) {
        seen.there++;
        assert.equal(kind, 'converged');
      } else if (away > NOT_THERE * size && isTold(attempted.landscape, minimum, steps.at(-1)?.value)) {
        seen.notThere++;
        assert.notEqual(kind, 'converged');
      }
    },
    () => `${seen.there} ended at a minimum, ${seen.notThere} did not`,
  ),
  attack('a descent that ends otherwise is called what it is', 1000, otherEnd, (end) => {
    const { f, start, optimizer, learningRate, stepCount, may } = end;
    const make = optimizers[optimizer];
    assert.ok(make);
    const steps = [...gradientDescent(f, start, { learningRate, stepCount, optimizer: make() })];
    const { kind } = judgeDescent(steps, { f, learningRate });
    assert.ok(may.includes(kind), `${kind}, not ${may.join(' or ')}`);
  }),
  attack('an advice, followed, ends as it says and lower', 60, advised, (params) => {
    const { advice, paths, verdict, minima } = firstFrame(params);
    if (!advice) {
      assert.ok(minima.length === 0 || !needAdvice.includes(verdict), `no advice for ${verdict}`);
      return;
    }
    const { start, stepCount, learningRate, value } = advice;
    const runs = params.runs.map((run) => ({ ...run, learningRate }));
    const followed = firstFrame({ ...params, start, stepCount, runs });
    assert.equal(followed.paths[0]?.value.at(-1), value);
    assert.ok(!(value >= (paths[0]?.value.at(-1) ?? Number.NaN)), 'it ends no lower');
    assert.ok(!needAdvice.includes(followed.verdict), followed.verdict);
  }),
];
