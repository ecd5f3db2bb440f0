import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { openFiles } from '../../src/panel/keeping/openFiles';
import { desk, resetDesk, Uri } from '../vscode/api';

/** What the dialog was told, and what the learner picks in it. */
function picks(...files: readonly string[]): { asked?: unknown } {
  const dialog: { asked?: unknown } = {};
  desk.openDialog = (asked) => {
    dialog.asked = asked;
    return files.map((file) => Uri.file(file));
  };
  return dialog;
}

const title = () => 'A set of files';

beforeEach(() => {
  resetDesk();
  for (const name of ['a.1', 'a.2', 'b.1']) desk.files.put(`/set/${name}`, name);
});

describe('openFiles', () => {
  it('asks for one file of the kinds that the slot names, and reads it', async () => {
    const dialog = picks('/set/a.1');
    const picked = await openFiles({ title, filters: { NumPy: ['npz', 'npy'] } });
    const filters = { NumPy: ['npz', 'npy'] };
    assert.deepEqual(dialog.asked, { title: 'A set of files', canSelectMany: false, filters });
    assert.deepEqual(
      picked?.files.map(({ name, bytes }) => [name, String(Buffer.from(bytes))]),
      [['a.1', 'a.1']],
    );
    assert.deepEqual(picked?.addresses, [String(Uri.file('/set/a.1'))]);
  });

  const expand = (chosen: string, folder: readonly string[]) =>
    folder.filter((name) => name.split('.')[0] === chosen.split('.')[0]);
  for (const { chosen, read } of [
    { chosen: ['/set/a.2'], read: ['a.1', 'a.2'] },
    { chosen: ['/set/b.1'], read: ['b.1'] },
    { chosen: ['/set/a.2', '/set/b.1'], read: ['a.2', 'b.1'] },
  ]) {
    it(`reads ${read} where ${chosen} is chosen for a slot that expands`, async () => {
      const dialog = picks(...chosen);
      const picked = await openFiles({ title, expand });
      assert.deepEqual(dialog.asked, { title: 'A set of files', canSelectMany: true });
      assert.deepEqual(
        picked?.files.map(({ name }) => name),
        read,
      );
      assert.equal(picked?.addresses.length, read.length);
    });
  }

  it('opens nothing when the learner thinks better of it', async () => {
    desk.openDialog = () => undefined;
    assert.equal(await openFiles({ title }), undefined);
  });
});
