import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { outline } from '../../../src/language/programs/outline';
import { readPython } from '../../../src/language/python/readPython';

const outlineOf = (source: string) => outline(source, readPython(source));

/** Each function in a line: where it is, its parameters, and why it cannot be read. */
const told = (source: string): readonly string[] =>
  outlineOf(source).map(({ name, within, isMethod, parameters, doc, problem }) => {
    const given = parameters.map(
      ({ name: own, takes, otherwise }) => `${own}:${takes}${otherwise ? `=${otherwise}` : ''}`,
    );
    const notes = [isMethod ? 'method' : '', doc ?? '', problem?.code ?? ''].filter(Boolean).join(' ');
    return `${[...within, name].join('.')}(${given.join(' ')}) ${notes}`.trim();
  });

const rows: readonly (readonly [source: string, ...lines: string[]])[] = [
  ['x = 1\n'],
  [
    'def f(x, h=1e-4, *a, k, **kw):\n  "doc"\n  return x\n',
    'f(x:either h:either=1e-4 a:rest k:keyword kw:keywords) doc',
  ],
  ['def f(): pass\ndef g(): pass\ndef f(x): pass\n', 'g()', 'f(x:either)'],
  ['def f():\n  def g(y): return y\n  return g\n', 'f()', 'f.g(y:either)'],
  [
    'class A:\n  def f(self): pass\n  def g(self): return 1e - 4\n',
    'A.f(self:either) method',
    'A.g(self:either) method spacedExponent',
  ],
  [
    'if a:\n  def f(): pass\nelse:\n  try:\n    def g(): pass\n  except:\n    def h(): pass\n',
    'f()',
    'g()',
    'h()',
  ],
  ['def f(x):\n  return (x + 1\n\ndef g(x):\n  return x\n', 'f(x:either) unclosedBracket', 'g(x:either)'],
  ['def f(x:\n  return x\n\ndef g(x):\n  return x\n', 'f() unclosedBracket', 'g(x:either)'],
  ['def f:(x)\n  return x\ndef g(x): return x', 'f() colonBeforeParameters', 'g(x:either)'],
  ['def f(x):\n  y = x\n return y\ndef g(x): return x', 'f(x:either) noSuchLevel', 'g(x:either)'],
  ['def f(x):\nreturn x\ndef g(x): return x', 'f(x:either) notIndented', 'g(x:either)'],
  ['def f(x):\n  yield x\ndef g(x): return 3j\n', 'f(x:either) generator', 'g(x:either) complex'],
  ['async def f(): pass\n', 'f() async'],
  ['class A(b=c):\n  def f(self): pass\n', 'A.f(self:either) method classKeyword'],
  ['x = “a”\ndef f(x): return x\n', 'f(x:either)'],
  ["x = 'a\ndef f(x): return x\n", 'f(x:either)'],
  ['x = """a\ndef f(x): return x\n', 'f(x:either)'],
  [
    'def f(x):\n  """a\n  return x\n@g\ndef h(x): return x\n',
    'f(x:either) unclosedLongString',
    'h(x:either)',
  ],
  [
    "def f(x):\n  print(f'''{x}\n  return x\nclass A:\n  def g(self): return 1\n",
    'f(x:either) unclosedLongString',
    'A.g(self:either) method',
  ],
  ['x = """def f(x)\n def g(x):\n"""\ndef h(x): return x\n', 'h(x:either)'],
  ['try:\ndef f(x): return x\ndef g(x): return x\n', 'f(x:either)', 'g(x:either)'],
  ['try:\n  x = 1\n\ndef f(x): return x\ndef g(x): return x\n', 'f(x:either)', 'g(x:either)'],
  ['def f(x):\n  try:\n    y = x\n  return y\ndef g(x): return x\n', 'f(x:either) loneTry', 'g(x:either)'],
  ['f = lambda x, h=1: x * h\nif f:\n  g: object = lambda *a: a\n', 'f(x:either h:either=1)', 'g(a:rest)'],
  ['def f(x): return x\nf = lambda y: y\nh = [lambda x: x]\n', 'f(y:either)'],
  ['def f(x):\n  g = lambda y: y\n  return g(x)\n', 'f(x:either)'],
];

describe('outline', () => {
  for (const [source, ...lines] of rows) it(source, () => assert.deepEqual(told(source), lines));

  it('tells where a function and its name stand', () => {
    const source = 'x = 1\n@a\ndef f(x):\n  return x\n\ny = 2\n';
    const [f] = outlineOf(source);
    assert.equal(f && source.slice(f.range.start, f.range.end), 'def f(x):\n  return x');
    assert.equal(f && source.slice(f.nameRange.start, f.nameRange.end), 'f');
  });
});
