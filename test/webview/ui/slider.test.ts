import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linearScale, logScale, towardsZeroScale, wholeScale } from '../../../webview/ui/slider';

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

describe('wholeScale', () => {
  const scale = wholeScale(-20.5, 20.5);

  it('has whole values at its positions, as far as they go', () => {
    assert.deepEqual(
      [0, 0.3, 0.5, 0.52, 1].map((unit) => scale.fromUnit(unit)),
      [-20, -8, 0, 1, 20],
    );
  });

  for (const { value, by, to } of [
    { value: 5, by: 1, to: 6 },
    { value: 5, by: -0.1, to: 4 },
    { value: 5, by: 10, to: 15 },
    { value: 20, by: 1, to: 20 },
  ])
    it(`goes ${by} from ${value} to ${to}`, () => assert.equal(scale.step(value, by), to));
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

describe('towardsZeroScale', () => {
  const scale = towardsZeroScale(-17, 10);

  it('is even in its right half and goes by powers of ten in its left one', () => {
    assert.deepEqual([1, 0.8, 0.5, 0].map(scale.fromUnit), [10, 6, 0.1, 1e-17]);
    assert.ok(Math.abs(Math.log10(scale.fromUnit(0.25)) + 9) < 0.05);
  });

  for (const largest of [10, 5, 2, 1e-12, 1e5, 1e300]) {
    it(`finds every value up to ${largest} again, and never falls`, () => {
      const own = towardsZeroScale(-17, largest);
      let last = 0;
      for (let unit = 0; unit <= 1; unit += 1 / 64) {
        const value = own.fromUnit(unit);
        assert.ok(value >= last && value > 0, `${value} after ${last}`);
        assert.ok(Math.abs(own.toUnit(value) - unit) < 0.02, `${unit} is ${value}: ${own.toUnit(value)}`);
        last = value;
      }
    });
  }

  const steps = [
    { value: 4, by: -1, to: 3.9 },
    { value: 4, by: -10, to: 3 },
    { value: 1, by: -10, to: 0.1 },
    { value: 0.1, by: -1, to: 0.05 },
    { value: 0.1, by: -10, to: 0.01 },
    { value: 0.05, by: 1, to: 0.1 },
    { value: 0.1, by: 1, to: 0.2 },
    { value: 1e-17, by: -1, to: 1e-17 },
    { value: 10, by: 10, to: 10 },
  ];
  for (const { value, by, to } of steps) {
    it(`goes ${by} from ${value} to ${to}`, () => assert.equal(scale.step(value, by), to));
  }

  it('rests at its end for a value beyond it', () => assert.equal(scale.toUnit(50), 1));
});
