import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { doingsOf } from '../../../../src/language/program/needed/doings';
import { readPython } from '../../../../src/language/python/readPython';

const builtins = new Set(['print', 'sum', 'len', 'range']);
const usual = `import numpy as np
c = [1]
d = c
w = np.zeros(2)
k = 3
def put(a):
    a.append(k)
def f(x):
    return k*x**2
def g(x):
    return f(x) + h(x)
def h(x):
    return x
def noisy(x):
    return x + g(x)
put(c)
print(f(3), sum(c))
f(w)
slope = g(2.0)`;

/** Two functions that call each other, of which one changes what all of the module share. */
const inCircle = `c = [1]
def f(x):
    c.append(x); return g(x)
def g(x):
    return f(x)
a = 1
b = 2
f(a)`;

/** Of the module above, the lines that begin with the first text become the second. */
const edits: readonly (readonly [what: string, line: string, now: string])[] = [
  ['another number', '    return k*x**2', '    return k*x**2 + 1*x'],
  ['another name of the module', '    return k*x**2', '    return len(c)*x**2'],
  ['a mistake', '    return k*x**2', '    return k*x**2 + '],
  ['a function that changes what it is given', '    return k*x**2', '    x += 1\n    return x'],
  ['... what is the module’s', '    return k*x**2', '    d.append(x)\n    return x'],
  ['... by another function', '    return k*x**2', '    put(d)\n    return x'],
  ['a function that changes it no more', '    a.append(k)', '    return a'],
  ['one that hands on what it is given', '    return x', '    return w'],
  ['one that sets a name', '    return k*x**2', '    global k\n    k = 4\n    return x'],
  ['one that draws', '    return k*x**2', '    return np.random.rand() + x'],
  ['one that calls itself', '    return k*x**2', '    return f(x - 1)'],
  ['one that calls what calls it', '    return k*x**2', '    return g(x - 1)'],
  ['... and changes what that is given', '    return x', '    x[0] = g(x)\n    return x'],
  ['another parameter', 'def f(x):', 'def f(x, y=c):'],
  ['another name', 'def f(x):', 'def ff(x):'],
  ['a decorator', 'def f(x):', '@np.vectorize\ndef f(x):'],
  ['another call', 'put(c)', 'put(d)'],
  ['a call of another function', 'print(f(3), sum(c))', 'd.append(4)'],
  ['a call less', 'f(w)', ''],
  ['a call more', 'f(w)', 'f(w)\nput(w)'],
  ['a lambda', 'f(w)', 'np.vectorize(lambda a: put(a))(w)'],
  ['a name that is another', 'd = c', 'd = [2]'],
  ['a number that is none', 'k = 3', 'k = [3]'],
  ['another import', 'import numpy as np', 'import own as np'],
];

/** The module with other statements in the place of those that were edited; all others are the same ones. */
function edited(before: string, line: string, now: string) {
  const { body } = readPython(before);
  const text = before.split('\n').flatMap((one) => (one === line ? now.split('\n') : one));
  const anew = readPython(text.join('\n')).body;
  const same = (index: number) => JSON.stringify({ ...body[index], range: 0 }, leaving);
  let start = 0;
  while (same(start) === JSON.stringify({ ...anew[start], range: 0 }, leaving)) start++;
  let end = 0;
  const last = (at: number) => JSON.stringify({ ...anew.at(-1 - at), range: 0 }, leaving);
  while (same(body.length - 1 - end) === last(end)) end++;
  return {
    body,
    mixed: [
      ...body.slice(0, start),
      ...anew.slice(start, anew.length - end),
      ...body.slice(body.length - end),
    ],
    anew,
  };
}

const leaving = (key: string, value: unknown) =>
  key === 'range' || key === 'nameRange' ? undefined : typeof value === 'bigint' ? `${value}n` : value;

describe('what the statements of a module do, after an edit', () => {
  for (const [what, line, now] of edits)
    it(`is what it is in a module read anew: ${what}`, () => same(usual, line, now));

  it('is what it is in a module read anew: what two did that call each other', () => {
    same(inCircle, '    c.append(x); return g(x)', '    return g(x)');
  });

  function same(before: string, line: string, now: string): void {
    assert.ok(before.split('\n').includes(line));
    const { body, mixed, anew } = edited(before, line, now);
    doingsOf(body, builtins);
    assert.deepEqual(doingsOf(mixed, builtins), doingsOf(anew, builtins));
    doingsOf(mixed, builtins);
    const back = [...body];
    assert.deepEqual(doingsOf(back, builtins), doingsOf(readPython(before).body, builtins));
  }

  /** How often an unchanged call is looked at. */
  function looks(line: string, now: string): number {
    const { body, mixed } = edited(usual, line, now);
    doingsOf(body, builtins);
    let count = 0;
    const call = body.at(-3) as { kind: string; value: unknown };
    const { value } = call;
    const get = () => {
      count++;
      return value;
    };
    Object.defineProperty(call, 'value', { get, enumerable: true });
    doingsOf(mixed, builtins);
    return count;
  }

  for (const [what, line, now] of edits.slice(0, 3))
    it(`is not looked for again in the others: ${what}`, () => {
      assert.equal(looks(line, now), 0);
    });

  it('is looked for again where they may do something else by it', () => {
    assert.ok(looks('    return k*x**2', '    x += 1\n    return x') > 0);
  });
});
