import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { GradientCostParams } from '#protocol';
import { describeCost, inputRemark, parameterName } from '../../../src/views/gradientCost/gradientCostText';
import { gradientCost } from '../../../src/views/gradientCost/params';

const facts = {
  done: 100,
  toDo: 79_510,
  parameters: 79_510,
  times: [
    { method: 'bruteForce', seconds: 400, extrapolated: true, step: '6.7 min', run: '46 days', faster: 1 },
    {
      method: 'structured',
      seconds: 0.014,
      extrapolated: false,
      step: '14 ms',
      run: '2.3 min',
      faster: 29e3,
    },
    { method: 'backprop', seconds: 0.003, extrapolated: false, step: '3 ms', run: '30 s', faster: 13e4 },
  ] as const,
  name: 'W1[406, 0]',
  beyond: 0,
};
const cases: readonly {
  params?: Partial<GradientCostParams>;
  facts: Partial<typeof facts>;
  says: RegExp;
  warning?: boolean;
}[] = [
  {
    facts: { done: 0 },
    says: /in 14 ms, backprop in 3 ms.*about 6\.7 min, extrapolated from one, W1\[406, 0\]\. Press Run and see how far/,
  },
  { params: { running: true }, facts: { done: 0 }, says: /are measured first/ },
  {
    params: { running: true },
    facts: {},
    says: /about 6\.7 min, and 10,000 steps take 46 days\. .* in 14 ms, backprop in 3 ms\. Press Stop and try half/,
  },
  { params: { running: true, hiddenSize: 10 }, facts: {}, says: /backprop in 3 ms\.$/ },
  { facts: { done: 79_510 }, says: /^Done: 79,510 weights in 6\.7 min\..*more hidden units\.$/ },
  {
    params: { order: 'inked' },
    facts: { done: 60_000, toDo: 60_000 },
    says: /The other 19,510 need no loss/,
  },
  { facts: { beyond: 3 }, says: /at 3 weights\. One of them is wrong/, warning: true },
  { facts: { beyond: 1 }, says: /at one weight\. One of them is wrong/, warning: true },
];

describe('the sentence', () => {
  for (const { params, facts: some, says, warning = false } of cases) {
    it(`says ${says.source}`, () => {
      const said = describeCost({ ...gradientCost.defaults, ...params }, { ...facts, ...some });
      assert.match(said.sentence, says);
      assert.equal(said.warning, warning);
    });
  }
});

describe('a parameter', () => {
  for (const { place, name, inked, remark } of [
    {
      place: { part: 'W1', row: 300, column: 7 },
      name: 'W1[300, 7]',
      inked: 37,
      remark: /in 37 of 100 images/,
    },
    { place: { part: 'W1', row: 0, column: 7 }, name: 'W1[0, 7]', inked: 0, remark: /exactly 0\.$/ },
    { place: { part: 'b1', row: 0, column: 7 }, name: 'b1[7]', inked: 0, remark: /input 1 in every image/ },
    { place: { part: 'W2', row: 7, column: 9 }, name: 'W2[7, 9]', inked: 0, remark: /activation a1\[7\]/ },
    { place: { part: 'b2', row: 0, column: 9 }, name: 'b2[9]', inked: 0, remark: /input 1 in every image/ },
  ] as const) {
    it(name, () => {
      assert.equal(parameterName(place), name);
      assert.match(inputRemark(place, inked, 100), remark);
    });
  }
});
