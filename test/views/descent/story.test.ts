import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DescentParams } from '#protocol';
import { descent } from '../../../src/views/descent/params';
import { formulaSource } from '../../../src/views/functionSource';
import { firstFrame } from './frames';

interface Case {
  readonly what: string;
  readonly change: Partial<DescentParams>;
  /** What is said of these steps. */
  readonly says: Readonly<Record<number, RegExp>>;
}

const sgd = (learningRate: number) => [{ optimizer: 'sgd', learningRate }] as const;

/** By the mathematics: along each axis of x0^2 + x1^2 a step takes x to (1 - 2 rate) x. */
const cases: readonly Case[] = [
  {
    what: 'a walk down',
    change: { runs: sgd(0.1) },
    says: {
      0: /^Here the run starts\.$/,
      1: /downhill: f falls/,
      9: /downhill: f falls/,
      60: /hardly moves/,
    },
  },
  {
    what: 'a jump to the other side, lower',
    change: { runs: sgd(0.9) },
    says: { 1: /^x₀ and x₁ jump over .* f falls\.$/ },
  },
  {
    what: 'a jump to the other side, as high',
    change: { runs: sgd(1), gradient: 'exact' },
    says: { 1: /^x₀ and x₁ jump .* as high there\.$/, 2: /as high there/ },
  },
  {
    what: 'a jump to the other side, higher',
    change: { runs: sgd(1.05) },
    says: { 3: /^x₀ and x₁ jump .* f rises\.$/ },
  },
  {
    what: 'one coordinate alone',
    change: { source: formulaSource('x0^2/20 + x1^2'), start: [-7, 2], runs: sgd(0.95) },
    says: { 1: /^x₁ jumps over the floor of its valley, and f falls\.$/, 5: /^x₁ jumps/ },
  },
  {
    what: 'one coordinate alone, as high',
    change: { start: [3, 0], runs: sgd(1), gradient: 'exact' },
    says: { 1: /^x₀ jumps over the floor of its valley, and f is as high there\.$/ },
  },
  {
    what: 'one coordinate alone, higher',
    change: { start: [3, 0], runs: sgd(1.05) },
    says: { 1: /^x₀ jumps over the floor of its valley, so far that f rises\.$/ },
  },
  {
    what: 'speed that carries over flat ground',
    change: {
      source: formulaSource('max(x0, 0) + 0x1'),
      start: [0.05, 0],
      runs: [{ optimizer: 'momentum', learningRate: 0.1 }],
      gradient: 'exact',
    },
    // v = -0.1, -0.09 ...: from 0.05 to -0.05, and on where f is 0.
    says: { 1: /downhill: f falls/, 2: /^The point moves, and f stays as it is\.$/ },
  },
  {
    what: 'speed that carries uphill',
    change: { runs: [{ optimizer: 'momentum', learningRate: 0.1 }], start: [-3, 0] },
    // v = 0.6, 1.02, 1.176, 1.046 ...: x passes 0 at its fourth step and goes on uphill.
    says: { 1: /downhill/, 4: /^x₀ jumps over/, 5: /f rises: what is left of earlier steps/ },
  },
  {
    what: 'rest',
    change: { runs: sgd(0.5), gradient: 'exact' },
    says: { 1: /f falls/, 2: /stays where it is: its gradient is exactly 0/, 3: /exactly 0/ },
  },
  {
    what: 'differences that are lost, where the gradient is not 0',
    change: { runs: sgd(10) },
    says: {
      1: /f rises/,
      14: /so its numerical gradient is exactly 0\.$/,
      15: /numerical gradient is exactly 0/,
    },
  },
  { what: 'a step lost beside x', change: { runs: sgd(1e-20) }, says: { 1: /smaller than the distance/ } },
  {
    what: 'the end of numbers',
    change: { source: formulaSource('log(x0) + x1^2'), start: [1, 1], runs: sgd(0.1) },
    says: { 1: /falls/, 6: /no finite number/, 7: /no finite number/ },
  },
  {
    what: 'a walk down a curved valley',
    change: {
      source: formulaSource('(x0 + x1^2)^2 + x1^2'),
      start: [0, 1],
      runs: sgd(0.3),
      gradient: 'exact',
    },
    // The gradient at (0, 1) is (2, 6): to (-0.6, -0.8), where f falls.
    says: { 1: /f falls/ },
  },
  {
    what: 'a step too long, over a hill',
    change: {
      source: formulaSource('0.3x0 + 2sin(x0) + x1^2'),
      start: [2.5, 0],
      runs: sgd(4.826),
      gradient: 'exact',
    },
    // The slope 0.3 + 2 cos(2.5) = -1.302 takes x0 on by 6.28, a period: as steep there, and 0.3 * 6.28 higher.
    says: { 1: /^f rises: the step leads downhill at first, but goes too far\.$/ },
  },
];

describe('what is said of a step', () => {
  for (const { what, change, says } of cases)
    it(`tells of ${what}`, () => {
      const { story, stepCount } = firstFrame({ ...descent.defaults, ...change });
      assert.equal(story.at.length, stepCount + 1);
      for (const [step, text] of Object.entries(says))
        assert.match(story.texts[story.at[Number(step)] ?? -1] ?? '', text, `step ${step}`);
    });

  it('says that f falls where it falls, and rises where it rises', () => {
    for (const { params } of descent.presets()) {
      params.runs.forEach((_, selected) => {
        const { story, paths } = firstFrame({ ...params, selected });
        const values = paths[selected]?.value ?? [];
        story.at.forEach((text, step) => {
          const said = story.texts[text] ?? '';
          const [before = Number.NaN, now = Number.NaN] = [values[step - 1], values[step]];
          if (/f falls/.test(said)) assert.ok(now < before, said);
          if (/f rises/.test(said)) assert.ok(now > before, said);
        });
      });
    }
  });

  it('repeats few sentences', () => {
    for (const { params } of descent.presets()) assert.ok(firstFrame(params).story.texts.length <= 20);
  });
});
