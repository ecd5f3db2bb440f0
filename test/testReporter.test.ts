import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import report from '../scripts/testReporter.mjs';

const file = '/project/out/tests/a.test.mjs';
const passes = (name: string, data: object = {}, details: object = {}) => ({
  type: 'test:pass',
  data: { name, file, details, ...data },
});

/** What the reporter prints of what Node's test runner tells, read again. */
async function lines(...events: readonly { type: string; data: object }[]): Promise<unknown[]> {
  async function* told() {
    yield* events;
  }
  const printed: string[] = [];
  for await (const line of report(told())) printed.push(line);
  return printed.map((line) => JSON.parse(line));
}

describe('the reporter', () => {
  it('counts tests, and neither suites nor files', async () => {
    const suite = passes('a suite', {}, { type: 'suite' });
    assert.deepEqual(await lines(passes('a test'), suite, passes(file)), [
      { result: 'passed', name: 'a test', file },
    ]);
  });

  it('tells what is skipped and why, a suite as a whole too', async () => {
    const suite = passes('a suite', { skip: 'no NumPy' }, { type: 'suite' });
    const told = await lines(passes('a test', { skip: 'no Python' }), suite, passes('later', { todo: true }));
    assert.deepEqual(told, [
      { result: 'skipped', name: 'a test', file, why: 'no Python' },
      { result: 'skipped', name: 'a suite', file, why: 'no NumPy' },
      { result: 'skipped', name: 'later', file, why: true },
    ]);
  });

  it('counts a failure once, in the test that failed, or in the hook of its suite', async () => {
    const fails = (name: string, failureType: string) => ({
      type: 'test:fail',
      data: { name, file, details: { error: { failureType, cause: new Error(`of ${name}`) } } },
    });
    const told = await lines(fails('a test', 'testCodeFailure'), fails('a suite', 'subtestsFailed'));
    assert.equal(told.length, 1);
    assert.match(JSON.stringify(told[0]), /"failed","name":"a test".*Error: of a test/);
    assert.equal((await lines(fails('a suite', 'hookFailed'))).length, 1);
  });
});
