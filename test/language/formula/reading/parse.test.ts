import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nestingLimit } from '../../../../src/language/formula/reading/reader';
import { compileFormula, diagnose } from '../../../../src/language/index';

/** A tree for the tests alone: printed to a formula, and evaluated without the code under test. */
type Tree =
  | { readonly kind: 'leaf'; readonly text: string; readonly value: (x: number) => number }
  | { readonly kind: 'minus'; readonly operand: Tree }
  | { readonly kind: 'call'; readonly name: 'sin' | 'exp' | 'abs'; readonly operand: Tree }
  | { readonly kind: 'bars'; readonly operand: Tree }
  | {
      readonly kind: 'infix';
      readonly sign: '+' | '-' | '*' | '/' | '^' | '**' | '';
      left: Tree;
      right: Tree;
    };

const { tree } = fc.letrec<{ tree: Tree; leaf: Tree; infix: Tree; prefix: Tree }>((tie) => ({
  leaf: fc.oneof(
    fc.constant<Tree>({ kind: 'leaf', text: 'x', value: (x) => x }),
    fc.constant<Tree>({ kind: 'leaf', text: 'pi', value: () => Math.PI }),
    fc
      .constantFrom('0', '1', '2', '3.5', '.25', '1e-3', '7.')
      .map<Tree>((text) => ({ kind: 'leaf', text, value: () => Number(text) })),
  ),
  infix: fc.record({
    kind: fc.constant<'infix'>('infix'),
    sign: fc.constantFrom('+', '-', '*', '/', '^', '**', ''),
    left: tie('tree'),
    right: tie('tree'),
  }),
  prefix: fc.oneof(
    fc.record({ kind: fc.constant<'minus'>('minus'), operand: tie('tree') }),
    fc.record({ kind: fc.constant<'bars'>('bars'), operand: tie('tree') }),
    fc.record({
      kind: fc.constant<'call'>('call'),
      name: fc.constantFrom('sin', 'exp', 'abs'),
      operand: tie('tree'),
    }),
  ),
  tree: fc.oneof({ maxDepth: 6, depthIdentifier: 'tree' }, tie('leaf'), tie('infix'), tie('prefix')),
}));

const strength = { '+': 1, '-': 1, '*': 2, '/': 2, '': 2, '^': 4, '**': 4 } as const;

function strengthOf(one: Tree): number {
  if (one.kind === 'infix') return strength[one.sign];
  return one.kind === 'minus' ? 3 : 5;
}

/** With only the parentheses that the grammar asks for. */
function print(one: Tree): string {
  switch (one.kind) {
    case 'leaf':
      return one.text;
    case 'minus':
      return `-${wrap(one.operand, strengthOf(one.operand) >= 3)}`;
    case 'call':
      return `${one.name}(${print(one.operand)})`;
    case 'bars':
      return `|${print(one.operand)}|`;
    case 'infix':
      return printInfix(one);
  }
}

function printInfix({ sign, left, right }: Tree & { kind: 'infix' }): string {
  if (sign === '') {
    // Side by side: the right operand must not begin with a number or a sign.
    return `${wrap(left, strengthOf(left) >= 2)} (${print(right)})`;
  }
  const isPower = strength[sign] === 4;
  const keepLeft = isPower ? strengthOf(left) === 5 : strengthOf(left) >= strength[sign];
  const keepRight = isPower ? strengthOf(right) >= 3 : strengthOf(right) > strength[sign];
  return `${wrap(left, keepLeft)} ${sign} ${wrap(right, keepRight)}`;
}

function wrap(one: Tree, isBare: boolean): string {
  return isBare ? print(one) : `(${print(one)})`;
}

function evaluate(one: Tree, x: number): number {
  switch (one.kind) {
    case 'leaf':
      return one.value(x);
    case 'minus':
      return -evaluate(one.operand, x);
    case 'call':
      return Math[one.name](evaluate(one.operand, x));
    case 'bars':
      return Math.abs(evaluate(one.operand, x));
    case 'infix':
      return evaluateInfix(one.sign, evaluate(one.left, x), evaluate(one.right, x));
  }
}

