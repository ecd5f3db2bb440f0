import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createRandom, restoreRandom, xoshiro128StarStar } from '../../../src/engine/numbers/random';

const sampleCount = 100_000;

function draw(next: () => number, count = sampleCount): number[] {
  return Array.from({ length: count }, next);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function moment(numbers: readonly number[], power: number): number {
  return mean(numbers.map((number) => number ** power));
}

describe('xoshiro128**', () => {
  it('gives the words of the reference implementation from state 1, 2, 3, 4', () => {
    const next = xoshiro128StarStar(Int32Array.of(1, 2, 3, 4));
    const words = [
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ];
    assert.deepEqual(draw(next, 10), words);
  });
});

describe('createRandom', () => {
  it('gives the same numbers for the same seed, others for another', () => {
    const [first, second] = [createRandom(7), createRandom(7)];
    assert.deepEqual(draw(first.uniform, 5), draw(second.uniform, 5));
    assert.deepEqual(first.choice(10, 5), second.choice(10, 5));
    const starts = [0, 1, -1, 2 ** 32, 2 ** 32 + 1, 2 ** 52].map((seed) => createRandom(seed).uniform());
    assert.equal(new Set(starts).size, starts.length);
  });

  it('spreads uniform numbers evenly over 0 to 1', () => {
    const numbers = draw(createRandom(1).uniform);
    assert.ok(numbers.every((u) => u >= 0 && u < 1));
    const bins = new Array<number>(100).fill(0);
    for (const u of numbers) bins[Math.floor(u * 100)] = (bins[Math.floor(u * 100)] ?? 0) + 1;
    const chiSquare = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    assert.ok(chiSquare > 60 && chiSquare < 148, `chi square with 99 degrees of freedom is ${chiSquare}`);
    const neighbours = mean(numbers.map((u, i) => (u - 0.5) * ((numbers[i + 1] ?? 0.5) - 0.5)));
    assert.ok(Math.abs(neighbours) < 4 / 12 / Math.sqrt(sampleCount), `covariance ${neighbours}`);
  });

  // Five standard errors of each moment; the fourth moment tells a normal distribution from others with variance 1.
  const moments = [
    { power: 1, expected: 0, tolerance: 5 * Math.sqrt(1 / sampleCount) },
    { power: 2, expected: 1, tolerance: 5 * Math.sqrt(2 / sampleCount) },
    { power: 3, expected: 0, tolerance: 5 * Math.sqrt(15 / sampleCount) },
    { power: 4, expected: 3, tolerance: 5 * Math.sqrt(96 / sampleCount) },
  ];
  const normal = draw(createRandom(2).normal);
  const uniform = draw(createRandom(2).uniform).map((u) => 2 * u * Math.sqrt(3));
  for (const { power, expected, tolerance } of moments) {
    it(`gives normal numbers whose moment ${power} is ${expected}`, () => {
      const found = moment(normal, power);
      assert.ok(Math.abs(found - expected) <= tolerance, `moment ${power} is ${found}`);
      assert.ok(Math.abs(moment(uniform, power) - expected) > tolerance, 'uniform numbers pass as well');
    });
  }

  it('gives as many normal numbers beyond 1, 2 and 3 as the distribution says', () => {
    for (const [limit, share] of [
      [1, 0.3173105],
      [2, 0.0455003],
      [3, 0.0026998],
    ] as const) {
      const found = mean(normal.map((number) => (Math.abs(number) > limit ? 1 : 0)));
      const deviation = Math.sqrt((share * (1 - share)) / sampleCount);
      assert.ok(Math.abs(found - share) < 5 * deviation, `beyond ${limit}: ${found}`);
    }
  });

  it('chooses whole numbers below n evenly, the same one again at times', () => {
    const chosen = createRandom(3).choice(10, sampleCount);
    assert.ok(chosen instanceof Int32Array);
    const counts = new Int32Array(10);
    for (const value of chosen) counts[value] = (counts[value] ?? 0) + 1;
    assert.equal(
      counts.reduce((sum, count) => sum + count),
      sampleCount,
    );
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    assert.ok(chiSquare > 1.1 && chiSquare < 27.9, `chi square with 9 degrees of freedom is ${chiSquare}`);
    const distinct = new Set(createRandom(4).choice(1000, 1000)).size;
    assert.ok(distinct > 580 && distinct < 685, `${distinct} distinct of 1000, 632 expected`);
  });

  it('chooses nothing, or the only thing there is', () => {
    assert.deepEqual(createRandom(5).choice(3, 0), new Int32Array(0));
    assert.deepEqual(createRandom(5).choice(1, 3), new Int32Array(3));
  });

  it('goes on from its state with the same numbers, in any order of calls', () => {
    const calls = fc.array(fc.constantFrom('uniform', 'normal', 'choice', 'state'), { maxLength: 12 });
    fc.assert(
      fc.property(fc.maxSafeInteger(), calls, calls, (seed, before, after) => {
        const random = createRandom(seed);
        const follow = (source: typeof random, names: readonly string[]): unknown[] =>
          names.map((name) => {
            if (name === 'choice') return source.choice(7, 3);
            if (name === 'state') return source.state();
            return name === 'normal' ? source.normal() : source.uniform();
          });
        follow(random, before);
        const restored = restoreRandom(random.state());
        assert.deepEqual(follow(restored, after), follow(random, after));
        assert.deepEqual(restored.state(), random.state());
      }),
    );
  });

  it('keeps the second normal number of a pair in its state', () => {
    const random = createRandom(1);
    const between = [random.normal(), random.state()] as const;
    const second = random.normal();
    assert.equal(restoreRandom(between[1]).normal(), second);
    assert.notEqual(restoreRandom(random.state()).normal(), second);
  });

  const good = createRandom(1).state();
  const damaged = [
    { name: 'too short', state: good.slice(0, 5) },
    { name: 'too long', state: Float64Array.of(...good, 0) },
    { name: 'empty', state: new Float64Array(0) },
    { name: 'all 0', state: new Float64Array(6) },
    { name: 'not words', state: good.with(2, 0.5) },
    { name: 'beyond 32 bits', state: good.with(0, 2 ** 33 + 1) },
    { name: 'not a number', state: good.with(3, Number.NaN) },
    { name: 'with another flag', state: good.with(4, 2) },
    { name: 'with a spare that is not finite', state: good.with(5, Infinity) },
  ];
  for (const { name, state } of damaged) {
    it(`says that a state is damaged when it is ${name}`, () => {
      const message = 'The state of the random numbers is damaged.';
      assert.throws(() => restoreRandom(state), { name: 'InputError', message });
    });
  }

  const faults = [
    { run: () => createRandom(0.5), says: 'The seed must be a whole number, but it is 0.5.' },
    { run: () => createRandom(Number.NaN), says: 'The seed must be a whole number, but it is NaN.' },
    {
      run: () => createRandom(1).choice(0, 1),
      says: 'choice needs a whole number of things from 1 to 2147483648 to choose from, but got 0.',
    },
    {
      run: () => createRandom(1).choice(5, -1),
      says: 'choice needs a whole number of choices, 0 or more, but got -1.',
    },
  ];
  for (const { run, says } of faults) {
    it(`says: ${says}`, () => assert.throws(run, { name: 'InputError', message: says }));
  }
});
