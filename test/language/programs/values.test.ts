import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { compileFunction, findFunctions } from '#language';

const folder = path.join(import.meta.dirname, '../../fixtures/programs/python/functions');
const textOf = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

type At = readonly (number | readonly number[])[];
type Values = Readonly<Record<string, readonly (readonly [at: At, value: number])[]>>;

/** How far a value may be from CPython's, as a part of it. */
const TOLERANCE = 1e-12;
const agree = (value: number, expected: number): boolean =>
  Object.is(value, expected) ||
  Math.abs(value - expected) <= TOLERANCE * Math.max(1e-300, Math.abs(expected));

describe('a function is what it is in CPython', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.py'))) {
    const source = textOf(file);
    const values: Values = JSON.parse(textOf(file.replace('.py', '.json')));
    for (const [name, points] of Object.entries(values))
      it(`${file}: ${name}`, () => {
        const found = findFunctions(source, 'python').find((one) => one.name === name);
        assert.ok(found);
        const result = compileFunction(found);
        assert.ok(result.ok, result.ok ? '' : result.problem.message);
        for (const [at, expected] of points) {
          const value = result.f(
            ...at.map((one) => (typeof one === 'number' ? one : Float64Array.from(one))),
          );
          assert.ok(agree(value, expected), `${name}(${JSON.stringify(at)}) is ${value}, not ${expected}`);
        }
      });
  }

  it('within a tolerance that is no larger', () => {
    assert.ok(agree(1 + 1e-13, 1));
    assert.ok(!agree(1 + 1e-11, 1));
    assert.ok(!agree(Number.NaN, 1) && !agree(0, -1e-9));
  });
});
