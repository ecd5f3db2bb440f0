import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgeDescent } from '#engine';
import type { DescentFrame, DescentParams, DescentRun, RateMap, VerdictKind } from '#protocol';
import { settleDescent } from '../../../../src/views/descent/choice/settle';
import { computeDescent } from '../../../../src/views/descent/compute';
import { stepsOf } from '../../../../src/views/descent/descents';
import { descent } from '../../../../src/views/descent/params';
import { openRateMap } from '../../../../src/views/descent/rateMap/rateMaps';
import { decayOf, decays, type Outcome, outcomes, runAt } from '../../../../src/views/descent/shared';
import { formulaSource } from '../../../../src/views/functionSource';
import { readPlaneFormula } from '../../../../src/views/readFormula';
import { createContext } from '../../createContext';
import { allFrames, firstFrame } from '../frames';

const { defaults } = descent;
const valley: DescentParams = {
  ...defaults,
  source: formulaSource('x0^2/20 + x1^2'),
  start: [-7, 2],
  stepCount: 30,
};
const run = (optimizer: DescentRun['optimizer'], learningRate: number, decay?: number): DescentRun =>
  decay === undefined ? { optimizer, learningRate } : { optimizer, learningRate, decay };
const preset = (start: string): DescentParams => {
  const found = descent.presets().find(({ name }) => name.startsWith(start));
  assert.ok(found, start);
  return { ...found.params, stepCount: 40 };
};

/** What the view says of the run of a cell, for each outcome. */
const verdictOf: Readonly<Record<Outcome, readonly VerdictKind[]>> = {
  notYet: [],
  fast: ['converged'],
  slow: ['converged'],
  localMinimum: ['converged'],
  onItsWay: ['stillMoving'],
  hardlyMoves: ['stillMoving'],
  zigzag: ['zigzag'],
  oscillates: ['oscillating'],
  diverges: ['diverging', 'nonFinite', 'frozen'],
  frozen: ['frozen'],
  noBottom: ['unbounded', 'nonFinite'],
  noMinimum: ['saddle', 'plateau'],
  atJump: ['jump'],
  noValue: ['nonFinite'],
};

/** A pit at (1, 0), where f is -2, and behind the ridge at x = -1 a slope without end. */
const cubic = formulaSource('x^3 - 3x + y^2');

const cellsOf = ({ rates, second }: RateMap) => rates.length * (second?.values.length ?? 1);
const outcomeAt = (map: RateMap, cell: number): Outcome => outcomes[map.outcomes[cell] ?? 0] ?? 'notYet';
const at = (map: RateMap, cell: number): DescentRun =>
  runAt(map, cell % map.rates.length, Math.floor(cell / map.rates.length));
const lastOf = (frames: readonly DescentFrame[]): DescentFrame => {
  const last = frames.at(-1);
  assert.ok(last);
  return last;
};

