import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { format } from 'node:util';
import vm from 'node:vm';
import { ran } from './run';

/** Arguments of console.log, which Node itself shows, too. */
const given: readonly string[] = [
  '[1.5, -0, NaN], [[]], [{}], {}',
  '[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((x) => x / 7)',
  'Array.from({ length: 101 }, (_, i) => i % 7)',
  'Array.from({ length: 100 }, (_, i) => i * 1000)',
  "Array.from({ length: 27 }, (_, i) => 'x'.repeat(i % 5))",
  "['apple', 'banana', 'cherry', 'date', 'elderberry', 'fig', 'grape']",
  "[1, 'a', null, undefined, true, [1], { a: 1 }]",
  'Array.from({ length: 7 }, (_, i) => ({ i }))',
  'Array.from({ length: 7 }, (_, i) => [i, i * i])',
  'Array.from({ length: 3 }, () => Array.from({ length: 12 }, (_, i) => i / 3))',
  "{ a: 'x'.repeat(60) }, { a: 'x'.repeat(61) }, { a: 'x'.repeat(62) }, { a: 'x'.repeat(63) }",
  "{ first: 'x'.repeat(30), second: 'y'.repeat(24) }, { first: 'x'.repeat(30), second: 'y'.repeat(25) }",
  "['x'.repeat(68)], ['x'.repeat(72)], ['x'.repeat(77)]",
  "['long text with\\nlines of its own that go on', 'short']",
  '{ a: { b: { c: {} } } }, { a: { b: { c: { d: 1 } } } }, [[[[]]]], [[[[1]]]]',
  '{ a: [{ b: { c: {} } }], m: new Map([[{ k: 1 }, new Set([[1]])]]) }',
  "{ 'a-b': 1, a_b: 2, 1: 3, '01': 4, \"it's\": 5, 'q\"': 6, é: 7, $: 8, _: 9 }",
  '{ f() {}, g: () => 1, h: function () {}, i: class {}, j: class K extends Array {} }',
  'Object.assign(() => 1, { a: 1 }), Object.assign(function named() {}, { list: [1, 2] })',
  'class { static x = 1 }, class A { static y = [1, 2] }',
  '[function () {}, Symbol("s"), Symbol.iterator]',
  'new Map([["a", { b: [1, 2, { c: 3 }] }]]), new Set(["a", "b"])',
  'new Map(Array.from({ length: 30 }, (_, i) => [i, i * i]))',
  'new Set(Array.from({ length: 110 }, (_, i) => i))',
  'new Map([[[1, 2], "pair"]]), new Map([["longer key of a map", "longer value of a map"], ["another key here", "and its value here"]])',
  'new Float64Array([1.5, 2, -0]), new Uint8Array(7), new Int32Array([1e6, -1e6])',
  'Object.create(null), Object.create({ a: 1 }), new (class Point { constructor() { this.x = 1; } })()',
  'new (class Empty {})(), new (class Foo extends Map {})(), new (class Bar extends Array {})(3)',
  'Object.freeze({ a: 1 }), Object.assign([1, 2], { extra: "x" })',
  "'%s|%s|%s|%s', 'a', 1.5, -0, null",
  "'%d|%d|%d|%d', 42, '42', 'x', 4.5",
  "'%i|%i|%f|%f', 42.9, '12px', '1.5x', 'x'",
  "'%j %j', { a: [1] }, 'text'",
  "'%O', { a: { b: { c: { d: 1 } } } }",
  "'%s %s', 'one'",
  "'%% %s%%', 50",
  "'%x %s', 1, 2",
  "'%s', { a: { b: { c: 1 } } }, [1, [2, [3]]]",
  "'%s', Symbol('q')",
  "'%c styled', 'color: red', 'after'",
  "'a', 'b', ['c'], 'd\\n', 1",
  "5, 'text %s', 'x'",
  '[3, 4].map(((a, b) => a * b).bind(null, 2)), ((x) => x).bind(1), Math.max.bind(null, 5)(1, 9)',
  '(function () { return this.a; }).bind({ a: 1 })(), (function (b) { return this.a + b; }).bind({ a: 1 }, 2)()',
  '[1, 2].concat.bind([0])(3), [5, 6].map((function (f, x) { return f * x; }).bind(null, 10))',
  'null, undefined, true, [null], [undefined], { u: undefined }',
  '"it\'s", ["it\'s"], [`it\'s "q"`], ["\\\\ \\t \\u0001 \\x7f"], ["😀 é"]',
  '[1e21, 1e-7, 123456789.125, 0.1 + 0.2, 5e-324, -1e100]',
  'new Array(4), [undefined, 1], Array(2).concat([1], Array(1))',
  '[[1, 2, [3, 4]], { deep: [[[]]] }]',
  '[true, false, true, false, true, false, true, false]',
  '[-1.25, 100, -3, 20000, 5, 6.5, 7, -8, 9, 10, 11, 12, 13]',
  '[["name", "value"], ["pi", 3.14159]]',
  '{ rows: [[1, 0, 0], [0, 1, 0], [0, 0, 1]], name: "identity" }',
  '[{ name: "W1", shape: [784, 100] }, { name: "b1", shape: [100] }, { name: "W2", shape: [100, 10] }]',
  '{ loss: 0.123456789, accuracy: 0.9876, epoch: 10, history: [2.3, 1.8, 1.2, 0.9, 0.7, 0.5, 0.4] }',
];

describe('console.log shows values as Node does', () => {
  for (const text of given)
    it(text, () => {
      const values = vm.runInThisContext(`[${text}]`) as unknown[];
      assert.equal(ran(`console.log(${text});`).text, `${format(...values)}\n`);
    });

  it('an object that contains itself', () => {
    const make = 'const a = { list: [] };\na.list.push(a, { a });\na.self = a;\n';
    const value: unknown = vm.runInThisContext(`(() => { ${make} return a; })()`);
    assert.equal(ran(`${make}console.log(a, [a]);`).text, `${format(value, [value])}\n`);
  });
});

/** Doubles of every size, in an order that stays. */
function* doubles(count: number): Generator<number> {
  let state = 12345;
  const next = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state;
  };
  const view = new DataView(new ArrayBuffer(8));
  for (let index = 0; index < count; index++) {
    view.setUint32(0, next());
    view.setUint32(4, next());
    const value = view.getFloat64(0);
    yield index % 2 === 0 ? value : Math.round((value % 1e6) * 100) / 100;
  }
}

describe('numbers are written as Node writes them', () => {
  const ways = [
    'String(x)',
    'x.toFixed(3)',
    'x.toPrecision(5)',
    'x.toExponential(4)',
    'x.toString(2)',
    '[x]',
    '`${x}`',
  ];
  for (const way of ways)
    it(way, () => {
      const numbers = [0, -0, 1, 1.005, 0.1, 1e21, 1e-7, ...doubles(60)].filter(
        (x) => Number.isFinite(x) && Math.abs(x) < 1e20,
      );
      const literal = JSON.stringify(numbers).replace('[0,0,', '[0,-0,');
      const source = `for (const x of ${literal}) console.log(${way});`;
      const lines: string[] = [];
      const log = (value: unknown): void => {
        lines.push(format(value));
      };
      vm.runInThisContext(`(function (console) { ${source} })`)({ log });
      assert.equal(ran(source).text, `${lines.join('\n')}\n`);
    });
});
