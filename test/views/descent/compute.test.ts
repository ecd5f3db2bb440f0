import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DescentParams, OptimizerName } from '#protocol';
import { descent } from '../../../src/views/descent/params';
import { formulaSource } from '../../../src/views/functionSource';
import { seedOracle } from '../../engine/seedOracles';
import { firstFrame } from './frames';

const { defaults } = descent;

interface Trace {
  readonly printed_rows_here: readonly string[];
}

const withRate = (learningRate: number, optimizer: OptimizerName = 'sgd'): DescentParams => ({
  ...defaults,
  runs: [{ optimizer, learningRate }],
});

describe('computeDescent', () => {
  it('prints all 100 rows as NumPy prints them, to the letter', () => {
    const { printed, final } = firstFrame(defaults);
    const expected = (seedOracle('descent.trace100') as unknown as Trace).printed_rows_here;
    const rows = printed.map(({ x, gradient }) => `x 좌표 : ${x} / 기울기 : ${gradient}`);
    assert.equal(expected.length, 100);
    assert.deepEqual(rows, expected);
    assert.equal(final, '[-6.11110793e-10  8.14814391e-10]');
  });

  it('ends at the 17 digits of learning rate 10 and says that it is frozen, and where it should be', () => {
    const frame = firstFrame(withRate(10));
    const [path] = frame.paths;
    assert.deepEqual([path?.x0.at(-1), path?.x1.at(-1)], seedOracle('descent.lr10').expected);
    assert.equal(frame.verdict, 'frozen');
    assert.equal(frame.exact?.final, '[-2.25154873e+128  3.00206497e+128]');
    assert.equal(frame.exact?.value.length, 101);
    assert.match(frame.sentence, /step 10/);
    assert.ok(frame.sentence.includes(frame.exact.final));
    assert.equal(frame.warning, true);
  });

  it('runs with the exact gradient only where the numerical one misleads', () =>
    assert.equal(firstFrame(defaults).exact, undefined));

  it('asks for the numerical gradient where a function of a file has no other that is known', () => {
    const program = 'import numpy as np\ndef f(a, b):\n    return np.linalg.norm(a)**2 + b**2\n';
    const code = { kind: 'code', languageId: 'python', uri: 'file:///a.py', name: 'f', line: 2 } as const;
    const params = { ...defaults, source: { ...code, program } };
    assert.throws(
      () => firstFrame({ ...params, gradient: 'exact' }),
      /^LearnerError: The exact gradient of this function is not known/,
    );
    const frame = firstFrame({ ...params, runs: withRate(10).runs });
    assert.deepEqual([frame.verdict, frame.exact], ['frozen', undefined]);
    assert.doesNotMatch(frame.sentence, /exact gradient/);
  });

  const verdicts = [
    { change: {}, verdict: 'converged', name: 'Converged', says: /./ },
    { change: withRate(1e-10), verdict: 'stillMoving', name: 'Still moving', says: /too small/ },
    {
      change: { ...withRate(0.1), stepCount: 20 },
      verdict: 'stillMoving',
      name: 'Still moving',
      says: /2 \/ λmax = 1 /,
    },
    {
      change: { ...withRate(1), stepCount: 20 },
      verdict: 'oscillating',
      name: 'Oscillating',
      says: /2 \/ λmax = 1,/,
    },
    {
      change: { ...withRate(1.05), stepCount: 50 },
      verdict: 'diverging',
      name: 'Diverging',
      says: /over the bound 2 \/ λmax = 1,/,
    },
    {
      change: {
        ...withRate(0.95),
        source: formulaSource('x0^2/20 + x1^2'),
        start: [-7, 2],
        stepCount: 30,
      } as const,
      verdict: 'zigzag',
      name: 'Zigzag',
      says: /x₁ changes its sign/,
    },
    {
      change: {
        ...withRate(4, 'momentum'),
        source: formulaSource('x0^2/20 + x1^2'),
        start: [-7, 2],
        stepCount: 15,
      } as const,
      verdict: 'diverging',
      name: 'Diverging',
      says: /^(?!.*bound).*smaller learning rate than 4/,
    },
  ] as const;
  for (const { change, verdict, name, says } of verdicts) {
    it(`judges ${JSON.stringify(change)}: ${verdict}`, () => {
      const frame = firstFrame({ ...defaults, ...change });
      assert.equal(frame.verdict, verdict);
      assert.match(frame.verdictName, new RegExp(name));
      assert.match(frame.sentence, says);
    });
  }

  it('shows the whole path and room around it, however far it runs', () => {
    for (const learningRate of [0.1, 10, 1e-10, 1e5]) {
      const { range0, range1, paths } = firstFrame(withRate(learningRate));
      assert.ok(range0[0] < range0[1] && range1[0] < range1[1]);
      const [path] = paths;
      path?.value.forEach((_, i) => {
        const [a = 0, b = 0] = [path.x0[i], path.x1[i]];
        if (Math.abs(a) > 1e150 || Math.abs(b) > 1e150) return;
        assert.ok(
          a > range0[0] && a < range0[1] && b > range1[0] && b < range1[1],
          `${learningRate}: (${a}, ${b})`,
        );
      });
      assert.ok(range0[1] - range0[0] > 1);
    }
  });

  const changes = (['sgd', 'momentum', 'nesterov', 'adaGrad', 'rmsProp', 'adam'] as const).map(
    (optimizer) => ({ optimizer, run: firstFrame(withRate(0.2, optimizer)) }),
  );
  for (const { optimizer, run } of changes) {
    it(`gives the change of each step that ${optimizer} made: x and the change are the next x`, () => {
      const [path] = run.paths;
      assert.ok(path);
      assert.equal(run.change0.length, 101);
      for (let step = 0; step < 100; step++) {
        assert.equal((path.x0[step] ?? 0) + (run.change0[step] ?? 0), path.x0[step + 1]);
        assert.equal((path.x1[step] ?? 0) + (run.change1[step] ?? 0), path.x1[step + 1]);
      }
      assert.ok(Number.isNaN(run.change0[100]));
    });
  }

  const plain = (formula: string, learningRate: number, stepCount: number, start = defaults.start) =>
    firstFrame({
      ...defaults,
      source: formulaSource(formula),
      start,
      stepCount,
      runs: [{ optimizer: 'sgd', learningRate }],
    });

  for (const formula of ['-x0^2 - x1^2', 'x0', '-x0^4', 'x0^2 - x1^2', 'x0 + x1', '-exp(x0)', 'x0^3']) {
    it(`says of ${formula} that it has no bottom, and nothing of the rate`, () => {
      const frame = plain(formula, 0.1, 100);
      assert.equal(frame.verdict, 'unbounded');
      assert.match(frame.sentence, /falls without end/);
      assert.doesNotMatch(frame.sentence, /rate/);
    });
  }

  it('calls an overflow an overflow, upward and downward', () => {
    const down = plain('-exp(x0)', 1, 100, [1, 1]);
    assert.equal(down.verdict, 'nonFinite');
    assert.match(`${down.verdictName}: ${down.sentence}`, /^Overflow: f falls without end/);
    const up = plain('cosh(x0)', 5, 100);
    assert.match(`${up.verdictName}: ${up.sentence}`, /^Overflow: The steps lead away, and from step \d/);
  });

  it('says of a function without a value that it has none', () => {
    assert.match(plain('1/x0 + x1', 0.1, 10, [0, 0]).sentence, /no finite value at the start/);
    assert.match(plain('log(x0) + x1^2', 0.1, 100, [1, 1]).sentence, /out of where f has a value/);
  });

  for (const [rate, stepCount, verdict] of [
    [1.05, 300, 'diverging'],
    [1.05, 3000, 'diverging'],
    [1.01, 3000, 'diverging'],
    [1.0001, 300, 'diverging'],
    [1, 300, 'oscillating'],
    [0.9999, 300, 'zigzag'],
  ] as const) {
    it(`calls ${stepCount} steps at ${rate} of the bound ${verdict}`, () =>
      assert.equal(plain('x0^2 + x1^2', rate, stepCount).verdict, verdict));
  }

  // A step takes x to (1 - rate * curvature) x: with a curvature below 0 it leaves, whatever the rate.
  for (const [formula, start, steps, bound] of [
    ['x0^2 - x1^2', [1.5, 0], 100, 0],
    ['x0^2 - x1^2', [1.5, 0], 15, 0],
    ['x0^2 - x1^2', [1.5, 0.1], 100, 0],
    ['x0 x1', [1, 1], 10, 0],
    ['cos(x0) + cos(x1)', [0, 0], 100, 0],
    ['x0 + x1', [1, 1], 100, Number.POSITIVE_INFINITY],
    ['x0^2 + x1^2', [1, 1], 100, 1],
    // A trough: along it f bends not at all, as far as rounding tells.
    ['(x0 + x1 - 7)^2', [1, 2.3], 5, 0.5],
    ['(x0 + 0.1x1 - 7)^2 + 12345', [1, 2.3], 5, 2 / 2.02],
    // On its way it crosses where f bends down along x1, to a place where it does not, however little of it is made.
    ['x0^2 + sin(x1)', [1, 1.2], 1, Number.NaN],
    ['x0^2 + sin(x1)', [30, 1.2], 3, Number.NaN],
    ['x0^2 + sin(x1)', [1, 1.2], 12, Number.NaN],
  ] as const)
    it(`tells below which rate plain descent is stable on ${formula} from ${start}, ${steps} steps: ${bound}`, () => {
      const { stableBound, sentence } = plain(formula, 0.1, steps, start);
      assert.ok(Object.is(stableBound, bound) || Math.abs(stableBound - bound) < 1e-5, String(stableBound));
      if (bound === 0) assert.doesNotMatch(sentence, /λmax/);
    });

  it('names a local minimum, and where f is lower', () => {
    const { verdict, sentence } = plain('(x^4 - 16x^2 + 5x + y^4 - 16y^2 + 5y)/2', 0.01, 100, [0.5, 4]);
    assert.equal(verdict, 'converged');
    assert.match(sentence, /local minimum.* A lower one is at \(-2\.9, -2\.9\), where f is -78\.3\./);
  });

  for (const [name, text] of [
    ['Rastrigin', /^Converged.*local minimum.* A lower one is at \(0, 0\), where f is 0\./],
    ['Ackley', /^Converged.*local minimum.* A lower one is at \(0, 0\), where f is 0\./],
    ['A saddle', /^No bottom.*from 2\.24 to -/],
  ] as const) {
    it(`says of the first run of ${name} what it is`, () => {
      const preset = descent.presets().find((one) => one.name.startsWith(name));
      assert.ok(preset);
      const { verdictName, sentence } = firstFrame(preset.params);
      assert.match(`${verdictName}: ${sentence}`, text);
    });
  }

  it('says of every run of the saddle that f went down', () => {
    const preset = descent.presets().find((one) => one.name === 'A saddle');
    assert.ok(preset);
    const { params } = preset;
    const frames = params.runs.map((_, selected) => firstFrame({ ...params, selected }));
    for (const [selected, frame] of frames.entries()) {
      const values = frame.paths[selected]?.value;
      assert.ok((values?.at(-1) ?? 0) < (values?.[0] ?? 0));
      assert.equal(frame.verdict, 'unbounded');
    }
  });

  it('advises only a rate with which f ends as low as it says', () => {
    for (const rate of [1e-10, 0.1, 0.45, 0.95, 1, 1.05, 3, 10]) {
      const { sentence } = plain('x0^2/20 + x1^2', rate, 40, [-7, 2]);
      const tried = /with ([\d.e-]+), f is ([\d.e-]+) at step (\d+)/.exec(sentence);
      if (!tried) continue;
      const [, advised, value, count] = tried.map(Number);
      const factors = [0.1, 2].map((bend) => (1 - bend * (advised ?? 0)) ** (count ?? 0));
      const [x0, x1] = [-7 * (factors[0] ?? 0), 2 * (factors[1] ?? 0)];
      const exact = x0 ** 2 / 20 + x1 ** 2;
      assert.ok(Math.abs(exact - (value ?? 0)) <= 0.006 * exact, sentence);
      assert.ok(exact < (plain('x0^2/20 + x1^2', rate, 40, [-7, 2]).paths[0]?.value.at(-1) ?? 0));
    }
  });
});

