import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileFunction, findFunctions } from '#language';
import { attack } from './attack';
import { doubles, evaluate } from './formulas/evaluate';
import { type Tree, trees, variablesOf } from './formulas/grammar';
import { isDecidedByRounding, trueSlope } from './precise/trueSlope';
import { functionOf } from './programs/functionOf';

/** Places where something happens, and places where nothing should. */
const place = fc.oneof(
  { arbitrary: fc.constantFrom(0, 1, -1, 0.5, 2, 3), weight: 2 },
  { arbitrary: fc.double({ min: -4, max: 4, noNaN: true }).filter((x) => Math.abs(x) > 1e-3), weight: 6 },
);
const given = fc.record({
  tree: trees({ variables: ['x'], depth: 4 }).filter((tree) => variablesOf(tree).size > 0),
  x: place,
});

/** What rounding leaves of a slope where large numbers cancel out. */
const NEAR = 1e-9;
const VERY_NEAR = 1e-12;
const seen = { slopes: 0, near: 0, missed: 0 };

/** The derivative of a function in lines, branches and loops is that of what it computes, told by differences to 120 digits. */
function agrees({ tree, x }: { tree: Tree; x: number }): void {
  const source = functionOf(tree);
  if (source === undefined || !Number.isFinite(evaluate(tree, () => x, doubles))) return;
  if (isDecidedByRounding(tree, () => x) !== false) return;
  const truth = trueSlope(tree, 'x', () => x);
  if (truth.kind !== 'slope') return;
  const [found] = findFunctions(source, 'python');
  assert.ok(found, source);
  const compiled = compileFunction(found, {});
  assert.ok(compiled.ok, source);
  const slope = compiled.derivative?.(x) ?? Number.NaN;
  seen.slopes++;
  seen.missed += Number(Number.isNaN(slope));
  if (Number.isNaN(slope)) return;
  const off = Math.abs(slope - truth.value);
  seen.near += Number(off <= VERY_NEAR * Math.abs(truth.value) + VERY_NEAR);
  assert.ok(
    off <= NEAR * Math.abs(truth.value) + VERY_NEAR,
    `${slope}, not ${truth.value} at ${x}\n${source}`,
  );
}

export const attacks = [
  attack(
    'the exact derivative of a function of a program is that of what it computes',
    400,
    given,
    agrees,
    () => {
      const told = `${seen.slopes} slopes, ${seen.near} to 12 digits, ${seen.missed} not known`;
      assert.ok(seen.slopes > 50 && seen.near >= 0.98 * (seen.slopes - seen.missed), told);
      return told;
    },
  ),
];
