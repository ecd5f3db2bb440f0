import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { numericalGradient } from '#engine';
import { formulaSource } from '../../src/views/functionSource';
import { type KnownFunction, knownFunctions, offeredFunctions } from '../../src/views/functions';
import { readPlaneFormula } from '../../src/views/readFormula';

type Pair = readonly [number, number];

/** The differences' truncation error is h^2/6 times the third derivative, below 1e-4 for all of these. */
const LEVEL = 1e-4;

/** So much at most the exact gradient is at a minimum that is rounded to doubles: curvature times their distance. */
const ROUNDED = 1e-9;

/** At its minimum it has no gradient. */
const withKink = ['ackley', 'bukin6'];

/** It falls further beyond the square in which its least value is sought, so that the least is at an edge. */
const beyond = ['eggholder'];

const planeOf = ({ formula }: KnownFunction) => readPlaneFormula(formulaSource(formula), {});

/** The values of a known function over its ranges, 51 by 51 of them, and whether one is inside. */
function gridOf(known: KnownFunction) {
  const { f } = planeOf(known);
  const share = ([from, to]: Pair, i: number) => from + ((to - from) * i) / 50;
  return Array.from({ length: 51 * 51 }, (_, k) => {
    const [i, j] = [k % 51, Math.floor(k / 51)];
    const x: Pair = [share(known.range0, i), share(known.range1, j)];
    return { i, j, x, value: f(Float64Array.from(x)), isInner: i % 50 !== 0 && j % 50 !== 0 };
  });
}

describe('knownFunctions', () => {
  it('are each another, and those offered come first', () => {
    const ids = knownFunctions().map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      ids.slice(0, offeredFunctions().length),
      offeredFunctions().map(({ id }) => id),
    );
  });

  for (const known of knownFunctions()) {
    const { id, range0, range1, start, minima, rates, stepCount } = known;
    const { f, gradient } = planeOf(known);
    const inside = ([x, y]: Pair) => range0[0] < x && x < range0[1] && range1[0] < y && y < range1[1];
    const steepness = (x: readonly number[]) => Math.hypot(...numericalGradient(f, Float64Array.from(x)));

    it(`${id} starts inside its ranges, above its minima, on a slope`, () => {
      const value = f(Float64Array.from(start));
      assert.ok(inside(start) && Number.isFinite(value) && steepness(start) > 0.01);
      for (const least of minima) assert.ok(value > least.value + 0.05, String(value - least.value));
      assert.ok(rates.every((rate) => rate > 0) && stepCount >= 10);
    });

    for (const { x, value } of minima) {
      it(`${id} is level and has the value ${value} at (${x.join(', ')})`, () => {
        assert.ok(inside(x));
        const own = f(Float64Array.from(x));
        assert.ok(Math.abs(own - value) < 1e-12, String(own));
        const around = [0, 1, 2, 3, 4, 5, 6, 7].map((k) => (k * Math.PI) / 4);
        for (const angle of around)
          assert.ok(f(Float64Array.of(x[0] + 0.05 * Math.cos(angle), x[1] + 0.05 * Math.sin(angle))) > value);
        if (withKink.includes(id)) return;
        assert.ok(steepness(x) < LEVEL, String(steepness(x)));
        const exact = Math.hypot(...gradient(Float64Array.from(x)));
        assert.ok(exact < ROUNDED, String(exact));
        const beside = [x[0] + 0.05, x[1] + 0.05];
        assert.ok(steepness(beside) > LEVEL);
      });
    }
    if (minima.length > 0)
      it(`${id} is nowhere below its minima`, () => {
        const least = Math.min(...minima.map((at) => at.value));
        for (const { value, i, j } of gridOf(known)) assert.ok(value >= least - 1e-12, `f at ${i}, ${j}`);
      });
    else if (beyond.includes(id))
      it(`${id} is least at an edge`, () => {
        const lowest = gridOf(known).reduce((low, other) => (other.value < low.value ? other : low));
        assert.ok(!lowest.isInner);
      });
    else
      it(`${id} has no minimum in its ranges, and a place without slope that is none`, () => {
        const grid = gridOf(known);
        const inner = grid.filter(({ isInner }) => isInner);
        for (const { i, j, value } of inner) {
          const around = grid.filter((one) => Math.max(Math.abs(one.i - i), Math.abs(one.j - j)) === 1);
          assert.ok(
            around.some((one) => one.value < value),
            `f at ${i}, ${j}`,
          );
        }
        assert.ok(inner.some(({ x }) => steepness(x) < LEVEL));
      });
  }
});
