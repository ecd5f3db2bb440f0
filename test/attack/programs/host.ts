import type { Draw } from '../../numpy/expressions/draw';

/** What JavaScript and Python have in their insides, and a program must not reach. */
const names = [
  ...[
    'constructor',
    '__proto__',
    'prototype',
    'toString',
    'valueOf',
    'hasOwnProperty',
    'globalThis',
    'process',
  ],
  ...[
    'require',
    'window',
    'self',
    'Function',
    'eval',
    '__subclasses__',
    '__globals__',
    '__code__',
    '__builtins__',
  ],
  ...[
    '__import__',
    'exec',
    'compile',
    'globals',
    'isPrototypeOf',
    '__defineGetter__',
    '__lookupSetter__',
    'call',
  ],
  ...[
    'apply',
    'bind',
    'arguments',
    'caller',
    'buffer',
    'steps',
    'slots',
    'code',
    'items_',
    'attributes',
    'machine',
  ],
];
const values = [
  '1',
  '1.5',
  "'a'",
  '[1]',
  '(1,)',
  '{}',
  '{1}',
  'None',
  'len',
  'print',
  'int',
  'object',
  'Exception',
  'f',
  'A',
  'A()',
  'A().m',
  'np',
  'np.zeros(2)',
  'np.float64(1)',
  'np.random',
  'math',
  'math.sin',
  '(x for x in [1])',
  'zip([1])',
  'range(3)',
  'iter([1])',
  'lambda: 0',
  'type(1)',
  'super',
  'error',
  'b.items()',
  'slice(1)',
  'np.nditer(np.zeros(2))',
  '...',
];
const templates = [
  '@',
  '($).@',
  '($).@()',
  '($).@.@',
  "getattr($, '@')",
  "getattr($, '@')('return 1')",
  "hasattr($, '@')",
  "'{0.@}'.format($)",
  "'{@}'.format(**b)",
  "'%(@)s' % b",
  "b['@']",
  "b.get('@')",
  "np.zeros(2, dtype='@')",
  'from math import @',
  'import @',
  'from @ import *',
  'def g(@): return @\nprint(g(1))',
  'def g(**@): return @\nprint(g(@=1))',
  'class @: pass\nprint(@)',
  '@ = 3\nprint(@)',
  'a = A()\na.@ = 3\nprint(a.@)',
  '($).@ = 3',
  'del @',
  "setattr($, '@', 3)",
  "print(f'{@}')",
  "print(f'{1:@}')",
  'f(@=1)',
  'print(1, @=2)',
  'np.sum(np.zeros(2), @=1)',
  'raise @',
  'try:\n    1 / 0\nexcept @:\n    pass',
  'global @\n@ = 1',
  'for @ in [1]:\n    print(@)',
  '[@ for @ in [1]]',
  "type('@', (), {})",
  'vars($)',
  'dir($)',
  'isinstance($, @)',
  "b['@'] = 1\nprint(b, '@' in b)",
  "print(b | {'@': 2})",
];
const head = [
  'import math',
  'import numpy as np',
  'def f(x=1):',
  '    return x',
  'class A:',
  '    def m(self):',
  '        return 1',
  'b = {1: 2}',
  'try:',
  '    1 / 0',
  'except Exception as e:',
  '    error = e',
  '',
].join('\n');

/** A program that asks for what it has no business with. */
export function reachingProgram(draw: Draw): string {
  const asked = draw
    .of(templates)
    .replaceAll('$', () => draw.of(values))
    .replaceAll('@', draw.of(names));
  const isValue =
    !/^(?:from|import|def|class|del|raise|try|global|for|print|[@a-z_]\w* =|.*\n)/.test(asked) &&
    !/ = /.test(asked);
  return `${head}${isValue ? `print(${asked})` : asked}\n`;
}

/** What the insides of JavaScript look like where they are printed. */
export const insides =
  /native code|\[object |\[native|=>|function \w*\(|\bundefined\b|\bSymbol\(|node:|\/src\//;
