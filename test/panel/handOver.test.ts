import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { handOver } from '../../src/panel/handOver';
import { type Document, desk, resetDesk, Uri, ViewColumn } from '../vscode/api';

const runId = 1;
const folder = '/lessons';
const beside = { viewColumn: ViewColumn.Beside };

beforeEach(() => {
  resetDesk();
  desk.folders = [{ uri: Uri.file(folder) }];
});

/** The learner saves where the dialog offers, if it offers this name for this kind of file. */
function savesAsOffered(name: string, kind: string): void {
  desk.saveDialog = (asked) => {
    const { filters, defaultUri } = asked as { filters: unknown; defaultUri: Uri };
    assert.deepEqual(filters, { [kind.toUpperCase()]: [kind] });
    assert.equal(defaultUri.path, `${folder}/${name}`);
    return defaultUri;
  };
}

describe('handOver', () => {
  it('opens a script beside what the learner reads', async () => {
    const taken = { type: 'written', runId, kind: 'script', text: 'import numpy as np' } as const;
    assert.equal(await handOver(taken), undefined, 'it is seen');
    const seen = desk.editors.map(({ document, options }) => {
      const { languageId, getText } = document as Document;
      return { languageId, text: getText(), options };
    });
    assert.deepEqual(seen, [{ languageId: 'python', text: 'import numpy as np', options: beside }]);
    assert.equal(desk.clipboard, '');
  });

  for (const taken of [
    { type: 'written', runId, kind: 'trace', text: '0 [-3.  4.]' },
    { type: 'copyText', text: '0 [-3.  4.]' },
  ] as const) {
    it(`puts the text of ${taken.type} on the clipboard and says so`, async () => {
      assert.equal(await handOver(taken), 'Copied.');
      assert.equal(desk.clipboard, '0 [-3.  4.]');
      assert.deepEqual(desk.said, []);
      assert.deepEqual(desk.editors, []);
    });
  }

  it('does nothing where the view had no such text', async () => {
    assert.equal(await handOver({ type: 'written', runId, kind: 'script' }), undefined);
    assert.deepEqual([desk.editors, desk.said, desk.clipboard], [[], [], '']);
  });

  const saved = [
    { kind: 'png', data: btoa('\x89PNG'), bytes: [0x89, 0x50, 0x4e, 0x47] },
    { kind: 'svg', data: '<svg/>', bytes: [...Buffer.from('<svg/>')] },
    { kind: 'csv', data: 'h,ε\r\n', bytes: [...Buffer.from('h,ε\r\n', 'utf8')] },
  ] as const;
  for (const { kind, data, bytes } of saved) {
    it(`saves ${kind} under the name that is offered`, async () => {
      savesAsOffered(`tangent.${kind}`, kind);
      const said = await handOver({ type: 'saveFile', name: `tangent.${kind}`, kind, data });
      assert.equal(said, `Saved as tangent.${kind}.`);
      const written = await desk.files.fs.readFile(Uri.file(`${folder}/tangent.${kind}`));
      assert.deepEqual([...written], bytes);
    });
  }

  it('offers the name alone where no folder is open, and saves nothing when the learner thinks better of it', async () => {
    desk.folders = undefined;
    let asked: unknown;
    desk.saveDialog = (options) => {
      asked = options;
      return undefined;
    };
    const said = await handOver({ type: 'saveFile', name: 'a.svg', kind: 'svg', data: '<svg/>' });
    assert.equal(said, undefined);
    assert.deepEqual(asked, { filters: { SVG: ['svg'] } });
    assert.deepEqual([desk.files.paths, desk.said], [[], []]);
  });

  const script = { name: 'net.py', content: 'load("net.npz")' };
  const net = { name: 'net.npz', content: Uint8Array.of(80, 75) };
  const written = { type: 'written', runId, kind: 'pytorch', files: [script, net] } as const;

  it('saves the first of several files where the learner says, the others beside it, and opens the script', async () => {
    savesAsOffered('net.py', 'py');
    assert.equal(await handOver(written), 'Saved as net.py.');
    assert.deepEqual(desk.files.paths.toSorted(), [`${folder}/net.npz`, `${folder}/net.py`]);
    assert.equal(desk.files.text(`${folder}/net.py`), script.content);
    assert.deepEqual(
      desk.editors.map(({ document, options }) => [String(document), options]),
      [[`file://${folder}/net.py`, beside]],
    );
  });

  for (const { answer, left } of [
    { answer: 'Replace', left: 'PK' },
    { answer: undefined, left: 'mine' },
  ]) {
    it(`${answer ? 'replaces' : 'leaves'} a file beside it when the learner answers ${answer}`, async () => {
      savesAsOffered('net.py', 'py');
      desk.files.put(`${folder}/net.npz`, 'mine');
      desk.warning = (sentence, options, offered) => {
        assert.deepEqual([sentence, options, offered], [desk.said[0], { modal: true }, 'Replace']);
        return answer;
      };
      assert.equal(await handOver(written), answer && 'Saved as net.py.');
      assert.deepEqual(desk.said, ['net.npz is there already. Replace it?']);
      assert.equal(desk.files.text(`${folder}/net.npz`), left);
      assert.equal(desk.files.text(`${folder}/net.py`), answer && script.content);
    });
  }

  it('says in one sentence what could not be saved, and logs why', async () => {
    savesAsOffered('a.svg', 'svg');
    desk.files.readOnly.add(`${folder}/a.svg`);
    await handOver({ type: 'saveFile', name: 'a.svg', kind: 'svg', data: '<svg/>' });
    assert.deepEqual(desk.said, ['a.svg could not be saved: EACCES: /lessons/a.svg']);
    assert.equal(desk.logged.length, 1);
    desk.files.readOnly.add(`${folder}/net.npz`);
    savesAsOffered('net.py', 'py');
    await handOver(written);
    assert.equal(desk.said[1], 'This could not be handed over: EACCES: /lessons/net.npz');
  });
});
