import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFunction, findFunctions } from '#language';
import { callsBefore } from '../../../../src/language/formula/tiers';
import { bothTiers } from './bothTiers';
import { randomScript } from './randomScripts';
import { sameAnswers } from './sameAnswers';

const languageId = 'javascript';

describe('the fast tier of JavaScript', () => {
  it('answers for random functions as the full tier does, to the bit', () => {
    let [quick, answered, asked] = [0, 0, 0];
    for (let seed = 0; seed < 250; seed++) {
      const answers = sameAnswers(randomScript(seed), seed, languageId);
      quick += Number(answers.isQuick);
      answered += answers.answered;
      asked += answers.asked;
    }
    assert.ok(quick > 220 && answered > asked / 2, `${quick} functions, ${answered} of ${asked} calls`);
  });

  const rows: readonly (readonly [source: string, x: readonly number[], value: number])[] = [
    ['function f(x) { return 0.01*x**2 + 0.1*x; }', [5], 0.75],
    ['const f = (x, y) => (1 - x)**2 + 100*(y - x**2)**2;', [2, 3], 101],
    [
      'const k = 3, o = { a: 2 };\nfunction g(t, a = 2) { return a * t; }\nfunction f(x) { return g(x) + g(x, k) + o.a; }',
      [1],
      7,
    ],
    [
      'function f(x) { let s = 0; for (let i = 0; i < 5; i++) { if (i === 2) continue; s += x * i; } return s; }',
      [2],
      16,
    ],
    ['function f(x) { let n = 0; while (x > 1) { x /= 2; n++; } return n; }', [8], 3],
    ['function f(x) { let n = 0; do { x -= 1; n += 1; } while (x > 0); return n; }', [2.5], 3],
    ['function f(x) { var y; if (x > 0) y = 1; else y = 2; return y % 2; }', [-1], 0],
    [
      'function f(x) { return (x && 2) + (x || 3) + (x > 0 ? 1 : -1) + Math.max(x, 0, true); }',
      [0],
      0 + 3 - 1 + 1,
    ],
    ['function f(x) { if (x < 0) throw new Error("no"); return Math.sqrt(x); }', [9], 3],
    ['function f(x) { let i = 0, j = 9; for (; i < j; i++, j--) { x += 1; } return x; }', [0], 5],
    ['function f(x) { { let x = 5; } const y = x; return y ?? 1; }', [2], 2],
    ['function make(a) { return (x) => a * x; }\nconst f = make(5);', [3], 15],
  ];
  const ofArrays: readonly (readonly [source: string, x: readonly number[], value: number])[] = [
    ['function f(x) { return x[0]**2 / 20 + x[1]**2; }', [10, 3], 14],
    ['function f(x) { let s = 0; for (const v of x) s += v * v; return s; }', [3, 4], 25],
    [
      'function f(x) { let s = 0; for (let i = 0; i < x.length; i++) s += i * x[i]; return s; }',
      [7, 2, 3],
      8,
    ],
    ['const f = (x) => x.map((v) => v * v).reduce((s, v) => s + v);', [3, 4], 25],
    ['const f = (x) => x.reduce((s, v, i) => s + i * v, 1);', [3, 4], 5],
    ['function f([a, b]) { const c = [b, a]; return c[0] - c[1] + Math.max(...c); }', [5, 3], 3],
  ];
  for (const [source, x, value] of [...rows, ...ofArrays])
    it(`takes ${source}`, () => {
      const isVector = ofArrays.some(([one]) => one === source);
      const { quick, full } = bothTiers(source, isVector ? [x.length] : x.map(() => 'number'), {
        languageId,
      });
      assert.deepEqual([quick?.(x), full(x)], [value, value]);
    });

  const functions = [
    'function f(x) { console.log(x); return x; }',
    'let n = 0;\nfunction f(x) { n += 1; return n; }',
    'const f = (x) => x + Math.random();',
    'const seen = [];\nfunction f(x) { seen.push(x); return seen.length; }',
    'const o = { a: 1 };\nfunction f(x) { o.a += x; return o.a; }',
    'const seen = [];\nclass Own extends Error { constructor() { super(); seen.push(1); } }\nfunction f(x) { if (x > 9) throw new Own(); return seen.length; }',
    'function f(x) { return x > 0 ? f(x - 1) : 0; }',
    'function f(x) { let s = 0; [1, 2].forEach((v) => { s += v; }); return s + x; }',
    'function f(x) { try { return x; } catch { return 0; } }',
    'function f(x) { return x.toFixed(2) * 1; }',
    'function f(x) { return y; let y = 2; }',
  ];
  for (const source of functions)
    it(`leaves to the full one ${source}`, () =>
      assert.equal(bothTiers(source, ['number'], { languageId }).quick, undefined));

  it('is made after many calls, of TypeScript too', () => {
    const [found] = findFunctions(
      'function f(x: number): number { return x ** 3 - (x > 2 ? 1 : 0); }',
      'typescript',
    );
    const compiled = found && compileFunction(found);
    assert.ok(compiled?.ok);
    const values = Array.from({ length: 2 * callsBefore }, () => compiled.f(3));
    assert.deepEqual(new Set(values), new Set([26]));
    assert.deepEqual([compiled.derivative?.(3), compiled.derivative?.(2)], [27, Number.NaN]);
  });

  it('has exact gradients', () => {
    const [found] = findFunctions(
      'const f = (x) => x.reduce((s, v) => s + v * v, 0) % 1000 + x[0];',
      'javascript',
    );
    const compiled = found && compileFunction(found);
    assert.ok(compiled?.ok && compiled.arity === 'vector');
    assert.deepEqual([...(compiled.gradient?.(Float64Array.of(3, 4)) ?? [])], [7, 8]);
  });
});
