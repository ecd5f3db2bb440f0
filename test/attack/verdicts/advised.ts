import fc from 'fast-check';
import type { DescentParams } from '#protocol';
import { descent } from '../../../src/views/descent/params';
import { formulaSource } from '../../../src/views/functionSource';
import { offeredFunctions } from '../../../src/views/functions';
import { optimizerIds } from '../../../src/views/optimizers';
import { between } from './strictMinima';

const digits = (value: number, count: number) => Number(value.toPrecision(count));

/** A descent of a known function from anywhere on its map, at any rate. */
export const advised: fc.Arbitrary<DescentParams> = fc
  .record({
    of: fc.constantFrom(...offeredFunctions()),
    at: fc.tuple(between(0, 1), between(0, 1)),
    optimizer: fc.constantFrom(...optimizerIds),
    power: between(-7, 2),
    stepCount: fc.constantFrom(5, 20, 60, 100, 250),
    gradient: fc.constantFrom('numerical', 'exact'),
  })
  .map(({ of: { formula, range0, range1 }, at: [u, v], optimizer, power, stepCount, gradient }) => ({
    ...descent.defaults,
    source: formulaSource(formula),
    start: [
      digits(range0[0] + u * (range0[1] - range0[0]), 4),
      digits(range1[0] + v * (range1[1] - range1[0]), 4),
    ],
    runs: [{ optimizer, learningRate: digits(10 ** power, 2) }],
    selected: 0,
    stepCount,
    gradient,
  }));
