import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type * as vscode from 'vscode';
import { mediaReader } from '../../src/panel/media';
import { desk, resetDesk, Uri } from '../vscode/api';

const extension = Uri.file('/extension') as unknown as vscode.Uri;

beforeEach(() => resetDesk());

describe('mediaReader', () => {
  it('reads files of media/, each once', async () => {
    const read = mediaReader(extension);
    desk.files.put('/extension/media/a/b', 'first');
    const [first] = await read(['a/b']);
    assert.deepEqual([first?.name, new TextDecoder().decode(first?.bytes)], ['a/b', 'first']);
    desk.files.put('/extension/media/a/b', 'second');
    assert.equal((await read(['a/b']))[0], first);
  });

  it('is rejected for what cannot be read, and tries again', async () => {
    const read = mediaReader(extension);
    await assert.rejects(read(['a']), /ENOENT: \/extension\/media\/a/);
    desk.files.put('/extension/media/a', 'there');
    assert.equal((await read(['a'])).length, 1);
  });
});
