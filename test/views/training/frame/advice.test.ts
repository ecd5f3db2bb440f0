import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OptimizerName, TrainingFrame, TrainingParams } from '#protocol';
import { formatGiven } from '../../../../src/views/format';
import { largerRate, smallerRate } from '../../../../src/views/training/frame/advice';
import { training } from '../../../../src/views/training/params';
import { openTraining } from '../openTraining';

describe('advice about a learning rate', () => {
  const smaller: readonly [OptimizerName, number, number][] = [
    ['sgd', 10, 0.1],
    ['sgd', 0.15, 0.015],
    ['sgd', 0.1, 0.01],
    ['sgd', 0.03, 0.003],
    ['adam', 10, 0.001],
    ['adam', 0.001, 0.0001],
    ['adaGrad', 5, 0.01],
    ['sgd', 0.1234, 0.012],
  ];
  for (const [optimizer, learningRate, rate] of smaller)
    it(`says ${rate} where ${learningRate} is too large for ${optimizer}`, () =>
      assert.equal(smallerRate({ optimizer, learningRate }), rate));

  const larger: readonly [OptimizerName, number, number | undefined][] = [
    ['sgd', 0.001, 0.1],
    ['sgd', 0.1, undefined],
    ['sgd', 0.09, undefined],
    ['rmsProp', 1e-5, 0.001],
    ['adam', 0.001, undefined],
  ];
  for (const [optimizer, learningRate, rate] of larger)
    it(`says ${rate ?? 'nothing'} where ${learningRate} is tiny for ${optimizer}`, () =>
      assert.equal(largerRate({ optimizer, learningRate }), rate));

  it('is never the rate that there is', () => {
    for (const optimizer of ['sgd', 'momentum', 'nesterov', 'adaGrad', 'rmsProp', 'adam'] as const)
      for (const learningRate of [1e-6, 0.001, 0.01, 0.1, 0.5, 1, 100]) {
        const rate = { optimizer, learningRate };
        assert.ok(smallerRate(rate) < learningRate);
        assert.ok((largerRate(rate) ?? Number.POSITIVE_INFINITY) > learningRate);
      }
  });

  it('blames no rate for losses that another one made', () => {
    for (const [before, after] of [
      [100, 0.1],
      [100, 1e-5],
      [1e-5, 0.1],
      [0.1, 1e-5],
    ] as const) {
      const { rest, ask, told } = openTraining({ hiddenSize: 3, learningRate: before, iterationCount: 400 });
      const { runs } = rest();
      for (let steps = 0; steps < 4; steps++) {
        ask('step');
        rest();
      }
      const params = { ...training.defaults, hiddenSize: 3, learningRate: after, iterationCount: 400 };
      told.push({ type: 'params', params: { ...params, run: runs[0]?.id } });
      const names = [before, after].map((rate) => `learning rate ${formatGiven(rate)}`);
      const blamed = (sentence: string) => names.filter((name) => sentence.includes(name));
      assert.deepEqual(blamed(rest().sentence), [], `${before}, then ${after}`);
      for (let steps = 1; steps <= 120; steps++) {
        ask('step');
        const { sentence } = rest();
        if (steps < 100) assert.deepEqual(blamed(sentence), [], `${steps} steps at ${after} after ${before}`);
        else assert.ok(!blamed(sentence).includes(names[0] ?? ''), sentence);
      }
    }
  });

  it('helps when it is followed', () => {
    const spoilt: readonly Partial<TrainingParams>[] = [
      { learningRate: 1000, weightInit: 'xavier' },
      { optimizer: 'adam', learningRate: 1 },
      { optimizer: 'rmsProp', learningRate: 0.3, activation: 'relu', weightInit: 'he' },
      { learningRate: 1e-4, weightInit: 'xavier' },
      { optimizer: 'momentum', learningRate: 30 },
    ];
    for (const params of spoilt) {
      const training = openTraining({ hiddenSize: 30, ...params, iterationCount: 40 }, [], () => {}, stopped);
      training.rest();
      const { sentence, advisedRate = Number.NaN } = trainOn(training);
      assert.equal(Number(/Try ([\d.e+-]+?)[.:]( |$)/.exec(sentence)?.[1]), advisedRate, sentence);
      training.ask({ type: 'tryRate', learningRate: advisedRate });
      const { runs, iteration } = training.rest();
      assert.deepEqual([runs.length, runs.at(-1)?.current, iteration], [2, true, 40]);
      let frame = trainOn(training);
      while (frame.iteration < 300) frame = trainOn(training);
      const { accuracy, warning } = frame;
      assert.ok(!warning && (accuracy.test.at(-1) ?? 0) > 0.6, `${advisedRate}: ${accuracy.test.at(-1)}`);
    }
  });
});

/** A clock that stands still, so that nothing takes a moment that is told. */
const stopped = () => 0;

/** Trains to the end. Answers with what it says just before it, where it still says what happens. */
function trainOn({ ask, next }: ReturnType<typeof openTraining>): TrainingFrame {
  ask('go');
  let [last, frame] = [next(), next()];
  while (!frame.resting) [last, frame] = [frame, next()];
  return frame.state === 'finished' ? { ...last, accuracy: frame.accuracy } : frame;
}
