import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  asPlaneFunction,
  asScalarFunction,
  compileFormula,
  type OneVariable,
  type TwoVariables,
} from '../../../src/language/index';

function scalar(formula: string): OneVariable {
  const result = asScalarFunction(compileFormula(formula));
  assert.ok(result.ok, formula);
  return result;
}

function plane(formula: string): TwoVariables {
  const result = asPlaneFunction(compileFormula(formula));
  assert.ok(result.ok, formula);
  return result;
}

test('one variable makes a curve, whatever its name', () => {
  for (const [formula, variable] of [
    ['x^2 + 4.0**2', 'x'],
    ['t^2 + 4.0**2', 't'],
    ['x0**2 + 4.0**2', 'x0'],
    ['x1**2 + 4.0**2', 'x1'],
    ['y**2 + 4.0**2', 'y'],
  ] as const) {
    const { f, derivative, variable: actual } = scalar(formula);
    assert.deepEqual([f(3), derivative(3), actual], [25, 6, variable]);
  }
  assert.deepEqual([scalar('7').f(1), scalar('7').derivative(1), scalar('7').variable], [7, 0, 'x']);
  assert.equal(scalar('|x|').derivative(0), Number.NaN);
});

test('two variables make a surface, one a valley', () => {
  const rows: readonly (readonly [string, [string, string], number, [number, number]])[] = [
    ['x0^2 + x1^2', ['x0', 'x1'], 25, [6, 8]],
    ['x^2 + y^2', ['x', 'y'], 25, [6, 8]],
    ['f(y, x) = y^2 + 2x', ['y', 'x'], 17, [6, 2]],
    ['f(x, y) = y^2', ['x', 'y'], 16, [0, 8]],
    ['x1^2 + x2', ['x1', 'x2'], 13, [6, 1]],
    ['x^2', ['x', 'y'], 9, [6, 0]],
    ['y^2', ['x', 'y'], 16, [0, 8]],
    ['t^2', ['t', 'y'], 9, [6, 0]],
    ['x0^2', ['x0', 'x1'], 9, [6, 0]],
    ['x1^2', ['x0', 'x1'], 16, [0, 8]],
    ['x5^2', ['x5', 'x0'], 9, [6, 0]],
    ['5', ['x', 'y'], 5, [0, 0]],
  ];
  for (const [formula, variables, value, slopes] of rows) {
    const surface = plane(formula);
    const point = new Float64Array([3, 4]);
    assert.deepEqual(surface.variables, variables, formula);
    assert.equal(surface.f(point), value, formula);
    assert.deepEqual(surface.gradient(point), new Float64Array(slopes), formula);
    assert.deepEqual(point, new Float64Array([3, 4]));
  }
});

const misfits: readonly (readonly [
  formula: string,
  kind: 'curve' | 'surface',
  message: string,
  marked: string,
])[] = [
  [
    'x0^2 + x1^2',
    'curve',
    'This picture needs a function of one variable, but the formula has x0 and x1. Put a number in the place of x1 at column 8.',
    'x1',
  ],
  [
    'y - x',
    'curve',
    'This picture needs a function of one variable, but the formula has x and y. Put a number in the place of y at column 1.',
    'y',
  ],
  [
    'f(x, y) = x',
    'curve',
    'This picture needs a function of one variable, but the formula has x and y. Put a number in the place of y at column 6.',
    'y',
  ],
  [
    'x0 + x[3] + x2',
    'curve',
    'This picture needs a function of one variable, but the formula has 3: x0, x2, x3. Put numbers in the place of the others from column 13 on.',
    'x2',
  ],
  [
    'x0 + x1 + x[2]',
    'surface',
    'This picture needs a function of two variables, but the formula has 3: x0, x1, x2. Put numbers in the place of the others from column 11 on.',
    'x[2]',
  ],
  ['2 sen(x)', 'curve', "Unknown name 'sen' at column 3. Did you mean 'sin'?", 'sen'],
  ['2 sen(x)', 'surface', "Unknown name 'sen' at column 3. Did you mean 'sin'?", 'sen'],
];

for (const [formula, kind, message, marked] of misfits) {
  test(`${formula} is no ${kind}`, () => {
    const compiled = compileFormula(formula);
    const result = kind === 'curve' ? asScalarFunction(compiled) : asPlaneFunction(compiled);
    assert.ok(!result.ok);
    const { range } = result.problem;
    assert.equal(result.problem.message, message);
    assert.equal(formula.slice(range.start, range.end), marked);
  });
}
