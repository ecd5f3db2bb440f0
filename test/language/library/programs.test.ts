import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { digitSetsFromFiles } from '#engine';
import type { Digits } from '#language';
import { LearnerProgram } from '../../../src/language/library/program';
import { pythonLanguage } from '../../../src/language/library/python';
import { readPython } from '../../../src/language/python/readPython';
import { digitFiles } from '../../../src/views/digitFiles';

const folder = path.join(import.meta.dirname, '../../fixtures/programs/python');
const textOf = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const programs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.py$/.test(name),
);

const media = path.join(import.meta.dirname, '../../../media');
const digitsIn = (): Digits =>
  digitSetsFromFiles(
    digitFiles('train', 'test').map((name) => ({
      name: path.basename(name),
      bytes: new Uint8Array(readFileSync(path.join(media, name))),
    })),
  );

/** What a program prints, with the sentence that ended it. */
function printed(source: string): string {
  let text = '';
  const options = { modules: () => undefined, ...(source.includes('load_mnist') && { digits: digitsIn() }) };
  for (const event of new LearnerProgram(pythonLanguage(readPython), options).run(source))
    if (event.type === 'output') text += event.text;
    else if (event.type === 'problem') text += event.problem.message;
  return text;
}

describe('a program prints what it prints in CPython', () => {
  for (const file of programs)
    it(file, () => {
      const source = textOf(file);
      const read = isOfLogarithms(source) ? shortened : (text: string) => text;
      assert.equal(read(printed(source)), read(textOf(file.replace('.py', '.out'))));
    });
});

/** Do functions take part whose last digit differs from one library of C to the next? */
const isOfLogarithms = (source: string): boolean =>
  /exp|log|sin|cos|tan|randn|normal|gauss|sigmoid|softmax|MultiLayer/.test(source);

/** Numbers of more than 12 significant digits with 12 of them. */
const shortened = (text: string): string =>
  text.replace(/\d+\.\d+(e[-+]\d+)?/g, (number) =>
    number.replace(/^0\.0*|\.|e.*/g, '').length > 12 ? Number(number).toPrecision(12) : number,
  );

describe('numbers that logarithms took part in', () => {
  it('are compared by 12 digits', () => {
    assert.equal(shortened('a 0.27904129220013774 1.5'), shortened('a 0.2790412922001377 1.5'));
    assert.notEqual(shortened('0.27904129220'), shortened('0.27904129221'));
    assert.notEqual(shortened('0.279041292200137'), shortened('0.279041292210137'));
  });
});

describe('a program', () => {
  it('is answered when it asks for a line and for a module', () => {
    const run = new LearnerProgram(pythonLanguage(readPython), { path: 'ch04/main.py' }).run(
      "import sys\nsys.path.append('..')\nfrom common.functions import double\nprint(double(int(input('n? '))))",
    );
    const asked: string[] = [];
    let text = '';
    let answer: string | undefined;
    for (let step = run.next(); !step.done; step = run.next(answer)) {
      const event = step.value;
      answer = undefined;
      if (event.type === 'module') {
        asked.push(event.path);
        if (event.path === 'common/functions.py') answer = 'def double(x):\n    return 2 * x\n';
      } else if (event.type === 'input') answer = '21';
      else if (event.type === 'output') text += event.text;
    }
    assert.deepEqual(asked, [
      'ch04/common/functions.py',
      'ch04/common/functions/__init__.py',
      'common/functions.py',
    ]);
    assert.equal(text, '42\n');
  });

  it('says where it went wrong, in the file that it went wrong in', () => {
    const modules = (name: string) => (name === 'part.py' ? 'def f():\n    return 1 / 0\n' : undefined);
    const events = [
      ...new LearnerProgram(pythonLanguage(readPython), { path: 'a.py', modules }).run(
        'import part\npart.f()\n',
      ),
    ];
    const problem = events.find((event) => event.type === 'problem');
    assert.ok(problem?.type === 'problem');
    assert.deepEqual([problem.path, problem.problem.code], ['part.py', 'divisionByZero']);
    assert.deepEqual(problem.problem.range, { start: 20, end: 25 });
    assert.equal(problem.problem.args[0], 2);
  });

  const refusals: readonly (readonly [source: string, code: string, start: number])[] = [
    ["with open('notes.txt') as f:\n    print(f.read())\n", 'noFile', 5],
    ["text = open('notes.txt', mode='r', encoding='utf8').read()\n", 'noFile', 7],
    ['with 5 as f:\n    pass\n', 'noContext', 5],
    ['class A:\n    def __eq__(self, other):\n        return True\nd = {A(): 1}\n', 'notHashed', 63],
    [
      'class A:\n    def __hash__(self):\n        while True:\n            pass\nd = {A(): 1}\n',
      'tooManySteps',
      47,
    ],
  ];
  for (const [source, code, start] of refusals)
    it(`says ${code} of ${JSON.stringify(source)}`, () => {
      for (const isTracing of [false, true]) {
        const events = [...new LearnerProgram(pythonLanguage(readPython), { isTracing }).run(source)];
        const problem = events.find((event) => event.type === 'problem');
        assert.ok(problem?.type === 'problem');
        assert.deepEqual([problem.problem.code, problem.problem.range.start], [code, start]);
      }
    });
});
