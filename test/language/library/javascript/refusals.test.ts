import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ran } from './run';

type Row = readonly [source: string, code: string, line: number, message: RegExp];

/** What ends a program, with the line where it stood and what its sentence says. */
const rows: readonly Row[] = [
  ['let a = 1;\nlet b = a.x.y;\n', 'propertyOfNothing', 2, /undefined has no property 'y'/],
  ['const f = (x) => x;\n\nf.g(1);\n', 'notFunction', 3, /f\.g is not a function/],
  ['const o = { list: [1] };\no.list[0]();\n', 'notFunction', 2, /o\.list\[0\] is not a function/],
  ['null.x = 1;\n', 'setOnNothing', 1, /This is null/],
  ['console.log(a);\nlet a = 1;\n', 'notInitialized', 1, /'a' has no value yet/],
  ['const a = 1;\na = 2;\n', 'constantAssigned', 2, /'a' is a const/],
  ['const a = 1;\na += 2;\n', 'constantAssigned', 2, /'a' is a const/],
  ['const a = 1;\na++;\n', 'constantAssigned', 2, /'a' is a const/],
  ['const total = 1;\nconsole.log(totl);\n', 'unknownNameSuggestion', 2, /Did you mean 'total'/],
  ["'use strict';\nmissing = 1;\n", 'notDeclared', 2, /'missing' is not declared/],
  ['for (const x of 5) x;\n', 'notIterableValue', 1, /5 is not iterable/],
  ['const [a] = null;\n', 'notIterableValue', 1, /null is not iterable/],
  ['const { a } = undefined;\n', 'propertyNotTaken', 1, /no property 'a'/],
  ['new 5();\n', 'notConstructor', 1, /5 is not a class/],
  ['class A {}\nA();\n', 'classWithoutNew', 2, /Write new A/],
  [
    'class A {}\nclass B extends A {\n  constructor() {\n    this.x = 1;\n  }\n}\nnew B();\n',
    'superFirst',
    4,
    /super/,
  ],
  ['class A {}\nclass B extends A {\n  constructor() {}\n}\nnew B();\n', 'superFirst', 3, /super/],
  ["class A extends 'a' {}\n", 'notExtended', 1, /"a"/],
  ['1 in 2;\n', 'inOfValue', 1, /not in 2/],
  ['({}) instanceof 5;\n', 'instanceOfOther', 1, /instanceof/],
  ['[].reduce((a, b) => a + b);\n', 'reduceEmpty', 1, /second argument/],
  ['[1].map(5);\n', 'callbackNeeded', 1, /5 is not a function/],
  ['(1.5).toFixed(200);\n', 'fractionDigits', 1, /from 0 to 100/],
  ["'x'.repeat(-1);\n", 'repeatCount', 1, /-1 times/],
  ['new Array(-1);\n', 'arrayLength', 1, /length/],
  ["throw new Error('my words');\n", 'thrown', 1, /The program threw Error: my words/],
  ["class Own extends Error {}\nthrow new Own('x');\n", 'thrown', 2, /threw Own: x/],
  ["const f = () => {\n  throw 'text';\n};\nf();\n", 'thrownPlain', 2, /threw 'text'/],
  ["JSON.parse('{bad}');\n", 'jsonUnexpected', 1, /from character 2 on/],
  ["'use strict';\nObject.freeze([1]).push(2);\n", 'readOnlyProperty', 2, /Make a copy/],
  [
    'class A {\n  get x() {\n    return 1;\n  }\n}\nclass B {\n  static f() {\n    "use strict";\n  }\n}\nconst e = Math.round(1n.x);\n',
    'bigInt',
    11,
    /BigInt/,
  ],
  ['BigInt(1) + 1;\n', 'bigintMixed', 1, /BigInt/],
  ['const f = (n) => f(n + 1) + 1;\nf(0);\n', 'tooDeep', 1, /nested 1000 deep/],
  ['new Array(2 ** 31).fill(0);\n', 'tooLarge', 1, /memory/],
  ["let s = 'x';\nfor (;;) s += s;\n", 'tooLarge', 2, /memory/],
  ['let a = [1];\nfor (;;) a = a.concat(a);\n', 'tooLarge', 2, /memory/],
  ["'x'.padEnd(2 ** 29);\n", 'tooLarge', 1, /memory/],
];

