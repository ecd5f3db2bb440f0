import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Axis } from '../../../../webview/figures/contract';
import { axisScale, type Extent, extentOf } from '../../../../webview/figures/geometry/axisScale';

const { NaN: nan, POSITIVE_INFINITY: inf, NEGATIVE_INFINITY: minusInf } = Number;

describe('extentOf', () => {
  it('leaves out what cannot be drawn', () => {
    assert.deepEqual(
      extentOf([
        [nan, 2, inf],
        [-3, minusInf],
      ]),
      [-3, 2],
    );
    assert.deepEqual(extentOf([[0, -1, 1e-300, 5]], true), [1e-300, 5]);
  });

  it('is empty where nothing can be drawn', () => assert.deepEqual(extentOf([[nan], []]), [inf, minusInf]));
});

describe('axisScale', () => {
  const ranges: { axis: Partial<Axis>; extent: Extent; outward: boolean; min: number; max: number }[] = [
    { axis: {}, extent: [-0.25, 6], outward: true, min: -1, max: 6 },
    { axis: {}, extent: [-0.25, 6], outward: false, min: -0.25, max: 6 },
    { axis: { min: 0 }, extent: [0.3, 2.3], outward: true, min: 0, max: 2.5 },
    { axis: { min: 0, max: 10 }, extent: [3, 4], outward: true, min: 0, max: 10 },
    { axis: {}, extent: [2, 2], outward: false, min: 1.8, max: 2.2 },
    { axis: {}, extent: [0, 0], outward: false, min: -1, max: 1 },
    { axis: { min: 0 }, extent: [0, 0], outward: true, min: 0, max: 1 },
    { axis: { max: 0 }, extent: [0, 0], outward: true, min: -1, max: 0 },
    { axis: {}, extent: [inf, minusInf], outward: true, min: 0, max: 1 },
    { axis: { min: 5 }, extent: [inf, minusInf], outward: true, min: 5, max: 5.5 },
    { axis: { min: nan, max: inf }, extent: [1, 2], outward: false, min: 1, max: 2 },
    { axis: {}, extent: [0, 1e128], outward: true, min: 0, max: 1e128 },
    { axis: { scale: 'log' }, extent: [0.00072, 7], outward: true, min: 1e-4, max: 10 },
    { axis: { scale: 'log' }, extent: [inf, minusInf], outward: true, min: 1, max: 10 },
    { axis: { scale: 'log', min: 1e-16, max: 1 }, extent: [1e-3, 1e-2], outward: false, min: 1e-16, max: 1 },
  ];
  for (const { axis, extent, outward, min, max } of ranges) {
    it(`spans ${min} to ${max} for ${JSON.stringify(axis)} over [${extent}], outward: ${outward}`, () => {
      const scale = axisScale({ name: 'x', ...axis }, extent, outward);
      for (const [is, wanted] of [
        [scale.min, min],
        [scale.max, max],
      ] as const) {
        assert.ok(Math.abs(is - wanted) <= 1e-12 * Math.abs(wanted), `${is} is not ${wanted}`);
      }
    });
  }

  it('draws 0 at the end of a log axis where it is asked to, and nowhere otherwise', () => {
    const axis = { name: 'error', scale: 'log', min: 1e-16, max: 1 } as const;
    const open = axisScale(axis, [1e-3, 1], true);
    const ended = axisScale({ ...axis, zeroAtEnd: true }, [1e-3, 1], true);
    assert.deepEqual([open.toUnit(0), ended.toUnit(0)], [nan, 0]);
    assert.deepEqual([ended.toUnit(1e-8), ended.toUnit(-1)], [0.5, nan]);
  });

  for (const scaleName of ['linear', 'log'] as const) {
    it(`maps the ends of a ${scaleName} axis to 0 and 1, and back`, () => {
      fc.assert(
        fc.property(
          fc.double({ min: 1e-30, max: 1e30, noNaN: true }),
          fc.double({ min: 1.01, max: 1e6, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          (low, factor, unit) => {
            const scale = axisScale({ scale: scaleName }, [low, low * factor], false);
            assert.ok(Math.abs(scale.toUnit(low)) < 1e-9 && Math.abs(scale.toUnit(low * factor) - 1) < 1e-9);
            assert.ok(Math.abs(scale.toUnit(scale.fromUnit(unit)) - unit) < 1e-9);
          },
        ),
      );
    });
  }

  it('puts equal steps of a linear axis, equal factors of a log axis, equally far apart', () => {
    assert.equal(axisScale({}, [0, 8], false).toUnit(2), 0.25);
    assert.ok(Math.abs(axisScale({ scale: 'log' }, [1e-16, 1], false).toUnit(1e-4) - 0.75) < 1e-12);
  });

  it('does not overflow at the ends of the doubles', () => {
    const scale = axisScale({}, [-1.7e308, 1.7e308], false);
    assert.equal(scale.toUnit(0), 0.5);
    assert.equal(scale.toUnit(1.7e308), 1);
    assert.ok(scale.ticks(9).every(({ value }) => Number.isFinite(value)));
  });

  it('has no place for what is not a number, nor on a log axis for zero and less', () => {
    const [linear, log] = (['linear', 'log'] as const).map((scale) => axisScale({ scale }, [1, 10], false));
    for (const value of [nan, inf, minusInf]) assert.ok(Number.isNaN(linear?.toUnit(value)));
    for (const value of [nan, inf, 0, -1]) assert.ok(Number.isNaN(log?.toUnit(value)));
  });
});
