import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkGradient, type TwoLayerNet } from '#engine';
import { kinkCrossings } from '../../../src/engine/gradientCheck/kinks';
import { smallNet } from './smallNet';

/** The signs of all inputs of hidden units, computed one by one. */
function signs(net: TwoLayerNet, x: { rows: number; cols: number; data: Float64Array }): number[] {
  const { W1, b1 } = net.params;
  return Array.from({ length: x.rows * b1.length }, (_, at) => {
    const [n, j] = [Math.floor(at / b1.length), at % b1.length];
    let sum = b1[j] ?? 0;
    for (let i = 0; i < x.cols; i++) sum += (x.data[n * x.cols + i] ?? 0) * (W1.data[i * b1.length + j] ?? 0);
    return Math.sign(sum);
  });
}

describe('kinkCrossings', () => {
  for (const h of [1e-3, 0.05, 0.5])
    it(`finds with h = ${h} just the parameters whose move changes a sign`, () => {
      let crossings = 0;
      for (let seed = 0; seed < 30; seed++) {
        const { net, x } = smallNet(seed, 3, 5, 'relu');
        const before = signs(net, x);
        const crossed = kinkCrossings(net, x, h);
        const flags = [...crossed.W1, ...crossed.b1, ...crossed.W2, ...crossed.b2];
        const { flat } = net.block;
        flags.forEach((flag, index) => {
          const value = flat[index] ?? 0;
          const changes = [value + h, value - h].some((moved) => {
            flat[index] = moved;
            return signs(net, x).some((sign, i) => sign !== before[i]);
          });
          flat[index] = value;
          assert.equal(flag, Number(changes), `seed ${seed}, parameter ${index}`);
          crossings += flag;
        });
      }
      assert.ok(h < 0.01 || crossings > 20, `${crossings}`);
    });

  it('finds none with sigmoid', () => {
    const { net, x } = smallNet(3);
    assert.ok(Object.values(kinkCrossings(net, x, 10)).every((flags) => flags.every((flag) => flag === 0)));
  });
});

describe('checkGradient of relu', () => {
  it('judges no parameter by a difference across a kink, and finds bugs by the others', () => {
    let kinks = 0;
    for (let seed = 0; seed < 40; seed++) {
      const { net, x, t } = smallNet(seed, 3, 5, 'relu');
      const { parts } = checkGradient(net, x, t, { h: 5e-3 });
      for (const { name, counts, noisyCount, kinkCount, errors, diagnosis } of parts) {
        const { good, fine, doubtful, wrong } = counts;
        assert.equal(good + fine + doubtful + wrong + noisyCount + kinkCount, errors.length, name);
        assert.equal(wrong, 0, `seed ${seed}: ${name}`);
        assert.notEqual(diagnosis.kind, 'unrelated', `seed ${seed}: ${name}`);
        kinks += kinkCount;
      }
      const turned = checkGradient(net, x, t, { h: 5e-3, bug: 'sign' }).parts;
      assert.ok(Math.max(...turned.map(({ worstError }) => worstError)) > 1.9, `seed ${seed}`);
    }
    assert.ok(kinks > 4, `${kinks}`);
  });
});
