import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import { openWorkbench, type WorkbenchOptions } from './openWorkbench';
import type { Workbench } from './workbench';

/**
 * One workbench for all tests of a file or a describe block: opened before the first, closed after the last.
 * A test fails when the extension logged an error during it; of a failed test, a picture of the window and the
 * webviews' text are left in out/e2e.
 */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
  let workbench: Workbench | undefined;
  const current = () => {
    if (!workbench) throw new Error('The workbench is not open.');
    return workbench;
  };
  before(async () => {
    workbench = await openWorkbench(options);
  });
  afterEach(async (test) => {
    if (!workbench) return;
    const passed = !('passed' in test) || test.passed === true;
    const problems = await workbench.takeProblems();
    if (!passed || problems.length > 0) console.log(`See ${await workbench.record(test.name, problems)}`);
    assert.deepEqual(problems, [], 'The extension or its webview logged errors.');
  });
  after(() => workbench?.dispose());
  return current;
}
