import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ran } from './run';

/** Ways to what stands around the reader, each with what it prints, or the code of the sentence that ends it. */
const ways: readonly (readonly [source: string, comes: string])[] = [
  ["console.log(({}).constructor.constructor('return 1')())", 'constructorNeedsNew'],
  ["console.log([].constructor.constructor('return process')())", 'constructorNeedsNew'],
  ["console.log((() => 1).constructor('return globalThis')())", 'constructorNeedsNew'],
  ["console.log(new (function () {}).constructor('return 1'))", 'notConstructor'],
  ["console.log(Math.max.constructor('return process'))", 'constructorNeedsNew'],
  ["console.log(console.log.constructor('return process'))", 'constructorNeedsNew'],
  ["console.log(Function('return 1')())", 'constructorNeedsNew'],
  [
    'console.log(typeof process, typeof window, typeof Buffer, typeof setTimeout)',
    'undefined undefined undefined undefined\n',
  ],
  [
    'console.log(globalThis.process, globalThis.console === console, this.process)',
    'undefined true undefined\n',
  ],
  ["console.log(require('fs'))", 'noScriptPackage'],
  ["console.log(require('node:child_process'))", 'noScriptPackage'],
  ['console.log(({}).__proto__, [].__proto__, (() => 1).__proto__)', 'undefined undefined undefined\n'],
  [
    "const o = {}; o['__proto__'] = { a: 1 }; console.log(o.a, Object.keys(o))",
    "undefined [ '__proto__' ]\n",
  ],
  ['const o = JSON.parse(\'{"__proto__": {"a": 1}}\'); console.log(o.a)', 'undefined\n'],
  ["const o = { ...{ ['__proto__']: 1 } }; console.log(Object.keys(o))", "[ '__proto__' ]\n"],
  ['console.log(({}).valueOf.call.call.name, (1).constructor.name)', 'call Number\n'],
  [
    "console.log('a'.constructor.raw, [].items, new Map().map, new Set().set)",
    'undefined undefined undefined undefined\n',
  ],
  [
    'function f() {} console.log(f.code, f.cells, f.attributes, f.withThis)',
    'undefined undefined undefined undefined\n',
  ],
  [
    'console.log(Math.max.call.isPure, Math.max.run, (() => 1).bind(1).callee)',
    'undefined undefined undefined\n',
  ],
  [
    'class A {} console.log(A.proto, A.properties, new A().proto, new A().hidden)',
    'undefined undefined undefined undefined\n',
  ],
  ['console.log([1].values().next.constructor.name, [1].values().typeName)', 'Function undefined\n'],
  [
    "console.log('constructor' in {}, 'proto' in {}, 'properties' in [], 'data' in new Float64Array(1))",
    'true false false false\n',
  ],
  [
    'try { null.x } catch (e) { console.log(e.constructor.name, e.range, e.failure, typeof e.stack) }',
    'TypeError undefined undefined string\n',
  ],
  ['Object.prototype.polluted = 1; console.log(({}).polluted)', 'builtinChanged'],
  ['Array.prototype.sum = () => 1; console.log([].sum)', 'builtinChanged'],
  ["'use strict'; Array.prototype.sum = () => 1", 'builtinChanged'],
  ['Math.PI = 3; console.log(Math.PI === 3)', 'builtinChanged'],
  ['Math.random = () => 0.5;', 'builtinChanged'],
  ["const { log } = console; console.log = (x) => log('own', x); console.log(1)", 'own 1\n'],
  ['console.log = 1;', ''],
  ['Object.setPrototypeOf(Object.prototype, { a: 1 })', 'builtinChanged'],
  ["Object.defineProperty(Array.prototype, 'x', { value: 1, writable: true })", 'builtinChanged'],
  ['delete Array.prototype.map; console.log(typeof [].map)', 'builtinChanged'],
  ['const { log } = console; log.call(null, log.name)', 'log\n'],
];

describe('a program reaches nothing of the host', () => {
  for (const [source, comes] of ways)
    it(source, () => {
      const { text, code } = ran(source);
      assert.equal(code ?? text, comes);
    });

  it('leaves the prototypes of the host as they are', () => {
    for (const [source] of ways) ran(source);
    assert.equal('polluted' in {}, false);
    assert.equal('sum' in [], false);
  });
});
