import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readJavaScript } from '../../../src/language/javascript/readJavaScript';
import { root } from '../../imports';
import { otherTree } from './estree';
import { normalForm } from './normalForm';
import { rightPrograms, rightTyped } from './rightPrograms';

const folder = path.join(root, 'test/fixtures/programs/javascript');

it('trees of the programs that run are those of another parser', () => {
  const files = readdirSync(folder).filter((file) => /\.[jt]s$/.test(file));
  assert.ok(files.length > 30);
  for (const file of files) {
    const source = readFileSync(path.join(folder, file), 'utf8');
    const languageId = file.endsWith('.ts') ? 'typescript' : 'javascript';
    const program = readJavaScript(source, languageId);
    assert.deepEqual(program.problems, [], file);
    assert.deepEqual(normalForm(program, source), otherTree(source, languageId).body, file);
  }
});

for (const [languageId, programs] of [
  ['javascript', rightPrograms],
  ['typescript', rightTyped],
] as const)
  describe(`trees of ${languageId} are those of another parser`, () => {
    for (const source of programs)
      it(source, () => {
        const program = readJavaScript(source, languageId);
        assert.deepEqual(program.problems, []);
        const { body, error } = otherTree(source, languageId);
        assert.equal(error, undefined);
        assert.deepEqual(normalForm(program, source), body);
      });
  });
