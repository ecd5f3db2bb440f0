import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { diagnose, findFunctions } from '#language';
import { findInProgram } from '../../../src/language/programs/findProgram';
import { type PythonParts, problemsOf, readParts } from '../../../src/language/python/parts';
import { readPython } from '../../../src/language/python/readPython';
import { edits, shifted } from './edits';

const folder = path.join(import.meta.dirname, '../../fixtures/programs/python');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.py'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'));

/** What is typed, or left behind: much of it changes how what follows is read. */
const pieces = [
  ...['(', ')', '[', '{', '}', '"', '"""', "'''", "'", '#', ':', ';', '=', '+ ', 'f"{x', '\\\n', '\u3000'],
  ...['\n', '\n\n', '\r\n', '\f', '    ', '  ', '\t', 'x = 1\n', 'def f(x):\n', 'class A:\n    ', 'if x:\n'],
  ...['else:\n', 'elif', 'except:', 'finally:\n', 'try:\n', '    pass\n', 'return x\n', 'yield x\n', '@d\n'],
  ...[
    'async ',
    'lambda',
    'print x',
    '1e - 4',
    'for i im x:\n',
    '%matplotlib inline\n',
    'import numpy as np\n',
  ],
];

describe('a text that is read again after an edit is read as a new one', () => {
  for (let seed = 1; seed <= 40; seed++)
    it(`seed ${seed}`, () => {
      let before: PythonParts<null> | undefined;
      for (const text of edits(files, pieces, seed, 30)) {
        const parts: PythonParts<null> = readParts(text, () => null, before);
        const whole = readPython(text);
        const body = parts.parts.flatMap(({ part, shift }) => shifted(part.body, shift));
        assert.deepEqual(body, whole.body, JSON.stringify(text));
        assert.deepEqual(problemsOf(parts), whole.problems, JSON.stringify(text));
        before = parts;
      }
    });
});

describe('its functions and its mistakes are those of a new one', () => {
  for (let seed = 101; seed <= 115; seed++)
    it(`seed ${seed}`, () => {
      for (const text of edits(files, pieces, seed, 30)) {
        const whole = readPython(text);
        assert.deepEqual(findFunctions(text, 'python'), findInProgram(text, 'python', whole));
        assert.deepEqual(diagnose(text, 'python'), whole.problems);
      }
    });
});

it('of a long text only what was edited is read anew', () => {
  const text = Array.from({ length: 300 }, (_, i) => `def f${i}(x):\n    return x * ${i}\n`).join('\n');
  let read = 0;
  const look = (): null => {
    read++;
    return null;
  };
  const before = readParts(text, look);
  assert.equal(read, 300);
  const at = text.indexOf('x * 150');
  readParts(`${text.slice(0, at)}2 * ${text.slice(at)}`, look, before);
  assert.ok(read <= 303, `${read - 300} parts were read`);
});
