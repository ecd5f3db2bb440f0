import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { transformSync } from 'esbuild';
import { compileFunction, findFunctions } from '#language';
import { runPythonEach, withoutNumPy } from '../../../python';
import { ownNames, pythonNestings, type Row, scriptNestings, typedNestings } from './rows';

type Takes = Row[1];

const POINT = [2, 3];

const givenTo = (takes: Takes): readonly (number | Float64Array)[] =>
  takes === 'vector' ? [Float64Array.from(POINT)] : POINT.slice(0, takes);

function valueHere([source, takes]: Row, languageId: 'python' | 'javascript' | 'typescript'): number {
  const found = findFunctions(source, languageId).find(
    ({ name, within }) => name === 'f' && within.length === 0,
  );
  assert.ok(found);
  assert.deepEqual([found.role, found.arity], ['drawable', takes]);
  const compiled = compileFunction(found);
  assert.ok(compiled.ok);
  return compiled.f(...givenTo(takes));
}

/** What a program of CPython prints: the value of f of numbers and of an array, or None where it is none or no single number. */
const asked = ([source, takes]: Row): string => `import numpy as np
${source}
def one(*given):
    try:
        value = f(*given)
        return repr(float(value)) if np.ndim(value) == 0 and np.isfinite(value) else 'None'
    except Exception:
        return 'None'
print(one(*${JSON.stringify(POINT.slice(0, takes === 'vector' ? 1 : takes))}))
print(one(np.array(${JSON.stringify(POINT)}, dtype=float)))`;

describe('names of functions within functions in Python', { skip: withoutNumPy }, () => {
  const rows = [...pythonNestings, ...ownNames];
  const told = withoutNumPy ? [] : runPythonEach(rows.map(asked));
  for (const [index, row] of rows.entries())
    it(JSON.stringify(row[0]), () => {
      const [ofNumbers, ofArray] = told[index]?.lines ?? [];
      const [isRight, isWrong] = row[1] === 'vector' ? [ofArray, ofNumbers] : [ofNumbers, ofArray];
      assert.equal(isWrong, 'None', 'CPython tells which of the two it takes');
      const withNumPy: Row = [`import numpy as np\n${row[0]}`, row[1]];
      assert.equal(valueHere(withNumPy, 'python'), Number(isRight));
    });
});

function runScript(source: string, given: readonly unknown[]): number {
  try {
    return Number(new Function('given', `${source}\nreturn f(...given);`)(given));
  } catch {
    return Number.NaN;
  }
}

const strip = (source: string): string => transformSync(source, { loader: 'ts', target: 'es2022' }).code;

describe('names of functions and blocks within functions in JavaScript and TypeScript', () => {
  const all = [
    ...scriptNestings.map((row) => [row, 'javascript'] as const),
    ...[...scriptNestings, ...typedNestings].map((row) => [row, 'typescript'] as const),
  ];
  for (const [row, languageId] of all)
    it(`${languageId}: ${JSON.stringify(row[0])}`, () => {
      const [source, takes] = row;
      const plain = strip(source);
      const [ofNumbers, ofArray] = [
        runScript(plain, POINT.slice(0, takes === 'vector' ? 1 : takes)),
        runScript(plain, [POINT]),
      ];
      const [isRight, isWrong] = takes === 'vector' ? [ofArray, ofNumbers] : [ofNumbers, ofArray];
      assert.ok(Number.isNaN(isWrong), 'the language tells which of the two it takes');
      assert.equal(valueHere(row, languageId), isRight);
    });
});
