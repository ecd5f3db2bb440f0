import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { until, useWorkbench } from './harness';
import { waitForPictures, waitForTexts } from './reading';
import { story } from './story';
import { iterationOf, press, removeRun } from './training';

describe('runs that are kept', () => {
  const workbench = useWorkbench();
  const { step, told } = story();
  it('outlive windows, reloads and what becomes of their files', told);
  let other: Awaited<ReturnType<ReturnType<typeof workbench>['secondWindow']>> | undefined;
  const inTab = () => workbench().view('training', { where: 'panel' });

  /** The folder of the runs, wherever VS Code puts an extension's storage. */
  function folder(): string {
    const data = path.join(workbench().workspace, '..', 'data');
    const found = readdirSync(data, { recursive: true, withFileTypes: true }).find(
      ({ name, parentPath }) => name.endsWith('.npz') && path.basename(parentPath) === 'training',
    );
    assert.ok(found, 'a run is kept');
    return found.parentPath;
  }

  /** How many iterations each file of a run holds. */
  function kept(): number[] {
    const names = readdirSync(folder()).flatMap((name) => /\.(\d+)\.npz$/.exec(name)?.[1] ?? []);
    return names.map(Number).sort((a, b) => a - b);
  }

  async function stepTo(view: FrameLocator, to: number): Promise<void> {
    await press(view, 'Step');
    await until(`iteration ${to}`, async () => (await iterationOf(view)) === to);
  }

  step('are not replaced by another window that knows less of them, which says so', async () => {
    const tab = await workbench().open('training');
    await waitForTexts(tab, 'Press Train');
    await stepTo(tab, 1);
    await until('it to be kept', async () => kept().join() === '1');
    other = await workbench().secondWindow();
    const there = await other.open('training');
    await until('it in the other window', async () => (await iterationOf(there)) === 1);
    for (const to of [2, 3, 4]) await stepTo(tab, to);
    await until('all steps to be kept', async () => kept().join() === '4');
    await stepTo(there, 2);
    await waitForTexts(there, 'trained further in another place and is kept as it is there, at iteration 4;');
    assert.deepEqual(kept(), [4]);
    await press(there, 'New run');
    await stepTo(there, 1);
    await until('the run of the other window, too', async () => kept().join() === '1,4');
  });

  step('do not come back from a window that still has one when it was removed', async () => {
    assert.ok(other);
    const there = await other.view('training', { where: 'panel' });
    await there.locator('.training-run').first().click();
    await until('the older run in the other window', async () => (await iterationOf(there)) === 2);
    await removeRun(await inTab());
    await until('it to be gone', async () => kept().join() === '1');
    await stepTo(there, 3);
    await waitForTexts(there, 'This run was removed in another place');
    assert.deepEqual(kept(), [1]);
    await other.dispose();
  });

  step(
    'hold every step that was made when the tab is closed, and all but the last when the window is reloaded',
    async () => {
      await press(await inTab(), 'Train');
      await until('some steps', async () => (await iterationOf(await inTab())) > 100);
      const shown = await iterationOf(await inTab());
      await workbench().closeAllEditors();
      const again = await workbench().open('training');
      await waitForTexts(again, 'Paused after');
      const after = await iterationOf(again);
      assert.ok(after >= shown, `${after} of ${shown}`);
      await press(again, 'Train');
      await until('more steps', async () => (await iterationOf(again)) > after + 100);
      const later = await iterationOf(again);
      await until('so many steps to be kept', async () => kept().some((iterations) => iterations >= later));
      await workbench().reloadWindow();
      await waitForTexts(await inTab(), 'Paused after');
      assert.ok(
        (await iterationOf(await inTab())) >= later,
        `${await iterationOf(await inTab())} of ${later}`,
      );
    },
  );

  step('are there but for a file that cannot be read, which is said', async () => {
    const before = await iterationOf(await inTab());
    mkdirSync(path.join(folder(), 'x.npz'));
    await workbench().reloadWindow();
    await waitForTexts(await inTab(), 'A run that was kept cannot be read from the disk and was left out');
    // What was trained while the window before went away may have been kept since.
    await until('its iterations', async () => (await iterationOf(await inTab())) >= before);
    await waitForPictures(await inTab(), 2);
    rmSync(path.join(folder(), 'x.npz'), { recursive: true });
  });

  step(
    'are none when their folder cannot be read or written, which is said; the training works',
    async () => {
      const runs = folder();
      renameSync(runs, `${runs}.away`);
      writeFileSync(runs, 'This is no folder.');
      await workbench().reloadWindow();
      await waitForTexts(await inTab(), 'The folder in which runs are kept cannot be read');
      await stepTo(await inTab(), 1);
      await waitForTexts(await inTab(), 'This run could not be kept on the disk: save the net');
      await workbench().screenshot('kept-runs-not-kept');
      rmSync(runs);
      renameSync(`${runs}.away`, runs);
    },
  );
});
