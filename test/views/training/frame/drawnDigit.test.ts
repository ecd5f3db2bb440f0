import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRandom, digitFromStrokes, probabilitiesOf, TwoLayerNet } from '#engine';
import type { Stroke, TrainingParams } from '#protocol';
import { training } from '../../../../src/views/training/params';
import { openTraining } from '../openTraining';

const seven: readonly Stroke[] = [
  [
    { x: 0.25, y: 0.2 },
    { x: 0.75, y: 0.2 },
    { x: 0.45, y: 0.85 },
  ],
];
const params = { ...training.defaults, hiddenSize: 30, learningRate: 0.5, iterationCount: 300 } as const;
const drawn = (strokes: readonly Stroke[], run?: string) => {
  const asked: TrainingParams = { ...params, drawn: strokes, ...(run === undefined ? {} : { run }) };
  return { type: 'params', params: asked } as const;
};
const digit = (shares: ArrayLike<number>) => Array.from(shares).indexOf(Math.max(...Array.from(shares)));

/** The untrained net, made without the view. */
function untrained(): TwoLayerNet {
  const { activation, seed } = training.defaults;
  return new TwoLayerNet({
    inputSize: 784,
    hiddenSize: params.hiddenSize,
    outputSize: 10,
    activation,
    weightInit: 0.01,
    random: createRandom(seed),
  });
}

function readUntrained(): number[] {
  return [
    ...probabilitiesOf(
      untrained(),
      Float64Array.from(digitFromStrokes(seven), (value) => value / 255),
    ),
  ];
}

describe('while nothing is drawn', () => {
  it('the first test digit is read in its place, untrained and trained', () => {
    const { rest, ask, told } = openTraining(params);
    const pixels = Array.from(rest().drawing.instead?.pixels ?? []);
    assert.equal(pixels.length, 784);
    const shares = probabilitiesOf(
      untrained(),
      Float64Array.from(pixels, (value) => value / 255),
    );
    assert.deepEqual(rest().drawing.instead?.probabilities, shares);
    ask('go');
    const { instead } = rest().drawing;
    assert.equal(instead?.right, 7, 'as in MNIST');
    assert.equal(digit(instead.probabilities), 7);
    told.push(drawn(seven));
    assert.equal(rest().drawing.instead, undefined);
  });
});

describe('a digit that is drawn', () => {
  it('is read anew while the net learns, and what it was read as before is remembered', () => {
    const { rest, ask, next, told } = openTraining(params);
    rest();
    told.push(drawn(seven));
    const before = rest().drawing;
    assert.deepEqual([...before.probabilities], readUntrained());
    assert.equal(before.before.length, 0, 'there is no before yet');
    ask('go');
    const read = new Set<number>();
    for (let frame = next(); !frame.resting; frame = next()) {
      read.add(frame.drawing.probabilities[7] ?? Number.NaN);
      if (frame.iteration > 0) assert.deepEqual([...frame.drawing.before], readUntrained());
      assert.doesNotMatch(frame.sentence, /Your digit/, 'nobody can listen to it thirty times a second');
    }
    assert.ok(read.size > 250, `${read.size} readings`);
    ask('pause');
    const { drawing, sentence } = rest();
    assert.equal(digit(drawing.probabilities), 7);
    const share = (100 * (drawing.probabilities[7] ?? 0)).toFixed(1);
    const first = (100 * Math.max(...readUntrained())).toFixed(1);
    assert.match(
      sentence,
      new RegExp(
        `was read as ${digit(readUntrained())} with ${first} % before training.+ (as 7 with |is with )${share} %`,
      ),
    );
  });

  it('that is drawn after the training has a reading before it all the same, also after a reload', () => {
    const first = openTraining(params);
    first.rest();
    first.ask('step');
    first.rest();
    first.told.push(drawn(seven));
    assert.deepEqual([...first.rest().drawing.before], readUntrained());
    const files = [...first.kept].map(([name, bytes]) => ({ name: `${name}.npz`, bytes }));
    const later = openTraining({ ...params, drawn: seven }, files);
    assert.deepEqual([...later.rest().drawing.before], readUntrained());
  });

  it('goes when the pad is cleared', () => {
    const { rest, ask, told } = openTraining({ ...params, drawn: seven });
    rest();
    ask('step');
    rest();
    told.push(drawn([]));
    const { drawing, sentence } = rest();
    assert.deepEqual([drawing.probabilities.length, drawing.before.length], [0, 0]);
    assert.doesNotMatch(sentence, /Your digit/);
  });
});
