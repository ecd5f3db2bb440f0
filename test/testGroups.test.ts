import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { e2eGroups, unitGroups } from '../scripts/testGroups.mjs';
import { sourceFiles } from './imports';

const computing = Array.from({ length: 30 }, (_, i) => `test/engine/calculus/part${i}.test.ts`);
const kernel = ['test/engine/network/kernel/withoutKernel.test.ts', 'test/engine/network/net.test.ts'];
const others = ['test/panel/panels.test.ts', 'test/panel/writer.test.ts', 'test/shape.test.ts'];

describe('groups of unit tests', () => {
  it('have every file once', () => {
    const files = [...computing, ...kernel, ...others];
    assert.deepEqual(unitGroups(files).flat().sort(), files.sort());
  });

  it('join what only computes, a folder at a time, some dozen files', () =>
    assert.deepEqual(
      unitGroups(computing).map((group) => group.length),
      [12, 12, 6],
    ));

  it('leave alone what needs a process of its own', () =>
    assert.deepEqual(
      unitGroups([...kernel, ...others]),
      [...kernel, ...others].map((file) => [file]),
    ));
});

describe('groups of end-to-end tests', () => {
  const files = sourceFiles('test/e2e').filter((file) => file.endsWith('.e2e.ts'));

  it('have every file once, those that share windows first', () => {
    const groups = e2eGroups(files);
    assert.deepEqual(groups.flat().sort(), files.toSorted());
    const sizes = groups.map((group) => Math.min(group.length, 2));
    assert.deepEqual(sizes, sizes.toSorted().reverse());
    assert.equal(groups.filter((group) => group.length > 1).flat().length, 17, 'all that share are there');
  });

  it('are no others where files are left out', () =>
    assert.deepEqual(
      e2eGroups(files.filter((file) => /zoom|threads|descent/.test(file))).map((group) => group.length),
      [2, 1],
    ));
});
