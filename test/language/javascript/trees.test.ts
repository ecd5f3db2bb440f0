import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readJavaScript } from '../../../src/language/javascript/readJavaScript';
import { otherTree } from './estree';
import { normalForm } from './normalForm';
import { rightPrograms, rightTyped } from './rightPrograms';

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