describe('what ends a program is told in one sentence with its line', () => {
  for (const [source, code, line, message] of rows)
    it(`${code} of ${JSON.stringify(source)}`, () => {
      const end = ran(source);
      assert.deepEqual([end.code, end.line], [code, line]);
      assert.match(end.message ?? '', message);
    });

  it('stops a loop without an end after its steps', () => {
    const { code, line } = ran('let i = 0;\nwhile (true) {\n  i++;\n}\n', { limits: { steps: 10_000 } });
    assert.deepEqual([code, (line ?? 0) > 1], ['tooManySteps', true]);
  });

  it('stops a native that works without an end', () => {
    const source = 'const a = Array.from({ length: 1000 }, (_, i) => i);\nfor (;;) a.map((x) => x);\n';
    assert.equal(ran(source, { limits: { steps: 100_000 } }).code, 'tooManySteps');
  });

  const growing: readonly string[] = [
    'const all = [];\nfor (;;) all.push({ a: 1 });\n',
    "const all = new Set();\nfor (let i = 0; ; i++) all.add('text ' + i);\n",
    'const all = new Map();\nfor (let i = 0; ; i++) all.set(i, [i]);\n',
    'let last = null;\nfor (;;) last = { last };\n',
    'const all = {};\nfor (let i = 0; ; i++) all[`name ${i}`] = i;\n',
    'let f = () => 1;\nfor (let i = 0; ; i++) {\n  const g = f;\n  f = () => g();\n}\n',
    'class A {\n  list = new Float64Array(100);\n}\nconst all = [];\nfor (;;) all.push(new A());\n',
  ];
  for (const source of growing)
    it(`stops what holds too much: ${JSON.stringify(source)}`, () =>
      assert.equal(ran(source, { limits: { live: 2 ** 20 } }).code, 'tooMuchHeld'));

  it('stops what prints too much', () => {
    const { code, text } = ran("for (;;) console.log('line');\n", { limits: { printed: 100 } });
    assert.deepEqual([code, text.length <= 100], ['tooMuchPrinted', true]);
  });
});

describe('modules are asked for by their paths', () => {
  const files: Readonly<Record<string, string>> = {
    'src/maths.js':
      'export const half = (x) => x / 2;\nexport default function twice(x) {\n  return 2 * x;\n}\nlet count = 0;\nexport function next() {\n  return ++count;\n}\n',
    'src/typed.ts': 'export interface A { x: number }\nexport const typed = (a: A): number => a.x;\n',
    'src/old.js': 'const one = 1;\nmodule.exports = { one, two: () => 2 };\n',
    'src/all.js': "export * from './maths.js';\nexport { typed } from './typed';\n",
    'src/broken.js': "import { half } from './maths.js';\nexport const v = half(1).x.y;\n",
    'lib/up.mjs': "export const up = 'up';\n",
    'src/view.tsx': 'export const view: number = 3;\n',
    'src/parts/index.ts': 'export const part: number = 4;\n',
    'src/both.js': "export const both = 'compiled';\n",
    'src/both.ts': "export const both: string = 'typed';\n",
    'src/circle.js': "import { back } from './circle2.js';\nexport const a = 1;\n",
    'src/circle2.js': "import { a } from './circle.js';\nexport const back = 2;\n",
  };
  const options = { path: 'src/main.js', modules: (path: string) => files[path] };
  const printing: readonly (readonly [source: string, text: string])[] = [
    ["import twice, { half } from './maths.js';\nconsole.log(twice(2), half(2));\n", '4 1\n'],
    [
      "import * as maths from './maths';\nconsole.log(maths.half(3), maths.default(1), typeof maths.none);\n",
      '1.5 2 undefined\n',
    ],
    [
      "import { half as h } from './maths';\nimport { next } from './maths.js';\nconsole.log(h(1), next(), next());\n",
      '0.5 1 2\n',
    ],
    ["import { typed } from './typed.ts';\nconsole.log(typed({ x: 5 }));\n", '5\n'],
    ["import { typed } from './typed.js';\nconsole.log(typed({ x: 5 }));\n", '5\n'],
    ["const { one, two } = require('./old');\nconsole.log(one, two());\n", '1 2\n'],
    ["import old, { one } from './old.js';\nconsole.log(old.two(), one);\n", '2 1\n'],
    ["import { half, typed } from './all.js';\nconsole.log(half(4), typed({ x: 1 }));\n", '2 1\n'],
    ["import { up } from '../lib/up.mjs';\nconsole.log(up);\n", 'up\n'],
    ["import { view } from './view';\nconsole.log(view);\n", '3\n'],
    ["const { part } = require('./parts');\nconsole.log(part);\n", '4\n'],
    ["import { both } from './both';\nconsole.log(both);\n", 'compiled\n'],
    ["import { performance } from 'node:perf_hooks';\nconsole.log(performance.now() >= 0);\n", 'true\n'],
  ];
  for (const [source, text] of printing)
    it(source.split('\n')[0] ?? '', () => assert.equal(ran(source, options).text, text));

  it('of a TypeScript file first those of TypeScript', () => {
    const source =
      "import { both } from './both';\nimport { both as named } from './both.js';\nconsole.log(both, named);\n";
    assert.equal(ran(source, { ...options, path: 'src/main.ts' }, 'typescript').text, 'typed typed\n');
  });

  const failing: readonly (readonly [source: string, code: string, path: string, line: number])[] = [
    ["import { none } from './maths.js';\n", 'notInModule', 'src/main.js', 1],
    ["\nimport './missing.js';\n", 'noModule', 'src/main.js', 2],
    ["import fs from 'fs';\n", 'noScriptPackage', 'src/main.js', 1],
    ["import { v } from './broken.js';\n", 'propertyOfNothing', 'src/broken.js', 2],
    ["import { a } from './circle.js';\n", 'moduleCircle', 'src/circle2.js', 1],
  ];
  for (const [source, code, path, line] of failing)
    it(`says ${code} of ${source.trim()}`, () => {
      const end = ran(source, options);
      assert.deepEqual([end.code, end.path, end.line], [code, path, line]);
    });
});
