import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { runPythonFile, withoutNumPy } from '../python';
import { chooseFile, saved } from './fileDialogs';
import { until, useWorkbench } from './harness';
import { becomes, waitForPictures, waitForTexts } from './reading';
import { story } from './story';
import { iterationOf, keptRuns, press, untilAtRest, untilKept } from './training';

/** Images of `size` x `size` pixels in which a bar stands at the place of its label, as an IDX file. */
function barImages(count: number, size: number): Buffer {
  const header = Buffer.alloc(16);
  header.writeUInt32BE(0x803, 0);
  for (const [i, value] of [count, size, size].entries()) header.writeUInt32BE(value, 4 + 4 * i);
  const pixels = Buffer.alloc(count * size * size);
  for (let n = 0; n < count; n++) {
    for (let row = 2; row < size - 2; row++)
      pixels[n * size * size + row * size + 2 + (n % 10)] = 200 + (n % 50);
  }
  return Buffer.concat([header, pixels]);
}

function labels(count: number): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(0x801, 0);
  header.writeUInt32BE(count, 4);
  return Buffer.concat([header, Buffer.from(Array.from({ length: count }, (_, n) => n % 10))]);
}

describe('files of a training', () => {
  const workbench = useWorkbench();
  const { step, told } = story();
  it('are saved, run and loaded again, as are nets and digits', told);
  const inWorkspace = (...parts: string[]) => path.join(workbench().workspace, ...parts);

  /** Four files as those of Fashion-MNIST: two packed, two plain. */
  function writeSet(folder: string, size = 14): void {
    mkdirSync(inWorkspace(folder), { recursive: true });
    const write = (name: string, bytes: Buffer) => writeFileSync(inWorkspace(folder, name), bytes);
    write('train-images-idx3-ubyte.gz', gzipSync(barImages(300, size)));
    write('train-labels-idx1-ubyte.gz', gzipSync(labels(300)));
    write('t10k-images-idx3-ubyte.gz', gzipSync(barImages(100, size)));
    write('t10k-labels-idx1-ubyte.gz', gzipSync(labels(100)));
  }

  step('saves a trained net that NumPy reads, and scripts that print the accuracy shown', async () => {
    const view = await workbench().open('training');
    await waitForTexts(view, 'Press Train');
    await press(view, 'Train');
    await until('some steps', async () => (await iterationOf(view)) > 150, 60_000);
    await press(view, 'Pause');
    await untilAtRest(view);
    const net = await saved(workbench(), view, 'Save net', 'digits-net.npz');
    assert.deepEqual([...net.subarray(0, 2)], [...Buffer.from('PK')]);
    await saved(workbench(), view, 'NumPy script', 'digits_numpy.py', 'test-digits.npz');
    await saved(workbench(), view, 'PyTorch script', 'digits_pytorch.py');
    const script = readFileSync(inWorkspace('digits_numpy.py'), 'utf8');
    assert.match(script, /class TwoLayerNet/);
    const shown = Number.parseFloat(await view.locator('.readout-value').nth(1).innerText());
    const told = Number(/# ([\d.]+) in Gradient Lab/.exec(script)?.[1]);
    assert.ok(Math.abs(100 * told - shown) < 0.06, `${told} in the script, ${shown} % on screen`);
  });

  step('prints that accuracy in NumPy, to the digit', async () => {
    if (withoutNumPy) return;
    const script = inWorkspace('digits_numpy.py');
    const told = /# ([\d.]+) in Gradient Lab/.exec(readFileSync(script, 'utf8'))?.[1];
    assert.equal(runPythonFile(script), told);
  });

  step('loads the net again, as a run of its own', async () => {
    const view = await workbench().view('training', { where: 'panel' });
    const before = await view.locator('.readout-value').nth(1).innerText();
    await chooseFile(workbench(), view, 'Load net', 'digits-net.npz');
    await waitForTexts(view, 'The net of digits-net.npz is here', 'from digits-net.npz', 'iteration 0 /');
    await until(
      'its accuracy',
      async () => (await view.locator('.readout-value').nth(1).innerText()) === before,
    );
  });

  step('says why a file is no net, and keeps the run', async () => {
    const view = await workbench().view('training', { where: 'panel' });
    writeFileSync(inWorkspace('wrong.npz'), 'this is no zip');
    await chooseFile(workbench(), view, 'Load net', 'wrong.npz');
    await waitForTexts(view, /wrong\.npz cannot be used: .+\./, 'from digits-net.npz');
  });

  step(
    'learns from other IDX files, found by choosing one of them, and knows them after a reload',
    async () => {
      const view = await workbench().view('training', { where: 'panel' });
      writeSet('bars');
      await chooseFile(workbench(), view, 'Load digits', 'bars/train-images-idx3-ubyte.gz');
      await waitForTexts(
        view,
        'Here are your images: 300 to learn from, 100 to test with.',
        '300 to learn from',
        'iteration 0 /',
      );
      await waitForTexts(view, '20,710 parameters', 'have another size');
      await press(view, 'Train');
      await until('some steps', async () => (await iterationOf(view)) > 100, 60_000);
      await press(view, 'Pause');
      await untilAtRest(view);
      const at = await iterationOf(view);
      await untilKept(workbench().workspace, at);
      await workbench().reloadWindow();
      const again = await workbench().view('training', { where: 'panel' });
      await waitForTexts(again, '300 to learn from', 'Paused after');
      await becomes(() => iterationOf(again), at);
    },
  );

  step('says what is wrong with files, and the digits in use stay', async () => {
    const view = await workbench().view('training', { where: 'panel' });
    writeSet('wrong');
    writeFileSync(inWorkspace('wrong', 't10k-labels-idx1-ubyte.gz'), gzipSync(labels(99)));
    await chooseFile(workbench(), view, 'Load digits', 'wrong/train-images-idx3-ubyte.gz');
    await waitForTexts(view, /99 in t10k-labels-idx1-ubyte\.gz/, '300 to learn from', 'Train');
    writeFileSync(inWorkspace('wrong', 't10k-labels-idx1-ubyte.gz'), labels(100));
    await chooseFile(workbench(), view, 'Load digits', 'wrong/train-images-idx3-ubyte.gz');
    await waitForTexts(view, /t10k-labels-idx1-ubyte\.gz.*gzip/);
    await press(view, 'Back to the embedded digits');
    await waitForTexts(view, '5,000 to learn from', '79,510 parameters');
  });

  step('starts without a kept run that was spoilt while the window was closed, and says so', async () => {
    const view = await workbench().view('training', { where: 'panel' });
    await waitForPictures(view, 2);
    const kept = keptRuns(workbench().workspace);
    assert.ok(kept.length > 0, 'runs were kept');
    for (const file of kept) writeFileSync(file, readFileSync(file).subarray(0, 1000));
    await workbench().reloadWindow();
    const again = await workbench().view('training', { where: 'panel' });
    await waitForTexts(again, 'could not be read and was left out', 'Train');
    await press(again, 'Step');
    await until('a step', async () => (await iterationOf(again)) === 1);
  });
});
