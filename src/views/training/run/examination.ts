import {
  confusionMatrix,
  type Dataset,
  groupDataset,
  lossOn,
  predictLabels,
  probabilitiesOf,
  TwoLayerNet,
} from '#engine';
import type { Digits } from './digits';
import { OUTPUT_SIZE } from './trainee';

/** So many digits are read without a pause, in a few milliseconds. */
const STRETCH = 250;

/** The stretches of a data set. */
function* stretchesOf({ count }: Dataset): Generator<readonly [from: number, to: number], void, void> {
  for (let from = 0; from < count; from += STRETCH) yield [from, Math.min(from + STRETCH, count)];
}

/** The mean loss of every digit, a stretch at a time, and the seconds that the loss of one of them takes. */
export function* measureLoss(
  net: TwoLayerNet,
  dataset: Dataset,
  now: () => number,
): Generator<void, { readonly loss: number; readonly seconds: number }, void> {
  yield* groupDataset(dataset);
  let [sum, milliseconds] = [0, 0];
  for (const [from, to] of stretchesOf(dataset)) {
    const began = now();
    sum += (to - from) * lossOn(net, dataset, from, to);
    milliseconds += now() - began;
    yield;
  }
  return { loss: sum / dataset.count, seconds: milliseconds / 1000 / dataset.count };
}

/** Every digit read by a net, a stretch at a time: how many are right, and which test digits are taken for what. */
export class Examination {
  /** After which iteration it was; undefined before the first. */
  iteration: number | undefined;
  trainingAccuracy = Number.NaN;
  testAccuracy = Number.NaN;
  /** What each test digit was read as; empty before the first examination. */
  predictions: Uint8Array = new Uint8Array(0);
  /** Rows are the right answers, columns what was read. */
  confusion: Float64Array = new Float64Array(OUTPUT_SIZE * OUTPUT_SIZE);
  /** The net as it was then: it may have learnt since. */
  #examined: TwoLayerNet | undefined;

  constructor(
    private readonly net: TwoLayerNet,
    private readonly digits: Digits,
  ) {}

  *run(iteration: number): Generator<void, void, void> {
    const { training, test } = this.digits;
    const trained = yield* this.#read(training);
    const tested = yield* this.#read(test);
    this.trainingAccuracy = share(training.labels, trained);
    this.testAccuracy = share(test.labels, tested);
    this.predictions = tested;
    this.iteration = iteration;
    this.confusion = confusionMatrix(test.labels, tested, OUTPUT_SIZE);
    const { shape, activation, block } = this.net;
    this.#examined ??= new TwoLayerNet({ ...shape, activation, weightInit: 0 });
    this.#examined.block.flat.set(block.flat);
  }

  /** How sure the net was of what it read a test digit as; NaN before the first examination. */
  shareOf(index: number): number {
    const { pixels, inputSize } = this.digits.test;
    if (!this.#examined) return Number.NaN;
    const image = Float64Array.from(
      pixels.subarray(index * inputSize, (index + 1) * inputSize),
      (value) => value / 255,
    );
    return probabilitiesOf(this.#examined, image)[this.predictions[index] ?? 0] ?? Number.NaN;
  }

  *#read(dataset: Dataset): Generator<void, Uint8Array, void> {
    yield* groupDataset(dataset);
    const answers = new Uint8Array(dataset.count);
    for (const [from, to] of stretchesOf(dataset)) {
      answers.set(predictLabels(this.net, dataset, from, to), from);
      yield;
    }
    return answers;
  }
}

function share(labels: Uint8Array, answers: Uint8Array): number {
  let right = 0;
  for (let n = 0; n < labels.length; n++) if (labels[n] === answers[n]) right += 1;
  return right / labels.length;
}
