import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DescentAdvice, DescentFrame } from '#protocol';
import { descent } from '../../../../../src/views/descent/params';
import { adviceName, advisedBy, advisedParams } from '../../../../../webview/views/descent/step/advised';
import { firstFrame } from '../../../../views/descent/frames';

const params = {
  ...descent.defaults,
  runs: [
    { optimizer: 'sgd', learningRate: 0.1 },
    { optimizer: 'momentum', learningRate: 0.2, decay: 0.5 },
  ],
  selected: 1,
} as const;
const asItIs: DescentAdvice = { learningRate: 0.2, stepCount: 100, start: [-3, 4], value: 0 };
const frameWith = (change: Partial<DescentAdvice>): DescentFrame => ({
  ...firstFrame(params),
  advice: { ...asItIs, ...change },
});

describe('the advice button', () => {
  const cases = [
    { change: { learningRate: 0.05 }, name: 'Try learning rate 0.05', advised: { learningRate: 0.05 } },
    { change: { stepCount: 2000 }, name: 'Try 2,000 steps', advised: { stepCount: 2000 } },
    { change: { start: [1, 0.5] }, name: 'Try the start (1, 0.5)', advised: { start: [1, 0.5] } },
  ] as const;
  for (const { change, name, advised } of cases) {
    it(`says '${name}' and changes that`, () => {
      const frame = frameWith(change);
      assert.equal(adviceName(frame), name);
      assert.deepEqual(advisedBy(frame), advised);
      const after = advisedParams(params, advisedBy(frame));
      assert.deepEqual(after.runs[0], params.runs[0]);
      const { learningRate = 0.2, ...others } = change as Partial<DescentAdvice>;
      assert.deepEqual(after, {
        ...params,
        ...others,
        runs: [params.runs[0], { ...params.runs[1], learningRate }],
      });
    });
  }

  it('is not there where nothing is advised', () => {
    assert.equal(adviceName({ ...firstFrame(params), advice: undefined }), undefined);
    assert.equal(adviceName(frameWith({})), undefined);
  });
});
