import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DescentParams, OptimizerName } from '#protocol';
import { computeDescent } from '../../../src/views/descent/compute';
import { descent } from '../../../src/views/descent/params';
import { seedOracle } from '../../engine/seedOracles';
import { onlyFrame } from '../onlyFrame';

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
    const { printed, final } = onlyFrame(computeDescent(defaults));
    const expected = (seedOracle('descent.trace100') as unknown as Trace).printed_rows_here;
    const rows = printed.map(({ x, gradient }) => `x 좌표 : ${x} / 기울기 : ${gradient}`);
    assert.equal(expected.length, 100);
    assert.deepEqual(rows, expected);
    assert.equal(final, '[-6.11110793e-10  8.14814391e-10]');
  });

  it('ends at the 17 digits of learning rate 10 and says that it is frozen, and where it should be', () => {
    const frame = onlyFrame(computeDescent(withRate(10)));
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
    assert.equal(onlyFrame(computeDescent(defaults)).exact, undefined));

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
      change: { ...withRate(0.95), formula: 'x0^2/20 + x1^2', start: [-7, 2], stepCount: 30 } as const,
      verdict: 'zigzag',
      name: 'Zigzag',
      says: /x1 changes its sign/,
    },
    {
      change: {
        ...withRate(4, 'momentum'),
        formula: 'x0^2/20 + x1^2',
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
      const frame = onlyFrame(computeDescent({ ...defaults, ...change }));
      assert.equal(frame.verdict, verdict);
      assert.match(frame.verdictName, new RegExp(name));
      assert.match(frame.sentence, says);
    });
  }

  it('shows the whole path and room around it, however far it runs', () => {
    for (const learningRate of [0.1, 10, 1e-10, 1e5]) {
      const { range0, range1, paths } = onlyFrame(computeDescent(withRate(learningRate)));
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
    (optimizer) => ({ optimizer, run: onlyFrame(computeDescent(withRate(0.2, optimizer))) }),
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
});
