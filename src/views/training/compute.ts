import { accuracyOn, createRandom, iterationsPerEpoch, lossOn, TwoLayerNet, trainNetwork } from '#engine';
import type { TrainingFrame, TrainingParams } from '#protocol';
import type { Resources } from '../view';
import { type Digits, readDigits } from './digits';
import { LossHistory } from './lossHistory';
import { describeTraining } from './trainingText';

/** The ten digits. */
const OUTPUT_SIZE = 10;

/** The untrained net first; then, when running, a frame for every step, with the accuracy after every epoch. */
export function* computeTraining(
  params: TrainingParams,
  resources: Resources,
): Generator<TrainingFrame, void, void> {
  const digits = readDigits(resources);
  const random = createRandom(params.seed);
  const { inputSize } = digits.training;
  const net = new TwoLayerNet({ inputSize, hiddenSize: params.hiddenSize, outputSize: OUTPUT_SIZE, random });
  const progress = new Progress(params, net, digits);
  yield progress.frame();
  if (!params.running) return;
  const { batchSize, learningRate, iterationCount, method } = params;
  const options = { batchSize, learningRate, iterationCount, method, random };
  for (const { iteration, loss, epoch } of trainNetwork(net, digits.training, options)) {
    progress.step(iteration, loss, epoch);
    yield progress.frame();
    if (!Number.isFinite(loss)) return;
  }
}

/** What is known of a run so far. */
class Progress {
  readonly #losses = new LossHistory();
  readonly #accuracy = { iteration: [] as number[], training: [] as number[], test: [] as number[] };
  readonly #initialLoss: number;
  #iteration = 0;
  #epoch = 0;
  #lastLoss: number;

  constructor(
    private readonly params: TrainingParams,
    private readonly net: TwoLayerNet,
    private readonly digits: Digits,
  ) {
    this.#initialLoss = this.#lastLoss = lossOn(net, digits.test);
    this.#measure();
  }

  step(iteration: number, loss: number, epoch: number): void {
    this.#iteration = iteration;
    this.#lastLoss = loss;
    this.#losses.add(loss);
    const last = iteration === this.params.iterationCount || !Number.isFinite(loss);
    if (epoch > this.#epoch || last) this.#measure();
    this.#epoch = epoch;
  }

  frame(): TrainingFrame {
    const { params, net, digits } = this;
    const facts = {
      iteration: this.#iteration,
      initialLoss: this.#initialLoss,
      lastLoss: this.#lastLoss,
      recentLoss: this.#losses.recentMean,
      testAccuracy: this.#accuracy.test.at(-1) ?? 0,
      parameterCount: net.parameterCount,
      digitCount: digits.training.count,
    };
    return {
      ...net.shape,
      iteration: facts.iteration,
      iterationCount: params.iterationCount,
      epoch: this.#epoch,
      iterationsPerEpoch: iterationsPerEpoch(digits.training, params.batchSize),
      parameterCount: facts.parameterCount,
      batchSize: params.batchSize,
      digitCounts: { training: digits.training.count, test: digits.test.count },
      loss: this.#losses.thinned(),
      initialLoss: facts.initialLoss,
      recentLoss: facts.recentLoss,
      accuracy: {
        iteration: Float64Array.from(this.#accuracy.iteration),
        training: Float64Array.from(this.#accuracy.training),
        test: Float64Array.from(this.#accuracy.test),
      },
      ...describeTraining(params, facts),
    };
  }

  #measure(): void {
    this.#accuracy.iteration.push(this.#iteration);
    this.#accuracy.training.push(accuracyOn(this.net, this.digits.training));
    this.#accuracy.test.push(accuracyOn(this.net, this.digits.test));
  }
}
