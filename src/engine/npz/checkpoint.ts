import { InputError } from '../inputError';
import { countParameters, type Network } from '../network/core/parameters';
import type { TrainerState } from '../network/train/trainer';
import { restoreRandom } from '../numbers/random';
import { networkEntries, networkFrom } from './networkNpz';
import type { NpzEntry } from './npy';
import { readNpz, writeNpz } from './npz';

/** One net in training: all that it needs to go on with the same numbers to the bit. */
export interface TraineeCheckpoint extends TrainerState {
  readonly net: Network;
  /** The `state()` of the random numbers that pick its batches. */
  readonly randomState: Float64Array;
  /** What else is to be kept of it, such as its losses; NaN and infinities stay what they are. */
  readonly series: Readonly<Record<string, Float64Array>>;
}

/** A run with its nets; `description` is the caller's own text, such as JSON. */
export interface Checkpoint {
  readonly trainees: readonly TraineeCheckpoint[];
  readonly description: string;
}

const version = 1;
const mostTrainees = 100;
const mostMoments = 2;

/**
 * A run as an .npz file: `version`, `traineeCount`, `description`, and for each net n `n.W1`, `n.b1`, `n.W2`, `n.b2`, `n.activation`,
 * `n.iteration`, `n.random`, `n.moment0` ..., `n.series.NAME` ... Source of the idea: torch.save of model and optimizer state.
 */
export function writeCheckpoint({ trainees, description }: Checkpoint): Uint8Array {
  const entries: Record<string, NpzEntry> = {
    version: scalar(version),
    traineeCount: scalar(trainees.length),
    description,
  };
  for (const [n, trainee] of trainees.entries()) {
    for (const [name, entry] of Object.entries(traineeEntries(trainee))) entries[`${n}.${name}`] = entry;
  }
  return writeNpz(entries);
}

/**
 * Reads what `writeCheckpoint` wrote. The numbers need not be finite: a run that has diverged comes back as it was.
 * @throws InputError for a broken file, or one in which anything is missing or does not fit
 */
export function readCheckpoint(bytes: Uint8Array): Checkpoint {
  const entries = readNpz(bytes);
  if (readCount(entries, 'version', Number.MAX_SAFE_INTEGER) !== version) {
    throw new InputError('The saved run was written by another version of Gradient Lab and cannot be read.');
  }
  const description = entries.get('description');
  if (typeof description !== 'string') throw damaged('description');
  const count = readCount(entries, 'traineeCount', mostTrainees);
  const trainees = Array.from({ length: count }, (_, n) => readTrainee(entriesBelow(entries, `${n}.`)));
  return { trainees, description };
}

function traineeEntries({
  net,
  iteration,
  moments,
  randomState,
  series,
}: TraineeCheckpoint): Record<string, NpzEntry> {
  const entries: Record<string, NpzEntry> = {
    ...networkEntries(net),
    iteration: scalar(iteration),
    random: vector(randomState),
  };
  for (const [n, moment] of moments.entries()) entries[`moment${n}`] = vector(moment);
  for (const [name, numbers] of Object.entries(series)) entries[`series.${name}`] = vector(numbers);
  return entries;
}

function readTrainee(entries: ReadonlyMap<string, NpzEntry>): TraineeCheckpoint {
  const net = networkFrom(entries);
  const randomState = readVector(entries, 'random');
  restoreRandom(randomState);
  const names = [...entries.keys()].filter((name) => name.startsWith('moment'));
  const moments = names.map((_, n) => readVector(entries, `moment${n}`));
  const { W1, W2 } = net.params;
  const size = countParameters({ inputSize: W1.rows, hiddenSize: W1.cols, outputSize: W2.cols });
  if (moments.length > mostMoments || moments.some(({ length }) => length !== size)) throw damaged('moment');
  const series = entriesBelow(entries, 'series.');
  return {
    net,
    iteration: readCount(entries, 'iteration', Number.MAX_SAFE_INTEGER),
    moments,
    randomState,
    series: Object.fromEntries(Array.from(series.keys(), (name) => [name, readVector(series, name)])),
  };
}

/** The entries whose names begin with `prefix`, without it. */
function entriesBelow(entries: ReadonlyMap<string, NpzEntry>, prefix: string): Map<string, NpzEntry> {
  const below = [...entries].filter(([name]) => name.startsWith(prefix));
  return new Map(below.map(([name, entry]) => [name.slice(prefix.length), entry]));
}

function scalar(number: number): NpzEntry {
  return { shape: [], data: Float64Array.of(number) };
}

function vector(data: Float64Array): NpzEntry {
  return { shape: [data.length], data };
}

function readCount(entries: ReadonlyMap<string, NpzEntry>, name: string, most: number): number {
  const entry = entries.get(name);
  const count = typeof entry === 'object' && entry.data.length === 1 ? entry.data[0] : undefined;
  if (count === undefined || !Number.isInteger(count) || count < 0 || count > most) throw damaged(name);
  return count;
}

function readVector(entries: ReadonlyMap<string, NpzEntry>, name: string): Float64Array {
  const entry = entries.get(name);
  if (typeof entry === 'object' && entry.shape.length === 1 && entry.data instanceof Float64Array)
    return entry.data;
  throw damaged(name);
}

function damaged(name: string): InputError {
  return new InputError('The saved run is damaged: {0} is missing or does not fit.', name);
}
