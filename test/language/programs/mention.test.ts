import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mentionIn } from '#language';

const python = `def f(x, y=f):
    return x + f(1)

def apply(f, x=f):
    return f(x)

class Layer(f):
    f = 1
    def forward(self, x):
        def f(x):
            return x
        return self.f(x) + f(x)

values = [f(i) for i in range(3)]
others = [f for f in values]
text = 'f'  # f
print(f(lambda f: f))
`;

/** The names of the module that are meant where the letter f stands by itself, each with its line and what follows it. */
function meant(source: string, languageId: 'python' | 'javascript'): string[] {
  return [...source.matchAll(/\bf\b/g)].flatMap(({ index }) => {
    const found = mentionIn(source, languageId, index);
    if (!found) return [];
    const { start, end } = found.range;
    assert.deepEqual([source.slice(start, end), start], [found.name, index]);
    return `${source.slice(0, start).split('\n').length}: ${source.slice(start, start + 4)}`;
  });
}

describe('the name that is meant at a place', () => {
  it('is that of the module where none around has one of its own', () => {
    assert.deepEqual(meant(python, 'python'), [
      '1: f(x,',
      '1: f):\n',
      '2: f(1)',
      '4: f):\n',
      '7: f):\n',
      '14: f(i)',
      '17: f(la',
    ]);
  });

  it('is the same in JavaScript', () => {
    const source = 'const f = (x) => x * x;\nconst g = (f) => f(2);\nconsole.log(f(3));\n';
    assert.deepEqual(meant(source, 'javascript'), ['1: f = ', '3: f(3)']);
  });

  it('is none between names, and the name at whose end one is', () => {
    assert.equal(mentionIn('a = 1\n\nb = 2\n', 'python', 6), undefined);
    assert.equal(mentionIn('value = 1\n', 'python', 5)?.name, 'value');
    assert.equal(mentionIn('', 'python', 0), undefined);
  });

  it('is found in a text with a mistake', () =>
    assert.equal(mentionIn('def f(x):\n    return x +\n\ng = f(2)\n', 'python', 30)?.name, 'f'));
});
