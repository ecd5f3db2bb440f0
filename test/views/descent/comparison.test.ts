import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { DescentParams } from '#protocol';
import { descent } from '../../../src/views/descent/params';
import { writtenSource } from '../../../src/views/functionSource';
import { offeredFunctions } from '../../../src/views/functions';
import { close } from '../onlyFrame';
import { firstFrame } from './frames';

/** From test/fixtures/comparison.py: the 31 points of each optimizer, by NumPy. */
const numpy = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../../fixtures/comparison.json'), 'utf8'),
) as Record<string, [number, number][]>;

const preset = (name: string): DescentParams => {
  const found = descent.presets().find((one) => one.name === name);
  assert.ok(found, name);
  return found.params;
};

describe("the book's comparison of optimizers", () => {
  const frame = firstFrame(preset('Four optimizers in a long valley'));

  for (const { optimizer, x0, x1 } of frame.paths) {
    it(`takes the 30 steps of ${optimizer} as NumPy does`, () => {
      const expected = numpy[optimizer] ?? [];
      assert.equal(expected.length, 31);
      assert.equal(x0.length, 31);
      expected.forEach(([a, b], step) => {
        assert.ok(close(x0[step], a, 1e-12), `x0 at step ${step}: ${x0[step]}, not ${a}`);
        assert.ok(close(x1[step], b, 1e-12), `x1 at step ${step}: ${x1[step]}, not ${b}`);
      });
    });
  }

  const ends = [
    { optimizer: 'sgd', learningRate: 0.95, x0: -0.350393, x1: 0.0847823 },
    { optimizer: 'momentum', learningRate: 0.1, x0: 0.896414, x1: 0.0880856 },
    { optimizer: 'adaGrad', learningRate: 1.5, x0: -0.120162, x1: 2.486e-17 },
    { optimizer: 'adam', learningRate: 0.3, x0: 0.136007, x1: 0.318245 },
  ];
  it('ends where the book ends', () => {
    assert.equal(frame.paths.length, ends.length);
    ends.forEach((end, i) => {
      const run = frame.paths[i];
      assert.equal(run?.optimizer, end.optimizer);
      assert.equal(run.learningRate, end.learningRate);
      const [x0, x1] = [run.x0.at(-1) ?? Number.NaN, run.x1.at(-1) ?? Number.NaN];
      assert.equal(Number(x0.toPrecision(6)), end.x0);
      const digits = end.x1 < 1e-9 ? 4 : 6;
      assert.equal(Number(x1.toPrecision(digits)), end.x1);
    });
  });

  it('marks the known minimum', () => assert.deepEqual(frame.minima, [[0, 0]]));
});

describe('the map of several runs', () => {
  const map = (rates: readonly number[]) =>
    firstFrame({
      ...descent.defaults,
      stepCount: 30,
      runs: rates.map((learningRate) => ({ optimizer: 'sgd', learningRate })),
    });

  it('stays with the runs that stay, and says which one leaves it', () => {
    const frame = map([0.1, 2]);
    assert.deepEqual(frame.range0, map([0.1]).range0);
    assert.deepEqual(frame.range1, map([0.1]).range1);
    assert.match(frame.sentence, /near the start; SGD 2 leaves it\.$/);
    assert.match(map([0.1, 2, 3]).sentence, /near the start; these leave it: SGD 2; SGD 3\.$/);
  });

  it('shows all of them while none goes far beyond the others', () => {
    const frame = map([0.1, 1.01]);
    assert.doesNotMatch(frame.sentence, /leaves it/);
    for (const { x0, x1 } of frame.paths) {
      assert.ok(x0.every((x) => x > frame.range0[0] && x < frame.range0[1]));
      assert.ok(x1.every((x) => x > frame.range1[0] && x < frame.range1[1]));
    }
  });

  it('shows them all when all of them run away', () => assert.ok(map([2, 2]).range0[1] > 1e9));
});

describe('the examples of the descent', () => {
  for (const { name, formula, start } of offeredFunctions()) {
    const preset = descent.presets().find((one) => one.name === name);
    if (!preset) continue;
    it(`${name}: stands with its own formula and start, at rates at which every run gets lower`, () => {
      assert.deepEqual([writtenSource(preset.params.source), preset.params.start], [formula, start]);
      const { paths } = firstFrame(preset.params);
      assert.equal(paths.length, 3);
      for (const { value } of paths) assert.ok((value.at(-1) ?? Number.NaN) < (value[0] ?? Number.NaN));
    });
  }

  it('are of every function that is offered', () => {
    const formulas = descent.presets().map(({ params }) => writtenSource(params.source));
    for (const { name, formula } of offeredFunctions()) assert.ok(formulas.includes(formula), name);
  });

  for (const { name, params } of descent.presets()) {
    it(`${name}: every run is seen on the map, and none becomes infinite`, () => {
      const { paths, range0, range1, minima } = firstFrame(params);
      for (const { x0, x1, value } of paths) {
        assert.ok(value.length > 1 && value.every(Number.isFinite));
        const [x, y] = [x0[0] ?? Number.NaN, x1[0] ?? Number.NaN];
        assert.ok(x > range0[0] && x < range0[1] && y > range1[0] && y < range1[1], `${x}, ${y}`);
      }
      for (const [x, y] of minima.slice(0, 1))
        assert.ok(x > range0[0] && x < range0[1] && y > range1[0] && y < range1[1]);
    });
  }
});
