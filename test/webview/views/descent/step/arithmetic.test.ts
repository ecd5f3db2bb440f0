import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DescentParams } from '#protocol';
import { descent } from '../../../../../src/views/descent/params';
import {
  shown,
  stepFormulas,
  stepLines,
  stepTitle,
} from '../../../../../webview/views/descent/step/arithmetic';
import { firstFrame } from '../../../../views/descent/frames';

describe('shown', () => {
  const cases: [number, string][] = [
    [-3, '-3.0'],
    [0.1, '0.1'],
    [-6.00000000000378, '-6.0'],
    [-2.112938, '-2.1129'],
    [0, '0.0'],
    [1.5e-10, '1.5e-10'],
    [Number.POSITIVE_INFINITY, 'inf'],
    [Number.NaN, 'nan'],
  ];
  for (const [value, text] of cases) it(`writes ${value} as ${text}`, () => assert.equal(shown(value), text));
});

describe('the arithmetic of a step', () => {
  const lines = (change: Partial<DescentParams>, step: number) =>
    stepLines(firstFrame({ ...descent.defaults, ...change }), step).map(
      ({ text, result }) => `${text} ${result}`,
    );
  const valley: Partial<DescentParams> = {
    source: { kind: 'formula', text: 'x0^2/20 + x1^2' },
    start: [-7, 2],
    stepCount: 30,
  };
  const cases: { name: string; change: Partial<DescentParams>; step: number; expected: string[] }[] = [
    {
      name: 'SGD puts the gradient in',
      change: {},
      step: 0,
      expected: ['x₀: -3.0 - 0.1 * -6.0 = -2.4', 'x₁: 4.0 - 0.1 * 8.0 = 3.2'],
    },
    {
      name: 'SGD in the long valley',
      change: { ...valley, runs: [{ optimizer: 'sgd', learningRate: 0.95 }] },
      step: 0,
      expected: ['x₀: -7.0 - 0.95 * -0.7 = -6.335', 'x₁: 2.0 - 0.95 * 4.0 = -1.8'],
    },
    {
      name: 'momentum adds its change: v = 0.9 * 0.07 + 0.1 * 0.693 at the second step',
      change: { ...valley, runs: [{ optimizer: 'momentum', learningRate: 0.1 }] },
      step: 1,
      expected: ['x₀: -6.93 + 0.1323 = -6.7977', 'x₁: 1.6 - 0.68 = 0.92'],
    },
    {
      name: 'after the last step x is all there is',
      change: { stepCount: 1 },
      step: 1,
      expected: ['x₀ = -2.4', 'x₁ = 3.2'],
    },
  ];
  for (const { name, change, step, expected } of cases)
    it(name, () => assert.deepEqual(lines(change, step), expected));

  it('names the step and the formula of an optimizer whose numbers alone do not tell it', () => {
    const run = { optimizer: 'adaGrad', learningRate: 1.5 } as const;
    const frame = firstFrame({ ...descent.defaults, stepCount: 3, runs: [run] });
    assert.equal(stepTitle(frame, 0), 'Step 0 of AdaGrad');
    assert.equal(stepTitle(frame, 3), 'AdaGrad at step 3');
    assert.deepEqual(stepFormulas(frame, 0), ['h = h + g^2', 'change = -1.5 * g / (sqrt(h) + 1e-7)']);
    assert.deepEqual(stepFormulas(frame, 3), []);
    assert.deepEqual(stepFormulas(firstFrame(descent.defaults), 0), []);
  });
});
