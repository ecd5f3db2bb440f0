import * as l10n from '@vscode/l10n';
import { createRandom, digitFromStrokes, probabilitiesOf, type TwoLayerNet } from '#engine';
import type { Stroke, TrainingFrame } from '#protocol';
import type { Run } from '../run/run';
import { untrainedNet } from '../run/trainee';

const nothing = new Float64Array(0);

/** What the learner drew, as the net sees it, what it takes it for at this moment, and what it took it for untrained. */
export class DrawnDigit {
  readonly #before = new ReadBefore();
  #strokes: readonly Stroke[] | undefined;
  #pixels: Uint8Array = new Uint8Array(0);

  of(strokes: readonly Stroke[], run: Run): TrainingFrame['drawing'] {
    if (strokes !== this.#strokes) this.#pixels = digitFromStrokes(strokes);
    this.#strokes = strokes;
    const drawn = strokes.some((stroke) => stroke.length > 0);
    const fits = run.digits.training.inputSize === this.#pixels.length;
    const isAsked = drawn && fits;
    const read = isAsked ? reading(run.first.net, this.#pixels) : nothing;
    const isRead = read.every(Number.isFinite);
    const instead = drawn || !fits ? undefined : firstTestDigit(run);
    const problem = fits ? (isRead ? undefined : noNumbers()) : otherSize();
    return {
      strokes,
      pixels: this.#pixels,
      probabilities: isRead ? read : nothing,
      before: isAsked ? this.#before.of(run, this.#pixels) : nothing,
      ...(instead === undefined ? {} : { instead }),
      ...(problem === undefined ? {} : { problem }),
    };
  }
}

/** The untrained net comes from the run's seed once more: so it is known after a reload, too, and of any digit. */
class ReadBefore {
  #net: { readonly run: Run; readonly net: TwoLayerNet } | undefined;
  #made: { readonly run: Run; readonly pixels: Uint8Array; readonly read: Float64Array } | undefined;

  of(run: Run, pixels: Uint8Array): Float64Array {
    if (run.iteration === 0 || run.loaded !== undefined) return nothing;
    if (this.#made?.run === run && this.#made.pixels === pixels) return this.#made.read;
    this.#made = { run, pixels, read: reading(this.#untrained(run), pixels) };
    return this.#made.read;
  }

  #untrained(run: Run): TwoLayerNet {
    if (this.#net?.run === run) return this.#net.net;
    const { params, digits } = run;
    const net = untrainedNet(params, digits.training.inputSize, createRandom(params.seed));
    this.#net = { run, net };
    return net;
  }
}

/** Returns the first test digit as the net reads it; undefined where the net has no answer. */
function firstTestDigit({ digits: { test }, first }: Run): TrainingFrame['drawing']['instead'] {
  const [right, pixels] = [test.labels[0], test.pixels.subarray(0, test.inputSize)];
  const probabilities = reading(first.net, pixels);
  if (right === undefined || !probabilities.every(Number.isFinite)) return undefined;
  return { right, pixels, probabilities };
}

function reading(net: TwoLayerNet, pixels: Uint8Array): Float64Array {
  return probabilitiesOf(
    net,
    Float64Array.from(pixels, (value) => value / 255),
  );
}

function otherSize(): string {
  return l10n.t('What is drawn here becomes 28 x 28 pixels, and these images have another size.');
}

function noNumbers(): string {
  return l10n.t('The net has no answer any more: its weights are no longer numbers, or too large.');
}
