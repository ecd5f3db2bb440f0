import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { computeDescent } from '../../../src/views/descent/compute';
import { descent } from '../../../src/views/descent/params';
import { seedOracle } from '../../engine/seedOracles';
import { onlyFrame } from '../onlyFrame';

const { defaults } = descent;

interface Trace {
  readonly printed_rows_here: readonly string[];
}

describe('computeDescent', () => {
  it('prints all 100 rows as NumPy prints them, to the letter', () => {
    const { printed, final } = onlyFrame(computeDescent(defaults));
    const expected = (seedOracle('descent.trace100') as unknown as Trace).printed_rows_here;
    const rows = printed.map(({ x, gradient }) => `x 좌표 : ${x} / 기울기 : ${gradient}`);
    assert.equal(expected.length, 100);
    assert.deepEqual(rows, expected);
    assert.equal(final, '[-6.11110793e-10  8.14814391e-10]');
  });

  it('ends at the 17 digits of learning rate 10 and says that it is frozen, not where it should be', () => {
    const frame = onlyFrame(computeDescent({ ...defaults, learningRate: 10 }));
    assert.deepEqual([frame.x0.at(-1), frame.x1.at(-1)], seedOracle('descent.lr10').expected);
    assert.equal(frame.verdict, 'frozen');
    assert.equal(frame.exactFinal, '[-2.25154873e+128  3.00206497e+128]');
    assert.match(frame.sentence, /step 10/);
    assert.ok(frame.sentence.includes(frame.exactFinal));
    assert.equal(frame.warning, true);
  });

  const verdicts = [
    { change: {}, verdict: 'converged', name: 'Converged', says: /./ },
    {
      change: { learningRate: 1e-10 },
      verdict: 'stillMoving',
      name: 'Still moving',
      says: /too small|larger/,
    },
    {
      change: { learningRate: 1, stepCount: 20 },
      verdict: 'oscillating',
      name: 'Oscillating',
      says: /2 \/ /,
    },
    {
      change: { learningRate: 1.05, stepCount: 50 },
      verdict: 'diverging',
      name: 'Diverging',
      says: /too large|smaller/,
    },
    {
      change: { formula: 'x0^2/20 + x1^2', start: [-7, 2], learningRate: 0.95, stepCount: 30 } as const,
      verdict: 'zigzag',
      name: 'Zigzag',
      says: /sign/,
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
      const frame = onlyFrame(computeDescent({ ...defaults, learningRate }));
      const { range0, range1, x0, x1 } = frame;
      assert.ok(range0[0] < range0[1] && range1[0] < range1[1]);
      frame.value.forEach((_, i) => {
        const [a = 0, b = 0] = [x0[i], x1[i]];
        if (Math.abs(a) > 1e150 || Math.abs(b) > 1e150) return;
        assert.ok(
          a > range0[0] && a < range0[1] && b > range1[0] && b < range1[1],
          `${learningRate}: (${a}, ${b})`,
        );
      });
      assert.ok(range0[1] - range0[0] > 1);
    }
  });
});
