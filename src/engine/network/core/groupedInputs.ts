import type { Dataset } from '../../datasets/dataset';
import { atOnce, type InPieces } from '../../inPieces';
import { checkMatrix, type Matrix } from '../../numbers/matrix';

/**
 * Samples kept as groups of equal inputs that are not 0. An input of 0 takes no part in the sums of the hidden layer, and
 * equal inputs take the same part; of the 784 pixels of a digit about 150 are not 0, in about 67 different greys.
 *
 * Sample n has the groups `groupStarts[n]` to `groupStarts[n + 1]`, the last not included. Each input of group g has the
 * value `values[g]`; they are the inputs `indices[indexStarts[g]]` to `indices[indexStarts[g + 1]]`, the last not included.
 */
export interface GroupedInputs {
  readonly count: number;
  readonly inputSize: number;
  readonly groupStarts: Int32Array;
  readonly values: Float64Array;
  readonly indexStarts: Int32Array;
  readonly indices: Int32Array;
  /** The largest absolute value of an input. */
  readonly largest: number;
}

/**
 * The rows of `x` as samples.
 * @throws InputError when x is empty or not finite
 */
export function groupMatrix(x: Matrix): GroupedInputs {
  checkMatrix('x', x);
  const codes = new Int32Array(x.data.length);
  const codeOf = new Map<number, number>();
  for (let i = 0; i < codes.length; i++) {
    const value = x.data[i] as number;
    if (value === 0) continue;
    const code = codeOf.get(value) ?? codeOf.size + 1;
    if (code > codeOf.size) codeOf.set(value, code);
    codes[i] = code;
  }
  return atOnce(groupCodes(x.rows, x.cols, codes, Float64Array.from([0, ...codeOf.keys()])));
}

const grey = Float64Array.from({ length: 256 }, (_, pixel) => pixel / 255);
/** More inputs that are not 0 than this are not kept grouped: 16 bytes each, at most, and as much again while they are made. */
const mostKept = 12_000_000;
/** So many inputs are grouped, or looked at, without a pause: in a few milliseconds. */
const pieceSize = 2 ** 18;
const known = new WeakMap<Dataset, GroupedInputs | 'tooLarge'>();

/** The samples `samples` of a data set, pixels divided by 255, and where they stand in what is grouped. */
export function groupSamples(
  dataset: Dataset,
  samples: Int32Array,
): { readonly inputs: GroupedInputs; readonly samples: Int32Array } {
  const kept = known.get(dataset) ?? atOnce(groupDataset(dataset));
  if (kept !== 'tooLarge') return { inputs: kept, samples };
  const { inputSize, pixels } = dataset;
  const picked = new Uint8Array(samples.length * inputSize);
  for (let n = 0; n < samples.length; n++) {
    const sample = samples[n] as number;
    picked.set(pixels.subarray(sample * inputSize, (sample + 1) * inputSize), n * inputSize);
  }
  return {
    inputs: atOnce(groupCodes(samples.length, inputSize, picked, grey)),
    samples: samples.map((_, n) => n),
  };
}

/**
 * Groups the samples of a data set, once for all: what is made is remembered. Yields between pieces of a few milliseconds. A
 * data set that would take too much memory stays as it is, and its samples are grouped anew whenever they are picked.
 */
export function* groupDataset(dataset: Dataset): InPieces<GroupedInputs | 'tooLarge'> {
  const before = known.get(dataset);
  if (before) return before;
  const { count, inputSize, pixels } = dataset;
  const used = yield* countUsed(pixels);
  const made = used > mostKept ? 'tooLarge' : yield* groupCodes(count, inputSize, pixels, grey, used);
  known.set(dataset, made);
  return made;
}

/** How many of the inputs are not 0. */
function* countUsed(codes: Int32Array | Uint8Array): InPieces<number> {
  let used = 0;
  for (let from = 0; from < codes.length; from += 16 * pieceSize) {
    const to = Math.min(from + 16 * pieceSize, codes.length);
    for (let i = from; i < to; i++) if (codes[i] !== 0) used++;
    yield;
  }
  return used;
}

/** Groups inputs given as codes: code 0 is the value 0, code c the value `meaning[c]`. */
function* groupCodes(
  count: number,
  inputSize: number,
  codes: Int32Array | Uint8Array,
  meaning: Float64Array,
  used?: number,
): InPieces<GroupedInputs> {
  const builder = new GroupBuilder(used ?? (yield* countUsed(codes)), meaning);
  const groupStarts = new Int32Array(count + 1);
  const pause = Math.ceil(pieceSize / inputSize);
  for (let n = 0; n < count; n++) {
    groupStarts[n + 1] = builder.add(codes.subarray(n * inputSize, (n + 1) * inputSize));
    if (n % pause === pause - 1) yield;
  }
  const largest = meaning.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return { count, inputSize, groupStarts, ...builder.finish(), largest };
}

class GroupBuilder {
  private groupCount = 0;
  private indexCount = 0;
  private readonly values: Float64Array;
  private readonly indexStarts: Int32Array;
  private readonly indices: Int32Array;
  /** For each code, while a sample is added: how often it occurs, then where its next index goes; 0 in between. */
  private readonly next: Int32Array;

  constructor(
    used: number,
    private readonly meaning: Float64Array,
  ) {
    this.values = new Float64Array(used);
    this.indexStarts = new Int32Array(used + 1);
    this.indices = new Int32Array(used);
    this.next = new Int32Array(meaning.length);
  }

  /** Adds the groups of one sample, in the order their values appear in; returns how many groups there are now. */
  add(sample: Int32Array | Uint8Array): number {
    const found = this.count(sample);
    for (const code of found) {
      const size = this.next[code] as number;
      this.values[this.groupCount] = this.meaning[code] as number;
      this.indexStarts[this.groupCount] = this.indexCount;
      this.next[code] = this.indexCount;
      this.indexCount += size;
      this.groupCount++;
    }
    this.place(sample);
    for (const code of found) this.next[code] = 0;
    return this.groupCount;
  }

  finish(): Pick<GroupedInputs, 'values' | 'indexStarts' | 'indices'> {
    this.indexStarts[this.groupCount] = this.indexCount;
    return {
      values: this.values.slice(0, this.groupCount),
      indexStarts: this.indexStarts.slice(0, this.groupCount + 1),
      indices: this.indices,
    };
  }

  private count(sample: Int32Array | Uint8Array): number[] {
    const found: number[] = [];
    for (let i = 0; i < sample.length; i++) {
      const code = sample[i] as number;
      if (code === 0) continue;
      const count = this.next[code] as number;
      if (count === 0) found.push(code);
      this.next[code] = count + 1;
    }
    return found;
  }

  private place(sample: Int32Array | Uint8Array): void {
    for (let i = 0; i < sample.length; i++) {
      const code = sample[i] as number;
      if (code === 0) continue;
      const place = this.next[code] as number;
      this.indices[place] = i;
      this.next[code] = place + 1;
    }
  }
}
