import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { legible, moveByKey } from '../../../../webview/figures/axes/handles';
import { axisScale } from '../../../../webview/figures/geometry/axisScale';

const linear = axisScale({ min: 0, max: 20 }, [0, 20], false);
const log = axisScale({ scale: 'log', min: 1e-4, max: 1 }, [1e-4, 1], false);
const scales = { x: linear, y: axisScale({ min: -1, max: 1 }, [-1, 1], false) };

describe('legible', () => {
  const cases = [
    { value: 5.0138888, step: 0.027, is: 5.01 },
    { value: -1234.6, step: 40, is: -1230 },
    { value: 0.1 + 0.2, step: 0.1, is: 0.3 },
    { value: -0.0001, step: 0.01, is: 0 },
    { value: 1 / 3, step: 0, is: 1 / 3 },
  ];
  for (const { value, step, is } of cases) {
    it(`makes ${value} with neighbours ${step} apart ${is}`, () => assert.equal(legible(value, step), is));
  }
});

describe('moveByKey', () => {
  const cases = [
    { key: 'ArrowRight', from: 5, to: 5.2 },
    { key: 'ArrowLeft', from: 5, to: 4.8 },
    { key: 'Shift+ArrowRight', from: 5, to: 5.02 },
    { key: 'PageUp', from: 5, to: 7 },
    { key: 'PageDown', from: 1, to: 0 },
    { key: 'Home', from: 5, to: 0 },
    { key: 'End', from: 5, to: 20 },
    { key: 'ArrowRight', from: 5.0138, to: 5.2 },
    { key: 'ArrowRight', from: 20, to: 20 },
    { key: 'ArrowUp', from: 5, to: 5 },
  ];
  for (const { key, from, to } of cases) {
    it(`leads from ${from} to ${to} by ${key}`, () =>
      assert.equal(moveByKey({ x: from, y: 0 }, key, scales)?.x, to));
  }

  it('moves by whole numbers where only they count', () => {
    const whole = (from: number, key: string) => moveByKey({ x: from, y: 0 }, key, scales, 1)?.x;
    assert.deepEqual([whole(5, 'ArrowRight'), whole(5, 'ArrowLeft'), whole(20, 'ArrowRight')], [6, 4, 20]);
    assert.equal(whole(5, 'PageUp'), 7);
  });

  it('moves y by up and down', () => assert.equal(moveByKey({ x: 5, y: 0 }, 'ArrowUp', scales)?.y, 0.02));

  it('moves by a share of a logarithmic axis', () => {
    const at = moveByKey({ x: 0.01, y: 0 }, 'ArrowRight', { ...scales, x: log });
    assert.equal(at?.x, 0.011, '0.01 times 10^(4/100), to three digits');
  });

  it('leaves other keys alone', () => assert.equal(moveByKey({ x: 5, y: 0 }, 'a', scales), undefined));
});
