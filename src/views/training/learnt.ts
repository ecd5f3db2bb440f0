import { digitFromStrokes, probabilitiesOf, type TwoLayerNet } from '#engine';
import type { GalleryImage, Stroke, TrainingFrame, TrainingParams, WeightImage } from '#protocol';
import type { Run } from './run';

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

function columnOf({ params: { W1 } }: TwoLayerNet, unit: number): Float32Array {
  return Float32Array.from({ length: W1.rows }, (_, i) => W1.data[i * W1.cols + unit] ?? 0);
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
    const indices = chosenDigits(run, choice);
    const wrong = indices.filter((n) => predictions[n] !== run.digits.test.labels[n]);
    const shown = {
      images: (choice ? indices : [...wrong, ...indices.filter((n) => !wrong.includes(n))])
        .slice(0, GALLERY_SIZE)
        .map((index) => imageOf(run, index)),
      count: choice ? indices.length : wrong.length,
      choice,
    };
    this.#made = { of: predictions, choice, shown };
    return shown;
  }
}

function chosenDigits(run: Run, choice: TrainingParams['gallery']): number[] {
  const { predictions } = run.examination;
  const { labels } = run.digits.test;
  const all = [...predictions.keys()];
  if (choice) return all.filter((n) => labels[n] === choice.right && predictions[n] === choice.read);
  const wrong = all.filter((n) => labels[n] !== predictions[n]);
  return [...wrong, ...all.filter((n) => labels[n] === predictions[n]).slice(0, GALLERY_SIZE)];
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

/** What the learner drew, as the net sees it, and what it takes it for at this moment. */
export class DrawnDigit {
  #strokes: readonly Stroke[] | undefined;
  #pixels: Uint8Array = new Uint8Array(0);

  of(strokes: readonly Stroke[], run: Run, problem: string): TrainingFrame['drawing'] {
    if (strokes !== this.#strokes) this.#pixels = digitFromStrokes(strokes);
    this.#strokes = strokes;
    const drawn = strokes.some((stroke) => stroke.length > 0);
    const fits = run.digits.training.inputSize === this.#pixels.length;
    const input = Float64Array.from(this.#pixels, (value) => value / 255);
    return {
      strokes,
      pixels: this.#pixels,
      probabilities: drawn && fits ? probabilitiesOf(run.first.net, input) : new Float64Array(0),
      ...(fits ? {} : { problem }),
    };
  }
}
