import {
  createRandom,
  createTrainer,
  type Dataset,
  type Network,
  type Random,
  restoreRandom,
  type Trainer,
  TwoLayerNet,
} from '#engine';
import type { GradientMethod, RunSettings } from '#protocol';
import { type KeptLosses, LossHistory } from './lossHistory';

/** The ten digits. */
export const OUTPUT_SIZE = 10;

/** A trainee as it is kept: with these it goes on with the same numbers. */
export interface KeptTrainee {
  readonly net: Network;
  readonly moments: readonly Float64Array[];
  readonly randomState: Float64Array;
  readonly iteration: number;
  readonly method: GradientMethod;
  readonly seconds: number;
  readonly losses: KeptLosses;
}

interface Parts {
  readonly method: GradientMethod;
  readonly params: RunSettings;
  readonly dataset: Dataset;
  /** Milliseconds. */
  readonly now: () => number;
}

/** A net that learns by one method, its losses and its clock. */
export class Trainee {
  readonly method: GradientMethod;
  readonly net: TwoLayerNet;
  readonly losses: LossHistory;
  /** Computing time of its steps. */
  seconds: number;
  readonly #random: Random;
  readonly #trainer: Trainer;
  readonly #now: () => number;

  /** From its beginning, from parameters that were loaded, or where it was when it was kept. */
  constructor({ method, params, dataset, now }: Parts, from?: KeptTrainee | Network) {
    const kept = from && 'randomState' in from ? from : undefined;
    const loaded = from && 'params' in from ? from : kept?.net;
    this.method = method;
    this.#now = now;
    this.#random = kept ? restoreRandom(kept.randomState) : createRandom(params.seed);
    this.net = loaded ? netFrom(loaded) : untrainedNet(params, dataset.inputSize, this.#random);
    this.losses = kept ? LossHistory.from(kept.losses) : new LossHistory();
    this.seconds = kept?.seconds ?? 0;
    const { batchSize, optimizer } = params;
    this.#trainer = createTrainer(this.net, dataset, {
      batchSize,
      method,
      optimizer,
      random: this.#random,
      ...(kept ? { resume: { iteration: kept.iteration, moments: [...kept.moments] } } : {}),
    });
  }

  get iteration(): number {
    return this.#trainer.iteration;
  }

  /** One step; the loss of its batch. */
  step(learningRate: number): number {
    const began = this.#now();
    const { loss } = this.#trainer.step(learningRate);
    this.seconds += (this.#now() - began) / 1000;
    this.losses.add(loss, this.seconds);
    return loss;
  }

  kept(): KeptTrainee {
    return {
      net: this.net,
      moments: this.#trainer.moments,
      randomState: this.#random.state(),
      iteration: this.iteration,
      method: this.method,
      seconds: this.seconds,
      losses: this.losses.kept(),
    };
  }
}

/** The net as it is before its first step: of one seed always the same. */
export function untrainedNet(
  { hiddenSize, activation, weightInit }: RunSettings,
  inputSize: number,
  random: Random,
): TwoLayerNet {
  const init = weightInit === 'xavier' || weightInit === 'he' ? weightInit : Number(weightInit);
  return new TwoLayerNet({
    inputSize,
    hiddenSize,
    outputSize: OUTPUT_SIZE,
    activation,
    weightInit: init,
    random,
  });
}

/** A net with these parameters, whatever they are: one that diverged comes back as it was. */
function netFrom({ params, activation }: Network): TwoLayerNet {
  const shape = { inputSize: params.W1.rows, hiddenSize: params.b1.length, outputSize: params.b2.length };
  const net = new TwoLayerNet({ ...shape, activation });
  net.params.W1.data.set(params.W1.data);
  net.params.b1.set(params.b1);
  net.params.W2.data.set(params.W2.data);
  net.params.b2.set(params.b2);
  return net;
}
