import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mutations } from '../engine/mutations';
import { openTraining } from '../views/training/openTraining';
import { attack } from './attack';
import { apply, changes, decode, encode, type KeptFile, keptFiles } from './keptFiles';
import { checkAsKept, checkFrame } from './trainingFrames';

const id = 'attacked';
const counts = { read: 0, 'set aside': 0, 'of other digits': 0 };
const files = keptFiles();
const ownDigits = digitsOf(bytesOf(0).bytes);

/** Opens the view with such a file, as a thread's first start, and makes a step of the run where there is one. */
function open({ params }: KeptFile, bytes: Uint8Array): void {
  const { rest, ask, setAside } = openTraining(params, [{ name: `${id}.npz`, bytes }], checkFrame);
  const first = rest();
  if (first.warning && setAside.length > 0) {
    assert.match(
      first.sentence,
      /^A run that was kept could not be read and was left out: .+ The others are here\.$/s,
    );
    assert.deepEqual(setAside, [id]);
    assert.ok(!first.runs.some((run) => run.id === id));
    counts['set aside'] += 1;
    return;
  }
  assert.deepEqual(setAside, []);
  if (!first.runs.some((run) => run.id === id)) {
    assert.notEqual(digitsOf(bytes), ownDigits);
    counts['of other digits'] += 1;
    return;
  }
  ask({ type: 'choose', id });
  const frame = rest();
  checkAsKept(frame, id, decode(bytes));
  ask('step');
  assert.equal(rest().iteration, frame.state === 'diverged' ? 1 : frame.iteration + 1);
  counts.read += 1;
}

function bytesOf(n: number): KeptFile {
  const file = files[n];
  assert.ok(file);
  return file;
}

function digitsOf(bytes: Uint8Array): unknown {
  return (decode(bytes).description as { facts: { digits: unknown } }).facts.digits;
}

const which = fc.nat(files.length - 1);

export const attacks = [
  attack(
    'a kept run whose bytes were changed is right, or set aside',
    25,
    fc.tuple(which, mutations),
    ([n, mutate]) => open(bytesOf(n), mutate(bytesOf(n).bytes)),
  ),
  attack(
    'a kept run whose fields were changed is right, or set aside',
    100,
    fc.tuple(which, changes),
    ([n, all]) => {
      const decoded = decode(bytesOf(n).bytes);
      for (const change of all) apply(decoded, change);
      open(bytesOf(n), encode(decoded));
    },
    () => {
      assert.ok(counts.read > 0 && counts['set aside'] > 0);
      return JSON.stringify(counts);
    },
  ),
];
