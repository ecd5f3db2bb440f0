import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fitRange, fitValues } from '#engine';

interface Case {
  readonly name: string;
  readonly f: (x: number) => number;
  readonly points?: readonly number[];
  /** Where f has no value since it overflows. */
  readonly overflows?: (x: number) => boolean;
  /** What is to be seen, with room on both sides. */
  readonly sees: readonly number[];
  /** No more than this is shown. */
  readonly within: readonly [number, number];
  readonly why: string;
}

const relu = (x: number) => Math.max(0, x);
const plain = [-5.5, 5.5] as const;

// long: a table
function cases(): Case[] {
  const { PI, E, sin, cos, exp, log, sqrt, abs, tanh, floor, sign, tan } = Math;
  return [
    { name: 'x', f: (x) => x, sees: [-4, 4], within: plain, why: 'a line has one root' },
    { name: '3', f: () => 3, sees: [-4, 4], within: plain, why: 'nothing happens' },
    { name: 'x^2', f: (x) => x * x, sees: [-4, 0, 4], within: plain, why: 'both arms' },
    { name: 'x^2 + x', f: (x) => x * x + x, sees: [-4, -1, 0, 4], within: plain, why: 'both arms' },
    { name: 'x^10', f: (x) => x ** 10, sees: [-1.2, 1.2], within: [-2, 2], why: 'powers bend at 1' },
    { name: 'relu', f: relu, sees: [-4, 0, 4], within: plain, why: 'the level half is half of it' },
    {
      name: '|x - 1|',
      f: (x) => abs(x - 1),
      sees: [-4, 1, 4],
      within: plain,
      why: 'a kink between both arms',
    },
    {
      name: 'x^3 - 2x',
      f: (x) => x ** 3 - 2 * x,
      sees: [-sqrt(2), sqrt(2)],
      within: [-3, 3],
      why: 'three roots, two turns',
    },
    {
      name: 'x^4 - 10x^2 + 9',
      f: (x) => x ** 4 - 10 * x * x + 9,
      sees: [-3, 3],
      within: [-5, 5],
      why: 'four roots',
    },
    {
      name: 'x^3/1000 - x',
      f: (x) => x ** 3 / 1000 - x,
      sees: [-31.6, 31.6],
      within: [-50, 50],
      why: 'far roots',
    },
    {
      name: '(x - 100)(x + 50)',
      f: (x) => (x - 100) * (x + 50),
      sees: [-50, 25, 100],
      within: [-150, 200],
      why: 'far roots',
    },
    {
      name: '(x - 100)^2',
      f: (x) => (x - 100) ** 2,
      sees: [90, 100, 110],
      within: [50, 150],
      why: 'a far turn',
    },
    {
      name: 'x^2 - 10000',
      f: (x) => x * x - 1e4,
      sees: [-100, 0, 100],
      within: [-200, 200],
      why: 'far roots',
    },
    { name: 'relu(x - 20)', f: (x) => relu(x - 20), sees: [18, 20, 22], within: [0, 40], why: 'a far kink' },
    {
      name: 'x^x',
      f: (x) => x ** x,
      sees: [0.05, 1 / E, 1],
      within: [-1, 3],
      why: 'it turns at 1/e and is not to reach 8e24',
    },
    { name: 'exp(x)', f: exp, sees: [-2, 2], within: [-5, 5], why: 'it flattens what is before' },
    {
      name: 'exp(10x)',
      f: (x) => exp(10 * x),
      sees: [-0.2, 0.2],
      within: [-0.6, 0.6],
      why: 'as exp, ten times as fast',
    },
    {
      name: 'exp(x^2)',
      f: (x) => exp(x * x),
      sees: [-0.9, 0.9],
      within: [-2, 2],
      why: 'it flattens its foot',
    },
    { name: 'exp(-x^2)', f: (x) => exp(-x * x), sees: [-3, 3], within: plain, why: 'a bell with its feet' },
    {
      name: 'exp(-1000x^2)',
      f: (x) => exp(-1000 * x * x),
      sees: [-0.1, 0.1],
      within: [-0.5, 0.5],
      why: 'a spike is looked at closely',
    },
    {
      name: 'exp(-(x - 30)^2)',
      f: (x) => exp(-((x - 30) ** 2)),
      sees: [28, 32],
      within: [15, 45],
      why: 'a far bell',
    },
    { name: 'log(x)', f: log, sees: [0, 1, 4], within: [-1, 10], why: 'nothing is drawn left of 0' },
    {
      name: 'log(x - 100)',
      f: (x) => log(x - 100),
      sees: [100, 101],
      within: [90, 150],
      why: 'it begins at 100',
    },
    { name: 'sqrt(x)', f: sqrt, sees: [0, 4], within: [-1, 10], why: 'it begins at 0' },
    {
      name: 'sqrt(1 - x^2)',
      f: (x) => sqrt(1 - x * x),
      sees: [-1, 1],
      within: [-2, 2],
      why: 'it begins at -1 and ends at 1',
    },
    { name: '1/x', f: (x) => 1 / x, sees: [-4, 0, 4], within: plain, why: 'both arms' },
    { name: '1/(x - 20)', f: (x) => 1 / (x - 20), sees: [17, 20, 23], within: [5, 35], why: 'a far pole' },
    { name: 'sin(x)', f: sin, sees: [-2 * PI, 2 * PI], within: [-10, 10], why: 'two periods' },
    { name: 'cos(x)', f: cos, sees: [-2 * PI, 2 * PI], within: [-10, 10], why: 'two periods' },
    {
      name: 'sin(50x)',
      f: (x) => sin(50 * x),
      sees: [-0.1, 0.1],
      within: [-0.3, 0.3],
      why: 'some periods, not 80',
    },
    {
      name: 'sin(x/50)',
      f: (x) => sin(x / 50),
      sees: [-300, 300],
      within: [-500, 500],
      why: 'more than a straight line',
    },
    {
      name: 'sin(2 pi x)',
      f: (x) => sin(2 * PI * x),
      sees: [-1, 1],
      within: [-2, 2],
      why: 'no step of samples keeps pace',
    },
    {
      name: 'sin(1/x)',
      f: (x) => sin(1 / x),
      sees: [-2 / PI, 2 / PI],
      within: [-2, 2],
      why: 'its last turn is at 2/pi',
    },
    { name: 'tan(x)', f: tan, sees: [-PI, PI], within: [-10, 10], why: 'some poles' },
    { name: 'x + sin(x)', f: (x) => x + sin(x), sees: [-4, 4], within: [-10, 10], why: 'it never turns' },
    { name: 'floor(x)', f: floor, sees: [-3, 3], within: [-10, 10], why: 'some steps' },
    { name: 'sign(x)', f: sign, sees: [-4, 4], within: plain, why: 'one jump' },
    {
      name: 'the sigmoid',
      f: (x) => 1 / (1 + exp(-x)),
      sees: [-4, 4],
      within: [-10, 10],
      why: 'both levels',
    },
    {
      name: 'a steep sigmoid',
      f: (x) => 1 / (1 + exp(-50 * x)),
      sees: [-0.1, 0.1],
      within: [-1, 1],
      why: 'its rise is looked at closely',
    },
    {
      name: 'a far sigmoid',
      f: (x) => 1 / (1 + exp(100 - x)),
      sees: [95, 105],
      within: [70, 130],
      why: 'its rise is far away',
    },
    {
      name: 'exp(x)/(1 + exp(x))',
      f: (x) => exp(x) / (1 + exp(x)),
      sees: [-4, 4],
      within: [-8, 8],
      why: 'it is level long before it overflows',
    },
    {
      name: 'the tanh of two exponentials',
      f: (x) => (exp(x) - exp(-x)) / (exp(x) + exp(-x)),
      sees: [-3, 3],
      within: [-8, 8],
      why: 'it is level on both sides before it overflows',
    },
    {
      name: 'exp(x)/(1 + exp(x))^2',
      f: (x) => exp(x) / (1 + exp(x)) ** 2,
      sees: [-4, 4],
      within: [-8, 8],
      why: 'a bell that underflows before it overflows',
    },
    {
      name: 'x exp(x)/(1 + exp(x))',
      f: (x) => (x * exp(x)) / (1 + exp(x)),
      overflows: (x) => exp(x) === Number.POSITIVE_INFINITY,
      sees: [-4, 4],
      within: [-8, 8],
      why: 'it rises until it overflows',
    },
    {
      name: 'log(exp(x)/(1 + exp(x)))',
      f: (x) => log(exp(x) / (1 + exp(x))),
      sees: [-4, 4],
      within: [-8, 8],
      why: 'log of a level curve',
    },
    {
      name: 'the entropy of a sigmoid',
      f: (x) => [1 / (1 + exp(-x)), 1 - 1 / (1 + exp(-x))].reduce((sum, p) => sum - p * log(p), 0),
      sees: [-4, 4],
      within: [-8, 8],
      why: 'p is rounded to 1 long after it is level',
    },
    {
      name: 'exp(x - 100)/(1 + exp(x - 100))',
      f: (x) => exp(x - 100) / (1 + exp(x - 100)),
      sees: [95, 105],
      within: [70, 130],
      why: 'its rise is far away, its overflow farther',
    },
    {
      name: 'sqrt(100 - x^2)',
      f: (x) => sqrt(100 - x * x),
      overflows: () => false,
      sees: [-10, 10],
      within: [-20, 20],
      why: 'it ends by itself',
    },
    { name: 'exp(x)/exp(x)', f: (x) => exp(x) / exp(x), sees: [-4, 4], within: plain, why: 'it is 1' },
    { name: 'tanh(x - 50)', f: (x) => tanh(x - 50), sees: [45, 55], within: [30, 70], why: 'a far root' },
    {
      name: 'x^3 - 2x at 5',
      f: (x) => x ** 3 - 2 * x,
      points: [5],
      sees: [-sqrt(2), 5],
      within: [-3, 6],
      why: 'the point is near',
    },
    {
      name: 'relu at 7',
      f: relu,
      points: [7],
      sees: [-4, 7],
      within: [-6, 8],
      why: 'the negative half stays',
    },
    {
      name: 'x^2 at 1000',
      f: (x) => x * x,
      points: [1000],
      sees: [0],
      within: plain,
      why: 'the point is too far away',
    },
    {
      name: 'sin(50x) at 5',
      f: (x) => sin(50 * x),
      points: [5],
      sees: [4.9, 5, 5.1],
      within: [4.5, 5.5],
      why: 'it is everywhere the same',
    },
    {
      name: 'asin at 3',
      f: Math.asin,
      points: [3],
      sees: [-1, 1],
      within: [-1.5, 1.5],
      why: 'the curve has no such point',
    },
  ];
}

