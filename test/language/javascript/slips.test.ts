import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readJavaScript } from '../../../src/language/javascript/readJavaScript';
import { otherTree } from './estree';
import { slips } from './slips';
import { refusalOf } from './v8';

const plain = (marked: string): string => marked.replace(/[‹›]/g, '');

describe('slips of the grammar', () => {
  for (const [marked, message, mended] of slips)
    it(marked, () => {
      const source = plain(marked);
      const { problems } = readJavaScript(source, 'javascript');
      const [problem] = problems;
      assert.equal(problems.length, 1, problems.map((other) => other.message).join('\n'));
      assert.ok(problem);
      const { start, end } = problem.range;
      assert.equal(`${source.slice(0, start)}‹${source.slice(start, end)}›${source.slice(end)}`, marked);
      assert.equal(problem.message, message);
      const { fix } = problem;
      assert.equal(fix && source.slice(0, fix.range.start) + fix.text + source.slice(fix.range.end), mended);
      if (mended !== undefined) assert.deepEqual(readJavaScript(mended, 'javascript').problems, []);
    });

  it('are refused by V8, and in a module by another parser', () => {
    // V8 refuses f(x) = x only where it runs.
    const sources = slips
      .filter(([, message]) => !message.endsWith('so a function is defined.'))
      .map(([marked]) => plain(marked));
    assert.deepEqual(sources.filter(isTaken), []);
  });
});

function isTaken(source: string): boolean {
  if (/\b(import|export)\b/.test(source)) return otherTree(source, 'javascript').error === undefined;
  return refusalOf(source) === undefined;
}
