import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { descent } from '../../../../src/views/descent/params';
import { formulaSource } from '../../../../src/views/functionSource';
import { firstFrame } from '../frames';

const frameOf = (f: string, start: readonly [number, number], learningRate: number, stepCount: number) =>
  firstFrame({
    ...descent.defaults,
    source: formulaSource(f),
    start,
    stepCount,
    runs: [{ optimizer: 'sgd', learningRate }],
  });

describe('numbers that are told apart', () => {
  // A step takes each coordinate of the bowl to (1 - 2 rate) of it: f grows by the square of that, 1 + 6e-6 a step at 1.0000015.
  for (const [f, start, rate, steps, says] of [
    ['x^2 + y^2', [3, 4], 1.0000015, 5, /went up from 25 to 25\.001:.* 1\.0000015 is too large.* λmax = 1,/],
    ['x^2 + y^2', [3, 4], 1.0001, 5, /went up from 25 to 25\.1:/],
    ['25 + 0.001x', [1, 2], 1e-3, 10, /went down from 25\.001 to 25\.00099999,/],
    ['1e6 + x', [1, 2], 1e-6, 10, /went down from 1000001 to 1000000\.99999,/],
    ['x^2 + y^2', [3, 4], 2, 1, /from 25 to 225:|was 25 at the start and is 225/],
  ] as const)
    it(`says of ${f} at ${rate} where f came from and to: ${says}`, () => {
      const { sentence, paths } = frameOf(f, start, rate, steps);
      assert.match(sentence, says);
      const [, from, to] =
        /(?:from|was) (\S+)(?: at the start)? (?:to|and is) (\S+?)[:,]? /.exec(sentence) ?? [];
      const values = paths[0]?.value ?? [];
      const [first = Number.NaN, last = Number.NaN] = [values[0], values.at(-1)];
      assert.equal(Math.sign(Number(to) - Number(from)), Math.sign(last - first), sentence);
    });

  // The bound of Booth's function is 2 / 18 = 0.1111...
  for (const rate of [0.1111, 0.11111, 0.1112, 0.11112])
    it(`says on which side of the bound ${rate} is`, () => {
      const { sentence } = frameOf('(x + 2y - 7)^2 + (2x + y - 5)^2', [-6, 5], rate, 60);
      const [, side, bound] = /(close under|over) the bound 2 \/ λmax = (\S+),/.exec(sentence) ?? [];
      assert.equal(side, rate < 1 / 9 ? 'close under' : 'over', sentence);
      assert.equal(rate < Number(bound), rate < 1 / 9, sentence);
    });
});
