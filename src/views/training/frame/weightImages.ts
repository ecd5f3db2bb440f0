import type { TwoLayerNet } from '#engine';
import type { WeightImage } from '#protocol';
import type { Run } from '../run/run';

/** Pictures of weights that learn need not be newer than this, in milliseconds. */
const WEIGHTS_INTERVAL = 200;

/** The weights of hidden units as pictures, made anew now and then while they learn. */
export class WeightImages {
  #made: { readonly key: string; readonly at: number; readonly images: WeightImage[] } | undefined;

  of(run: Run, units: readonly number[], now: number): readonly WeightImage[] {
    const key = `${run.id}/${units.join()}`;
    const fresh = this.#made?.key === key && now - this.#made.at < WEIGHTS_INTERVAL;
    if (this.#made && fresh && run.state === 'running') return this.#made.images;
    const { net } = run.first;
    const images = units
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
