import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { numericalGradient } from '#engine';
import { formulaSource } from '../../src/views/functionSource';
import { knownFunctions } from '../../src/views/functions';
import { readPlaneFormula } from '../../src/views/readFormula';

/** The differences' truncation error is h^2/6 times the third derivative, below 1e-4 for all of these. */
const LEVEL = 1e-4;

describe('knownFunctions', () => {
  for (const { name, formula, range0, range1, start, minima } of knownFunctions()) {
    const { f } = readPlaneFormula(formulaSource(formula), {});
    const inside = ([x, y]: readonly [number, number]) =>
      range0[0] < x && x < range0[1] && range1[0] < y && y < range1[1];
    const steepness = (x: readonly number[]) => Math.hypot(...numericalGradient(f, Float64Array.from(x)));

    it(`${name} starts inside its ranges, above its minima`, () => {
      const value = f(Float64Array.from(start));
      assert.ok(inside(start) && Number.isFinite(value));
      for (const least of minima) assert.ok(value > least.value + 0.1);
    });

    for (const { x, value } of minima) {
      it(`${name} is level and has the value ${value} at (${x.join(', ')})`, () => {
        assert.ok(inside(x));
        assert.ok(Math.abs(f(Float64Array.from(x)) - value) < 1e-12, String(f(Float64Array.from(x))));
        assert.ok(steepness(x) < LEVEL, String(steepness(x)));
        const beside = x.map((coordinate) => coordinate + 0.05);
        assert.ok(steepness(beside) > LEVEL && f(Float64Array.from(beside)) > value);
      });
    }

    const share = (from: number, to: number, i: number) => from + ((to - from) * i) / 50;
    const valueAt = (i: number, j: number) => f(Float64Array.of(share(...range0, i), share(...range1, j)));
    const grid = Array.from({ length: 51 * 51 }, (_, k) => [k % 51, Math.floor(k / 51)] as const);

    if (minima.length === 0) {
      it(`${name} has no minimum in its ranges, and a place without slope that is none`, () => {
        const inner = grid.filter(([i, j]) => i > 0 && i < 50 && j > 0 && j < 50);
        for (const [i, j] of inner) {
          const around = grid.filter(([k, l]) => Math.max(Math.abs(k - i), Math.abs(l - j)) === 1);
          assert.ok(
            around.some(([k, l]) => valueAt(k, l) < valueAt(i, j)),
            `f at ${i}, ${j}`,
          );
        }
        const level = inner.filter(([i, j]) => steepness([share(...range0, i), share(...range1, j)]) < LEVEL);
        assert.ok(level.length > 0);
      });
      continue;
    }

    it(`${name} is nowhere below its minima`, () => {
      const least = Math.min(...minima.map((at) => at.value));
      for (const [i, j] of grid) assert.ok(valueAt(i, j) >= least - 1e-12, `f at ${i}, ${j}`);
    });
  }
});