describe('the rate map', () => {
  const maps: readonly (readonly [string, DescentParams])[] = [
    ['SGD', { ...valley, runs: [run('sgd', 0.95)] }],
    ['Nesterov, exact', { ...valley, gradient: 'exact', runs: [run('nesterov', 0.1)] }],
    ['AdaGrad', { ...valley, runs: [run('adaGrad', 1.5)] }],
    ['RMSProp', { ...valley, runs: [run('rmsProp', 0.1)] }],
    ['Adam on Rastrigin', { ...preset('Rastrigin'), selected: 2 }],
    ['momentum on the saddle', { ...preset('A saddle'), selected: 1 }],
    ['a logarithm', { ...valley, source: formulaSource('x^2 - log(x) + y^2'), start: [2, 1] }],
    [
      "Rosenbrock's from its minimum",
      { ...preset("Rosenbrock's"), start: [1, 1], runs: [run('sgd', 0.001)] },
    ],
    ['a slope behind a ridge', { ...valley, source: cubic, start: [2, 1], runs: [run('sgd', 0.1)] }],
    [
      'stairs',
      { ...valley, source: formulaSource('floor(x) + y^2'), start: [2.00005, 1], runs: [run('adam', 1e-9)] },
    ],
    ["momentum on Himmelblau's", { ...preset("Himmelblau's"), selected: 1 }],
    ['far over the bound', { ...defaults, runs: [run('sgd', 10)] }],
  ];
  const seen = new Set<Outcome>();
  for (const [name, params] of maps) {
    it(`of ${name} tells of a cell what the view tells of its run`, () => {
      const { rateMap: map } = lastOf(allFrames(params));
      assert.equal(map.done, cellsOf(map));
      for (let cell = 0; cell < cellsOf(map); cell += 17) {
        const taken = at(map, cell);
        const { verdict, verdictName, paths, sentence } = firstFrame({
          ...params,
          runs: [taken],
          selected: 0,
        });
        const outcome = outcomeAt(map, cell);
        seen.add(outcome);
        assert.ok(verdictOf[outcome].includes(verdict), `${JSON.stringify(taken)}: ${outcome}, ${verdict}`);
        if (verdict === 'frozen') assert.equal(/^Diverged/.test(verdictName), outcome === 'diverges');
        if (verdict === 'converged')
          assert.equal(
            /lower/.test(sentence.replace('nowhere lower', '')),
            outcome === 'localMinimum',
            sentence,
          );
        const value = paths[0]?.value.at(-1) ?? Number.NaN;
        if (Number.isFinite(value)) assert.equal(map.values[cell], value);
      }
    });
  }

  // Two pits, near x = -0.5 and x = 0.5, the left one lower by about 0.5.
  it('tells a local minimum from the lowest, of a function that no book knows too', () => {
    const source = formulaSource('(4x^2 - 1)^2 + x/2 + y^2');
    const run = { optimizer: 'sgd', learningRate: 0.03 } as const;
    for (const [x, outcome] of [
      [0.6, 'localMinimum'],
      [-0.6, 'slow'],
    ] as const) {
      const params = { ...defaults, source, start: [x, 2] as const, runs: [run], stepCount: 200 };
      const { rateMap: map } = lastOf(allFrames(params));
      const column = map.rates.findIndex((rate) => rate > 0.03);
      assert.equal(outcomeAt(map, column), outcome);
      assert.equal(/local minimum/.test(firstFrame(params).sentence), outcome === 'localMinimum');
    }
  });

  it('takes no run that fell without end for a lower minimum, and shades it as low as any', () => {
    const params = { ...valley, source: cubic, start: [2, 1] as const, runs: [run('sgd', 0.1)] };
    const { rateMap: map } = lastOf(allFrames({ ...params, stepCount: 60 }));
    const told = Array.from(map.outcomes, (_, cell) => outcomeAt(map, cell));
    assert.ok(told.includes('fast') && told.includes('noBottom') && !told.includes('localMinimum'));
    told.forEach((outcome, cell) => {
      // What came to (1, 0) is not put in the shade by what fell.
      if (outcome === 'fast' || outcome === 'noBottom') assert.ok((map.depths[cell] ?? 0) > 0.4, outcome);
    });
  });

  it('was looked at for most outcomes', () => assert.ok(seen.size >= 9, [...seen].join()));

  it('has the run and the bound on it, whatever the rate', () => {
    for (const rate of [1e-10, 0.003, 0.95, 10, 1e5]) {
      const { rateMap, stableBound } = firstFrame({ ...valley, runs: [run('sgd', rate)] });
      const [low = Number.NaN, high = Number.NaN] = [rateMap.rates[0], rateMap.rates.at(-1)];
      for (const shown of [rate, stableBound])
        assert.ok(low < shown && shown < high, `${low} ${shown} ${high}`);
      assert.equal(rateMap.bounds?.[0], stableBound);
      assert.ok(rateMap.rates.every((one, i) => i === 0 || one > (rateMap.rates[i - 1] ?? one)));
    }
  });

  it('holds its axes still while the start is dragged', () => {
    const axes = [-7, -6.5, -5, -4].map((x) => firstFrame({ ...valley, start: [x, 2] }).rateMap.rates);
    for (const rates of axes) assert.deepEqual(rates, axes[0]);
  });

  // A heavy ball on the parabola a/2 x^2 is stable below 2 (1 + m) / a, Nesterov's below 2 (1 + m) / (1 + 2m) / a; here a is 2.
  for (const [optimizer, bound] of [
    ['sgd', (m: number) => 1 + m],
    ['nesterov', (m: number) => (1 + m) / (1 + 2 * m)],
  ] as const) {
    it(`has the bound of ${optimizer} in every row, and it divides the cells`, () => {
      const params = { ...defaults, gradient: 'exact', runs: [run(optimizer, 0.1)], stepCount: 400 } as const;
      const { rateMap: map } = lastOf(allFrames(params));
      map.second?.values.forEach((m, row) => {
        const known = map.bounds?.[row] ?? Number.NaN;
        assert.ok(Math.abs(known - bound(m)) < 1e-6 * known, `${known} at ${m}`);
        map.rates.forEach((rate, column) => {
          const outcome = outcomeAt(map, row * map.rates.length + column);
          if (rate > 1.05 * known) assert.equal(outcome, 'diverges', `${rate}, ${m}`);
          if (rate < 0.95 * known) assert.notEqual(outcome, 'diverges', `${rate}, ${m}`);
        });
      });
    });
  }

  it('has the usual decay and none as rows', () => {
    for (const optimizer of ['sgd', 'momentum', 'nesterov', 'rmsProp', 'adam'] as const) {
      const { second } = firstFrame({ ...valley, runs: [run(optimizer, 0.1)] }).rateMap;
      const usual = decays[optimizer === 'sgd' ? 'momentum' : optimizer].usual;
      assert.ok(second?.values.includes(usual) && second.values[0] === 0, optimizer);
    }
    assert.equal(firstFrame({ ...valley, runs: [run('adaGrad', 0.1)] }).rateMap.second, undefined);
    const far = firstFrame({ ...valley, runs: [run('momentum', 0.1, 0.9995)] }).rateMap;
    assert.ok(far.second?.values.some((value) => Math.abs(value - 0.9995) < 1e-9));
  });

  it('comes after all else, the row of the run first, and is known at once when only the rate is another', () => {
    const { context } = createContext();
    const params = { ...valley, runs: [run('momentum', 0.1)] };
    let clock = 0;
    const now = () => {
      clock += 1e6; // a picture is due after every cell
      return clock;
    };
    const frames = allFrames(params, { ...context, now });
    assert.equal(frames[0]?.rateMap.done, 0);
    const row = frames[0]?.rateMap.second?.values.indexOf(0.9) ?? 0;
    const part = frames.find(({ rateMap }) => rateMap.done >= 20 && rateMap.done <= 40)?.rateMap;
    assert.ok(part);
    part.outcomes.forEach((outcome, cell) => {
      if (outcome !== 0) assert.equal(Math.floor(cell / part.rates.length), row);
    });
    const other = allFrames({ ...params, runs: [run('momentum', 0.2)] }, context);
    assert.equal(other.length, 1);
    assert.deepEqual(other[0]?.rateMap.outcomes, frames.at(-1)?.rateMap.outcomes);
    assert.equal(allFrames({ ...params, start: [-7, 2.5] }, context)[0]?.rateMap.done, 0);
  });

  it('takes up where a newer start left it', () => {
    const { context } = createContext();
    let left = 100;
    for (const _ of computeDescent(valley, context)) if (left-- === 0) break;
    const first = allFrames(valley, context)[0]?.rateMap;
    assert.ok(first && first.done >= 90 && first.done < cellsOf(first), String(first?.done));
  });

  it('lets the thread hear after some thousand values of f, also of long runs', () => {
    const { settled: params } = settleDescent({ ...preset("Rosenbrock's"), stepCount: 10_000 });
    const plane = readPlaneFormula(params.source, params.values);
    let taken = 0;
    const f = (x: Float64Array) => {
      taken++;
      return plane.f(x);
    };
    const [chosen = run('sgd', 0.001)] = params.runs;
    const steps = stepsOf(plane, params, chosen);
    const verdict = judgeDescent(steps, { f: plane.f, learningRate: chosen.learningRate });
    const known = { minima: [], others: [], lowest: 0 };
    const asked = { plane: { ...plane, f }, params, run: chosen, verdict, known };
    const between: number[] = [];
    for (const _ of openRateMap(asked, new Map()).fill()) {
      between.push(taken);
      taken = 0;
      if (between.length > 400) break;
    }
    // A step takes five: f, and two for each slope. So a run of all its steps would take 50,000, and a verdict takes fewer than 5,000.
    assert.ok(Math.max(...between) < 10_000, String(Math.max(...between)));
    assert.ok(between.reduce((sum, count) => sum + count) > 100_000);
  });
});

