import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SimpleNetParams } from '#protocol';
import { computeSimpleNet } from '../../../src/views/simpleNet/compute';
import { simpleNet } from '../../../src/views/simpleNet/params';
import { onlyFrame } from '../onlyFrame';

const { defaults } = simpleNet;
const frameOf = (change: Partial<SimpleNetParams>) => onlyFrame(computeSimpleNet({ ...defaults, ...change }));

/** The same descent by the formula x_i (y_k - t_k) and without a difference. */
function exactDescent(
  { weights0, weights1, x, target, targets }: SimpleNetParams,
  rates: readonly number[],
): number[] {
  let W = [...weights0, ...weights1];
  for (const [step, rate] of rates.entries()) {
    const z = [0, 1, 2].map((k) => (x[0] ?? 0) * (W[k] ?? 0) + (x[1] ?? 0) * (W[3 + k] ?? 0));
    const powers = z.map(Math.exp);
    const sum = powers.reduce((all, power) => all + power);
    W = W.map((w, i) => {
      const k = i % 3;
      const error = (powers[k] ?? 0) / sum - (k === (targets[step] ?? target) ? 1 : 0);
      return w - rate * (x[Math.floor(i / 3)] ?? 0) * error;
    });
  }
  return W;
}

describe('steps of descent', () => {
  for (const rates of [[], [0.1], [0.1, 0.1, 2], Array<number>(100).fill(0.5)]) {
    it(`lead where the exact gradient leads, after ${rates.length} at ${[...new Set(rates)].join(' and ')}`, () => {
      const { weights, path, taken, loss } = frameOf({ rates });
      exactDescent(defaults, rates).forEach((expected, i) => {
        const difference = Math.abs((weights[i] ?? 0) - expected);
        assert.ok(difference < 2e-5);
        if (rates.length === 0) assert.equal(difference, 0);
      });
      assert.equal(taken, rates.length);
      assert.equal(path.length, 1);
      assert.equal(path[0]?.losses.length, rates.length + 1);
      assert.equal(path[0]?.losses.at(-1), loss);
    });
  }

  it('lower the loss one after the other, each as its forerunner foretold', () => {
    const { path } = frameOf({ rates: Array<number>(20).fill(0.1) });
    const losses = path[0]?.losses ?? assert.fail();
    losses.forEach((loss, step) => {
      if (step > 0) assert.ok(loss < (losses[step - 1] ?? 0));
    });
    assert.deepEqual(frameOf({ rates: [] }).ahead, losses.slice(1));
    assert.equal(frameOf({ rates: [] }).loss, losses[0]);
  });

  for (const [taken, end] of [
    [0, 20],
    [10, 20],
    [11, 40],
    [30, 40],
    [500, 520],
  ] as const) {
    it(`are foretold to step ${end} after ${taken}, also where they lead up`, () => {
      const rates = Array<number>(taken).fill(0.1);
      const { ahead } = frameOf({ rates, learningRate: 30 });
      assert.equal(taken + ahead.length, end);
      ahead.forEach((loss, i) => {
        assert.equal(loss, frameOf({ rates: [...rates, ...Array<number>(i + 1).fill(30)] }).loss);
      });
    });
  }

  it('are each for the right answer of its time: the path so far stays when another is asked for', () => {
    const rates = [0.5, 0.5, 0.5, 1, 1];
    const targets = [0, 0, 0, 1, 1];
    const { weights, path, loss } = frameOf({ rates, targets, target: 2 });
    exactDescent({ ...defaults, targets }, rates).forEach((expected, i) => {
      assert.ok(Math.abs((weights[i] ?? 0) - expected) < 2e-5);
    });
    assert.deepEqual(
      path.map(({ target, from, losses }) => [target, from, losses.length]),
      [
        [0, 0, 4],
        [1, 3, 3],
        [2, 5, 1],
      ],
    );
    const before = frameOf({ rates: rates.slice(0, 3), targets: [0, 0, 0] });
    assert.deepEqual(path[0], before.path[0]);
    assert.equal(path[1]?.losses[0], before.losses[1]);
    assert.equal(path[2]?.losses[0], loss);
  });

  it('kept by 0.1.0 were all for the answer that was asked for', () => {
    const { targets, ...kept } = { ...defaults, rates: [0.1, 0.2], target: 2 };
    assert.deepEqual(simpleNet.parseParams(kept).targets, [2, 2]);
    assert.deepEqual(simpleNet.parseParams({ ...kept, targets: [0, 1, 1] }).targets, [0, 1]);
  });

  it('move the chosen weight to where its frame said', () => {
    for (let chosen = 0; chosen < 6; chosen++) {
      assert.equal(frameOf({ rates: [0.1] }).weights[chosen], frameOf({ chosen }).chosen.next);
    }
  });

  it('stay finite at the greatest rate, input and number of steps that can be asked for', () => {
    const { weights, loss } = frameOf({ x: [1e6, -1e6], target: 1, rates: Array<number>(500).fill(1e3) });
    assert.ok(weights.every(Number.isFinite) && Number.isFinite(loss));
  });
});
