import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readJavaScript } from '../../../src/language/javascript/readJavaScript';
import { otherTree } from './estree';
import { slips, typedSlips } from './slips';
import { refusalOf } from './v8';

const plain = (marked: string): string => marked.replace(/[‹›]/g, '');

function check(
  [marked, message, mended]: (typeof slips)[number],
  languageId: 'javascript' | 'typescript',
): void {
  const source = plain(marked);
  const { problems } = readJavaScript(source, languageId);
  const [problem] = problems;
  assert.equal(problems.length, 1, problems.map((other) => other.message).join('\n'));
  assert.ok(problem);
  const { start, end } = problem.range;
  assert.equal(`${source.slice(0, start)}‹${source.slice(start, end)}›${source.slice(end)}`, marked);
  assert.equal(problem.message, message);
  const { fix } = problem;
  assert.equal(fix && source.slice(0, fix.range.start) + fix.text + source.slice(fix.range.end), mended);
  if (mended !== undefined) assert.deepEqual(readJavaScript(mended, languageId).problems, []);
}

describe('slips of the grammar', () => {
  for (const row of slips) it(row[0], () => check(row, 'javascript'));
  for (const row of typedSlips) it(`${row[0]} in TypeScript`, () => check(row, 'typescript'));

  it('are refused by V8, and in a module by another parser', () => {
    // V8 refuses f(x) = x only where it runs.
    const sources = slips
      .filter(([, message]) => !message.endsWith('so a function is defined.'))
      .map(([marked]) => plain(marked));
    assert.deepEqual(sources.filter(isTaken), []);
    const typed = typedSlips.map(([marked]) => plain(marked));
    assert.deepEqual(
      typed.filter((source) => otherTree(source, 'typescript').error === undefined),
      [],
    );
  });
});

function isTaken(source: string): boolean {
  if (/\b(import|export)\b/.test(source)) return otherTree(source, 'javascript').error === undefined;
  return refusalOf(source) === undefined;
}
