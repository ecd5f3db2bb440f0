import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ViewId } from '#protocol';
import { LearnerError } from '#views';
import { viewOf } from '../../src/views';
import { computationOf } from '../../src/views/engineHalves';
import { checkNumbers } from '../attack/params/checkFrame';
import { createContext } from './createContext';

const { MAX_VALUE, MIN_VALUE } = Number;

interface Extreme {
  readonly view: ViewId;
  readonly raw: Record<string, unknown>;
  /** What the learner reads where there is no picture; else what the sentence holds. */
  readonly refused?: RegExp;
  readonly says?: RegExp;
}

const tooFarApart = /^The values of f reach from -?[\d.]+e308 to [\d.]+e308, too far apart to be drawn\./;

const extremes: readonly Extreme[] = [
  { view: 'stepSize', raw: { formula: 'x', x: MAX_VALUE } },
  { view: 'stepSize', raw: { formula: 'x', x: -MAX_VALUE, h: MAX_VALUE, precision: 'both' } },
  { view: 'stepSize', raw: { formula: 'x^2', x: MIN_VALUE, h: MIN_VALUE, method: 'central' } },
  { view: 'stepSize', raw: { formula: 'x', x: 5, h: 1.7e308, method: 'slip' }, says: /h\^2 = inf times/ },
  { view: 'stepSize', raw: { formula: 'min(x^x*x, 5e-324/x)', x: 0.267, h: 0.003, method: 'central' } },
  {
    view: 'stepSize',
    raw: { formula: 'x', hRange: [MIN_VALUE, MAX_VALUE], errorRange: [MIN_VALUE, MAX_VALUE] },
  },
  {
    view: 'stepSize',
    raw: { formula: '-floor(x)', x: -MAX_VALUE, precision: 'float32' },
    refused: /^x = -1\.79769e308 is too large for float32/,
  },
  {
    view: 'surface',
    raw: { formula: 'log(max(x0, atan2(x1, x1)))', range0: [0, 1e-300], range1: [-MIN_VALUE, 3.7] },
  },
  { view: 'surface', raw: { formula: '1e308*(x+y)' }, refused: tooFarApart },
  { view: 'surface', raw: { formula: '3e307*x', range0: [-1, 1] } },
  { view: 'surface', raw: { formula: 'x + y', point: [0, MAX_VALUE] }, says: /\(0, 1\.798e308\)/ },
  { view: 'tangent', raw: { formula: 'max(x/x, x)', range: [-1, MAX_VALUE] } },
  { view: 'tangent', raw: { formula: '1e308*x', range: [-1.7, 1.7], points: [0] }, refused: tooFarApart },
  {
    view: 'descent',
    raw: { start: [1e-3, 1e200] },
    refused: /^The start must be at most 1e150, but it is 1e200\.$/,
  },
  {
    view: 'descent',
    raw: {
      formula: 'min(x1, 5)',
      start: [-3, 4],
      stepCount: 1,
      gradient: 'exact',
      runs: [{ optimizer: 'adaGrad', learningRate: MAX_VALUE }],
    },
    says: /-1\.8e308/,
  },
  { view: 'descent', raw: { formula: '1e308*(x+y)', stepCount: 5 } },
  {
    view: 'descent',
    raw: { formula: 'sqrt(atan2(1e16, x0))', runs: [{ learningRate: 1e-300 }], stepCount: 3 },
  },
  {
    view: 'simpleNet',
    raw: { weights0: [0, 0, 0], weights1: [0, 0, 0], x: [0, 0] },
    says: /derivative is 0\.$/,
  },
];

describe('extreme params', () => {
  for (const { view, raw, refused, says } of extremes) {
    it(`are drawn or refused by ${view}: ${JSON.stringify(raw)}`, () => {
      const first = () =>
        computationOf(view)(viewOf(view).parseParams(raw), createContext().context).next().value;
      if (refused)
        return assert.throws(first, (error) => error instanceof LearnerError && refused.test(error.message));
      const frame = first();
      assert.ok(frame);
      checkNumbers(frame);
      if (says) assert.match(frame.sentence, says);
    });
  }
});

describe('a pair of nets thrown too far', () => {
  it('is never said to differ by what is no number', () => {
    const { context, told } = createContext();
    told.push({ type: 'request', request: { type: 'go' } });
    const params = {
      method: 'both',
      hiddenSize: 5,
      batchSize: 10,
      learningRate: MAX_VALUE,
      optimizer: 'adaGrad',
    };
    let left = 200;
    for (const frame of computationOf('training')(viewOf('training').parseParams(params), context)) {
      checkNumbers(frame);
      left -= 1;
      if (left === 0 || ('resting' in frame && frame.resting)) break;
    }
    assert.ok(left > 0);
  });
});
