import * as l10n from '@vscode/l10n';
import { digitFromStrokes, probabilitiesOf, type TwoLayerNet } from '#engine';
import type { GalleryImage, Stroke, TrainingFrame, TrainingParams, WeightImage } from '#protocol';
import type { Run } from '../run/run';

const GALLERY_SIZE = 24;
/** Pictures of weights that learn need not be newer than this, in milliseconds. */
const WEIGHTS_INTERVAL = 200;

/** The weights of hidden units as pictures, made anew now and then while they learn. */
export class WeightImages {
  #made: { readonly key: string; readonly at: number; readonly images: WeightImage[] } | undefined;

  of(run: Run, now: number): readonly WeightImage[] {
    const key = `${run.id}/${run.params.units.join()}`;
    const fresh = this.#made?.key === key && now - this.#made.at < WEIGHTS_INTERVAL;
    if (this.#made && fresh && run.state === 'running') return this.#made.images;
    const { net } = run.first;
    const images = run.params.units
      .filter((unit) => unit < net.shape.hiddenSize)
      .map((unit) => ({ unit, pixels: columnOf(net, unit) }));
    this.#made = { key, at: now, images };
    return images;
  }
}

/** In single precision, which is half as much to send, unless that would make infinities of weights. */
function columnOf({ params: { W1 } }: TwoLayerNet, unit: number): Float32Array | Float64Array {
  const weights = Float64Array.from({ length: W1.rows }, (_, i) => W1.data[i * W1.cols + unit] ?? 0);
  const single = Float32Array.from(weights);
  return single.every(Number.isFinite) ? single : weights;
}

/** Test digits as the net read them at its last examination: those asked for, or wrong ones first. */
export class Gallery {
  #made:
    | { readonly of: unknown; readonly choice: unknown; readonly shown: TrainingFrame['gallery'] }
    | undefined;

  of(run: Run): TrainingFrame['gallery'] {
    const { predictions } = run.examination;
    const { gallery: choice } = run.params;
    if (this.#made?.of === predictions && this.#made.choice === choice) return this.#made.shown;
    const { indices, count } = chosenDigits(run, choice);
    const shown = { images: indices.map((index) => imageOf(run, index)), count, choice };
    this.#made = { of: predictions, choice, shown };
    return shown;
  }
}

/** The first of the digits that are wanted, filled up by right ones where any are wanted; and how many are of the wanted kind. */
function chosenDigits({ examination, digits }: Run, choice: TrainingParams['gallery']) {
  const { predictions } = examination;
  const { labels } = digits.test;
  const isWanted = (n: number) =>
    choice ? labels[n] === choice.right && predictions[n] === choice.read : labels[n] !== predictions[n];
  const all = [...predictions.keys()];
  const wanted = all.filter(isWanted);
  const others = choice ? [] : all.filter((n) => !isWanted(n));
  return {
    indices: [...wanted.slice(0, GALLERY_SIZE), ...others].slice(0, GALLERY_SIZE),
    count: wanted.length,
  };
}

function imageOf(run: Run, index: number): GalleryImage {
  const { pixels, labels, inputSize } = run.digits.test;
  const image = pixels.slice(index * inputSize, (index + 1) * inputSize);
  const probabilities = probabilitiesOf(
    run.first.net,
    Float64Array.from(image, (value) => value / 255),
  );
  const read = run.examination.predictions[index] ?? 0;
  return { index, right: labels[index] ?? 0, read, share: probabilities[read] ?? Number.NaN, pixels: image };
}

function otherSize(): string {
  return l10n.t('What is drawn here becomes 28 x 28 pixels, and these images have another size.');
}

function noNumbers(): string {
  return l10n.t('The net has no answer any more: its weights are no longer numbers, or too large.');
}

/** What the learner drew, as the net sees it, and what it takes it for at this moment. */
export class DrawnDigit {
  #strokes: readonly Stroke[] | undefined;
  #pixels: Uint8Array = new Uint8Array(0);

  of(strokes: readonly Stroke[], run: Run): TrainingFrame['drawing'] {
    if (strokes !== this.#strokes) this.#pixels = digitFromStrokes(strokes);
    this.#strokes = strokes;
    const drawn = strokes.some((stroke) => stroke.length > 0);
    const fits = run.digits.training.inputSize === this.#pixels.length;
    const input = Float64Array.from(this.#pixels, (value) => value / 255);
    const read = drawn && fits ? probabilitiesOf(run.first.net, input) : new Float64Array(0);
    const isRead = read.every(Number.isFinite);
    const problem = fits ? (isRead ? undefined : noNumbers()) : otherSize();
    return {
      strokes,
      pixels: this.#pixels,
      probabilities: isRead ? read : new Float64Array(0),
      ...(problem === undefined ? {} : { problem }),
    };
  }
}
