import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  centralDifference,
  formatArray,
  forwardDifference,
  numericalGradient,
  partialDerivative,
  stepSizeSweep,
} from '#engine';
import { isClose } from '../assertClose';
import {
  coefficients,
  curve,
  descent,
  type Figure,
  final,
  function1,
  function2,
  h,
  quiver,
  tangent,
  wireframe,
  withoutBracket,
} from '../seedFigures';

interface Tolerance {
  readonly abs: number;
  readonly rel: number;
  readonly absFloor?: number;
  readonly sumAbs?: number;
}

interface Entry {
  readonly expected: Figure;
  readonly tolerance: Tolerance;
  readonly printed_here?: string;
  readonly printed_rows_here?: readonly string[];
  readonly history_first_12?: Figure;
  readonly frozen_from_step?: number;
  readonly variants?: Readonly<Record<string, Figure>>;
}

const oracles = JSON.parse(
  readFileSync(new URL('../../fixtures/seed-oracles.json', import.meta.url), 'utf8'),
) as Record<string, Entry>;

function entry(name: string): Entry {
  const found = oracles[name];
  assert.ok(found, `no oracle ${name}`);
  return found;
}

/** Sums add up the rounding of all their terms. */
function boundsAt(path: string, { abs, rel, absFloor = 0, sumAbs = 1e-7 }: Tolerance) {
  return { abs: Math.max(/\.sum[^.]*$/.test(path) ? sumAbs : abs, absFloor), rel };
}

/** Every number of `wanted` with the path to it, and the number of `got` at the same place. */
function* pairs(got: Figure | undefined, wanted: Figure, path = ''): Generator<[string, number, number]> {
  if (typeof wanted !== 'object') {
    yield [path, Number(got), Number(wanted)];
    return;
  }
  assert.ok(typeof got === 'object', `${path} is ${got}`);
  assert.deepEqual(Object.keys(got), Object.keys(wanted), path);
  const parts = got as Readonly<Record<string, Figure>>;
  for (const [name, part] of Object.entries<Figure>(wanted))
    yield* pairs(parts[name], part, `${path}.${name}`);
}

const traced = descent([-3, 4], 0.1, 100);
const starts = { at3_4: [3, 4], at2_3: [2, 3], at1_2: [1, 2], at0_0: [0, 0] } as const;

const computed: Record<string, (wanted: Figure) => Figure> = {
  'bad_diff.function_1.h1e-50': () => [5, 10].map((x) => forwardDifference(function1(0.001), x, 1e-50)),
  'float32.1e-50': () => {
    const [row] = stepSizeSweep((x) => x, 5, { exponents: [-50], precision: 'float32' });
    return row?.hBecomesZero ? 0 : 1e-50;
  },
  'figure.wireframe.grid': wireframe,
  'figure.quiver.neg_grad': quiver,
  'partial.x0.at3_4': () => partialDerivative(function2, Float64Array.of(3, 4), 0),
  'partial.x1.at3_4': () => partialDerivative(function2, Float64Array.of(3, 4), 1),
  'grad_nobatch.at3_4': () => [...numericalGradient(function2, Float64Array.of(3, 4), h)],
  'descent.trace100': () => ({
    x: traced.map(({ x }) => [...x]),
    grad: traced.slice(0, 100).map(({ gradient }) => [...gradient]),
    final: [...(traced[100]?.x ?? [])],
  }),
  'descent.trace100.final': () => final([-3, 4], 0.1, 100),
  'descent.history20': () => ({
    history: descent([-0.3, 4], 0.1, 20)
      .slice(0, 20)
      .map(({ x }) => [...x]),
    final: final([-0.3, 4], 0.1, 20),
  }),
  'descent.lr10': () => final([-3, 4], 10, 100),
  'descent.lr1e-10': () => final([-3, 4], 1e-10, 100),
};
for (const [version, coefficient] of Object.entries(coefficients)) {
  computed[`figure.function_1.curve.${version}`] = () => curve(coefficient);
  for (const x of [5, 10]) {
    computed[`diff.function_1.${version}.at${x}`] = () => centralDifference(function1(coefficient), x);
    computed[`figure.tangent.${version}.at${x}`] = () => tangent(coefficient, x);
  }
}
for (const [name, x] of Object.entries(starts)) {
  computed[`grad_first.${name}.fixed`] = () => [...numericalGradient(function2, Float64Array.from(x))];
  computed[`grad_first.${name}.buggy`] = () => withoutBracket(x);
}