describe('fitRange', () => {
  for (const { name, f, points, overflows, sees, within, why } of cases()) {
    it(`shows of ${name} from ${sees[0]} to ${sees.at(-1)}: ${why}`, () => {
      const [from, to] = fitRange(f, points, overflows);
      for (const x of sees) assert.ok(x > from && x < to, `${x} in ${from}, ${to}`);
      assert.ok(from >= within[0] && to <= within[1], `${from}, ${to} within ${within}`);
    });
  }

  it('ends at round numbers', () => {
    for (const { f } of cases()) {
      const [from, to] = fitRange(f);
      assert.ok(
        [from, to].every((end) => String(end).length <= 6),
        `${from}, ${to}`,
      );
    }
  });

  it('gives a range of what is not finite, lost in rounding, or nowhere', () => {
    const odd: ((x: number) => number)[] = [
      () => Number.NaN,
      () => Number.POSITIVE_INFINITY,
      (x) => x * 1e308,
      (x) => Math.sin(1e300 * x),
      (x) => (x > 0 ? Number.MAX_VALUE : -Number.MAX_VALUE),
    ];
    for (const f of odd) {
      for (const x of [0, 1e17, 1e300, -1e-300]) {
        const [from, to] = fitRange(f, [x]);
        assert.ok(from < to && Number.isFinite(to - from), `${from}, ${to}`);
      }
    }
  });
});

