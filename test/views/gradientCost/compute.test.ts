import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { createRandom, matrixFrom, partialDerivative, TwoLayerNet } from '#engine';
import type { GradientCostFrame, GradientCostParams } from '#protocol';
import { computeGradientCost } from '../../../src/views/gradientCost/compute';
import { gradientCost } from '../../../src/views/gradientCost/params';
import { embeddedDigits } from '../../engine/embeddedDigits';
import { root } from '../../imports';

const file = (name: string) => readFileSync(path.join(root, 'media', name));
const small = { ...gradientCost.defaults, hiddenSize: 2, batchSize: 3, running: true };

/** The first `count` frames. Each look at the clock takes `tick` milliseconds, so that all that is measured takes one tick. */
function frames(params: GradientCostParams, count: number, tick = 1): GradientCostFrame[] {
  let time = 0;
  const now = () => {
    time += tick;
    return time;
  };
  const taken: GradientCostFrame[] = [];
  for (const frame of computeGradientCost(params, { file, now })) {
    taken.push(frame);
    if (taken.length === count) break;
  }
  return taken;
}

function last(params: GradientCostParams, count: number, tick?: number): GradientCostFrame {
  const frame = frames(params, count, tick).at(-1);
  assert.ok(frame);
  return frame;
}

/** The loss of the same net and batch, made apart from the view. */
function lossOf({ seed, hiddenSize, batchSize }: GradientCostParams) {
  const digits = embeddedDigits('train');
  const random = createRandom(seed);
  const net = new TwoLayerNet({ inputSize: 784, hiddenSize, outputSize: 10, random });
  const samples = random.choice(digits.count, batchSize);
  const x = matrixFrom(
    [...samples].map((n) => [...digits.pixels.subarray(784 * n, 784 * n + 784)].map((pixel) => pixel / 255)),
  );
  const labels = samples.map((n) => digits.labels[n] ?? 0);
  return { net, x, loss: () => net.loss(x, labels) };
}

