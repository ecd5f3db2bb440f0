import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { problemTemplates as outside } from '../../../src/language/javascript/outsideTemplates';
import { readJavaScript } from '../../../src/language/javascript/readJavaScript';
import { otherTree } from './estree';
import { mutations, typedMutations } from './mutations';
import { normalForm } from './normalForm';
import { refusalOf } from './v8';

/** What V8 takes and we do not, and say so: `let` as a name, and f() = 1, which fails where it runs. */
const strict: ReadonlySet<string> = new Set([
  'keywordAsName',
  'callTarget',
  'changedValue',
  'formulaDefinition',
]);

/** Whether a program is read as another parser reads it; what that one refuses too is none of its business. */
function isReadAlike(source: string, languageId: 'javascript' | 'typescript'): boolean {
  const program = readJavaScript(source, languageId);
  if (program.problems.length > 0) return true;
  const { body, error } = otherTree(source, languageId);
  return error !== undefined || isDeepStrictEqual(normalForm(program, source), body);
}

it('refuses what V8 refuses or calls it outside, and reads what it takes as another parser does', () => {
  const sources = [...new Set(mutations(11, 1200))];
  const refused = new Map(sources.map((source) => [source, refusalOf(source)]));
  const count = sources.filter((source) => refused.get(source)).length;
  assert.ok(count > 300 && sources.length - count > 150, `${count} of ${sources.length}`);
  const differing = sources.flatMap((source) => {
    const { problems, body } = readJavaScript(source, 'javascript');
    const unfilled = problems.find(({ message }) => /\{\d\}/.test(message));
    if (unfilled) return [[source, unfilled.message]];
    const why = refused.get(source);
    if (why) return problems.length > 0 || JSON.stringify(body).includes('"problem"') ? [] : [[source, why]];
    const mistake = problems.find(({ code }) => !(code in outside) && !strict.has(code));
    if (mistake) return [[source, mistake.message]];
    return isReadAlike(source, 'javascript') ? [] : [[source, 'is read otherwise']];
  });
  assert.deepEqual(differing, []);
});

it('reads mutations of TypeScript as another parser does, where both take them', () => {
  const sources = [...new Set(typedMutations(11, 600))];
  assert.deepEqual(
    sources.filter((source) => !isReadAlike(source, 'typescript')),
    [],
  );
});
