import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findFunctions } from '#language';

const rows: readonly (readonly [source: string, arity: number | 'vector', role: string])[] = [
  ['function f(x) { return x ** 2 }', 1, 'drawable'],
  ['const f = x => x * x', 1, 'drawable'],
  ['const f = (x, y) => x * y', 2, 'drawable'],
  ['let f = function (x) { return x }', 1, 'drawable'],
  ['var f; f = x => x', 1, 'drawable'],
  ['export function f(x) { return x }', 1, 'drawable'],
  ['export const f = (x) => x', 1, 'drawable'],
  ['export default function f(x) { return x }', 1, 'drawable'],
  ['function f(x, a = 2) { return a * x }', 1, 'drawable'],
  ['const f = (a, b, c) => a + b + c', 3, 'drawable'],
  ['if (a) { function f(x) { return x } }', 1, 'drawable'],
  ['const f = (x) => x[0] ** 2 + x[1] ** 2', 'vector', 'drawable'],
  ['const f = (x) => x.map((v) => v * v).reduce((a, b) => a + b, 0)', 'vector', 'drawable'],
  [
    'function f(x) { let s = 0; for (let i = 0; i < x.length; i++) s += x[i]; return s }',
    'vector',
    'drawable',
  ],
  ['function f(x) { let s = 0; for (const v of x) s += v; return s }', 'vector', 'drawable'],
  ['function f(x) { const [a, b] = x; return a + b }', 'vector', 'drawable'],
  ['function f(x) { let a, b; [a, b] = x; return a + b }', 'vector', 'drawable'],
  ['const f = ([a, b]) => a + b', 'vector', 'drawable'],
  ['function f(x) { const { length } = x; return x[0] / length }', 'vector', 'drawable'],
  ['function f(x) { const { length: n } = x; return n }', 'vector', 'drawable'],
  ['const f = ({ length }) => length', 'vector', 'drawable'],
  ['function f(p) { const { length, a } = p; return length + a }', 1, 'helper'],
  ['function f(p) { const { length, ...rest } = p; return rest }', 1, 'helper'],
  ['const f = ({}) => 1', 1, 'helper'],
  ['const f = (x) => Math.max(...x)', 'vector', 'drawable'],
  ['const f = (x) => Math.hypot(...[...x, 1])', 'vector', 'drawable'],
  ['const f = (x) => g(x)\nconst g = (v) => v[0]', 'vector', 'drawable'],
  ['const f = (x) => g(x)\nfunction g(v) { return f(v) }', 1, 'drawable'],
  ['const f = (x) => Number(x.toFixed(2))', 1, 'drawable'],
  ['const f = (x) => { return x }', 1, 'drawable'],
  ['const f = (g, x) => g(x)', 2, 'helper'],
  ['const f = (net) => net.loss()', 1, 'helper'],
  ["const f = (p) => p['W']", 1, 'helper'],
  ['const f = ({ x }) => x', 1, 'helper'],
  ['function f(p) { const { x } = p; return x }', 1, 'helper'],
  ['const f = (x, y) => x[0] + y', 2, 'helper'],
  ['const f = (x) => { console.log(x) }', 1, 'helper'],
  ['const f = (x) => { const g = () => 1; g() }', 1, 'helper'],
  ['const f = () => 1', 0, 'helper'],
  ['const f = (...x) => 1', 1, 'helper'],
  ['function f(x) { return x + }', 1, 'unreadable'],
  ['const f = x => x +;', 0, 'unreadable'],
  ['const f = function (x) { return 1n }', 1, 'unreadable'],
  ['function f(x {\n  return x\n}', 1, 'unreadable'],
  ['async function f(x) { return x }', 1, 'unreadable'],
  ['const f = async (x) => x', 1, 'unreadable'],
  ['function* f(x) { yield x }', 1, 'unreadable'],
  ['const f = (x = /a/) => x', 0, 'unreadable'],
];

describe('finds in JavaScript', () => {
  for (const [source, arity, role] of rows)
    it(JSON.stringify(source), () => {
      const found = findFunctions(source, 'javascript').find(({ name }) => name === 'f');
      assert.ok(found);
      assert.deepEqual([found.languageId, found.arity, found.role], ['javascript', arity, role]);
      assert.equal(found.why !== undefined, role === 'unreadable');
    });

  it('parameters with what stands behind their =, places, and what is around', () => {
    const source =
      'class A {\n  static s(h = 1e-4) { const inner = (x) => x; return h }\n  arrow = (v) => v;\n}\nconst o = { m(x) { return x }, n: (y) => y, k: 1 };\n';
    const all = findFunctions(source, 'javascript');
    assert.deepEqual(
      all.map(({ name, within, role }) => [...within, name, role].join(' ')),
      ['A s method', 'A s inner helper', 'A arrow method', 'o m method', 'o n method'],
    );
    const [method, inner] = all;
    assert.ok(method && inner);
    assert.deepEqual(method.parameters, [{ name: 'h', default: '1e-4' }]);
    assert.equal(source.slice(inner.nameRange.start, inner.nameRange.end), 'inner');
    assert.equal(source.slice(inner.range.start, inner.range.end), 'const inner = (x) => x');
  });

  it('of two functions of one name the later, and those without a mistake beside one with one', () => {
    const source =
      'const f = (x) => 1;\nfunction f2(x { return x }\nlet g = 5 +;\nconst h = (x) => x;\nfunction h2() {}\nfunction h2(x) { return x }';
    assert.deepEqual(
      findFunctions(source, 'javascript').map(({ name, role }) => `${name} ${role}`),
      ['f drawable', 'f2 unreadable', 'h drawable', 'h2 drawable'],
    );
  });

  it('TypeScript, without its types', () => {
    const source =
      'export function f(x: number[], h: number = 1e-4): number { return x[0]! + h }\nfunction g(x: number): number;\nfunction g(x: any) { return x }\nconst k = <T,>(x: T): T => x;\nfunction m(x?: number) { return x }';
    assert.deepEqual(
      findFunctions(source, 'typescript').map(
        ({ name, arity, role, parameters, languageId }) =>
          `${name} ${arity} ${role} ${languageId} ${parameters.map((one) => [one.name, one.default].join('=')).join(' ')}`,
      ),
      [
        'f vector drawable typescript x= h=1e-4',
        'g 1 drawable typescript x=',
        'k 1 drawable typescript x=',
        'm 1 drawable typescript x=',
      ],
    );
  });
});
