import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileValue } from '../../../src/language/formula/evaluate';
import { readFormula } from '../../../src/language/formula/formula';
import { asWebAssembly } from '../../../src/language/formula/quickValue';
import { ofOneVariable, ofTwoVariables } from './rightFormulas';

const numbers = [
  ...[0, 0.1, 0.5, 0.7, 1, 1.5, 2, 2.5, 3.25, 10, 1e-300, 5e-324, 1e17, 1e300, Infinity].flatMap((x) => [
    x,
    -x,
  ]),
  Number.NaN,
];

for (const [formula] of [...ofOneVariable, ...ofTwoVariables]) {
  test(`computes ${formula} to the bit in WebAssembly`, () => {
    const read = readFormula(formula);
    assert.ok(read.ok);
    const parameters = read.variables.map(({ name }) => name);
    const slow = compileValue(read.tree, parameters);
    const quick = asWebAssembly(read.tree, parameters);
    assert.ok(quick);
    for (const x of numbers) {
      for (const y of numbers) {
        const [expected, value] = [slow([x, y]), quick(x, y)];
        assert.ok(Object.is(value, expected), `${value} instead of ${expected} at ${x}, ${y}`);
      }
    }
  });
}
