import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TrainingParams } from '#protocol';
import { describeTraining } from '../../../../src/views/training/frame/trainingText';
import { training } from '../../../../src/views/training/params';
import { LossHistory } from '../../../../src/views/training/run/lossHistory';
import type { Run } from '../../../../src/views/training/run/run';
import { openTraining } from '../openTraining';

interface Ended
  extends Partial<Pick<TrainingParams, 'learningRate' | 'batchSize' | 'weightInit' | 'optimizer'>> {
  readonly from: number;
  /** The mean of the last losses, and how far they are from it, above and below in turn. */
  readonly to: number;
  readonly scatter?: number;
  readonly iterations?: number;
  readonly state?: Run['state'];
}

/** What is said of a run of these losses. */
function said({ from, to, scatter = 0.1, iterations = 500, state = 'finished', ...params }: Ended) {
  const losses = new LossHistory();
  const kept = Math.min(iterations, 400);
  for (let n = 0; n < kept; n++) losses.add(kept === 1 ? to : to + (n % 2 === 0 ? scatter : -scatter), n);
  const run = {
    state,
    iteration: iterations,
    rateChanges: [],
    initialLoss: from,
    farthestApart: 0,
    params: { ...training.defaults, weightInit: 'xavier', ...params },
    first: { losses, net: { parameterCount: 79_510 } },
    trainees: [{}],
    accuracy: { iteration: [iterations], training: [0.9], test: [0.8765] },
  };
  return describeTraining(run as unknown as Run, {
    strokes: [],
    pixels: new Uint8Array(0),
    probabilities: new Float64Array(0),
    before: new Float64Array(0),
  });
}

const reads = 'and the net reads 87\\.[67] % of the test digits';

