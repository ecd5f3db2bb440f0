import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DescentAdvice, DescentFrame } from '#protocol';
import { descent } from '../../../../../src/views/descent/params';
import { formulaSource } from '../../../../../src/views/functionSource';
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

  const bumps = '20 + x^2 - 10cos(2pi*x) + y^2 - 10cos(2pi*y)';
  const advising = [
    { f: '(x^2 - 1)^2 + y^2', start: [0, 1.23456789], rate: 0.1, steps: 80, said: /from (\(0\.16, 1\.23\))/ },
    { f: '(x^2 - 1)^2 + y^2', start: [0, -0.000123456], rate: 0.1, steps: 80, said: /from (\(\S+, \S+\))/ },
    {
      f: '(x^2 - 1)^2 + y^2',
      start: [0, -0.0000123456],
      rate: 0.1,
      steps: 80,
      said: /from (\(\S+, -1.23e-5\))/,
    },
    {
      f: '(y^2 - 1)^2 + (x - 10.1234)^2',
      start: [10.1234, 0],
      rate: 0.1,
      steps: 80,
      said: /from (\(\S+, \S+\))/,
    },
    { f: bumps, start: [1.31415926, -1.61616161], rate: 0.001, steps: 80, said: /from (\(\S+, \S+\))/ },
    {
      f: 'x^2 + y^2',
      start: [-6, 5],
      rate: 0.00003,
      steps: 80,
      said: /larger learning rate than 3e-5: with (\S+),/,
    },
    { f: '1000000(x^2 + y^2)', start: [1, 1], rate: 0.00123456789, steps: 80, said: /with (5e-7),/ },
    { f: '1e6(x^2 + y^2)', start: [1, 1], rate: 2e-5, steps: 8, said: /with (5e-7),/ },
    { f: 'x^2/1000 + y^2', start: [1, 1], rate: 0.98, steps: 600, said: /steps: after (1,200),/ },
  ] as const;
  for (const { f, start, rate, steps, said } of advising) {
    it(`names what it sets, as the sentence does, on ${f} from ${start} at ${rate}`, () => {
      const runs = [{ optimizer: 'sgd', learningRate: rate }] as const;
      const asked = { ...params, source: formulaSource(f), start, stepCount: steps, runs, selected: 0 };
      const frame = firstFrame(asked);
      const [, told = ''] = said.exec(frame.sentence) ?? [];
      assert.equal(adviceName(frame)?.match(/\([^)]+\)|\d[\d.,e-]*/)?.[0], told, frame.sentence);
      const after = advisedParams(asked, advisedBy(frame));
      const set = [...(after.start ?? []), after.runs[0]?.learningRate, after.stepCount];
      for (const number of told.replace(/(\d),(\d{3})/, '$1$2').match(/[\d.e-]+/g) ?? [])
        assert.ok(set.includes(Number(number)), `${number} of ${set.join()}`);
    });
  }

  it('is not there where nothing is advised', () => {
    assert.equal(adviceName({ ...firstFrame(params), advice: undefined }), undefined);
    assert.equal(adviceName(frameWith({})), undefined);
  });
});
