import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkGradient, errorHistogram, type GradientCheck, lossesAround, type PlantedBug } from '#engine';
import { diagnosePart } from '../../../src/engine/gradientCheck/diagnosis';
import { smallNet } from './smallNet';

const check = (bug: PlantedBug, seed = 4, batchSize = 5) => {
  const { net, x, t } = smallNet(seed, 3, batchSize);
  return checkGradient(net, x, t, { bug });
};

const kinds = ({ parts }: GradientCheck) => parts.map(({ diagnosis }) => diagnosis.kind).join(' ');

describe('checkGradient', () => {
  const cases: readonly { bug: PlantedBug; kinds: string; factor?: number; worst: number }[] = [
    { bug: 'none', kinds: 'right right right right', worst: 0 },
    { bug: 'sign', kinds: 'factor factor factor factor', factor: -1, worst: 2 },
    { bug: 'batch', kinds: 'factor factor factor factor', factor: 5, worst: 0.8 },
    { bug: 'transposed', kinds: 'unrelated unrelated right right', worst: 1.5 },
    { bug: 'bias', kinds: 'right right right zero', worst: 1 },
  ];
  for (const { bug, kinds: expected, factor, worst } of cases) {
    it(`finds ${bug}, for any net`, () => {
      for (let seed = 0; seed < 20; seed++) {
        const found = check(bug, seed);
        assert.equal(kinds(found), expected, `seed ${seed}`);
        if (factor !== undefined) {
          for (const { diagnosis } of found.parts) assert.ok(Math.abs(diagnosis.factor - factor) < 1e-6);
        }
        const largest = Math.max(...found.parts.map((part) => part.worstError));
        assert.ok(
          bug === 'transposed' ? largest > 0.1 : Math.abs(largest - worst) < 1e-7,
          `seed ${seed}: ${largest}`,
        );
      }
    });
  }

  it('cannot find a forgotten division by 1', () =>
    assert.equal(kinds(check('batch', 4, 1)), 'right right right right'));

  it('counts every parameter once, and what is 0 both ways apart', () => {
    const sizes = { W1: 12, b1: 3, W2: 9, b2: 3 };
    for (const { name, counts, noisyCount, zeroCount } of check('none').parts) {
      const { good, fine, doubtful, wrong } = counts;
      assert.equal(good + fine + doubtful + wrong + noisyCount, sizes[name], name);
      assert.equal(zeroCount, name === 'W1' ? 3 : 0, 'the third input is 0 in every sample');
    }
  });

  it('takes the steepest of the worst parameters', () => {
    for (const { numerical, worst } of check('sign').parts) {
      const steepest = Math.max(...numerical.map(Math.abs));
      assert.equal(Math.abs(numerical[worst] ?? 0), steepest);
    }
  });

  it('shows the losses of the textbook, and leaves the net as it was', () => {
    const { net, x, t } = smallNet(4);
    const before = net.block.flat.slice();
    for (const { index, name, at } of [
      { index: 5, name: 'W1', at: 5 },
      { index: 13, name: 'b1', at: 1 },
      { index: 23, name: 'W2', at: 8 },
      { index: 26, name: 'b2', at: 2 },
    ]) {
      const { above, below } = lossesAround(net, x, t, index, 1e-4);
      const part = checkGradient(net, x, t, { h: 1e-4 }).parts.find((one) => one.name === name);
      assert.ok(Math.abs((above - below) / 2e-4 - (part?.numerical[at] ?? 0)) < 1e-10, name);
    }
    assert.deepEqual(net.block.flat, before);
    assert.throws(() => lossesAround(net, x, t, 27, 1e-4), /There are 27 parameters/);
  });
});

describe('errorHistogram', () => {
  it('counts each parameter whose gradient is not 0 in the bin of its error', () => {
    const { parts } = check('transposed');
    const { edges, counts } = errorHistogram(parts);
    for (let bin = 0; bin < counts.length; bin++) {
      const [from, to] = [bin === 0 ? -1 : (edges[bin] ?? 0), edges[bin + 1] ?? 0];
      let expected = 0;
      for (const { errors, numerical } of parts) {
        errors.forEach((error, i) => {
          if (numerical[i] !== 0 && error > from && error <= to) expected++;
        });
      }
      assert.equal(counts[bin], expected, `from ${from} to ${to}`);
    }
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      24,
    );
  });
});

describe('diagnosePart', () => {
  const noise = 1e-11;
  const n = Float64Array.from({ length: 40 }, (_, i) => Math.sin(3 * i + 1));
  const cases: readonly { name: string; a: Float64Array; n?: Float64Array; kind: string }[] = [
    { name: 'the same numbers', a: n, kind: 'right' },
    { name: 'numbers off by 9e-5', a: n.map((value) => value * (1 + 9e-5)), kind: 'right' },
    { name: 'numbers off by 1 in 1000', a: n.map((value) => value * 1.001), kind: 'rough' },
    { name: 'a tenth more', a: n.map((value) => value * 1.1), kind: 'factor' },
    { name: 'zeros', a: n.map(() => 0), kind: 'zero' },
    { name: 'zeros against zeros', a: n.map(() => 0), n: n.map(() => 0), kind: 'empty' },
    {
      name: 'differences below the noise',
      a: n.map(() => 0),
      n: n.map((value) => value * 1e-12),
      kind: 'empty',
    },
    { name: 'three of forty off', a: n.map((value, i) => (i < 3 ? value + 1 : value)), kind: 'few' },
    { name: 'other numbers', a: n.map((value, i) => value + Math.cos(7 * i)), kind: 'unrelated' },
    { name: 'nan', a: n.map(() => Number.NaN), kind: 'unrelated' },
  ];
  for (const { name, a, n: numerical = n, kind } of cases) {
    it(`calls ${name} ${kind}`, () => assert.equal(diagnosePart(a, numerical, noise).kind, kind));
  }

  it('finds any factor', () => {
    const factor = fc.double({ min: 0.02, max: 1e6, noNaN: true }).filter((c) => Math.abs(c - 1) > 0.02);
    fc.assert(
      fc.property(factor, fc.boolean(), (size, negative) => {
        const c = negative ? -size : size;
        const found = diagnosePart(
          n.map((value) => c * value),
          n,
          noise,
        );
        assert.equal(found.kind, 'factor');
        assert.ok(Math.abs(found.factor / c - 1) < 1e-9);
      }),
    );
  });
});