describe('a frame of a long descent', () => {
  const optimizers = ['sgd', 'momentum', 'nesterov', 'adaGrad', 'rmsProp', 'adam'] as const;
  const runs = optimizers.map((optimizer) => ({ optimizer, learningRate: 0.001 }));
  const formula = '(1 - x)^2 + 100(y - x^2)^2';
  const params = {
    ...defaults,
    source: formulaSource(formula),
    start: [-1.2, 1] as const,
    runs,
    stepCount: 10_000,
    selected: 4,
  };
  const frame = firstFrame(params);
  const whole = firstFrame({ ...params, selected: 1 }).paths[1];

  it('keeps every step of the run that is looked at', () => {
    assert.equal(frame.stepCount, 10_000);
    assert.equal(frame.paths[4]?.value.length, 10_001);
    assert.equal(frame.paths[4].steps, undefined);
    assert.equal(frame.gradient0.length, 10_001);
  });

  it('keeps of the others what can be seen: both ends, and the extremes of every stretch', () => {
    const thin = frame.paths[1];
    assert.ok(thin?.steps && whole);
    assert.ok(thin.steps.length < 1200);
    assert.deepEqual([thin.steps[0], thin.steps.at(-1)], [0, 10_000]);
    thin.steps.forEach((step, i) => {
      assert.ok(i === 0 || step > (thin.steps?.[i - 1] ?? step));
      assert.equal(thin.value[i], whole.value[step]);
      assert.equal(thin.x0[i], whole.x0[step]);
    });
    for (const key of ['x0', 'x1', 'value'] as const) {
      assert.equal(Math.max(...thin[key]), Math.max(...whole[key]));
      assert.equal(Math.min(...thin[key]), Math.min(...whole[key]));
    }
  });

  it('says which rows the table keeps', () => {
    const { printed, printedSteps } = frame;
    assert.ok(printedSteps && printedSteps.length === printed.length && printed.length <= 500);
    assert.deepEqual([printedSteps[99], printedSteps[100], printedSteps.at(-1)], [99, 100, 9999]);
  });

  it('is under a megabyte', () => {
    const bytes = (value: unknown): number => {
      if (ArrayBuffer.isView(value)) return value.byteLength;
      if (typeof value !== 'object' || value === null) return String(value).length;
      return Object.values(value).reduce((sum: number, each) => sum + bytes(each), 0);
    };
    assert.ok(bytes(frame) < 1e6, String(bytes(frame)));
  });

  it('shows f over the part of the plane that the learner chose, and judges as before', () => {
    const whole = firstFrame(descent.defaults);
    const part = firstFrame({ ...descent.defaults, window: { range0: [10, 20] } });
    assert.equal(whole.zoomed, undefined);
    const { zoomed } = part;
    assert.ok(zoomed);
    assert.deepEqual([zoomed.range0, zoomed.range1], [[10, 20], whole.range1]);
    const { x, y, z } = zoomed.grid;
    assert.deepEqual([x[0], x.at(-1), y[0], y.at(-1)], [10, 20, ...whole.range1]);
    z.forEach((value, k) => {
      const [x0 = 0, x1 = 0] = [x[k % x.length], y[Math.floor(k / x.length)]];
      assert.ok(Math.abs(value - (x0 * x0 + x1 * x1)) <= 1e-12 * value);
    });
    const { zoomed: _, rateMap: map, ...others } = part;
    const { zoomed: __, rateMap, ...expected } = whole;
    assert.deepEqual(others, expected);
    assert.deepEqual(map.rates, rateMap.rates);
  });
});
