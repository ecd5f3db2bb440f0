import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { compileFunction, findFunctions, type ProgramFunction } from '#language';
import { writeScript } from '../../../../src/language/programs/numpy/javascript/writeScript';
import { Draw } from '../../../numpy/expressions/draw';
import { runPythonEach, withoutNumPy } from '../../../python';
import { randomScript } from '../quick/randomScripts';
import { points } from '../quick/sameAnswers';

/** A function in Python, with the values that it has at some places; NaN where it throws. */
interface Written {
  readonly found: ProgramFunction;
  readonly program: string;
  readonly values: readonly number[];
}

const literal = (x: number): string => (Object.is(x, -0) ? '-0.0' : x.toExponential());

/** Undefined where it is none that only computes with numbers, for which there need be no script. */
function written(found: ProgramFunction, places: readonly (readonly number[])[]): Written | undefined {
  const compiled = compileFunction(found, {}, { limits: { steps: 20_000 } });
  if (!compiled.ok) return undefined;
  const { derivative, gradient, hasGradient } = compiled;
  const computesAlone = hasGradient ? hasGradient(places[0]?.length ?? 0) : (derivative ?? gradient);
  if (!computesAlone) return undefined;
  const script = writeScript(found, {}, []);
  assert.ok(script.ok, `${found.source}\nis not written, for ${JSON.stringify(script)}`);
  const isVector = found.arity === 'vector';
  const known = places.flatMap((place) => {
    const x = isVector ? place : place.slice(0, compiled.parameters.length);
    const value = answerOf(() => compiled.f(...(isVector ? [Float64Array.from(x)] : x)));
    return value === undefined ? [] : [{ x, value }];
  });
  const calls = known.map(({ x }) => {
    const numbers = x.map(literal).join(', ');
    return `show(${isVector ? `[${numbers}]` : numbers})`;
  });
  const program = `import functools\nimport numpy as np\n\n${script.helpers}${script.text}\n\n
def show(*given):
    try:
        print(repr(float(${script.callee}(*given))))
    except ValueError as error:
        print('nan' if 'throws' in str(error) else error)

${calls.join('\n')}`;
  return { found, program, values: known.map(({ value }) => value) };
}

/** Undefined where it takes too long. */
function answerOf(call: () => number): number | undefined {
  try {
    return call();
  } catch (error) {
    return /^thrown/.test((error as { code?: string }).code ?? '') ? Number.NaN : undefined;
  }
}

/** NumPy's own functions may give another last digit, which a sum may lift. */
function agree(all: readonly Written[]): number {
  let compared = 0;
  const ran = runPythonEach(all.map(({ program }) => program));
  all.forEach(({ program, values }, index) => {
    assert.equal(ran[index]?.error, undefined, program);
    values.forEach((value, i) => {
      const line = ran[index]?.lines[i] ?? '';
      const printed = Number(line.replace('inf', 'Infinity'));
      const isSame = Object.is(printed, value) || printed === value;
      const isNear = Math.abs(printed - value) <= 1e-9 * Math.abs(value);
      assert.ok(isSame || isNear, `${line}, not ${value}, is printed ${i + 1}. by\n${program}`);
      compared += 1;
    });
  });
  return compared;
}

describe('a function of JavaScript in Python', { skip: withoutNumPy }, () => {
  it('has the values of random functions', () => {
    const all = Array.from({ length: 60 }, (_, seed) => {
      const { source, count } = randomScript(seed);
      const draw = new Draw(seed);
      const places = Array.from({ length: 5 }, () =>
        Array.from({ length: count }, () => (draw.often(0.3) ? 20 * draw.share() - 10 : draw.of(points))),
      );
      const found = findFunctions(source, 'javascript').find(({ name }) => name === 'f');
      return (found && written(found, places)) ?? [];
    }).flat();
    assert.ok(all.length > 50 && agree(all) > 200);
  });

  it('has the values of the functions in the fixtures', () => {
    const folder = new URL('../../../fixtures/programs/javascript/', import.meta.url);
    const places = [
      [0.5, -1.5, 1],
      [2, 3, 4],
      [-1, 0.25, 0.75],
    ];
    const all = readdirSync(folder).flatMap((name) => {
      if (!/\.[jt]s$/.test(name)) return [];
      const languageId = name.endsWith('.ts') ? 'typescript' : 'javascript';
      const found = findFunctions(readFileSync(new URL(name, folder), 'utf8'), languageId);
      return found.flatMap((one) => {
        const given = one.arity === 'vector' ? places.map((place) => place.slice(0, 2)) : places;
        return one.role === 'drawable' ? (written(one, given) ?? []) : [];
      });
    });
    assert.ok(all.length > 10 && agree(all) > 30, `${all.length} functions`);
  });
});

describe('a function that is not written', () => {
  const rows: readonly (readonly [source: string, typed: string])[] = [
    ["function f(x) { return 'a'.length * x; }", "'a'"],
    ['function f(x) { try { return x; } finally { x = 1; } }', 'try {'],
    ['function f(x) { return new Date(x) - 1; }', 'new Date(x)'],
    ['const g = (t) => ({ t });\nfunction f(x) { return g(x).t; }', 'g(x).t'],
    ['function f(x) { out: for (const i of [1, 2]) { if (i > x) break out; } return x; }', 'for (const i'],
    ['function f(x) { return Math.random() * x; }', 'Math.random()'],
    ['let n = 0;\nfunction f(x) { n += 1; return x; }', 'n'],
  ];
  for (const [source, typed] of rows)
    it(`says what stands in the way: ${source}`, () => {
      const [found] = findFunctions(source, 'javascript').filter(({ name }) => name === 'f');
      assert.ok(found);
      const script = writeScript(found, {}, []);
      assert.ok(!script.ok && script.place);
      assert.ok(
        source.slice(script.place.range.start).startsWith(typed),
        source.slice(script.place.range.start),
      );
    });
});
