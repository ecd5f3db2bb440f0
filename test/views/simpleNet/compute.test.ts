import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { computeSimpleNet } from '../../../src/views/simpleNet/compute';
import { simpleNet } from '../../../src/views/simpleNet/params';
import { seedOracle } from '../../engine/seedOracles';
import { close, onlyFrame } from '../onlyFrame';

const { defaults } = simpleNet;

function oracle(name: string): number[] {
  return [seedOracle<unknown, number | number[] | number[][]>(`simplenet.${name}`).expected].flat(2);
}

describe('computeSimpleNet', () => {
  const frame = onlyFrame(computeSimpleNet(defaults));

  const figures = [
    { name: 'predict', values: frame.z, tolerance: 1e-12 },
    { name: 'softmax', values: frame.y, tolerance: 1e-14 },
    { name: 'loss.t0', values: frame.losses.subarray(0, 1), tolerance: 1e-12 },
    { name: 'loss.t1', values: frame.losses.subarray(1, 2), tolerance: 1e-12 },
    { name: 'dW', values: frame.gradient, tolerance: 2e-10 },
  ];
  for (const { name, values, tolerance } of figures) {
    it(`meets NumPy's ${name}`, () => {
      const expected = oracle(name);
      assert.equal(values.length, expected.length);
      expected.forEach((value, i) => {
        assert.ok(close(values[i], value, tolerance));
        assert.ok(
          !close(values[i], value + 3 * tolerance, tolerance),
          'the tolerance is narrow enough to fail',
        );
      });
    });
  }

  for (const target of [0, 1, 2])
    it(`gives t, 1 for the right answer ${target} alone`, () => {
      const { t } = onlyFrame(computeSimpleNet({ ...defaults, target }));
      assert.deepEqual(
        [...t],
        [0, 1, 2].map((k) => Number(k === target)),
      );
    });

  it('finds all answers equally likely with weights of 0', () => {
    const { losses, y } = onlyFrame(
      computeSimpleNet({ ...defaults, weights0: [0, 0, 0], weights1: [0, 0, 0] }),
    );
    assert.ok(y.every((value) => close(value, 1 / 3, 1e-15)));
    assert.ok(losses.every((value) => close(value, Math.log(3), 1e-6)));
  });
});
