import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { methodOf, nameOf, placesIn, planted, type Source, sources, tell } from './syntax';

/** They write numbers for a learner; engine and language write them as NumPy does, in every language alike. */
const formatters = ['src/views/format.ts', 'webview/base/format.ts'];
const asNumPy = /^src\/(engine|language)\//;

/** Where numbers, dates or lists are written as texts; a number that is rounded, Number(x.toFixed(2)), is none. */
function formattedIn(source: Source): string[] {
  return placesIn(source)
    .filter(({ node, around: [outer] }) => {
      if (nameOf(node) === 'Intl') return true;
      const method = methodOf(node);
      if (method?.startsWith('toLocale')) return true;
      if (method !== 'toFixed' && method !== 'toPrecision' && method !== 'toExponential') return false;
      return !(outer?.type === 'CallExpression' && nameOf(outer.callee) === 'Number');
    })
    .map(({ node }) => tell(source, node));
}

describe('numbers for a learner', () => {
  it('are written in one file a side', () =>
    assert.deepEqual(
      sources
        .filter(({ file }) => !formatters.includes(file) && !asNumPy.test(file))
        .flatMap((source) => formattedIn(source)),
      [],
    ));

  for (const code of [
    "count.toLocaleString('en-US')",
    'count.toLocaleString()',
    'loss.toFixed(3)',
    'share.toPrecision(2)',
    'String(h.toExponential())',
    "new Intl.NumberFormat('en').format(count)",
    'name.toLocaleUpperCase()',
  ])
    it(`written elsewhere are found: ${code}`, () => assert.ok(formattedIn(planted(code)).length > 0));

  it('that are rounded only are let be', () =>
    assert.deepEqual(formattedIn(planted('Number((rate / 2).toPrecision(3)); Number(x.toFixed(2))')), []));
});
