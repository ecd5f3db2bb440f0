import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cellAt, findFunctions, joinCells, neededText } from '#language';
import { lineAt } from '../../../src/language/core/problem';

/** What is left of a cell: every line that is not empty. */
const left = (text: string) =>
  joinCells([{ number: 1, text }])
    .text.split('\n')
    .slice(1)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');

const commands = [
  '%matplotlib inline',
  '  %time net.train()',
  '%%time',
  '!pip install numpy',
  '!ls "unclosed',
  '?np.sum',
  'np.sum?',
  'f??',
  '%cd?',
  'files = !ls',
  'here = %pwd',
  'a, b = !echo 1',
];

const python = [
  'x = 5',
  'y = x % 2',
  "print('%d' % x)",
  'assert x != 2',
  '# %matplotlib inline, ?',
  'z = (x',
  '     % 2)',
  'w = x \\',
  '  % 3',
  's = """',
  '%d items',
  '!ls',
  'what?',
  '"""',
  't = \'# """ [\'',
  'u = x != (3)',
];

describe("IPython's own lines", () => {
  for (const line of commands)
    it(`such as ${line} are passed over`, () => {
      const margin = line.startsWith(' ') ? 'if x:\n' : '';
      assert.deepEqual(left(`${margin}${line}\nx = 1`), margin ? ['if x:', '  pass', 'x = 1'] : ['x = 1']);
    });

  it('are not taken for lines of Python, nor these for them', () => {
    assert.deepEqual(left(python.join('\n')), python);
  });

  it('may make a cell one of another language, or one of Python that is timed', () => {
    assert.deepEqual(left('%%bash\nls x\n'), []);
    assert.deepEqual(left('\n%%writefile a.py\ndef f(x):\n    return x\n'), []);
    assert.deepEqual(left('%%timeit -n 3\ny = 2\n'), ['y = 2']);
  });
});

const line = fc.constantFrom(
  ...[
    'def f(x):',
    '    return x**2',
    'a = 1',
    '',
    '  ',
    '%time a',
    '!ls',
    'b = "é\u{1F600}"',
    's = (1,',
    ')',
  ],
);
const cellText = fc
  .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => lines.join(end));
const numbered = fc
  .array(cellText, { minLength: 1, maxLength: 6 })
  .map((texts) => texts.map((text, index) => ({ number: 2 * index + 1, text })));

describe('cells as one text', () => {
  it('keep each character in its line and its cell', () => {
    fc.assert(
      fc.property(numbered, (cells) => {
        const { text, start } = joinCells(cells);
        const last = cells.at(-1) ?? assert.fail();
        assert.equal(text.length - start, last.text.length);
        let from = -1;
        for (const cell of cells) {
          from = text.indexOf('\n', from + 1) + 1; // behind the line with its number
          for (let at = 0; at <= cell.text.length; at++) {
            const above = cell.text.slice(0, at).split(/\r\n|\n/).length;
            const isBetween = cell.text[at - 1] === '\r';
            if (!isBetween) assert.equal(lineAt(text, from + at), above);
            assert.equal(cellAt(text, from + at), cell.number);
            const letter = text[from + at];
            if (at < cell.text.length && !/[ pas]/.test(letter ?? '')) assert.equal(letter, cell.text[at]);
          }
          from += cell.text.length;
        }
        assert.equal(from, text.length);
      }),
    );
  });

  it('are as they are though one above ends within quotation marks', () => {
    const { text } = joinCells([
      { number: 1, text: 'def g(x):\n    """of x\n    return x\n' },
      { number: 2, text: 'def f(x):\n    return x\n' },
    ]);
    assert.deepEqual(
      findFunctions(text, 'python').map(({ name, role }) => `${name} ${role}`),
      ['f drawable'],
    );
  });

  it('are kept as far as a function needs them, each line with its number', () => {
    const { text } = joinCells([
      { number: 1, text: 'import numpy as np\n%matplotlib inline' },
      { number: 2, text: 'print(1)\n' },
      { number: 4, text: 'k = 2\n\nk = k +\n' },
      { number: 5, text: '\n\ndef f(x):\n    return k*np.sin(x)' },
    ]);
    const f = findFunctions(text, 'python').find(({ name }) => name === 'f') ?? assert.fail();
    const program = neededText(f);
    assert.deepEqual(
      ['np', 'k = 2', 'def f']
        .map((part) => program.indexOf(part))
        .map((at) => [cellAt(program, at), lineAt(program, at)]),
      [
        [1, 1],
        [4, 1],
        [5, 3],
      ],
    );
    assert.equal(program.includes('print'), false);
  });

  it('have their own numbers in sentences', () => {
    const { text } = joinCells([
      { number: 1, text: 'a = 1\nb = 2\n' },
      { number: 3, text: '\ndef f(x):\n    return x +\n' },
    ]);
    const f = findFunctions(text, 'python').find(({ name }) => name === 'f');
    assert.deepEqual([f?.why?.args[0], cellAt(text, f?.why?.range.start ?? 0)], [3, 3]);
  });
});
