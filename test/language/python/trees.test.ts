import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPython } from '../../../src/language/python/readPython';
import { cpythonTrees, withoutPython } from './cpython';
import { normalForm } from './normalForm';
import { rightPrograms } from './rightPrograms';

/** Fields in one order. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, ordered(field)]));
}

describe("trees are CPython's", { skip: withoutPython }, () => {
  const trees = cpythonTrees(Object.fromEntries(rightPrograms.map((source) => [source, source])));
  for (const source of rightPrograms)
    it(source, () => {
      const program = readPython(source);
      assert.deepEqual(program.problems, []);
      assert.deepEqual(ordered(normalForm(program)), ordered(trees[source]?.body), trees[source]?.error);
    });
});
