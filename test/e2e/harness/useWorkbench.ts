import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import { openWorkbench, type WorkbenchOptions } from './openWorkbench';
import type { Workbench } from './workbench';

/** The workbenches of this process by their options, each with how many describe blocks still use it. */
const shared = new Map<string, { users: number; workbench?: Workbench }>();

/**
 * One workbench for all tests of this process that ask for the same options: opened before the first, closed after the last.
 * Each describe block finds it with no editor open and the explorer in the side bar. A test fails when the extension
 * logged an error during it; of a failed test, a picture of the window and the webviews' text are left in out/e2e.
 */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
  const key = JSON.stringify(options);
  const place = shared.get(key) ?? { users: 0 };
  shared.set(key, place);
  place.users += 1;
  const current = () => {
    if (!place.workbench) throw new Error('The workbench is not open.');
    return place.workbench;
  };
  before(async () => {
    if (place.workbench) await place.workbench.tidy();
    else place.workbench = await openWorkbench(options);
  });
  afterEach(async (test) => {
    const { workbench } = place;
    if (!workbench) return;
    const passed = !('passed' in test) || test.passed === true;
    const problems = await workbench.takeProblems();
    if (!passed || problems.length > 0) console.log(`See ${await workbench.record(test.name, problems)}`);
    assert.deepEqual(problems, [], 'The extension or its webview logged errors.');
  });
  after(async () => {
    place.users -= 1;
    if (place.users > 0) return;
    const { workbench } = place;
    delete place.workbench;
    await workbench?.dispose();
  });
  return current;
}