describe('runAt', () => {
  const axes = (optimizer: DescentRun['optimizer']) => ({
    optimizer,
    rates: Float64Array.of(0.1, 1),
    second: { name: 'momentum' as const, values: Float64Array.of(0, 0.9, 0.95) },
  });
  const cases = [
    ['sgd', 1, 0, run('sgd', 1)],
    ['sgd', 0, 1, run('momentum', 0.1)],
    ['sgd', 0, 2, run('momentum', 0.1, 0.95)],
    ['momentum', 0, 0, run('momentum', 0.1, 0)],
    ['momentum', 0, 1, run('momentum', 0.1)],
    ['adam', 1, 2, run('adam', 1, 0.95)],
  ] as const;
  for (const [optimizer, column, row, expected] of cases)
    it(`of ${optimizer} at ${column}, ${row}`, () =>
      assert.deepEqual(runAt(axes(optimizer), column, row), expected));

  it('has no decay where the optimizer has none', () => {
    assert.deepEqual(runAt({ ...axes('adaGrad'), second: undefined }, 0, 0), run('adaGrad', 0.1));
    assert.equal(decayOf(run('sgd', 1)), undefined);
    assert.equal(decayOf(run('adam', 1)), 0.9);
    assert.equal(decayOf(run('rmsProp', 1, 0.5)), 0.5);
  });
});
