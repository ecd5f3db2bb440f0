import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SimpleNetParams } from '#protocol';
import { computeSimpleNet } from '../../../../src/views/simpleNet/compute';
import { simpleNet } from '../../../../src/views/simpleNet/params';
import { MOST_STEPS } from '../../../../src/views/simpleNet/shared';
import {
  afterChange,
  isBehind,
  toFields,
  withNumber,
  withoutStep,
  withStep,
} from '../../../../webview/views/simpleNet/edits';
import { onlyFrame } from '../../../views/onlyFrame';

const start = simpleNet.defaults;
const taken: SimpleNetParams = { ...start, rates: [0.1, 0.5], targets: [0, 0], chosen: 4 };
const now = onlyFrame(computeSimpleNet(taken)).weights;

describe('steps', () => {
  it('are taken at the rate of the moment and taken back one by one', () => {
    const two = withStep({ ...withStep(start), learningRate: 0.5 });
    assert.deepEqual(two.rates, [0.1, 0.5]);
    assert.deepEqual(withoutStep(two).rates, [0.1]);
    const other = withStep({ ...two, target: 2 });
    assert.deepEqual(other.targets, [0, 0, 2]);
    assert.deepEqual(withoutStep(other), { ...two, target: 2 });
    assert.deepEqual(withoutStep(start).rates, []);
  });

  it('end where the host would refuse one more', () => {
    const full = {
      ...start,
      rates: Array<number>(MOST_STEPS).fill(0.1),
      targets: Array<number>(MOST_STEPS).fill(1),
    };
    assert.equal(withStep(full), full);
    assert.deepEqual(simpleNet.parseParams(full), full);
    assert.throws(() => simpleNet.parseParams({ ...full, rates: [...full.rates, 0.1] }));
  });
});

describe('a change of the fields', () => {
  const before = toFields(taken, now);
  const changed = (patch: Partial<SimpleNetParams>) => afterChange(taken, before, { ...before, ...patch });

  it('of the learning rate is for the steps to come: those taken stay', () => {
    assert.deepEqual(changed({ learningRate: 3 }), { ...taken, learningRate: 3 });
  });

  it('of the right answer, too', () => {
    assert.deepEqual(changed({ target: 2 }), { ...taken, target: 2 });
  });

  const fresh: Partial<SimpleNetParams>[] = [{ x: [1, 2] }, { h: 1e-3 }];
  for (const patch of fresh) {
    it(`to ${JSON.stringify(patch)} begins a new descent from W as it stands`, () => {
      const next = changed(patch);
      assert.deepEqual(next, { ...before, ...patch, rates: [], targets: [] });
      assert.deepEqual([...next.weights0, ...next.weights1], [...now]);
      assert.equal(next.chosen, 4);
    });
  }

  it('of one weight leaves the other five where the steps have led', () => {
    const { weights0, weights1 } = changed({ weights0: withNumber(before.weights0, 1, 7) });
    assert.deepEqual([...weights0, ...weights1], [now[0], 7, now[2], now[3], now[4], now[5]]);
  });

  it('to an example takes it as a whole, even where its steps are as many', () => {
    const example = { ...taken, chosen: 1, target: 2 };
    assert.equal(afterChange(taken, before, example), example);
  });
});

describe('the fields', () => {
  const frame = onlyFrame(computeSimpleNet(taken));
  const cases = [
    { name: 'are behind after steps', params: taken, fields: toFields(taken), behind: true },
    { name: 'have followed', params: taken, fields: toFields(taken, now), behind: false },
    { name: 'wait for the frame of the last step', params: withStep(taken), fields: start, behind: false },
    { name: 'are never behind at the start', params: start, fields: taken, behind: false },
  ];
  for (const { name, params, fields, behind } of cases) {
    it(name, () => assert.equal(isBehind(params, fields, frame), behind));
  }
});
