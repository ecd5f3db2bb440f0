import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contourLevels, linspace, roundLevels, sampleGrid } from '#engine';

const gridOf = (f: (x: number, y: number) => number, from: number, to: number) => {
  const axis = linspace(from, to, 61);
  return sampleGrid(([x = 0, y = 0]) => f(x, y), axis, axis);
};

describe('roundLevels', () => {
  const cases: { name: string; z: Float64Array; levels: number[] }[] = [
    {
      name: 'x^2 + y^2 over [-5, 5]',
      z: gridOf((x, y) => x * x + y * y, -5, 5),
      levels: [5, 10, 15, 20, 25, 30, 35, 40, 45],
    },
    {
      name: 'a saddle',
      z: gridOf((x, y) => x * x - y * y, -2, 2),
      levels: [-3, -2, -1, 0, 1, 2, 3],
    },
    {
      name: 'a plane with tiny heights',
      z: gridOf((x) => x * 1e-9, 0, 1),
      levels: [1e-10, 2e-10, 3e-10, 4e-10, 5e-10, 6e-10, 7e-10, 8e-10, 9e-10],
    },
  ];
  for (const { name, z, levels } of cases) {
    it(`spaces ${name} evenly at round heights`, () => assert.deepEqual([...roundLevels(z, 12)], levels));
  }

  it("puts Rosenbrock's contours at 1, 2 and 5 times powers of ten", () => {
    const levels = roundLevels(
      gridOf((x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2, -2, 2),
      12,
    );
    assert.ok(levels.length >= 8 && levels.length <= 12);
    for (const level of levels) assert.match(String(level), /^(0\.0*)?[125]0*$/);
    for (const level of [1000, 100, 10]) assert.ok(levels.includes(level), String(level));
  });

  it('lies strictly inside the heights, ascends, and has no more levels than asked for', () => {
    const heights = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), {
      minLength: 2,
      maxLength: 60,
    });
    fc.assert(
      fc.property(heights, fc.integer({ min: 1, max: 20 }), (z, count) => {
        const levels = [...roundLevels(z, count)];
        assert.ok(levels.length <= count);
        levels.forEach((level, i) => {
          assert.ok(level > Math.min(...z) && level < Math.max(...z));
          assert.ok(i === 0 || level > (levels[i - 1] ?? 0));
        });
      }),
      { numRuns: 300 },
    );
  });

  const coarse: [name: string, z: number[], count: number][] = [
    ['nine digits before the point', [-999999999.9999976, -999999999.9999957], 20],
    ['five neighbouring doubles near 1e17', [1e17, 1e17 + 48, 1e17 + 80], 20],
    ['three neighbouring doubles above 2^53', [2 ** 53, 2 ** 53 + 2, 2 ** 53 + 4], 12],
    ['the smallest doubles', [0, 5e-324, 1e-323], 4],
  ];
  for (const [name, z, count] of coarse) {
    it(`ascends strictly inside ${name}`, () => {
      const levels = [...roundLevels(z, count)];
      assert.ok(levels.length > 0 && levels.length <= count);
      [Math.min(...z), ...levels].forEach((level, i, all) => {
        assert.ok(level < (all[i + 1] ?? Math.max(...z)), `${levels}`);
      });
    });
  }

  it('has no level on a plain, whatever its holes', () =>
    assert.equal(roundLevels([2, 2, Number.NaN, Number.POSITIVE_INFINITY], 9).length, 0));

  it('ends and stays inside for heights as far apart as doubles go', () => {
    const extreme = [0, 5e-324, 2.3e-308, 1, 1e307, 1e308, Number.MAX_VALUE].flatMap((size) => [size, -size]);
    for (const low of extreme) {
      for (const high of extreme.filter((value) => value > low)) {
        for (const share of [0, 0.1, 0.5, 0.9, 1]) {
          const z = [low, high, ...Array.from({ length: 20 }, (_, i) => (i < 20 * share ? low : high))];
          for (const levels of [roundLevels(z, 12), contourLevels(z, 12)]) {
            assert.ok(levels.length <= 12);
            assert.ok(levels.every((level, i) => level > (levels[i - 1] ?? low) && level < high));
          }
        }
      }
    }
  });

  it('ascends between heights that are nearly the same double', () => {
    for (const low of [1.2533141373155, -1e300, 7e-310, 3]) {
      const unit = Math.max(5e-324, 2 ** -52 * Math.abs(low));
      for (const count of [2, 3, 4, 7, 9, 30]) {
        const z = [low, low + count * unit, low + unit, low + 2 * unit];
        for (const levels of [roundLevels(z, 14), contourLevels(z, 14)])
          assert.ok(levels.every((level, i) => level > (levels[i - 1] ?? low)));
      }
    }
  });

  it('draws a plane that reaches as far as doubles do', () => {
    const z = gridOf((x, y) => 1e308 * (x + y), -5, 5).filter(Number.isFinite);
    const levels = [...roundLevels(z, 12)];
    assert.ok(levels.length >= 5, String(levels));
    for (const level of levels) assert.match(String(level), /^(0|-?\de\+30[78]|-?1\.\de\+308)$/);
  });
});
