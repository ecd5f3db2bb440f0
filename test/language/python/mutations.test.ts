import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readPython } from '../../../src/language/python/readPython';
import { cpythonTrees, withoutPython } from './cpython';
import { mutations } from './mutations';

it('refuses what CPython refuses, and nothing else', { skip: withoutPython }, () => {
  const sources = [...new Set(mutations(11, 1500))];
  const trees = cpythonTrees(Object.fromEntries(sources.map((source) => [source, source])));
  const isRefused = (source: string): boolean => trees[source]?.error !== undefined;
  const refused = sources.filter(isRefused).length;
  assert.ok(refused > 300 && sources.length - refused > 100, `${refused} of ${sources.length}`);
  const differing = sources.filter((source) => readPython(source).problems.length > 0 !== isRefused(source));
  assert.deepEqual(
    differing.map((source) => [source, trees[source]?.error, readPython(source).problems[0]?.message]),
    [],
  );
});