describe('fitValues', () => {
  const shown = [
    {
      name: 'all of a cubic',
      f: (x: number) => x ** 3,
      range: [-10, 10],
      least: [-1000, 1000],
      most: [-1000, 1000],
    },
    {
      name: '1/x but for its pole',
      f: (x: number) => 1 / x,
      range: [-5, 5],
      least: [-2, 2],
      most: [-50, 50],
    },
    { name: 'tan but for its poles', f: Math.tan, range: [-7, 7], least: [-5, 5], most: [-100, 100] },
    {
      name: 'a spike, which is no pole',
      f: (x: number) => Math.exp(-1000 * x * x),
      range: [-5, 5],
      least: [0, 1],
      most: [0, 1],
    },
    {
      name: 'exp without its steepest part',
      f: Math.exp,
      range: [-10, 10],
      least: [0.001, 100],
      most: [0, 1000],
    },
    {
      name: '-exp alike',
      f: (x: number) => -Math.exp(x),
      range: [-10, 10],
      least: [-100, -0.001],
      most: [-1000, 0],
    },
    {
      name: 'the end of a line that was level',
      f: (x: number) => relu(x - 9),
      range: [-10, 10],
      least: [0, 1],
      most: [0, 1],
    },
    { name: 'a constant with room', f: () => 3, range: [-5, 5], least: [2, 4], most: [0, 6] },
  ] as const;
  for (const { name, f, range, least, most } of shown) {
    it(`shows ${name}`, () => {
      const [low, high] = fitValues(f, range) ?? [Number.NaN, Number.NaN];
      assert.ok(low <= least[0] && high >= least[1] && low >= most[0] && high <= most[1], `${low}, ${high}`);
    });
  }

  const constants: readonly (readonly [string, number, (x: number) => number])[] = [
    ['3x/x', 3, (x) => (3 * x) / x],
    ['sin^2 + cos^2', 1, (x) => Math.sin(x) ** 2 + Math.cos(x) ** 2],
    ['(x + 1) - x, rounded', 1, (x) => x + 1 - x],
    ['x^2/x^2 - 1e-300', 1, (x) => (x * x) / (x * x) - 1e-300],
    ['-7e300 x/x', -7e300, (x) => (-7e300 * x) / x],
  ];
  for (const [name, value, f] of constants) {
    it(`gives ${name} the room of a constant`, () => {
      for (const range of [
        [-5, 5],
        [0, 20],
        [-1, 19],
      ] as const) {
        const [low = 0, high = 0] = fitValues(f, range, [1]) ?? [];
        assert.ok(high - low >= Math.abs(value) / 2 && high > value && low < value, `${low}, ${high}`);
      }
    });
  }

  it('makes room for a point on the curve, unless it is too far up', () => {
    const pole = (x: number) => 1 / x;
    const [, high = 0] = fitValues(pole, [-5, 5]) ?? [];
    const near = 1 / (1.5 * high);
    assert.deepEqual(fitValues(pole, [-5, 5], [near])?.[1], 1 / near);
    assert.equal(fitValues(pole, [-5, 5], [1e-6])?.[1], high);
    assert.equal(fitValues(pole, [-5, 5], [-20])?.[1], high);
  });

  it('has no range where f has no value', () => {
    assert.equal(
      fitValues(() => Number.NaN, [0, 1]),
      undefined,
    );
  });
});
