import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linearScale, logScale } from '../../../webview/ui/slider';

describe('linearScale', () => {
  const scale = linearScale(0, 20);

  it('has round values at its positions', () => {
    assert.deepEqual([scale.toUnit(5), scale.toUnit(-3), scale.toUnit(99)], [0.25, 0, 1]);
    assert.equal(scale.fromUnit(0.2518), 5);
    assert.equal(scale.fromUnit(1 / 3), 6.7);
  });

  const steps = [
    { value: 5, by: 1, to: 5.1 },
    { value: 5, by: -1, to: 4.9 },
    { value: 5, by: 10, to: 6 },
    { value: 5, by: 0.1, to: 5.01 },
    { value: 20, by: 1, to: 20 },
    { value: 0.2, by: 1, to: 0.3 },
  ];
  for (const { value, by, to } of steps) {
    it(`goes ${by} from ${value} to ${to}`, () => assert.equal(scale.step(value, by), to));
  }
});

describe('logScale', () => {
  const scale = logScale(-17, 0);

  it('gives each power of ten the same room', () => {
    assert.ok(Math.abs(scale.toUnit(1e-4) - 13 / 17) < 1e-12);
    assert.deepEqual([scale.toUnit(1e-50), scale.toUnit(2)], [0, 1]);
    assert.deepEqual([scale.fromUnit(0), scale.fromUnit(1)], [1e-17, 1]);
  });

  const steps = [
    { value: 1e-4, by: 1, to: 2e-4 },
    { value: 2e-4, by: 1, to: 5e-4 },
    { value: 5e-4, by: 1, to: 1e-3 },
    { value: 1e-4, by: -1, to: 5e-5 },
    { value: 1e-4, by: 10, to: 1e-3 },
    { value: 1e-17, by: -1, to: 1e-17 },
    { value: 1e-50, by: 1, to: 1e-17 },
    { value: 1e-4, by: 0.1, to: 1.12e-4 },
  ];
  for (const { value, by, to } of steps) {
    it(`goes ${by} from ${value} to ${to}`, () => assert.equal(scale.step(value, by), to));
  }
});
