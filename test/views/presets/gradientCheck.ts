import assert from 'node:assert/strict';
import type { GradientCheckFrame } from '#protocol';
import { assertNear, type PresetClaims } from './presetClaim';

/** All parameters were compared, and the one that is looked at has both of its gradients. */
export function firstSightOfGradientCheck({ worst, loss, parts }: GradientCheckFrame): void {
  assert.ok(Number.isFinite(loss) && worst);
  assert.deepEqual(
    parts.map(({ name }) => name),
    ['W1', 'b1', 'W2', 'b2'],
  );
}

/** Relative errors of a right backprop in float64, by central differences with h = 1e-5. */
const RIGHT = 1e-6;

const worstOf = ({ parts }: GradientCheckFrame, ...names: string[]): number =>
  Math.max(...parts.filter(({ name }) => names.includes(name)).map(({ worstError }) => worstError));
const isWrong = (frame: GradientCheckFrame, ...names: string[]) =>
  names.every((name) => worstOf(frame, name) > 0.1);

export const gradientCheckClaims: PresetClaims<'gradientCheck'> = {
  'Backprop as it should be': {
    says: /^Backprop is right/,
    shows: (frame) => {
      assert.equal(frame.bug, 'none');
      assert.ok(worstOf(frame, 'W1', 'b1', 'W2', 'b2') < RIGHT);
    },
  },
  'Bug: the sign turned': {
    warns: true,
    says: /factor -1.*sign/,
    shows: (frame) => assert.ok(isWrong(frame, 'W1', 'b1', 'W2', 'b2')),
  },
  'Bug: division by N forgotten': {
    warns: true,
    says: /factor 20.*division by N/,
    shows: (frame) => {
      assert.equal(frame.batchSize, 20);
      assert.ok(isWrong(frame, 'W1', 'b1', 'W2', 'b2'));
    },
  },
  'Bug: W2 not transposed': {
    warns: true,
    says: /W2\.T/,
    shows: (frame) => {
      assert.ok(isWrong(frame, 'W1', 'b1'));
      assert.ok(worstOf(frame, 'W2', 'b2') < RIGHT);
    },
  },
  'Bug: a bias forgotten': {
    warns: true,
    says: /Wrong: b2\. Backprop leaves it at 0/,
    shows: (frame) => {
      assert.ok(isWrong(frame, 'b2'));
      assert.ok(worstOf(frame, 'W1', 'b1', 'W2') < RIGHT);
    },
  },
  'A step too large, h = 1e-2': {
    says: /h = 0\.01 .* its limits\. Try h = 1e-5/,
    shows: (frame) => {
      assertNear(frame.h, 1e-2);
      // The central difference is off by the order of h^2.
      assert.ok(worstOf(frame, 'W1', 'b1', 'W2', 'b2') > 1e-4);
    },
  },
  'ReLU: kinks within the step': {
    says: /ReLU has a kink/,
    shows: ({ kinkCount, parts }) => {
      assert.ok(kinkCount > 10 && parts.some((part) => part.name === 'W1'));
    },
  },
  'After 100 steps of training': {
    says: /^Backprop is right/,
    shows: (frame) => {
      assert.equal(frame.trainedSteps, 100);
      assert.ok(worstOf(frame, 'W1', 'b1', 'W2', 'b2') < RIGHT);
      // ln 10 is the loss of guessing.
      assert.ok(frame.loss < Math.log(10));
    },
  },
};