describe('computeGradientCost', () => {
  it('says that it works on after each long part before its first frame', () => {
    let parts = 0;
    const now = () => performance.now();
    const context = { file, now, working: () => parts++ };
    assert.ok(!computeGradientCost(small, context).next().done);
    assert.equal(parts, 2);
  });

  it('at rest counts, moves one weight, measures the fast ways, extrapolates brute force and waits', () => {
    const all = frames(gradientCost.defaults, 99);
    const frame = all.at(-1);
    assert.ok(frame && all.length < 10, 'nothing long starts by itself');
    assert.equal(frame.cost.parameters, 79_510);
    assert.equal(frame.cost.imagePasses, 15_902_000);
    assert.ok(frame.inkedShare > 0.17 && frame.inkedShare < 0.22, String(frame.inkedShare));
    assert.equal(frame.done, 0);
    assert.equal(frame.weight.name, 'W1[406, 0]');
    assert.notEqual(frame.weight.quotient, 0);
    assert.ok(frame.picture.gradient.every(Number.isNaN));
    // Each look at the clock takes a millisecond, so each of the three takes one: brute force one a weight.
    for (const { times } of all)
      assert.deepEqual(
        times.map(({ method, seconds, extrapolated }) => [method, Math.round(1e6 * seconds), extrapolated]),
        [
          ['bruteForce', 79_510_000, true],
          ['structured', 1000, false],
          ['backprop', 1000, false],
        ],
      );
    assert.match(frame.sentence, /finds this gradient in 1 ms, backprop in 1 ms/);
    assert.match(frame.sentence, /79,510 parameters up and down: about 80 s, extrapolated.* Press Run/);
  });

  it('measures for no longer than a moment at rest, however slow the computer', () => {
    assert.ok(frames(gradientCost.defaults, 99, 200).length <= 2);
  });

  it('says that a small net comes to the end', () => {
    assert.match(
      last({ ...small, running: false }, 99).sentence,
      /about 1\.6 s, .* Press Run and see it come to the end/,
    );
  });

  it('shows at a border pixel two equal losses, a quotient of exactly 0, and why', () => {
    const { weight } = last({ ...gradientCost.defaults, pixel: 0 }, 1);
    assert.equal(weight.above, weight.below);
    assert.deepEqual([weight.quotient, weight.structured, weight.backprop], [0, 0, 0]);
    assert.match(weight.remark, /x is 0 at this pixel in every image/);
  });

  for (const order of ['unit', 'book', 'random', 'inked'] as const) {
    it(`moves the weights as partialDerivative does, ${order}`, () => {
      const params = { ...small, order };
      const { net, loss } = lossOf(params);
      for (const { weight } of frames(params, 60)) {
        const [, part = '', row = '', column = ''] = /^(\w\d)\[(\d+)(?:, (\d+))?\]$/.exec(weight.name) ?? [];
        const starts: Readonly<Record<string, number>> = { W1: 0, b1: 1568, W2: 1570, b2: 1590 };
        const width = part === 'W1' ? 2 : part === 'W2' ? 10 : 0;
        const index =
          (starts[part] ?? Number.NaN) + (width ? Number(row) * width + Number(column) : Number(row));
        assert.equal(weight.quotient, partialDerivative(loss, net.block.flat, index), weight.name);
        assert.ok(
          Math.abs(weight.quotient - weight.structured) <= 2e-11 + 1e-7 * Math.abs(weight.structured),
        );
        assert.ok(Math.abs(weight.backprop - weight.structured) <= 1e-8);
      }
    });
  }

  it('goes on weight by weight and fills the picture of the unit', () => {
    const taken = frames(small, 800);
    const steps = taken.slice(1).map(({ done }, i) => done - (taken[i]?.done ?? 0));
    assert.deepEqual(new Set(steps), new Set([0, 1]), 'never back, and one at a time');
    const known = (frame: GradientCostFrame | undefined) =>
      frame?.picture.gradient.filter((value) => !Number.isNaN(value)).length;
    const at = (done: number) => taken.find((frame) => frame.done === done);
    assert.deepEqual([known(at(1)), known(at(300)), known(at(784))], [1, 300, 784]);
    const whole = at(784)?.picture;
    assert.ok(whole);
    const largest = whole.gradient.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    assert.ok(Math.abs(largest - whole.scale) < 1e-9, `${largest} is the largest, the scale ${whole.scale}`);
    whole.gradient.forEach((value, pixel) => {
      assert.equal(value === 0, whole.ink[pixel] === 0, `pixel ${pixel}`);
    });
  });

  it('ends with every weight moved, none beyond the bound, and the next unit in the picture', () => {
    const frame = last(small, Number.POSITIVE_INFINITY);
    assert.equal(frame.done, 1600);
    assert.equal(frame.toDo, 1600);
    assert.equal(frame.unit, 1);
    assert.equal(frame.agreement?.beyond, 0);
    assert.ok(frame.agreement.difference > 0 && frame.agreement.difference <= frame.agreement.bound);
    assert.match(frame.sentence, /^Done: 1,600 weights in 1.6 s/);
  });

  it('leaves out in the inked order just the weights whose gradient is 0', () => {
    const { x } = lossOf(small);
    const empty = Array.from({ length: 784 }, (_, i) => [0, 1, 2].every((n) => x.data[784 * n + i] === 0));
    const left = empty.filter(Boolean).length;
    const frame = last({ ...small, order: 'inked' }, Number.POSITIVE_INFINITY);
    assert.equal(frame.toDo, 1600 - 2 * left);
    assert.equal(frame.done, frame.toDo);
    assert.match(frame.sentence, new RegExp(`The other ${(2 * left).toLocaleString('en-US')} need no loss`));
  });

  it('turns the clock into a rate, times and ratios exactly', () => {
    const frame = last(small, 40, 2);
    assert.equal(frame.rate, 500);
    assert.deepEqual(
      frame.times.map(({ method, seconds, step, run, faster }) => [
        method,
        Number(seconds.toPrecision(12)),
        step,
        run,
        Number(faster.toPrecision(12)),
      ]),
      [
        ['bruteForce', 3.2, '3.2 s', '8.9 h', 1],
        ['structured', 0.002, '2 ms', '20 s', 1600],
        ['backprop', 0.002, '2 ms', '20 s', 1600],
      ],
    );
    assert.match(frame.sentence, /takes about 3.2 s, and 10,000 steps take 8.9 h/);
  });

  it('makes frames only when they are due, and one at the end', () => {
    let [looks, steps] = [0, 0];
    const frames = new Set<object>();
    const isDue = () => {
      looks += 1;
      return looks % 100 === 0;
    };
    let last: GradientCostFrame | undefined;
    for (const frame of computeGradientCost(small, { file, now: () => performance.now(), isDue })) {
      steps += 1;
      frames.add(frame);
      last = frame;
    }
    assert.ok(steps >= looks && looks > 300, `${looks} weights in ${steps} steps`);
    assert.ok(frames.size <= looks / 100 + 10, `${frames.size} frames of ${looks} weights`);
    assert.equal(last?.done, looks);
  });

  it('says one time of brute force everywhere, held while it wavers, and at the end the time taken', () => {
    let [time, looks] = [0, 0];
    const now = () => {
      looks += 1;
      time += looks % 7 === 0 ? 3 : 1 + looks / 4000;
      return time;
    };
    const said = new Set<string>();
    let [changes, before, last] = [0, 0, undefined as GradientCostFrame | undefined];
    for (const frame of computeGradientCost(small, { file, now })) {
      last = frame;
      const [bruteForce, structured, backprop] = frame.times;
      assert.ok(bruteForce && structured && backprop);
      if (frame.done === 0) continue;
      said.add(frame.sentence);
      for (const text of [bruteForce.step, backprop.step]) assert.ok(frame.sentence.includes(text));
      if (frame.done < frame.toDo) assert.ok(frame.sentence.includes(bruteForce.run));
      assert.equal(structured.faster, bruteForce.seconds / structured.seconds);
      if (bruteForce.seconds !== before) changes += 1;
      before = bruteForce.seconds;
    }
    assert.ok(changes > 1 && changes < 40 && said.size < 80, `${changes} changes, ${said.size} sentences`);
    const taken = last?.times[0]?.seconds ?? Number.NaN;
    assert.ok(taken > 1.6 && taken < time / 1000, `${taken} s`);
    assert.match(last?.sentence ?? '', new RegExp(`^Done: 1,600 weights in ${last?.times[0]?.step}\\.`));
  });

  it('measures the fast ways first, and now and again meanwhile', () => {
    let [time, looks] = [0, 0];
    const now = () => {
      looks += 1;
      time += looks < 200 ? 1 : 40;
      return time;
    };
    const seen: number[] = [];
    for (const { done, times } of computeGradientCost(small, { file, now })) {
      if (done === 0 || done === 20 || done === 500) seen.push(times[1]?.seconds ?? Number.NaN);
      if (done === 500) break;
    }
    assert.deepEqual(seen, [0.001, 0.001, 0.001, 0.001, 0.001, 0.001, 0.001, 0.04]);
  });
});
