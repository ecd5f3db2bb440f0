import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { callValue } from '#language';
import { runPython, withoutNumPy } from '../../../python';
import { program as chapter } from './programs';

const program = `${chapter.slice(0, chapter.indexOf('x_sum'))}
k = 1
def scaled(x):
    return k * x

k = 2
print(scaled(2), scaled(3) + scaled(4))
k = 3

def inner(a, f):
    b = function_1(1)
    c = numerical_diff(function_1, a)
    d = scaled(5)
    return f(2) + function_1(lr) + sum([function_1(i) for i in range(3)])

def append(items):
    items.append(len(items))
    return len(items)

items = []
print(append(items) + append(items), append(items))
print(append(items))
def append_to(v, to=[]):
    to.append(v)
    return to

print(append_to(1), append_to(2), append_to(len(append_to(3))))
if lr > 0:
    print(append_to(4))
def decorate(f):
    return lambda x: f(x) + 100

@decorate
def plain(x):
    return x

print(plain(2))
if lr > 0:
    lowest = np.min(np.array([3, 1, 2]))
for i in range(3):
    print(function_1(i), function_1(2))
values = [function_1(i) + function_1(4) for i in range(3)]
np.random.randn(2)
np.random.seed(0)
broken = (lambda v: v)(7)
made = Point()
made.x = max(1, 2)
text = str(numerical_gradient(function_2, np.array([1.0, 2.0]))[0])
`;

/** The value of each call by its text and the line where it begins, read over its opening bracket. */
function valuesIn(source: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { index } of source.matchAll(/\(/g)) {
    const found = callValue(source, index);
    if (!found) continue;
    const line = source.slice(0, found.start).split('\n').length;
    values[`${line}: ${source.slice(found.start, found.end)}`] ??= found.text;
  }
  return values;
}

/** What Python has computed when each call was made, the first time, told in the same way. */
const oracle = `
import ast, contextlib, io, json
source = SOURCE
values = {}
def seen(key, value):
    values.setdefault(key, str(value))
    return value
class Watch(ast.NodeTransformer):
    def visit_Call(self, node):
        key = f'{node.lineno}: {ast.get_source_segment(source, node)}'
        self.generic_visit(node)
        return ast.Call(ast.Name('seen', ast.Load()), [ast.Constant(key), node], [])
names = {'__name__': '__main__', 'seen': seen}
for node in Watch().visit(ast.parse(source)).body:
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(ast.fix_missing_locations(ast.Module([node], [])), 'm', 'exec'), names)
    except Exception: pass
for text in ('function_1(1)', 'function_1(lr)', 'sum([function_1(i) for i in range(3)])'):
    line = next(i for i, one in enumerate(source.split('\\n'), 1) if text in one)
    values[f'{line}: {text}'] = str(eval(text, names))
print(json.dumps(values))
`;

const lineOf = (text: string): number => program.slice(0, program.indexOf(text)).split('\n').length;
const told = [
  ['numerical_diff(function_1, 5)', 'print(numerical_diff(function_1, 5)'],
  ['numerical_diff(function_1, 10)', 'print(numerical_diff(function_1, 10)'],
  ['numerical_gradient(function_2, np.array([3.0, 4.0]))', 'numerical_gradient(function_2, np.array([3.0'],
  ['gradient_descent(function_2, init_x, lr=lr)', 'x = gradient_descent'],
  ['scaled(2)', 'print(scaled(2)'],
  ['scaled(3)', 'print(scaled(2)'],
  ['scaled(4)', 'print(scaled(2)'],
  ['function_1(1)', 'b = function_1(1)'],
  ['function_1(lr)', 'return f(2)'],
  ['sum([function_1(i) for i in range(3)])', 'return f(2)'],
  ['append(items)', 'print(append(items) +'],
  ['append(items)', 'print(append(items))'],
  ['append_to(1)', 'print(append_to(1)'],
  ['append_to(2)', 'print(append_to(1)'],
  ['append_to(len(append_to(3)))', 'print(append_to(1)'],
  ['append_to(3)', 'print(append_to(1)'],
  ['len(append_to(3))', 'print(append_to(1)'],
  ['plain(2)', 'print(plain(2))'],
  ['function_1(2)', 'print(function_1(i)'],
  ['function_1(4)', 'values = [function_1(i)'],
  ['numerical_gradient(function_2, np.array([1.0, 2.0]))', 'text = str('],
  ['str(numerical_gradient(function_2, np.array([1.0, 2.0]))[0])', 'text = str('],
].map(([call = '', line = '']) => `${lineOf(line)}: ${call}`);

describe('the value of a call', () => {
  it('is told where it can be known, and not otherwise', () =>
    assert.deepEqual(Object.keys(valuesIn(program)).sort(), [...told].sort()));

  it('is what Python computes there', { skip: withoutNumPy }, () => {
    const source = oracle.replace('SOURCE', JSON.stringify(program));
    const values: Record<string, string> = JSON.parse(runPython(source).join('\n'));
    const expected = Object.fromEntries(told.map((one) => [one, values[one]]));
    assert.deepEqual(valuesIn(program), expected);
  });

  const at = (source: string, mark: string) => {
    const found = callValue(source, source.indexOf(mark));
    return found && `${source.slice(found.start, found.end)} = ${found.text}`;
  };

  it('is told over what is called and over numbers, not over names that are given to it', () => {
    const source = 'def f(x):\n    return x\n\ny = f(f(2) + 0)\nprint(y, f(y))\n';
    assert.equal(at(source, 'f(f(2)'), 'f(f(2) + 0) = 2');
    assert.equal(at(source, 'f(2)'), 'f(2) = 2');
    assert.equal(at(source, '2)'), 'f(2) = 2');
    assert.equal(at(source, '0)'), 'f(f(2) + 0) = 2');
    assert.equal(at(source, 'y))'), undefined);
    assert.equal(at(source, 'x\n'), undefined);
  });

  it('is none of a call that never ends, fails, gives nothing, or has nothing of the learner in it', () => {
    const source =
      'def f(x):\n    while True:\n        x += 1\n\ndef g(x):\n    x.y = 2\n\nf(1)\ng(2)\nprint(3)\nlist()\nh = lambda x: x\nh([])\n';
    for (const mark of ['f(1)', 'g(2)', 'print(', 'list(']) assert.equal(at(source, mark), undefined);
    assert.equal(at(source, 'h([])'), 'h([]) = []');
  });
});
