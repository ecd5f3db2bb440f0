import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { WriteFailedMessage, Written, WrittenMessage } from '#protocol';
import { views } from '#views';
import type { CancelToken } from '../../src/host/cancel';
import { AskRefused } from '../../src/host/pendingAsk';
import { Writer, type WriterParts } from '../../src/panel/writer';

interface Asked {
  readonly question: object;
  readonly token: CancelToken | undefined;
  readonly answer: (written: Written | undefined) => void;
  readonly refuse: (error: unknown) => void;
}

let asked: Asked[];
let delivered: (WrittenMessage | WriteFailedMessage)[];
let writer: Writer;

beforeEach(() => {
  asked = [];
  delivered = [];
  const ask = (_: string, question: object, { token }: { token?: CancelToken }) =>
    new Promise((answer, refuse) => asked.push({ question, token, answer, refuse }));
  writer = new Writer({
    analysis: { ask } as unknown as WriterParts['analysis'],
    deliver: (message) => delivered.push(message),
  });
});

const write = (runId: number, kind: 'script' | 'trace' = 'script') =>
  writer.write(kind, 'descent', runId, views.descent.defaults);

describe('Writer', () => {
  it('delivers what is written', async () => {
    const writing = write(3);
    assert.deepEqual(asked[0]?.question, { view: 'descent', kind: 'script', params: views.descent.defaults });
    asked[0]?.answer({ text: 'import numpy' });
    await writing;
    assert.deepEqual(delivered, [{ type: 'written', runId: 3, kind: 'script', text: 'import numpy' }]);
  });

  it('delivers the sentence that says why there is none', async () => {
    const writing = write(3);
    asked[0]?.refuse(new AskRefused({ message: 'It took too long.', detail: 'SIGKILL' }));
    await writing;
    const why = { message: 'It took too long.', detail: 'SIGKILL' };
    assert.deepEqual(delivered, [{ type: 'writeFailed', runId: 3, kind: 'script', ...why }]);
  });

  it('delivers nothing of what was dropped', async () => {
    const writing = write(3);
    asked[0]?.answer(undefined);
    await writing;
    assert.deepEqual(delivered, []);
  });

  it('gives up a text for the same one asked for anew, and for no other', () => {
    for (const [runId, kind] of [
      [1, 'script'],
      [2, 'trace'],
      [3, 'script'],
    ] as const)
      void write(runId, kind);
    assert.deepEqual(
      asked.map(({ token }) => token?.isCancellationRequested),
      [true, false, false],
    );
  });

  it('gives up everything when its page closes', () => {
    void write(1);
    void write(2, 'trace');
    writer.close();
    assert.ok(asked.every(({ token }) => token?.isCancellationRequested));
  });
});
