import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editDistance, suggestName } from '../../../../src/language/formula/reading/suggest';

const rows: readonly (readonly [name: string, plain: string | undefined, called: string | undefined])[] = [
  ['sen', 'sin', 'sin'],
  ['SIN', 'sin', 'sin'],
  ['X', 'x', 'x'],
  ['X0', 'x0', 'x0'],
  ['PI', 'pi', 'pi'],
  ['E', 'e', 'e'],
  ['Numpy', 'numpy', 'numpy'],
  ['xy', 'x*y', 'x*y'],
  ['x0x1', 'x0*x1', 'x0*x1'],
  ['ex', 'e*x', 'exp'],
  ['xt', undefined, undefined],
  ['xx0', undefined, undefined],
  ['xexp', 'x*exp', 'x*exp'],
  ['pixsin', 'pi*x*sin', 'pi*x*sin'],
  ['sinx', 'sin(x)', 'sin'],
  ['sinhx', 'sinh(x)', 'sinh'],
  ['log2x', 'log2(x)', 'log2'],
  ['sin2', 'sin(2)', 'sin'],
  ['cosin', 'cos', 'cos'],
  ['exo', 'exp', 'exp'],
  ['sqr', 'sqrt', 'sqrt'],
  ['sqtr', 'sqrt', 'sqrt'],
  ['sigmod', 'sigmoid', 'sigmoid'],
  ['lg', 'log10', 'log10'],
  ['tg', 'tan', 'tan'],
  ['a', undefined, undefined],
  ['foo', undefined, undefined],
  ['ab', 'a*b', 'abs'],
  ['xa', 'x*a', undefined],
  ['abx', 'a*b*x', 'abs'],
  ['ax1', 'a*x1', undefined],
  ['xyz', 'x*y*z', undefined],
  ['axy', 'a*x*y', undefined],
  ['ayx', 'a*y*x', undefined],
  ['abxy', 'a*b*x*y', undefined],
  ['axt', undefined, undefined],
  ['abcx', undefined, undefined],
  ['maxy', 'max', 'max'],
  ['bsin', 'b*sin', 'b*sin'],
  ['xlnx', 'x*ln(x)', undefined],
  ['two', undefined, undefined],
  ['constructor', undefined, undefined],
  ['__proto__', undefined, undefined],
  ['e'.repeat(500), undefined, undefined],
];

for (const [name, plain, called] of rows) {
  test(`what ${name.slice(0, 20)} may mean`, () => {
    assert.equal(suggestName(name, false), plain);
    assert.equal(suggestName(name, true), called);
  });
}

test('the edit distance counts letters inserted, dropped, changed or swapped', () => {
  const distances: readonly (readonly [string, string, number])[] = [
    ['', '', 0],
    ['', 'sin', 3],
    ['sin', 'sin', 0],
    ['sen', 'sin', 1],
    ['si', 'sin', 1],
    ['sinn', 'sin', 1],
    ['isn', 'sin', 1],
    ['cosin', 'cos', 2],
    ['kitten', 'sitting', 3],
  ];
  for (const [from, to, distance] of distances) {
    assert.equal(editDistance(from, to), distance);
    assert.equal(editDistance(to, from), distance);
  }
});