describe('at the end of a run', () => {
  const ends: readonly (Ended & { readonly says: RegExp; readonly warning?: true })[] = [
    { from: 2.3, to: 0.5, says: new RegExp(`^Done: the loss fell to 0\\.5000, ${reads}.*Train goes on`) },
    {
      from: 2.31,
      to: 2.5,
      learningRate: 0.5,
      says: /^Done, but the loss rose from 2\.3100 to 2\.5000: steps at the learning rate 0\.5 are too large\. Try 0\.1\.$/,
      warning: true,
    },
    { from: 0.1, to: 0.35, says: /rose from 0\.1000 to 0\.3500: .* Try 0\.01\.$/, warning: true },
    // A hundred losses that are 0.1 to both sides tell their mean to about 0.01.
    { from: 0.3, to: 0.32, says: new RegExp(`^Done: the loss is 0\\.3200, ${reads}`) },
    { from: 0.3, to: 0.28, says: new RegExp(`^Done: the loss is 0\\.2800, ${reads}`) },
    { from: 0.3, to: 0.34, says: /rose from 0\.3000 to 0\.3400/, warning: true },
    { from: 0.3, to: 0.26, says: /fell to 0\.2600/ },
    { from: Number.NaN, to: 0.26, says: /^Done: the loss is 0\.2600, / },
    // Of a few losses it cannot be told.
    { from: 0.3, to: 0.9, iterations: 8, says: /^Done: the loss is 0\.9000, / },
    { from: 0.9, to: 0.3, iterations: 1, says: /^Done: the loss is 0\.3000, / },
    {
      from: 2.3,
      to: 2.31,
      iterations: 1,
      says: /^Done, but after 1 iteration the loss is still 2\.3100\. Train goes on to more iterations\.$/,
    },
    {
      from: 2.4,
      to: 2.29,
      iterations: 60,
      says: /^Done, but after 60 iterations the loss is still 2\.2900\./,
    },
    {
      from: 2.4,
      to: 2.29,
      learningRate: 0.001,
      says: /still 2\.2900: .* 0\.001 each step is tiny\. Try 0\.1\.$/,
    },
    { from: 2.31, to: 2.31, weightInit: '0.01', says: /begin so small .* Train goes on to more .* Xavier/ },
    {
      from: 2.6,
      to: 2.31,
      learningRate: 1,
      says: /^Done, but the loss is 2\.3100 after 500 iterations: .* 1 are too large\. Try 0\.1\.$/,
      warning: true,
    },
    {
      from: 2.6,
      to: 1.9,
      learningRate: 0.3,
      says: /1\.9000 after 500 .* 0\.3 are too large\. Try 0\.1\.$/,
      warning: true,
    },
    // It has had no time yet, or its rate is not so large.
    { from: 2.6, to: 1.9, learningRate: 0.3, iterations: 299, says: /^Done: the loss fell to 1\.9000/ },
    { from: 2.6, to: 1.9, learningRate: 0.3, batchSize: 59, says: /^Done: the loss fell to 1\.9000/ },
    { from: 2.6, to: 1.9, learningRate: 0.2, says: /^Done: the loss fell to 1\.9000/ },
    { from: 2.6, to: 1.39, learningRate: 10, says: /^Done: the loss fell to 1\.3900/ },
    { from: 2.6, to: 1.9, optimizer: 'adam', learningRate: 0.01, says: /Try 0\.001\.$/, warning: true },
    {
      from: 2.3,
      to: 0.1,
      iterations: 1_000_000,
      says: /fell to 0\.1000, .* More iterations than 1,000,000 are not made: New run begins another to compare\.$/,
    },
    {
      from: Number.NaN,
      to: 0.1,
      iterations: 1_000_000,
      says: /^Done: the loss is 0\.1000, .* are not made: New run/,
    },
    {
      from: 2.4,
      to: 2.3,
      iterations: 1_000_000,
      says: /still 2\.3000\. Change the net or .* press New run\.$/,
    },
  ];
  for (const { says, warning = false, ...run } of ends)
    it(`says what became of the loss, and what to try: ${JSON.stringify(run)}`, () => {
      const told = said(run);
      assert.match(told.sentence, says);
      assert.equal(told.warning, warning);
    });

  it('is true of a run that was thrown off by its rate', () => {
    const { rest, ask } = openTraining({
      hiddenSize: 30,
      optimizer: 'momentum',
      learningRate: 10,
      iterationCount: 60,
    });
    const { initialLoss } = rest();
    ask('go');
    const { recentLoss, sentence } = rest();
    assert.ok(recentLoss > initialLoss);
    assert.match(sentence, /^Done, but the loss rose from .* Try 0\.1\.$/);
  });
});

describe('while the loss does not fall', () => {
  const cases: readonly (Ended & { readonly says: RegExp })[] = [
    { from: 2.3, to: 2.3, says: /still near ln 10 = 2\.303, that of guessing: give it some more steps/ },
    { from: 3.5, to: 3.2, says: /still 3\.2000, above ln 10 = 2\.303, that of guessing: give it some more/ },
    {
      from: 2.3,
      to: 2.3,
      learningRate: 0.001,
      says: /stays near ln 10 .* 0\.001 each step is tiny\. Try 0\.1\.$/,
    },
    {
      from: 3.5,
      to: 3.2,
      learningRate: 0.001,
      says: /still 3\.2000, above .* each step is tiny\. Try 0\.1\.$/,
    },
    {
      from: 2.6,
      to: 2.3,
      learningRate: 1,
      says: /is 2\.3000 after 500 iterations: .* too large\. Try 0\.1\.$/,
    },
    // Of a rate so large nobody knows that it is but the small weights.
    {
      from: 2.3,
      to: 2.3,
      learningRate: 10,
      weightInit: '0.01',
      iterations: 60,
      says: /give it some more steps/,
    },
    { from: 2.3, to: 2.3, weightInit: '0.01', iterations: 60, says: /at first: the weights begin so small/ },
    { from: 2.6, to: 2.3, learningRate: 1, iterations: 100, says: /give it some more steps/ },
  ];
  for (const { says, ...run } of cases)
    it(`says why: ${JSON.stringify(run)}`, () =>
      assert.match(said({ ...run, state: 'running' }).sentence, says));
});
