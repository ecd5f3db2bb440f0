import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import * as np from '#numpy';

interface Drawn {
  readonly seed: number | number[];
  readonly call: string;
  readonly value: unknown;
}

const file = path.join(import.meta.dirname, '../fixtures/numpy/random.json');
const fixture = JSON.parse(readFileSync(file, 'utf8')) as readonly Drawn[];

const shuffled = (random: np.RandomState, array: np.NDArray): np.NDArray => {
  np.shuffle(random, array);
  return array;
};
const pairs = (): np.NDArray => np.reshape(np.arange(8n), [4, 2]);

/** Each call of the fixture, as ours is called. */
const calls: Readonly<Record<string, (random: np.RandomState) => np.Value | number | bigint>> = {
  'np.random.rand()': (random) => random.random(),
  'np.random.rand(3, 2)': (random) => random.random([3, 2]),
  'np.random.random(4)': (random) => random.random([4]),
  'np.random.randn()': (random) => random.standardNormal(),
  'np.random.randn(3)': (random) => random.standardNormal([3]),
  'np.random.randn(2, 3)': (random) => random.standardNormal([2, 3]),
  'np.random.uniform(-1, 3, 4)': (random) => random.uniform(-1n, 3n, [4]),
  'np.random.uniform(0, np.array([1.0, 2.0, 3.0]))': (random) => random.uniform(0n, [1, 2, 3]),
  'np.random.normal(5, 2, (2, 2))': (random) => random.normal(5n, 2n, [2, 2]),
  'np.random.normal(np.array([0.0, 100.0]), 0.5)': (random) => random.normal([0, 100], 0.5),
  'np.random.exponential(2.0, 3)': (random) => random.exponential(2, [3]),
  'np.random.randint(0, 10, 12)': (random) => random.randint(0n, 10n, [12]),
  'np.random.randint(5)': (random) => random.randint(0n, 5n),
  'np.random.randint(-3, 4, (2, 5))': (random) => random.randint(-3n, 4n, [2, 5]),
  'np.random.randint(0, 2**40, 3)': (random) => random.randint(0n, 2n ** 40n, [3]),
  'np.random.randint(0, 1, 3)': (random) => random.randint(0n, 1n, [3]),
  'np.random.choice(60000, 10)': (random) => np.choice(random, 60000n, { size: [10] }),
  'np.random.choice(5)': (random) => np.choice(random, 5n),
  'np.random.choice(10, 5, replace=False)': (random) => np.choice(random, 10n, { size: [5], replace: false }),
  'np.random.choice(np.array([1.5, 2.5, 3.5]), 6)': (random) =>
    np.choice(random, [1.5, 2.5, 3.5], { size: [6] }),
  'np.random.choice(4, 8, p=[0.1, 0.2, 0.3, 0.4])': (random) =>
    np.choice(random, 4n, { size: [8], p: [0.1, 0.2, 0.3, 0.4] }),
  'np.random.choice(4, 3, replace=False, p=[0.1, 0.2, 0.3, 0.4])': (random) =>
    np.choice(random, 4n, { size: [3], replace: false, p: [0.1, 0.2, 0.3, 0.4] }),
  'np.random.permutation(12)': (random) => np.permutation(random, 12n),
  'np.random.permutation(np.array([1.0, 2.0, 3.0, 4.0]))': (random) => np.permutation(random, [1, 2, 3, 4]),
  'np.random.permutation(np.arange(8).reshape(4, 2))': (random) => np.permutation(random, pairs()),
  'shuffled(np.arange(9))': (random) => shuffled(random, np.arange(9n)),
  'shuffled(np.arange(8).reshape(4, 2))': (random) => shuffled(random, pairs()),
};

/** Ints as numbers, as JSON has them. */
const plain = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(plain) : typeof value === 'bigint' ? Number(value) : value;
const listOf = (value: np.Value | number | bigint): unknown =>
  plain(typeof value === 'object' ? np.toList(value) : value);

/** Math.log and that of C may differ in the last bit; all else is to the bit. */
function agrees(ours: unknown, theirs: unknown, call: string): boolean {
  if (Array.isArray(ours) && Array.isArray(theirs))
    return ours.length === theirs.length && ours.every((one, i) => agrees(one, theirs[i], call));
  const tookLog = /randn|normal|exponential/.test(call);
  return tookLog
    ? Math.abs(Number(ours) - Number(theirs)) <= 1e-14 * Math.abs(Number(theirs))
    : Object.is(ours, theirs);
}

describe('RandomState', () => {
  const seeds = new Map<string, Drawn[]>();
  for (const drawn of fixture) {
    const key = JSON.stringify(drawn.seed);
    seeds.set(key, [...(seeds.get(key) ?? []), drawn]);
  }
  assert.equal(seeds.size, 5);
  for (const [seed, drawn] of seeds)
    it(`draws what NumPy's legacy generator draws from the seed ${seed}`, () => {
      const given: unknown = JSON.parse(seed);
      const random = new np.RandomState(Array.isArray(given) ? given.map(BigInt) : BigInt(given as number));
      for (const { call, value } of drawn) {
        const ours = listOf((calls[call] as (typeof calls)[string])(random));
        assert.ok(
          agrees(ours, value, call),
          `${call}: ${JSON.stringify(ours)} instead of ${JSON.stringify(value)}`,
        );
      }
      assert.equal(drawn.length, Object.keys(calls).length);
    });

  it('begins anew with a seed', () => {
    const random = new np.RandomState(7n);
    const first = [random.standardNormal(), random.random()];
    random.seed(7n);
    assert.deepEqual([random.standardNormal(), random.random()], first);
  });

  const refused: readonly (readonly [string, (random: np.RandomState) => unknown, RegExp])[] = [
    [
      'a seed below 0',
      (random) => random.seed(-1n),
      /A seed is a whole number from 0 to 4294967295, not -1\./,
    ],
    [
      'no number to draw',
      (random) => random.randint(3n, 3n),
      /There is no whole number from 3 on before 3\./,
    ],
    [
      'more than there are',
      (random) => np.choice(random, 2n, { size: [3], replace: false }),
      /cannot draw 3 of 2/,
    ],
    [
      'shares that are too few',
      (random) => np.choice(random, 3n, { p: [1] }),
      /3 things .* but 1 probabilities/,
    ],
    [
      'shares that are no shares',
      (random) => np.choice(random, 2n, { p: [0.5, 0.6] }),
      /their sum is 1, but here it is 1\.1/,
    ],
    ['a negative deviation', (random) => random.normal(0, -1), /not below 0, but it is -1/],
  ];
  for (const [what, draw, sentence] of refused)
    it(`refuses ${what}`, () => assert.throws(() => draw(new np.RandomState(0n)), sentence));
});
