import assert from 'node:assert/strict';
import { gradientDescent } from '../../src/engine/descent/descent';
import { judgeDescent } from '../../src/engine/descent/verdict';
import { attack } from './attack';
import { attempts, descend, optimizers } from './verdicts/descents';
import { otherEnd } from './verdicts/otherEnds';
import { landscape } from './verdicts/strictMinima';

/** Within this distance of a known minimum, relative to max(1, |x|), x is there; beyond the other it is not. */
const THERE = 5e-7;
const NOT_THERE = 1e-3;

const seen = { there: 0, notThere: 0 };

export const attacks = [
  attack(
    'a descent that ended at a known minimum is called so, and one that did not is not',
    2700,
    attempts(landscape),
    (attempted) => {
      const { steps, learningRate, away, lastMove, size } = descend(attempted);
      const { kind } = judgeDescent(steps, { f: attempted.landscape.f, learningRate });
      if (away < THERE * size && lastMove < THERE * size) {
        seen.there++;
        assert.equal(kind, 'converged');
      } else if (away > NOT_THERE * size) {
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
];
