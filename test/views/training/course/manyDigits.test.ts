import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { TrainingFrame } from '#protocol';
import { idxFile } from '../../../engine/datasets/idxFile';
import { openTraining } from '../openTraining';

const count = 12_000;

/** Noise in a third of the pixels, and labels in turn. */
function noise() {
  const pixel = (_: unknown, i: number) => ((i * 2_654_435_761) % 3 === 0 ? (i * 40_503) % 256 : 0);
  const pixels = Uint8Array.from({ length: count * 784 }, pixel);
  const labels = Uint8Array.from({ length: count }, (_, n) => n % 10);
  return [
    {
      name: 'images.gz',
      bytes: new Uint8Array(gzipSync(idxFile([2051, count, 28, 28], pixels), { level: 1 })),
    },
    { name: 'labels', bytes: idxFile([2049, count], labels) },
  ];
}

const files = noise();

/** With these digits given and 400 hidden units, once it rests; and how long each piece took of the processor, in milliseconds. */
function withMany() {
  const pieces: number[] = [];
  const said = new Set<string>();
  const opened = openTraining({ hiddenSize: 400, batchSize: 1000 }, [], ({ sentence }) => said.add(sentence));
  const next = (): TrainingFrame => {
    const began = process.cpuUsage();
    const frame = opened.next();
    const { user, system } = process.cpuUsage(began);
    pieces.push((user + system) / 1000);
    return frame;
  };
  const rest = (): TrainingFrame => {
    let frame = next();
    while (!frame.resting) frame = next();
    return frame;
  };
  rest();
  opened.told.push({ type: 'files', files: { slot: 'digits', files } });
  return { ...opened, pieces, said, next, rest };
}

describe('very many digits', () => {
  it('are read, grouped and examined in pieces, and what goes on is said', () => {
    const { rest, pieces, said } = withMany();
    pieces.length = 0;
    const frame = rest();
    assert.deepEqual([frame.digits.training, frame.digits.test], [10_000, 2000]);
    const slow = pieces.filter((milliseconds) => milliseconds > 100);
    assert.ok(
      slow.length <= 1 && Math.max(...pieces) < 200,
      `${slow.join(', ')} ms of ${pieces.length} pieces`,
    );
    assert.ok(
      [...said].some((sentence) => /^The net reads all 12,000 images/.test(sentence)),
      [...said].join('\n'),
    );
  });

  it('let the learner train before all of them are read, and be heard after an epoch', () => {
    const { rest, next, ask } = withMany();
    rest();
    ask('go');
    let frame = next();
    while (frame.iteration < 10) frame = next();
    ask('pause');
    const reads = [next()];
    while (!reads.at(-1)?.resting) reads.push(next());
    assert.deepEqual([reads.at(-1)?.state, reads.at(-1)?.iteration], ['paused', 10]);
    assert.ok(
      reads.findIndex(({ state }) => state === 'paused') < 3,
      'it is heard while the digits are read',
    );
    ask('go');
    frame = next();
    while (frame.iteration < 12) frame = next();
    assert.equal(frame.state, 'running');
  });

  it('are left when others are wanted meanwhile', () => {
    const { next, told, rest } = withMany();
    const other = next();
    assert.equal(other.digits.training, 5000);
    for (let n = 0; n < 100; n++) next();
    told.push({ type: 'request', request: { type: 'embeddedDigits' } });
    const frame = rest();
    assert.deepEqual([frame.digits.training, frame.digits.embedded], [5000, true]);
  });
});
