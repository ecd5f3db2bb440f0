import { mayOverflow, type TraineeCheckpoint } from '#engine';
import type { OptimizerName } from '#protocol';
import type { Digits } from '../run/digits';
import { methodsOf } from '../run/run';
import type { RunFacts } from '../run/runFacts';
import { type KeptTrainee, OUTPUT_SIZE } from '../run/trainee';
import { must } from './damagedRun';
import type { Description } from './keptFacts';
import { LEAST_LOSS, MOST_LOSS, readLosses } from './keptLosses';

/** What of an optimizer's memory is a mean or sum of squares, of which it takes the root. */
const squares: Partial<Record<OptimizerName, number>> = { adaGrad: 0, rmsProp: 0, adam: 1 };

/** A run as it was kept, each part checked against the others; the digits it learnt from are those in use. */
export interface KeptRun {
  readonly facts: RunFacts;
  readonly trainees: readonly KeptTrainee[];
}

/** @throws an error with a sentence when anything is missing or does not fit the rest */
export function readKeptRun(
  { facts, trainees: described }: Description,
  numbers: readonly TraineeCheckpoint[],
  digits: Digits,
): KeptRun {
  const methods = methodsOf[facts.params.method];
  must(numbers.length === methods.length && described.length === methods.length, 'traineeCount');
  const trainees = numbers.map((each, i) => {
    const { method, seconds } = described[i] ?? {};
    must(method !== undefined && method === methods[i], 'method');
    checkNet(each, facts, digits);
    const { series, ...trainee } = each;
    return {
      ...trainee,
      method,
      seconds: seconds ?? 0,
      losses: readLosses(series, each.iteration, seconds ?? 0),
    };
  });
  checkIterations(facts, trainees);
  checkAccuracy(facts, digits);
  return { facts: { ...facts, state: stateOf(facts, trainees) }, trainees };
}

function checkNet({ net, moments }: TraineeCheckpoint, { params, state }: RunFacts, digits: Digits): void {
  const { W1, b1, W2, b2 } = net.params;
  must(W1.rows === digits.training.inputSize && W1.cols === params.hiddenSize, 'W1');
  must(W2.cols === OUTPUT_SIZE, 'W2');
  must(net.activation === params.activation, 'activation');
  if (state === 'diverged') return;
  for (const [name, { data }] of Object.entries({ W1, b1: { data: b1 }, W2, b2: { data: b2 } }))
    must(data.every(Number.isFinite), name);
  must(!moments.some((moment) => moment.some(Number.isNaN)), 'moment');
  const square = squares[params.optimizer];
  must(square === undefined || (moments[square]?.every((value) => value >= 0) ?? false), 'moment');
}

/** A second net may be a step behind: the first makes its step before it. */
function checkIterations(facts: RunFacts, [first, second]: readonly KeptTrainee[]): void {
  const { state, params, rateChanges, accuracy, initialLoss, loaded, isNamed } = facts;
  const iteration = first?.iteration ?? 0;
  must(second === undefined || second.iteration <= iteration, 'iteration');
  const mayBeUnbegun = (loaded !== undefined || isNamed) && (state === 'ready' || state === 'paused');
  must(iteration > 0 || mayBeUnbegun, 'iteration');
  must(state !== 'ready' || iteration === 0, 'state');
  must(state !== 'finished' || iteration >= params.iterationCount, 'iterationCount');
  must((rateChanges.at(-1)?.iteration ?? 0) <= iteration, 'rateChanges');
  must((rateChanges.at(-1)?.learningRate ?? params.learningRate) === params.learningRate, 'learningRate');
  must((accuracy.iteration.at(-1) ?? 0) <= iteration, 'accuracy.iteration');
  const mayBeUnknown = iteration === 0 || loaded !== undefined || state === 'diverged';
  must(initialLoss <= MOST_LOSS || (Number.isNaN(initialLoss) && mayBeUnknown), 'initialLoss');
}

/** Shares of so many digits. */
function checkAccuracy({ accuracy }: RunFacts, { training, test }: Digits): void {
  const isShareOf = (count: number) => (share: number) => Math.round(share * count) / count === share;
  must(accuracy.training.every(isShareOf(training.count)), 'accuracy.training');
  must(accuracy.test.every(isShareOf(test.count)), 'accuracy.test');
}

/** A run whose last loss is no number has diverged, whatever else was said of it; one that was running rests now. */
function stateOf(facts: RunFacts, trainees: readonly KeptTrainee[]): RunFacts['state'] {
  const { state, farthestApart, lossSeconds } = facts;
  const isWrong = trainees.some(({ losses }) => !losses.recent.every(Number.isFinite));
  const hasWrongWeights = trainees.some(({ net }) => mayOverflow(net.params, net.activation));
  must(state !== 'diverged' || isWrong || hasWrongWeights, 'state');
  must(isWrong || farthestApart <= MOST_LOSS - LEAST_LOSS, 'farthestApart');
  must(lossSeconds !== Number.POSITIVE_INFINITY, 'lossSeconds');
  if (isWrong) return 'diverged';
  return state === 'running' ? 'paused' : state;
}
