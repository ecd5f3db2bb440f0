import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPython } from '../../../src/language/python/readPython';
import { cpythonTrees, withoutPython } from './cpython';
import { slips } from './slips';

const plain = (marked: string): string => marked.replace(/[‹›]/g, '');

describe('slips of the grammar', () => {
  for (const [marked, message, mended] of slips)
    it(marked, () => {
      const source = plain(marked);
      const { problems } = readPython(source);
      const [problem] = problems;
      assert.equal(problems.length, 1, problems.map((other) => other.message).join('\n'));
      assert.ok(problem);
      const { start, end } = problem.range;
      assert.equal(`${source.slice(0, start)}‹${source.slice(start, end)}›${source.slice(end)}`, marked);
      assert.equal(problem.message, message);
      const { fix } = problem;
      assert.equal(fix && source.slice(0, fix.range.start) + fix.text + source.slice(fix.range.end), mended);
    });

  it('are refused by CPython, too', { skip: withoutPython }, () => {
    const sources = slips.map(([marked]) => plain(marked));
    const trees = cpythonTrees(Object.fromEntries(sources.map((source) => [source, source])));
    assert.deepEqual(
      sources.filter((source) => trees[source]?.error === undefined),
      [],
    );
  });
});
