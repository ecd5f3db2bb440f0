import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CompiledFunction, compileFormula, type Problem } from '#language';
import { readFormula } from '../../src/language/formula/formula';
import { asWebAssembly } from '../../src/language/formula/quickValue';
import { formulaSource } from '../../src/views/functionSource';
import { readPlaneFormula, readScalarFormula } from '../../src/views/readFormula';
import { LearnerError } from '../../src/views/view';
import { attack } from './attack';
import { doubles, evaluate } from './formulas/evaluate';
import { formulaOf, type Tree, trees } from './formulas/grammar';

const places = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 2, -2, 0.5, -0.5, 1e-300, 1e300, Infinity, -Infinity, Number.NaN),
  fc.double({ min: -5, max: 5, noNaN: true }),
  fc.double(),
);
const letters = ['a', 'B', 'λ'];
const formula = fc
  .constantFrom(['x'], ['x', 'y'], ['x0', 'x1', 'x7'], ['t'], ['x', 'a', 'B'], ['x', 'y', 'λ'])
  .chain((variables) =>
    fc.record({
      tree: trees({ variables, depth: 5, extremes: true }),
      point: fc.dictionary(fc.constantFrom(...variables), places, { minKeys: variables.length }),
    }),
  );

/** Whether two values are one; a maximum of 0 and -0 may be either, and what follows from its sign too. */
function isSame(actual: number, expected: number): boolean {
  return Object.is(actual + 0, expected + 0);
}

function valueAt(compiled: CompiledFunction, point: readonly number[]): number {
  const [x = Number.NaN, y = Number.NaN] = point;
  if (compiled.arity === 1) return compiled.f(x);
  return compiled.arity === 2 ? compiled.f(x, y) : compiled.f(point);
}

function hasItsValue({ tree, point }: { tree: Tree; point: Record<string, number> }): void {
  const text = formulaOf(tree);
  fc.pre(text.length <= 2000);
  const values = Object.fromEntries(letters.map((letter) => [letter, point[letter] ?? 1]));
  const compiled = compileFormula(text, values);
  assert.ok(compiled.ok, `${text}: ${compiled.ok ? '' : compiled.problem.message}`);
  const numbers = compiled.parameters.map((name) => point[name] ?? Number.NaN);
  const expected = evaluate(tree, (name) => point[name] ?? Number.NaN, doubles);
  const actual = valueAt(compiled, numbers);
  assert.ok(isSame(actual, expected), `${text} at ${numbers.join(', ')}: ${actual}, not ${expected}`);
  assert.ok(Object.is(quickly(text, values, numbers), actual), `${text}: another value in WebAssembly`);
  assert.equal(compiled.exactGradient(numbers).length, numbers.length);
}

/** The value by the tier that a formula is given once it was called often. */
function quickly(
  text: string,
  values: Record<string, number>,
  numbers: readonly number[],
): number | undefined {
  const formula = readFormula(text, values);
  if (!formula.ok) return undefined;
  return asWebAssembly(
    formula.tree,
    formula.variables.map(({ name }) => name),
  )?.(...numbers);
}

const pieces = [
  ...[
    'x',
    'y',
    'x0',
    'x_1',
    'x[2]',
    't',
    'sin',
    'max',
    'np.',
    'Math.',
    'e',
    'pi',
    'xy',
    'sen',
    'lambda',
    'def f(x):',
  ],
  ...[
    '1',
    '2.5',
    '.5',
    '1e3',
    '1e',
    '²',
    '⁻¹',
    '(',
    ')',
    '[',
    ']',
    '|',
    '√',
    ',',
    '.',
    '=',
    '==',
    '=>',
    '"',
    '😀',
  ],
  ...[
    '+',
    '-',
    '*',
    '/',
    '^',
    '**',
    '//',
    '×',
    '−',
    ' ',
    '  ',
    '\n',
    '%',
    '#',
    '{0}',
    '<b>',
    'π',
    'τ',
    'f(x) = ',
  ],
  ...[
    'return',
    'if',
    '１',
    '＋',
    '\u200b',
    '\ud800',
    'tan2',
    'arctan2',
    'log1p',
    'h',
    'i',
    'n',
    '!',
    '&',
    "'",
  ],
  ...['<', '>=', '≠', 'np.where(', 'np.sum(', 'ax', 'ab', 'λ', 'x3', 'where(x > 0, x, 0)'],
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  trees({ variables: ['x', 'y'] }).chain((tree) =>
    fc
      .tuple(fc.nat(), fc.nat(3), fc.constantFrom('', ...pieces))
      .map(([at, length, piece]) => changed(formulaOf(tree), at, length, piece)),
  ),
  fc.constantFrom(...pieces).chain((piece) => fc.nat(2100).map((count) => piece.repeat(count))),
);

function changed(source: string, at: number, length: number, piece: string): string {
  const start = at % (source.length + 1);
  return source.slice(0, start) + piece + source.slice(start + length);
}

function isUsable({ template, args, range }: Problem, source: string): void {
  assert.ok(
    range.start >= 0 && range.start <= range.end && range.end <= source.length,
    JSON.stringify(range),
  );
  assert.match(template, /^[A-Z'{|√].*[.?]$/su);
  assert.ok(!args.some((arg) => arg === undefined || (typeof arg === 'number' && Number.isNaN(arg))));
  assert.ok(
    (template.match(/\{\d\}/g) ?? []).every((place) => Number(place[1]) < args.length),
    template,
  );
}

/** A function, or one sentence that a learner can use and a place within the text. */
function isReadOrRefused(source: string): void {
  const compiled = compileFormula(source);
  if (compiled.ok) {
    const value = valueAt(
      compiled,
      compiled.parameters.map(() => 0.5),
    );
    assert.equal(typeof value, 'number');
  } else {
    for (const problem of compiled.problems) isUsable(problem, source);
  }
  for (const read of [readScalarFormula, readPlaneFormula]) {
    try {
      read(formulaSource(source), { a: 2 });
    } catch (error) {
      assert.ok(error instanceof LearnerError, String(error));
      assert.equal(error.at.field, 'formula');
    }
  }
}

export const attacks = [
  attack('a formula has the value of its tree', 8000, formula, hasItsValue),
  attack('any text is a function, or is refused with a sentence', 8000, text, isReadOrRefused),
];
