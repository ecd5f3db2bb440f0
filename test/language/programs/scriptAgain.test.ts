import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { createRandom } from '#engine';
import { diagnose, findFunctions } from '#language';
import { problemsOf, readParts, type ScriptParts } from '../../../src/language/javascript/parts';
import { readJavaScript } from '../../../src/language/javascript/readJavaScript';
import { findInProgram } from '../../../src/language/programs/findProgram';
import { edits, shifted } from './edits';

const folder = path.join(import.meta.dirname, '../../fixtures/programs/javascript');
const filesOf = (...endings: readonly string[]): readonly string[] =>
  readdirSync(folder)
    .filter((name) => endings.includes(path.extname(name)))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
const languages = { javascript: filesOf('.js'), typescript: filesOf('.ts', '.js') } as const;
type LanguageId = keyof typeof languages;

/** What is typed, or left behind: much of it changes how what follows is read. */
const pieces = [
  ...['(', ')', '[', ']', '{', '}', '`', '${', "'", '"', '//', '/*', '*/', '/', '\\', '#', '<', '>', '>>'],
  ...[':', ';', ',', '=', '=>', '?', '.', '++', '+ ', '!', '@', '...', '\u3000', '\n', '\n\n', '\r\n', '  '],
  ...[
    'let x = 1;\n',
    'const f = (x) => x * x\n',
    'var x\n',
    'function f(x) {\n',
    'class A {\n',
    '}\n',
    '})\n',
  ],
  ...[
    'if (x) ',
    'else ',
    'for (const a of b) ',
    'while (',
    'do {',
    'return x\n',
    'export ',
    'export default ',
  ],
  ...[
    "import { a } from './a'\n",
    'export { f, x }\n',
    'async ',
    'await ',
    'yield ',
    'case 1:',
    'label: ',
    "'use strict'\n",
  ],
  ...[
    'interface A {',
    'type A = ',
    'enum E {}\n',
    ' as A',
    ': number',
    '(x: A): B => x\n',
    'debugger\n',
    '/a/g',
    '-->\n',
  ],
  ...[
    'const {a, b} = x\n',
    'def f(x):\n',
    'print x\n',
    'not x',
    'let let',
    'static {',
    'get x() {',
    '#!a\n',
    '`${x}`',
  ],
];

/** The edits as they follow one another, and each on a whole file, where most is as it should be. */
function* texts(languageId: LanguageId, seed: number): Generator<string> {
  const files = languages[languageId];
  yield* edits(files, pieces, seed, 25);
  const whole = files[seed % files.length] as string;
  const random = createRandom(seed);
  const below = (limit: number): number => Math.floor(random.uniform() * limit);
  for (let edit = 0; edit < 12; edit++) {
    yield whole;
    const at = below(whole.length);
    const gone = below(2) * below(4);
    yield whole.slice(0, at) + (pieces[below(pieces.length)] ?? '') + whole.slice(at + gone);
  }
}

for (const languageId of ['javascript', 'typescript'] as const) {
  describe(`a text of ${languageId} that is read again after an edit is read as a new one`, () => {
    for (let seed = 1; seed <= 8; seed++)
      it(`seed ${seed}`, () => {
        let before: ScriptParts<null> | undefined;
        for (const text of texts(languageId, seed)) {
          const reading: ScriptParts<null> = readParts(text, languageId, () => null, before);
          const whole = readJavaScript(text, languageId);
          const body = reading.parts.flatMap(({ part, shift }) => shifted(part.body, shift));
          assert.deepEqual(body, whole.body, JSON.stringify(text));
          assert.deepEqual(problemsOf(reading), whole.problems, JSON.stringify(text));
          before = reading;
        }
      });
  });

  describe(`the functions and the mistakes of ${languageId} are those of a new one`, () => {
    for (let seed = 101; seed <= 103; seed++)
      it(`seed ${seed}`, () => {
        for (const text of texts(languageId, seed)) {
          const whole = readJavaScript(text, languageId);
          assert.deepEqual(findFunctions(text, languageId), findInProgram(text, languageId, whole));
          assert.deepEqual(diagnose(text, languageId), whole.problems);
        }
      });
  });
}

it('of a long text only what was edited is read anew', () => {
  const lines = Array.from({ length: 300 }, (_, i) => `const f${i} = (x) => x * ${i}`);
  const text = lines.join('\n\n');
  let read = 0;
  const look = (): null => {
    read++;
    return null;
  };
  const before = readParts(text, 'javascript', look);
  assert.equal(read, 300);
  for (const typed of ['2 * ', 'g(', '{', '`', '\n']) {
    read = 0;
    const at = text.indexOf('x * 150');
    readParts(`${text.slice(0, at)}${typed}${text.slice(at)}`, 'javascript', look, before);
    assert.ok(read <= (typed === '`' ? 151 : 4), `${read} parts were read for ${typed}`);
  }
});
