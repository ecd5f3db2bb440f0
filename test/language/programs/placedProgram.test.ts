import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readJavaScript } from '../../../src/language/javascript/readJavaScript';
import { programs } from '../../../src/language/programs/readAgain';
import { readPython } from '../../../src/language/python/readPython';

const files = {
  python: `import numpy as np
k = 3; m = [k, 2.5]
def f(x, a=0.01):
    """A curve."""
    return a*x**2 + (lambda t: t + 1)(x)
class Net:
    @staticmethod
    def g(x): return [i for i in range(x) if i]
def broken(x): return x +
slope = f(5.0)
print(f"{slope:.3f}", m[0:1])`,
  typescript: `const k: number = 3, m = [k, 2.5];
export function f(x: number, a = 0.01): number {
  return a * x ** 2 + ((t) => t + 1)(x);
}
class Net { static g(x: number) { return x; } }
const broken = (x) => x + ;
const slope = f(5.0);
console.log(\`\${slope}\`, m, /a+/.test('aa'));`,
};
const readAnew = {
  python: readPython,
  typescript: (source: string) => readJavaScript(source, 'typescript'),
};

describe('a program that was edited', () => {
  for (const language of ['python', 'typescript'] as const)
    for (const [what, at, typed] of [
      ['above all', 0, '\n\n'],
      ['in its first line', 5, 'a'],
      ['in a function', 95, '7'],
      ['by a line in a function', 95, '7\n  '],
      ['at its end', files[language].length, '\nx = 1'],
    ] as const)
      it(`has all statements where they stand in its text: ${language}, ${what}`, () => {
        const text = files[language];
        programs[language].readInPart(text);
        const edited = text.slice(0, at) + typed + text.slice(at);
        const { program, placed } = programs[language].readInPart(edited);
        const anew = readAnew[language](edited);
        assert.deepEqual(placed(program.body), anew.body);
        assert.equal(program.isStrict, 'isStrict' in anew ? anew.isStrict : undefined);
      });

  it('keeps the statements that are as they were, each the same', () => {
    const { body } = programs.python.readInPart(files.python).program;
    const edited = programs.python.readInPart(`\n${files.python}`).program;
    assert.equal(edited.body.at(-1), body.at(-1));
    assert.equal(programs.python.readInPart(`\n${files.python}`).program, edited);
  });
});
