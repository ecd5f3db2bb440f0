import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { runProgram } from '#language';

const folder = path.join(import.meta.dirname, '../../../fixtures/programs/javascript');
const textOf = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

/** What a program prints, with the sentence that ended it. */
function printed(file: string): string {
  let text = '';
  for (const event of runProgram(textOf(file), file.endsWith('.ts') ? 'typescript' : 'javascript'))
    if (event.type === 'output') text += event.text;
    else if (event.type === 'problem') text += event.problem.message;
  return text;
}

describe('a program prints what it prints in Node', () => {
  for (const file of readdirSync(folder).filter((name) => /\.[jt]s$/.test(name)))
    it(`the program ${file} does`, () =>
      assert.equal(printed(file), textOf(file.replace(/\.[jt]s$/, '.out'))));
});
