import {
  type Batch,
  countInk,
  createBatchGradients,
  gradientCost,
  moveParameter,
  type ParameterMove,
  parameterPlace,
  type TwoLayerNet,
} from '#engine';
import type { GradientCostFrame, GradientCostParams, MethodTime, MovedWeight } from '#protocol';
import { Agreement } from './agreement';
import { durationText } from './durationText';
import { describeCost, inputRemark, parameterName } from './gradientCostText';
import { Pace, Stopwatch, steady } from './stopwatch';

const H = 1e-4;
const STEPS = 10_000;
/** Pixels in a row of an image. */
const COLUMNS = 28;

interface Parts {
  readonly params: GradientCostParams;
  readonly net: TwoLayerNet;
  readonly batch: Batch;
  /** In how many images of the batch each pixel is not 0. */
  readonly ink: Int32Array;
  readonly toDo: number;
  readonly now: () => number;
}

/** The textbook loop, one weight a call, and beside it the two ways that find the same numbers. */
export class BruteForce {
  readonly #gradients: ReturnType<typeof createBatchGradients>;
  readonly #structured: Float64Array;
  readonly #backprop: Float64Array;
  /** What brute force has found; NaN where it has not been. */
  readonly #found: Float64Array;
  readonly #agreement = new Agreement();
  /** Times of the whole gradient by each fast way, and of one weight moved by brute force before it runs. */
  readonly #watches: Readonly<Record<'structured' | 'backprop' | 'trial', Stopwatch>>;
  readonly #pace: Pace;
  readonly #fixed: Pick<GradientCostFrame, 'cost' | 'inkedShare'>;
  #last: { readonly index: number; readonly move: ParameterMove };
  /** The times that are said, everywhere the same; they hold still while what is measured wavers. */
  readonly #said: Record<MethodTime['method'], number>;
  #done = 0;
  #unit = 0;

  constructor(private readonly parts: Parts) {
    const { net, batch, now } = parts;
    this.#gradients = createBatchGradients(net, batch);
    this.#found = new Float64Array(net.parameterCount).fill(Number.NaN);
    this.#watches = {
      structured: new Stopwatch(now),
      backprop: new Stopwatch(now),
      trial: new Stopwatch(now),
    };
    this.#structured = this.#watches.structured.measure(() => this.#gradients.structured(H)).slice();
    this.#backprop = this.#watches.backprop.measure(() => this.#gradients.backprop()).slice();
    this.#pace = new Pace(now);
    const ink = countInk(batch);
    const pixels = ink.images * net.shape.inputSize;
    this.#fixed = { cost: gradientCost(net.shape, ink), inkedShare: ink.inked / pixels };
    this.#last = { index: 0, move: moveParameter(net, batch, 0, H) };
    this.#said = { bruteForce: Number.NaN, structured: Number.NaN, backprop: Number.NaN };
  }

  /** Moves one weight only to be looked at: it does not count as done. */
  tryOne(index: number): GradientCostFrame {
    this.#last = { index, move: this.#trial(index) };
    return this.frame();
  }

  /** Moves the weight that is looked at once more, timed. */
  measureTrial(): void {
    this.#trial(this.#last.index);
  }

  /** The next turn of the loop. */
  move(index: number): void {
    const { net, batch, params } = this.parts;
    const move = this.#pace.measure(() => moveParameter(net, batch, index, H));
    this.#last = { index, move };
    this.#found[index] = move.quotient;
    this.#agreement.compare(index, move.quotient, this.#structured[index] ?? Number.NaN);
    this.#done += 1;
    if (params.order === 'unit' || params.order === 'inked') this.#unit = this.#unitOf(index);
  }

  /** The whole gradient once by each of the fast ways, timed. */
  measureOthers(): void {
    this.#watches.structured.measure(() => this.#gradients.structured(H));
    this.#watches.backprop.measure(() => this.#gradients.backprop());
  }

  #trial(index: number): ParameterMove {
    const { net, batch } = this.parts;
    return this.#watches.trial.measure(() => moveParameter(net, batch, index, H));
  }

  frame(): GradientCostFrame {
    const { params, net, toDo } = this.parts;
    const times = this.#times();
    const weight = this.#weight();
    const worst = this.#agreement.worst;
    return {
      ...net.shape,
      batchSize: params.batchSize,
      running: params.running,
      h: H,
      ...this.#fixed,
      done: this.#done,
      toDo,
      unit: this.#unit,
      picture: this.#picture(),
      weight,
      agreement: worst && { ...worst, name: parameterName(parameterPlace(net.shape, worst.index)) },
      rate: 1 / this.#pace.seconds,
      times,
      ...describeCost(params, {
        ...this.#fixed.cost,
        done: this.#done,
        toDo,
        times,
        name: weight.name,
        beyond: worst?.beyond ?? 0,
      }),
    };
  }

  #weight(): MovedWeight {
    const { net, ink, batch } = this.parts;
    const { index, move } = this.#last;
    const place = parameterPlace(net.shape, index);
    const inked = ink[place.row] ?? 0;
    return {
      name: parameterName(place),
      pixel: place.part === 'W1' ? place.row : undefined,
      ...move,
      structured: this.#structured[index] ?? Number.NaN,
      backprop: this.#backprop[index] ?? Number.NaN,
      remark: inputRemark(place, inked, batch.samples.length),
    };
  }

  #picture(): GradientCostFrame['picture'] {
    const { net, ink, batch } = this.parts;
    const { inputSize } = net.shape;
    const column = (flat: Float64Array) =>
      Float64Array.from({ length: inputSize }, (_, i) => flat[this.#indexOf(i)] ?? Number.NaN);
    const scale = column(this.#structured).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return {
      columns: COLUMNS,
      gradient: column(this.#found),
      scale,
      ink: Float64Array.from(ink, (images) => images / batch.samples.length),
    };
  }

  #times(): MethodTime[] {
    this.#measureSaid();
    const time = (method: MethodTime['method']): MethodTime => {
      const seconds = this.#said[method];
      const faster = this.#said.bruteForce / seconds;
      return {
        method,
        seconds,
        extrapolated: method === 'bruteForce' && this.#done < this.parts.toDo,
        step: durationText(seconds),
        run: durationText(STEPS * seconds),
        faster,
      };
    };
    return [time('bruteForce'), time('structured'), time('backprop')];
  }

  /** Brute force: what it has taken, and as long as now, or as the trial, for each weight that is left; at the end no estimate. */
  #measureSaid(): void {
    const left = this.parts.toDo - this.#done;
    const each = this.#done > 0 ? this.#pace.seconds : this.#watches.trial.median;
    const whole = this.#pace.total + (left > 0 ? left * each : 0);
    const said = this.#said;
    said.bruteForce = left > 0 ? steady(said.bruteForce, whole) : whole;
    said.structured = steady(said.structured, this.#watches.structured.median);
    said.backprop = steady(said.backprop, this.#watches.backprop.median);
  }

  /** Returns the index of W1[pixel, unit] in the flat array, for the unit that is shown. */
  #indexOf(pixel: number): number {
    return pixel * this.parts.net.shape.hiddenSize + this.#unit;
  }

  /** The hidden unit that a parameter belongs to; for the outputs' biases the one shown last. */
  #unitOf(index: number): number {
    const { part, row, column } = parameterPlace(this.parts.net.shape, index);
    if (part === 'W2') return row;
    return part === 'b2' ? this.#unit : column;
  }
}
