import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { SimpleNetParams } from '#protocol';
import { computeSimpleNet } from '../../../src/views/simpleNet/compute';
import { simpleNet } from '../../../src/views/simpleNet/params';
import { onlyFrame } from '../onlyFrame';

const { defaults } = simpleNet;
const frameOf = (change: Partial<SimpleNetParams>) => onlyFrame(computeSimpleNet({ ...defaults, ...change }));

/** The loss written down once more, straight from the book's formula. */
function lossOf(weights: ArrayLike<number>, x: readonly number[], target: number): number {
  const z = [0, 1, 2].map((k) => (x[0] ?? 0) * (weights[k] ?? 0) + (x[1] ?? 0) * (weights[3 + k] ?? 0));
  const powers = z.map((value) => Math.exp(value - Math.max(...z)));
  return -Math.log((powers[target] ?? 0) / powers.reduce((sum, power) => sum + power) + 1e-7);
}

const number = (size: number) => fc.double({ min: -size, max: size, noNaN: true });
const params = fc.record({
  weights0: fc.tuple(number(2), number(2), number(2)),
  weights1: fc.tuple(number(2), number(2), number(2)),
  x: fc.tuple(number(1), number(1)),
  target: fc.integer({ min: 0, max: 2 }),
  chosen: fc.integer({ min: 0, max: 5 }),
});

describe('the chosen weight', () => {
  it('has its own two losses, whose quotient is its place in dW to the bit', () => {
    fc.assert(
      fc.property(params, (change) => {
        const { chosen, gradient, weights } = frameOf(change);
        const { lossRaised, lossLowered, twiceH, derivative, index } = chosen;
        assert.equal((lossRaised - lossLowered) / twiceH, derivative);
        assert.equal(gradient[index], derivative);
        const raised = [...weights];
        raised[index] = (raised[index] ?? 0) + defaults.h;
        assert.ok(Math.abs(lossRaised - lossOf(raised, change.x, change.target)) < 1e-13);
      }),
    );
  });

  it('has the exact derivative beside it: x (y - t), nearer still with the 1e-7 in the log', () => {
    fc.assert(
      fc.property(params, (change) => {
        const { derivative, exact, guarded, input, probability, truth } = frameOf(change).chosen;
        assert.ok(Math.abs(exact - input * (probability - truth)) < 1e-15);
        assert.ok(Math.abs(derivative - guarded) < 2e-9, `${derivative} and ${guarded}`);
      }),
    );
    const { derivative, exact, guarded } = frameOf({ target: 1 }).chosen;
    assert.ok(Math.abs(derivative - exact) > 5e-8, 'without it, it is not so near');
    assert.ok(Math.abs(derivative - guarded) < 2e-9);
  });
});

describe('the sentence', () => {
  const cases: { name: string; change: Partial<SimpleNetParams>; says: RegExp; warning?: true }[] = [
    {
      name: 'a negative derivative: raise it',
      change: { chosen: 3 },
      says: /right answer 65\.5\s%\. <tangent>W\[1, 0\]<\/tangent> has a negative derivative: raise it a little, by 0\.01, and the loss falls by 0\.00309 \(slope times 0\.01: 0\.0031\)\. No other weight matters more/,
    },
    {
      name: 'a positive derivative: lower it, and which one matters most',
      change: { chosen: 2 },
      says: /W\[0, 2\]<\/tangent> has a positive derivative: lower it .* W\[1, 0\] matters most/,
    },
    { name: 'an input of 0', change: { x: [0, 1] }, says: /its input x₀ is 0, so its derivative is 0/ },
    {
      name: 'a lost step',
      change: { h: 1e-50 },
      says: /lost in rounding: .* 0 instead of -0\.207/,
      warning: true,
    },
    { name: 'a step nearly lost', change: { h: 3e-15 }, says: /mostly rounding/, warning: true },
    { name: 'a step too large', change: { h: 2 }, says: /too large: .* the loss bends/, warning: true },
    {
      name: 'an answer without a chance',
      change: { weights0: [-100, 0, 0] },
      says: /1e-7 inside the log holds the loss at 16\.1/,
      warning: true,
    },
    {
      name: 'a slope lost in the rounding of a good h',
      change: { x: [1e-12, 0] },
      says: /too small to be seen|is 0: a/,
    },
    {
      name: 'a step lost in a weight',
      change: { weights0: [1e13, 1e13, 1e13], h: 1e-4, x: [1e-13, 1] },
      says: /lost in rounding: .* Try h = \S+\.$/,
      warning: true,
    },
    {
      name: 'a step lost in a weight, with none to advise',
      change: { weights0: [1e20, 1e20, 1e20], h: 1e-4, x: [1e-20, 1] },
      says: /lost in rounding: .* Try smaller weights\.$/,
      warning: true,
    },
    {
      name: 'the usual step where it is too large',
      change: { x: [1e4, 0], weights0: [0, 0, 0], h: 1e-4 },
      says: /too large: .* Try h = 1e-\d\.$/,
      warning: true,
    },
    { name: 'a nearly certain answer', change: { weights0: [16, 0, 0] }, says: /right answer >\s99\.9\s%/ },
    {
      name: 'an answer that is nearly none',
      change: { weights0: [-13, 0, 0] },
      says: /right answer <\s0\.1\s%/,
    },
    { name: 'a certain answer', change: { weights0: [100, 0, 0] }, says: /right answer 100\.0\s%/ },
  ];
  for (const { name, change, says, warning = false } of cases) {
    it(`tells of ${name}`, () => {
      const frame = frameOf(change);
      assert.match(frame.sentence, says);
      assert.equal(frame.warning, warning);
    });
  }

  it('tells by how much the loss would really fall', () => {
    fc.assert(
      fc.property(params, (change) => {
        const { sentence, weights, loss, chosen } = frameOf(change);
        const found = /(raise|lower) it a little, by ([\d.e-]+), and the loss falls by ([\d.e-]+) /.exec(
          sentence,
        );
        if (!found) return assert.match(sentence, /is 0|too small/);
        const moved = [...weights];
        moved[chosen.index] = chosen.weight + (found[1] === 'raise' ? 1 : -1) * Number(found[2]);
        const fall = loss - lossOf(moved, change.x, change.target);
        assert.ok(Math.abs(fall - Number(found[3])) <= 0.006 * fall + 1e-13, `${fall}: ${sentence}`);
      }),
    );
  });
});