function evaluateInfix(sign: (Tree & { kind: 'infix' })['sign'], u: number, v: number): number {
  switch (sign) {
    case '+':
      return u + v;
    case '-':
      return u - v;
    case '/':
      return u / v;
    case '*':
    case '':
      return u * v;
    default:
      // 1^v is 1 for every v, and (-1)^(±infinity) too, as C's pow has it.
      if (u === 1 || (u === -1 && Math.abs(v) === Infinity)) return 1;
      return v === 2 ? u * u : u ** v;
  }
}

test('a printed tree evaluates as the tree', () => {
  fc.assert(
    fc.property(tree, fc.double({ min: -4, max: 4, noNaN: true }), (one, x) => {
      const formula = print(one);
      fc.pre(formula.length <= 2000);
      const compiled = compileFormula(formula);
      assert.ok(compiled.ok && compiled.arity === 1, formula);
      assert.equal(compiled.f(x) + 0, evaluate(one, x) + 0, formula);
    }),
    { numRuns: 3000 },
  );
});

const pieces = [
  ...['x', 'y', 'x0', 'x1', 't', 'sin', 'max', 'np', 'e', 'pi', 'xy', 'sen', 'lambda', 'def', 'return', 'f'],
  ...['1', '2.5', '.5', '1e3', '²', '⁻¹', '(', ')', '[', ']', '|', '√', ',', '.', '=', '==', '=>', '"', '😀'],
  ...[
    '+',
    '-',
    '*',
    '**',
    '^',
    '/',
    '//',
    '·',
    '−',
    ' ',
    '\n',
    '\u200b',
    '\ud800',
    '__proto__',
    'constructor',
  ],
];
const nearFormula = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));

test('any text ends in a function or in problems inside the text', () => {
  let functions = 0;
  const anyText = fc.oneof(
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    { weight: 4, arbitrary: nearFormula },
  );
  fc.assert(
    fc.property(anyText, (source) => {
      const compiled = compileFormula(source);
      const problems = diagnose(source, 'formula');
      assert.deepEqual(problems, compiled.ok ? [] : compiled.problems);
      if (compiled.ok) {
        functions++;
        assert.equal(typeof compiled.exactGradient([1, 2])[0], 'number');
        return;
      }
      assert.equal(compiled.problem, compiled.problems[0]);
      for (const { range, message, fix } of compiled.problems) {
        for (const { start, end } of [range, fix?.range ?? range]) {
          assert.ok(0 <= start && start <= end && end <= source.length, source);
        }
        assert.ok(range.end > range.start || source === '', source);
        assert.doesNotMatch(message, /\{\d\}/);
      }
    }),
    { numRuns: 10_000 },
  );
  assert.ok(functions > 100, `only ${functions} of the texts were formulas`);
});

function nested(open: string, close: string, count: number): string {
  return `${open.repeat(count)}x${close.repeat(count)}`;
}

test('nesting is limited, whatever nests', () => {
  for (const [open, close] of [
    ['(', ')'],
    ['-', ''],
    ['+', ''],
    ['√', ''],
    ['2^', ''],
    ['sin(', ')'],
    ['max(1,', ')'],
    ['1+(', ')'],
  ] as const) {
    assert.deepEqual(diagnose(nested(open, close, nestingLimit), 'formula'), [], open);
    const [problem] = diagnose(nested(open, close, nestingLimit + 1), 'formula');
    assert.equal(problem?.code, 'tooDeep', open);
  }
});

test('a long row of terms, factors or arguments is no nesting', () => {
  const rows: readonly (readonly [string, number, number])[] = [
    [`x${'+x'.repeat(999)}`, 1000, 1000],
    [`x${' x'.repeat(999)}`, 1, 1000],
    [`max(x${',x'.repeat(990)})`, 1, 1],
    [`x${' ²'.repeat(999)}`, 1, 2 ** 999],
    [`x${'^1'.repeat(100)}`, 1, 1],
    [`x${'+(-|x|)'.repeat(150)}`, -149, -149],
  ];
  for (const [formula, value, slope] of rows) {
    const compiled = compileFormula(formula);
    assert.ok(compiled.ok && compiled.arity === 1);
    assert.equal(compiled.f(1), value);
    assert.equal(compiled.exactGradient([1])[0], slope);
  }
});
