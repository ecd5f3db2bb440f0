import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileFormula } from '#language';
import { attack } from './attack';
import { doubles, evaluate } from './formulas/evaluate';
import { type CallName, formulaOf, type Tree, trees, variablesOf } from './formulas/grammar';
import { isDecidedByRounding, type Truth, trueSlope } from './precise/trueSlope';

/** Places where something happens, and places where nothing should. */
const place = fc.oneof(
  { arbitrary: fc.constantFrom(0, 1, -1, 0.5, -0.5, 2, -2, 3), weight: 8 },
  { arbitrary: fc.double({ min: -4, max: 4, noNaN: true }).filter((x) => Math.abs(x) > 1e-3), weight: 4 },
);
const given = fc
  .constantFrom(['x'], ['x'], ['x', 'y'])
  .chain((variables) =>
    fc.record({
      tree: trees({ variables, depth: 4 }),
      point: fc.record(Object.fromEntries(variables.map((name) => [name, place]))),
    }),
  )
  .filter(({ tree }) => variablesOf(tree).size > 0);

const seen = { slope: 0, none: 0, unknown: 0, rounding: 0, overflow: 0, besideRules: 0, missed: 0 };

/** Of so many slopes one may be missed: limits like 1 / log x, and what only algebra shows, are beyond an expansion in powers. */
const ONE_MISSED_OF = 10_000;

function agrees({ tree, point }: { tree: Tree; point: Record<string, number> }): void {
  const compiled = compileFormula(formulaOf(tree));
  assert.ok(compiled.ok, formulaOf(tree));
  const at = (name: string) => point[name] ?? 0;
  const numbers = compiled.parameters.map(at);
  const gradient = compiled.exactGradient(numbers);
  if (!Number.isFinite(evaluate(tree, at, doubles))) {
    return assert.ok(gradient.every(Number.isNaN), 'a slope where f has no value');
  }
  const decided = isDecidedByRounding(tree, at);
  if (decided === true) seen.rounding++;
  if (decided === true) return;
  compiled.parameters.forEach((name, i) => {
    const truth = trueSlope(tree, name, at);
    seen[truth.kind]++;
    const slope = gradient[i] ?? 0;
    // Where something overflows the slope may remain unknown, but none is made up.
    if (decided === 'overflow' && Number.isNaN(slope)) return;
    if (decided === 'overflow' && truth.kind !== 'unknown') seen.overflow++;
    if (Number.isFinite(slope) && Number.isNaN(compiled.gradientByRules(numbers)[i])) seen.besideRules++;
    holds(slope, truth, `${formulaOf(tree)} in ${name} at ${numbers.join(', ')}`);
  });
}

function holds(slope: number, truth: Truth, place: string): void {
  if (truth.kind === 'none') assert.ok(Number.isNaN(slope), `${place}: ${slope}, but there is none`);
  if (truth.kind !== 'slope') return;
  // No number where there is one misleads nobody; that it is rare is looked at in the end.
  if (Number.isNaN(slope)) {
    seen.missed++;
    return;
  }
  const off = Math.abs(slope - truth.value);
  assert.ok(off <= 1e-9 * Math.abs(truth.value) + 1e-12, `${place}: ${slope}, not ${truth.value}`);
}

/** Exponents and factors at the ends of what a double holds, at the places where f is expanded. */
const extreme = fc
  .oneof(trees({ variables: ['x'], extremes: true, depth: 5 }), powersOfPowers())
  .filter((tree) => variablesOf(tree).size > 0);

/** Sums, products and quotients of powers whose exponents go beyond the doubles together. */
function powersOfPowers(): fc.Arbitrary<Tree> {
  const number = (value: number): Tree =>
    value < 0
      ? { kind: 'minus', operand: number(-value) }
      : { kind: 'number', text: String(value).replace('+', ''), value };
  const x: Tree = { kind: 'variable', name: 'x' };
  const base = fc.constantFrom<Tree>(x, { kind: 'bars', operand: x });
  const exponent = fc.constantFrom(1e308, -1e308, 1e200, -1e200, 1e154, -1e154, 2, -1, 0.5).map(number);
  const name = fc.constantFrom<CallName>('exp', 'sigmoid', 'tanh', 'atan', 'log', 'softplus');
  return fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      base,
      fc.record({ left: tie('tree'), right: exponent }).map((parts) => infix('^', parts)),
      fc
        .tuple(fc.constantFrom('*' as const, '/' as const), tie('tree'), tie('tree'))
        .map(([sign, left, right]) => infix(sign, { left, right })),
      tie('tree').map((right) => infix('+', { left: number(1), right })),
      fc
        .tuple(name, tie('tree'))
        .map(([called, operand]): Tree => ({ kind: 'call', name: called, operands: [operand] })),
    ),
  })).tree;
}

function infix(sign: '^' | '*' | '/' | '+', parts: { left: Tree; right: Tree }): Tree {
  return { kind: 'infix', sign, ...parts };
}

/** Some hundred times what a gradient takes; one without an end takes more than any. */
const MOST_MILLISECONDS = 1000;

function ends(tree: Tree): void {
  const compiled = compileFormula(formulaOf(tree));
  assert.ok(compiled.ok, formulaOf(tree));
  const began = process.cpuUsage();
  for (const x of [0, 1, -1]) {
    const [slope = 0] = compiled.exactGradient([x]);
    assert.ok(Math.abs(slope) !== Infinity, `${formulaOf(tree)} at ${x}: ${slope}`);
  }
  const took = process.cpuUsage(began).user / 1000;
  assert.ok(took < MOST_MILLISECONDS, `${formulaOf(tree)}: ${took} ms`);
}

export const attacks = [
  attack('an exact gradient of any numbers ends, and is finite or none', 20_000, extreme, ends),
  attack(
    'an exact gradient is the derivative where there is one, and nothing else',
    2500,
    given,
    agrees,
    () => {
      const allowed = 1 + Math.ceil(seen.slope / ONE_MISSED_OF);
      assert.ok(seen.slope > seen.unknown && seen.none > 0 && seen.besideRules > 0, told());
      assert.ok(seen.missed <= allowed, `${seen.missed} of ${seen.slope} slopes were missed`);
      return told();
    },
  ),
];

function told(): string {
  return `${seen.slope} slopes (${seen.missed} missed, ${seen.besideRules} by both sides of f), ${seen.none} places without, ${seen.unknown} not known, ${seen.overflow} with an overflow, ${seen.rounding} left to rounding`;
}