/** Networks have their own tests; 1 / 0 is no work of the engine. */
const elsewhere = /^(_meta|simplenet|twolayernet|float32\.inverse)/;

describe('the seed’s figures', () => {
  it('are all looked at', () => {
    const names = Object.keys(oracles).filter((name) => !elsewhere.test(name));
    assert.deepEqual(names.sort(), Object.keys(computed).sort());
  });

  for (const [name, compute] of Object.entries(computed)) {
    it(`agree: ${name}`, () => {
      const { expected, tolerance } = entry(name);
      for (const [path, got, wanted] of pairs(compute(expected), expected)) {
        const bounds = boundsAt(path, tolerance);
        assert.ok(isClose(got, wanted, bounds), `${path} is ${got}, expected ${wanted}`);
        const beyond =
          wanted + 2 * (bounds.abs + bounds.rel * Math.abs(wanted)) + 2 ** -51 * Math.abs(wanted || 1);
        assert.ok(!isClose(beyond, wanted, bounds), `${path}: ${beyond} would pass`);
      }
    });
  }
});

describe('the seed’s printed lines', () => {
  it('are those of the descent of 100 steps, to the letter', () => {
    const rows = traced
      .slice(0, 100)
      .map(({ x, gradient }) => `x 좌표 : ${formatArray(x)} / 기울기 : ${formatArray(gradient)}`);
    assert.deepEqual(rows, entry('descent.trace100').printed_rows_here);
    assert.equal(rows.length, 100);
  });

  for (const [name, learningRate] of Object.entries({ lr10: 10, 'lr1e-10': 1e-10 })) {
    it(`are those of descent.${name}, where runs of blanks are one blank`, () => {
      const text = formatArray(final([-3, 4], learningRate, 100));
      assert.equal(text.replace(/ +/g, ' '), entry(`descent.${name}`).printed_here);
    });
  }

  it('are those of the first gradient, with its missing bracket', () => {
    for (const [name, x] of Object.entries(starts)) {
      const text = `x = [${x.join(', ')}] 일 때의 기울기 배열 : ${formatArray(withoutBracket(x))}`;
      assert.equal(text, entry(`grad_first.${name}.buggy`).printed_here);
    }
  });

  it('are those of the slopes of function_1, with the book’s coefficient', () => {
    for (const x of [5, 10]) {
      const text = `x가 ${x}일 때의 미분값 : ${centralDifference(function1(0.01), x).toFixed(1)}`;
      assert.equal(text, entry(`diff.function_1.textbook.at${x}`).printed_here);
    }
  });
});

describe('the learning rate 10', () => {
  const { history_first_12, frozen_from_step, variants } = entry('descent.lr10');
  const steps = descent([-3, 4], 10, 100);

  it('gives every position to the last bit, and freezes at step 10', () => {
    assert.deepEqual(
      steps.slice(0, 12).map(({ x }) => [...x]),
      history_first_12,
    );
    const frozen = steps.find(({ x }, i) => i > 0 && x.every((value, j) => value === steps[i + 1]?.x[j]));
    assert.equal(frozen?.step, frozen_from_step);
  });

  it('gives something else with the exact gradient or forward differences', () => {
    const exact = final([-3, 4], 10, 100, (x) => x.map((value) => 2 * value));
    const forward = final([-3, 4], 10, 100, (x) =>
      x.map((value, i) => forwardDifference((t) => function2(x.with(i, t)), value, h)),
    );
    assert.deepEqual(exact, variants?.['analytic 2x']);
    assert.deepEqual(forward, variants?.['forward']);
  });
});
