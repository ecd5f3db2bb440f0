import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  asPlaneFunction,
  asScalarFunction,
  compileFormula,
  type OneVariable,
  type Reading,
  type TwoVariables,
} from '../../../src/language/index';

function scalar(formula: string): OneVariable {
  const result = asScalarFunction(compileFormula(formula));
  assert.ok(result.ok, formula);
  return result;
}

function plane(formula: string, reading: Reading = {}): TwoVariables {
  const result = asPlaneFunction(compileFormula(formula, {}, reading));
  assert.ok(result.ok, formula);
  return result;
}

test('one variable makes a curve, whatever its name', () => {
  for (const [formula, variable] of [
    ['x^2 + 4.0**2', 'x'],
    ['t^2 + 4.0**2', 't'],
    ['x0**2 + 4.0**2', 'x0'],
    ['x1**2 + 4.0**2', 'x1'],
    ['f(y) = y**2 + 4.0**2', 'y'],
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
    ['x_5^2', ['x5', 'x0'], 9, [6, 0]],
    ['a x^2 + 0b', ['x', 'y'], 9, [6, 0]],
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
    'x[0]^2 + x[1]^2',
    'curve',
    'This picture needs a function of one variable, but the formula has x[0] and x[1]. Put a number in the place of x[1] at column 10.',
    'x[1]',
  ],
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
    'This picture needs a function of one variable, but the formula has 3: x0, x2, x[3]. Put numbers in the place of the others from column 13 on.',
    'x2',
  ],
  [
    'x0 + x1 + x[2]',
    'surface',
    'This picture needs a function of two variables, but the formula has 3: x0, x1, x[2]. Put numbers in the place of the others from column 11 on.',
    'x[2]',
  ],
  [
    '2y^2 + 1',
    'curve',
    'This picture draws a function of x, but the formula has y at column 2 and no x. Write x in its place, or f(y) = before the formula.',
    'y',
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

test('where x is an array, what NumPy makes of it is a function of both numbers', () => {
  const rows: readonly (readonly [formula: string, value: number, slopes: [number, number]])[] = [
    ['np.sum(x**2)', 25, [6, 8]],
    ['f(x) = np.sum(x**2)', 25, [6, 8]],
    ['np.sum(x**2/20) + x[0]', 4.25, [1.3, 0.4]],
    ['np.mean(x)', 3.5, [0.5, 0.5]],
    ['prod(x)', 12, [4, 3]],
    ['np.sum((x - np.mean(x))**2)', 0.5, [-1, 1]],
    ['sum(np.where(x > 3, x**2, 0))', 16, [Number.NaN, 8]],
    ['np.sum(x[1]**2)', 16, [0, 8]],
    ['np.sum(5)', 5, [0, 0]],
  ];
  for (const [formula, value, slopes] of rows) {
    const { f, gradient } = plane(formula, { isPlane: true });
    assert.equal(f(new Float64Array([3, 4])), value, formula);
    assert.deepEqual([...gradient(new Float64Array([3, 4]))], slopes, formula);
  }
});

test('in a function of one number x is its own sum', () => {
  assert.deepEqual([scalar('np.sum(x**2)').f(3), scalar('np.mean(x) + prod(x)').f(3)], [9, 6]);
});

const refused: readonly (readonly [formula: string, reading: Reading, message: string, marked: string])[] = [
  [
    '2g(x)',
    { isSecond: true },
    "'g' at column 2 is the function that you type. Write only what it is of x, such as 0.01x^2 + 0.1x.",
    'g',
  ],
  ...['np.sum(x**2) + y', 'y + np.sum(x**2)'].map((formula) => {
    const column = formula.indexOf('y') + 1;
    const message = `'y' at column ${column} does not go with the array x, whose numbers are x[0] and x[1]. Use one or the other.`;
    return [formula, { isPlane: true }, message, 'y'] as const;
  }),
  [
    'np.sum(x**2) + x',
    { isPlane: true },
    'The x at column 16 stands for both numbers of the array, as in np.sum(x**2). Write x[0] or x[1], or make one number of it with np.sum.',
    'x',
  ],
  [
    'sum(x + sum(x + sum(x + sum(x))))',
    { isPlane: true },
    "'sum' at column 25 works on arrays. Write each term instead, as in x0^2 + x1^2.",
    'sum',
  ],
  ['2h x', { taken: ['h'] }, "'h' at column 2 is the step of the difference here. Use another letter.", 'h'],
];

for (const [formula, reading, message, marked] of refused) {
  test(`${formula} is refused where it has no meaning`, () => {
    const compiled = compileFormula(formula, {}, reading);
    assert.ok(!compiled.ok);
    const { range } = compiled.problem;
    assert.equal(compiled.problem.message, message);
    assert.equal(formula.slice(range.start, range.end), marked);
    assert.ok(compileFormula(formula).ok);
  });
}

test('a letter is a number: 1, or what it was given', () => {
  const given = compileFormula('a*sin(b*x) + a', { a: 2, b: 3 });
  const [known, first] = [asScalarFunction(given), scalar('a*sin(b*x) + a')];
  assert.ok(known.ok);
  const letters = (a: number, b: number) => [
    { name: 'a', value: a },
    { name: 'b', value: b },
  ];
  assert.deepEqual([known.letters, first.letters], [letters(2, 3), letters(1, 1)]);
  assert.deepEqual([known.f(0.5), known.derivative(0)], [2 * Math.sin(1.5) + 2, 6]);
  assert.deepEqual([first.f(0.5), first.derivative(0)], [Math.sin(0.5) + 1, 1]);
});

const absences: readonly (readonly [formula: string, x: number, absence: object | undefined])[] = [
  ['x^2', 3, undefined],
  ['1/0', 3, { kind: 'divisionByZero' }],
  ['x + 1/(x - 3)', 3, { kind: 'divisionByZero' }],
  ['(x - 3)^-1', 3, { kind: 'divisionByZero' }],
  ['exp(1000x)', 3, { kind: 'overflow' }],
  ['exp(1000x) - exp(1000x)', 3, { kind: 'overflow' }],
  ['1e400', 3, { kind: 'overflow' }],
  ['10^(100x) x', 4, { kind: 'overflow' }],
  ['sqrt(2 - x) + 1', 3, { kind: 'undefined', name: 'sqrt', operands: [-1] }],
  ['1/(1 + exp(800)) + log(x - 3)', 3, { kind: 'undefined', name: 'log', operands: [0] }],
  ['exp(800) + log(-x)', 3, { kind: 'undefined', name: 'log', operands: [-3] }],
  ['(-8)^(1/x)', 3, { kind: 'undefined', name: '^', operands: [-8, 1 / 3] }],
  ['where(x > 0, asin(x), 1/0)', 3, { kind: 'undefined', name: 'asin', operands: [3] }],
];

for (const [formula, x, absence] of absences) {
  test(`tells why ${formula} has no value at ${x}`, () => {
    assert.deepEqual(scalar(formula).whyNoValue(x), absence);
    assert.deepEqual(plane(formula).whyNoValue([x, 7]), absence);
  });
}
