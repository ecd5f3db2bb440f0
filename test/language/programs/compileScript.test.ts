import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vm from 'node:vm';
import { compileFunction, findFunctions, type LanguageId } from '#language';

/** A drawable function, found in its text. */
function compiled(source: string, name: string, languageId: LanguageId = 'javascript') {
  const found = findFunctions(source, languageId).find((one) => one.name === name);
  assert.ok(found?.kind === 'program', `${name} is found`);
  return compileFunction(found);
}

/** Texts with a function f of one, two or many numbers. */
const sources: readonly string[] = [
  'function f(x) {\n  return x ** 2 / 20 + Math.sin(3 * x);\n}',
  'const f = (x) => 0.01 * x * x + 0.1 * x;',
  'const f = (x) => {\n  let sum = 0;\n  for (let k = 1; k <= 5; k++) sum += x ** k / k;\n  return sum;\n};',
  'const a = 2;\nlet b = a * 3;\nfunction g(x) {\n  return a * x + b;\n}\nconst f = (x) => g(g(x)) / b;',
  "const table = { scale: 2 };\ntable.scale *= 3;\nconsole.log('drawn');\nthrowing();\nfunction f(x) {\n  return table.scale * x;\n}\nfunction throwing() {}",
  'const weights = [1, 2, 3];\nweights.push(4);\nfunction f(x) {\n  return weights.reduce((sum, w, i) => sum + w * x ** i, 0);\n}',
  'class Poly {\n  constructor(...c) {\n    this.c = c;\n  }\n  at(x) {\n    return this.c.reduceRight((s, c) => s * x + c, 0);\n  }\n}\nconst p = new Poly(1, -2, 0.5);\nconst f = (x) => p.at(x);',
  'const f = (x) => (x > 0 ? Math.log(x) : x === 0 ? -1 : Math.sqrt(-x));',
  'let count = 0;\nfunction bump() {\n  count += 1;\n}\nbump();\nbump();\nconst f = (x) => count * x;',
  'function f(x, y) {\n  return x ** 2 / 20 + y ** 2;\n}',
  'const f = (x, y) => Math.exp(-(x * x + y * y)) * Math.cos(x * y);',
  'function f(x, y) {\n  const [a, b] = [x, y].sort((p, q) => p - q);\n  return a - 2 * b;\n}',
  'function f(x) {\n  return x[0] ** 2 + x[1] ** 2;\n}',
  'const f = (x) => x.reduce((sum, value) => sum + Math.abs(value), 0);',
  'const f = (x) => {\n  const n = x.length;\n  return x.map((v, i) => v * (i + 1)).reduce((a, b) => a + b) / n;\n};',
  'function f(x) {\n  switch (Math.sign(x)) {\n    case 1:\n      return x;\n    case -1:\n      return -2 * x;\n    default:\n      return 0.5;\n  }\n}',
  'const relu = (v) => Math.max(0, v);\nconst layers = [[0.5, -1], [2, 0.25]];\nconst f = (x) => layers.reduce((h, [w, b]) => relu(w * h + b), x);',
  'const f = (x) => {\n  try {\n    if (x < 0) throw new RangeError("negative");\n    return Math.sqrt(x);\n  } catch (error) {\n    return error.message.length;\n  }\n};',
];

const points = [-3, -1.5, -0.1, 0, 1e-8, 0.7, 2, 10];

describe('a function that is drawn gives the values that it has in Node', () => {
  for (const source of sources)
    it(source, () => {
      const result = compiled(source, 'f');
      assert.ok(result.ok, result.ok ? '' : result.problem.message);
      const log = (): void => {};
      const own: (...given: unknown[]) => number = vm.runInThisContext(
        `(function (console) { ${source}; return f; })`,
      )({ log });
      const arity = result.arity;
      for (const x of points)
        for (const y of arity === 1 ? [0] : points) {
          const value: number =
            arity === 'vector' ? result.f(Float64Array.of(x, y)) : arity === 2 ? result.f(x, y) : result.f(x);
          assert.equal(value, arity === 'vector' ? own([x, y]) : own(x, y));
        }
    });
});

describe('a function that is given more than it takes', () => {
  const rows: readonly (readonly [source: string, value: number])[] = [
    ['const f = (x) => x * 2', 6],
    ['const f = (x) => Number(`${x}0`)', 30],
    ['const f = (x, a = 2) => a * x', 6],
  ];
  for (const [source, value] of rows)
    it(source, () => {
      const result = compiled(source, 'f');
      assert.ok(result.ok);
      assert.equal(result.f(3, 4), value);
    });
});

describe('a function of TypeScript', () => {
  it('is the same without its types', () => {
    const source =
      'interface Shape { scale: number }\nconst shape: Shape = { scale: 3 };\nexport function f(x: number, y: number = 2): number {\n  return (x as number) * shape.scale + y!;\n}';
    const result = compiled(source, 'f', 'typescript');
    assert.ok(result.ok);
    assert.deepEqual([result.arity, result.f(1.5)], [1, 6.5]);
  });
});

describe('what a drawn function draws at random', () => {
  const result = compiled('const f = (x) => x + Math.random();', 'f');
  it('is the same in each call, and told', () => {
    assert.ok(result.ok);
    assert.equal(result.f(1), result.f(1));
    assert.ok(result.f(1) > 1 && result.f(1) < 2);
    assert.deepEqual(
      result.notices.map(({ code }) => code),
      ['drawsAtRandom'],
    );
  });
});

const failing: readonly (readonly [source: string, code: string, line: number])[] = [
  ['const f = (x) => {\n  return x.y.z;\n};', 'propertyOfNothing', 2],
  ['function f(x) {\n  x * 2;\n}', 'nothingBack', 1],
  ['const f = (x) => `${x}`;', 'noValueBack', 1],
  ['const f = (x) => {\n  while (true) {}\n};', 'tooManySteps', 2],
  ['const f = (x) => f(x + 1);', 'tooDeep', 1],
  ['const f = (x) => missing * x;', 'notDeclared', 1],
];

describe('a method', () => {
  it('is told to be called in a function of its own, as JavaScript writes one', () => {
    const result = compiled('class Net {\n  loss(x) {\n    return x * 2;\n  }\n}', 'loss');
    assert.ok(!result.ok);
    assert.deepEqual([result.problem.code, result.problem.args[0]], ['methodOfScript', 2]);
    assert.match(result.problem.message, /\(w\) => net\.loss/);
  });
});

describe('what goes wrong in a drawn function is told with its line', () => {
  for (const [source, code, line] of failing)
    it(code, () => {
      const result = compiled(source, 'f');
      try {
        if (!result.ok) throw result.problem;
        result.f(1);
        assert.fail('It has no value.');
      } catch (error) {
        const { code: own, args } = error as { code: string; args: readonly unknown[] };
        assert.deepEqual([own, args[0]], [code, line]);
      }
    });
});
