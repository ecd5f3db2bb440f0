import assert from 'node:assert/strict';
import type { TrainingFrame } from '#protocol';
import type { Decoded } from './keptFiles';

const states = ['ready', 'running', 'paused', 'finished', 'diverged'];

/** What holds of every frame, whatever it was made from. */
export function checkFrame(frame: TrainingFrame): void {
  const { state, iteration, digits, confusion, sentence, initialLoss, recentLoss } = frame;
  assert.ok(states.includes(state));
  assert.ok(Number.isSafeInteger(iteration) && iteration >= 0);
  assert.ok(Number.isSafeInteger(frame.iterationCount) && frame.iterationCount >= 1);
  assert.equal(frame.outputSize, 10);
  assert.equal(frame.parameterCount, (frame.inputSize + 1) * frame.hiddenSize + (frame.hiddenSize + 1) * 10);
  assert.doesNotMatch(sentence, /NaN|null|undefined|Infinity|\{\d\}|\[object/);
  assert.match(sentence, /^\S[\s\S]*\.$/);
  const isOver = state === 'diverged';
  assert.ok(isLoss(initialLoss) || Number.isNaN(initialLoss), `first loss ${initialLoss}`);
  assert.ok(isOver || iteration === 0 || isLoss(recentLoss), `loss ${recentLoss}`);
  const read = confusion.reduce((sum, count) => sum + count, 0);
  assert.ok(read === 0 || read === digits.test);
  checkBand(frame);
  checkAccuracy(frame);
  checkRuns(frame);
  const { gallery, cell, drawing } = frame;
  for (const { share, index } of [...gallery.images, ...(cell?.images ?? [])])
    assert.ok(isOver || (share >= 0 && share <= 1 && index < digits.test), `share ${share}`);
  if (cell) {
    assert.equal(cell.count, confusion[10 * cell.right + cell.read]);
    assert.ok(cell.images.every(({ right, read }) => right === cell.right && read === cell.read));
    assert.equal(cell.images.length, Math.min(18, cell.count));
  }
  assert.ok([0, 10].includes(drawing.before.length), 'read before training');
  for (const { pixels } of frame.units) assert.ok(isOver || pixels.every(Number.isFinite), 'weights');
}

function checkBand({ band, iteration, state, rateChanges }: TrainingFrame): void {
  const { low, mean, high, seconds, iteration: at } = band;
  for (const each of [low, mean, high, seconds]) assert.equal(each.length, at.length);
  assert.ok(at.length <= 250);
  assert.ok(iteration === 0 ? at.length === 0 : at.length > 0);
  for (let i = 0; i < at.length; i++) {
    const [a = 0, b = 0, c = 0] = [low[i], mean[i], high[i]];
    const isLast = state === 'diverged' && i === at.length - 1;
    assert.ok(isLast || (isLoss(a) && isLoss(c) && a - 1e-9 <= b && b <= c + 1e-9), `losses ${a} ${b} ${c}`);
    assert.ok((at[i] ?? 0) > (at[i - 1] ?? 0) && (at[i] ?? 0) <= iteration);
    assert.ok((seconds[i] ?? -1) >= (seconds[i - 1] ?? 0));
  }
  for (const [i, change] of rateChanges.entries()) {
    assert.ok(change.learningRate > 0 && Number.isFinite(change.learningRate));
    assert.ok(change.iteration >= (rateChanges[i - 1]?.iteration ?? 1) && change.iteration <= iteration);
  }
}

function checkAccuracy({ accuracy, accuracies, iteration, runs }: TrainingFrame): void {
  const { iteration: at, seconds, training, test } = accuracy;
  assert.deepEqual([seconds.length, training.length, test.length], [at.length, at.length, at.length]);
  assert.deepEqual(
    accuracies.map(({ run }) => run),
    runs.map(({ id }) => id),
  );
  const current = accuracies.find((curve) => curve.current);
  // While kept runs are read, the one in hand is not among them yet.
  if (current) assert.deepEqual([current.iteration, current.test], [at, test]);
  for (const curve of accuracies) {
    assert.deepEqual(
      [curve.seconds.length, curve.test.length],
      [curve.iteration.length, curve.iteration.length],
    );
    assert.ok(curve.seconds.every((value, i) => value >= (curve.seconds[i - 1] ?? 0)));
  }
  for (let i = 0; i < at.length; i++) {
    assert.ok(Number.isInteger(at[i]) && (at[i] ?? -1) > (at[i - 1] ?? -1) && (at[i] ?? 0) <= iteration);
    for (const share of [training[i] ?? -1, test[i] ?? -1]) assert.ok(share >= 0 && share <= 1);
  }
}

function checkRuns({ runs, curves }: TrainingFrame): void {
  assert.equal(new Set(runs.map(({ id }) => id)).size, runs.length);
  assert.equal(new Set(runs.map(({ color }) => color)).size, runs.length);
  for (const { color, name, clocks, iteration, testAccuracy } of runs) {
    assert.ok(Number.isInteger(color) && color >= 0 && color < 6);
    assert.ok(typeof name === 'string' && name.length > 0 && name.length <= 1000);
    assert.ok(clocks.every(({ seconds }) => Number.isFinite(seconds) && seconds >= 0));
    assert.ok(Number.isSafeInteger(iteration));
    assert.ok(Number.isNaN(testAccuracy) || (testAccuracy >= 0 && testAccuracy <= 1));
  }
  for (const { iteration, seconds, smooth } of curves)
    assert.deepEqual([seconds.length, smooth.length], [iteration.length, iteration.length]);
}

function isLoss(loss: number): boolean {
  return loss >= -1e-6 && loss <= 17;
}

interface Facts {
  readonly name: string;
  readonly initialLoss: unknown;
  readonly params: { readonly iterationCount: number; readonly batchSize: number };
  readonly rateChanges: unknown;
  readonly accuracy: { readonly iteration: number[]; readonly training: number[]; readonly test: number[] };
}

/** What a run shows right after it was read is what its file holds, field by field. */
export function checkAsKept(frame: TrainingFrame, id: string, { entries, description }: Decoded): void {
  const { facts, trainees } = description as { facts: Facts; trainees: { seconds: number }[] };
  const numbers = (name: string) => {
    const entry = entries.get(name);
    return typeof entry === 'object' ? [...entry.data] : [];
  };
  assert.equal(frame.iteration, numbers('0.iteration')[0]);
  assert.equal(frame.hiddenSize, numbers('0.b1').length);
  assert.deepEqual(
    [frame.iterationCount, frame.batchSize],
    [facts.params.iterationCount, facts.params.batchSize],
  );
  if (typeof facts.initialLoss === 'number') assert.equal(frame.initialLoss, facts.initialLoss);
  const recent = numbers('0.series.recent');
  assert.equal(frame.recentLoss, recent.reduce((sum, loss) => sum + loss, 0) / recent.length);
  for (const name of ['low', 'high', 'seconds'] as const)
    assert.deepEqual([...frame.band[name]], numbers(`0.series.${name}`));
  assert.deepEqual(JSON.parse(JSON.stringify(frame.rateChanges)), facts.rateChanges);
  const run = frame.runs.find((each) => each.id === id);
  assert.equal(run?.name, facts.name);
  assert.deepEqual(
    run.clocks.map(({ seconds }) => seconds),
    trainees.map(({ seconds }) => seconds),
  );
  const known =
    facts.accuracy.iteration.length - (facts.accuracy.iteration.at(-1) === frame.iteration ? 1 : 0);
  for (const name of ['iteration', 'training', 'test'] as const)
    assert.deepEqual([...frame.accuracy[name]].slice(0, known), facts.accuracy[name].slice(0, known));
}
