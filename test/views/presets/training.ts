import assert from 'node:assert/strict';
import type { TrainingFrame, TrainingParams } from '#protocol';
import { computeTraining } from '../../../src/views/training/compute';
import { createContext } from '../createContext';
import { assertNear, type PresetClaims } from './presetClaim';

/** The loss of a net that finds all ten digits equally likely. */
const GUESSING = Math.log(10);

/** A frame is made of so many iterations: most of the time goes into learning. */
const EVERY = 10;

const { file } = createContext().context;

/** A run of these params: as it opens, while it trains, and where it is then paused. */
function train(params: TrainingParams, iterations: number) {
  let asked = 0;
  const isDue = () => ++asked % EVERY === 0;
  const { context, told } = createContext(undefined, isDue);
  const frames = computeTraining(params, { ...context, file });
  const next = (): TrainingFrame => frames.next().value ?? assert.fail('no frame');
  const rest = (): TrainingFrame => {
    let frame = next();
    while (!frame.resting) frame = next();
    return frame;
  };
  const opened = rest();
  told.push({ type: 'request', request: { type: 'go' } });
  let running = next();
  while (running.iteration < iterations) running = next();
  told.push({ type: 'request', request: { type: 'pause' } });
  return { opened, running, paused: rest() };
}

/** What a learner sees some seconds after Train: hundreds of steps by backprop, or some of the slow ones. */
export const trainedFor = (params: TrainingParams): TrainingFrame =>
  train(params, params.method === 'backprop' ? 150 : EVERY).paused;

/** The untrained net guesses, whatever the preset, and nothing warns of it. */
export function firstSightOfTraining(params: TrainingParams): void {
  const { opened } = train(params, 0);
  assert.deepEqual([opened.state, opened.warning], ['ready', false], opened.sentence);
  assert.ok(Math.abs(opened.initialLoss - GUESSING) < 0.7, `${opened.initialLoss}`);
}

const accuracyOf = ({ accuracy }: TrainingFrame): number => accuracy.test.at(-1) ?? Number.NaN;

export const trainingClaims: PresetClaims<'training'> = {
  'By backprop': {
    shows: ({ curves, initialLoss, recentLoss }, { method }) => {
      assert.deepEqual([method, curves.length], ['backprop', 1]);
      assert.ok(recentLoss < initialLoss - 0.03, `${recentLoss} after ${initialLoss}`);
    },
  },
  'By numerical differentiation': {
    shows: ({ curves, recentLoss }, params) => {
      assert.deepEqual([params.method, curves.length], ['numerical', 1]);
      // Another way to the same gradient, so the same losses.
      const byBackprop = train({ ...params, method: 'backprop' }, EVERY).paused;
      assertNear(recentLoss, byBackprop.recentLoss, 1e-8);
    },
  },
  'Both, side by side': {
    shows: ({ curves, runs }) => {
      const [backprop, numerical] = curves;
      assert.ok(curves.length === 2 && backprop && numerical);
      assertNear(backprop.smooth.at(-1), numerical.smooth.at(-1) ?? Number.NaN, 1e-8);
      const methods = runs[0]?.clocks.map(({ method }) => method);
      assert.deepEqual(new Set(methods), new Set(['backprop', 'numerical']));
    },
  },
  'A learning rate too large: 100': {
    warns: true,
    says: /the learning rate 100 is too large/,
    shows: (frame, params) => {
      assert.equal(params.learningRate, 100);
      assert.ok(frame.recentLoss > 5 * GUESSING && accuracyOf(frame) < 0.2, `${frame.recentLoss}`);
      // It is seen at once, and with whatever seed.
      for (const seed of [2, 3, 4]) {
        const { running } = train({ ...params, seed }, EVERY);
        assert.ok(running.warning && running.recentLoss > 2 * GUESSING, running.sentence);
      }
    },
  },
  'Learning rate 10: the loss leaps, then falls': {
    shows: ({ band, recentLoss }, params) => {
      assert.equal(params.learningRate, 10);
      const largest = Math.max(...band.high);
      assert.ok(largest > 2 * GUESSING, `it leaps to ${largest}`);
      assert.ok(recentLoss < GUESSING - 0.3, `${recentLoss}`);
      assert.ok(train(params, 300).running.recentLoss < 0.7);
    },
  },
  'No plateau: Xavier weights': {
    shows: ({ recentLoss }, params) => {
      assert.equal(params.weightInit, 'xavier');
      const plateau = trainedFor({ ...params, weightInit: '0.01' }).recentLoss;
      assert.ok(plateau > GUESSING - 0.1 && recentLoss < plateau - 0.5, `${plateau}, ${recentLoss}`);
    },
  },
  'ReLU, He weights, Adam': {
    shows: (frame, { activation, weightInit, optimizer }) => {
      assert.deepEqual([activation, weightInit, optimizer], ['relu', 'he', 'adam']);
      assert.ok(frame.recentLoss < 0.8 && accuracyOf(frame) > 0.85, `${frame.recentLoss}`);
    },
  },
};
