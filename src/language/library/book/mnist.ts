import * as np from '#numpy';
import { Failure } from '../../program/failure';
import { Call, NativeFunction, type Working } from '../../program/values/callable';
import { Tuple, type Value } from '../../program/values/value';
import { native } from '../native';

/** Pictures with their labels: picture n is the `inputSize` bytes of `pixels` from n * inputSize on, 0 to 255. */
interface Pictures {
  readonly count: number;
  readonly inputSize: number;
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

/** What load_mnist gives: digits to learn from and to be tested with, of `rows` x `cols` pixels. */
export interface Digits {
  readonly training: Pictures;
  readonly test: Pictures;
  readonly rows: number;
  readonly cols: number;
}

/** The most bytes of one array. */
const MOST_BYTES = 2 ** 26;
const FLOAT_BYTES = 4;

interface Asked {
  readonly isNormal: boolean;
  readonly isFlat: boolean;
  readonly isOneHot: boolean;
}

const shapeOf = (count: number, { rows, cols }: Digits, { isFlat }: Asked): number[] =>
  isFlat ? [count, rows * cols] : [count, 1, rows, cols];

function arraysOf(part: Pictures, digits: Digits, asked: Asked): Value[] {
  const count = countOf(part, digits);
  const bytes = np.fromBytes(part.pixels.subarray(0, count * part.inputSize), 'uint8');
  const pixels = asked.isNormal ? np.divide(np.astype(bytes, 'float32'), 255) : bytes;
  const labels = np.fromBytes(part.labels.subarray(0, count), 'uint8');
  return [
    np.reshape(pixels as np.NDArray, shapeOf(count, digits, asked)),
    asked.isOneHot ? np.getItem(np.eye(10), [np.astype(labels, 'int64')]) : labels,
  ];
}

/** So many as fit into an array of float32. */
const countOf = ({ count }: Pictures, { rows, cols }: Digits): number =>
  Math.min(count, Math.floor(MOST_BYTES / (FLOAT_BYTES * rows * cols)));

/** Nothing: the place that calls is known once it was asked for. */
const beginning = new NativeFunction('', () => null, true);

/** load_mnist of the digits that were chosen; `onCut` hears when they are too many. */
export function loadMnist(
  digits: Digits | undefined,
  onCut: (given: number, of: number) => void,
): NativeFunction {
  return native(
    'load_mnist',
    'normalize= flatten= one_hot_label=',
    function* (normalize: Value = true, flatten: Value = true, oneHot: Value = false): Working {
      if (!digits) throw new Failure('noDigits');
      yield new Call(beginning, []);
      const asked = { isNormal: normalize !== false, isFlat: flatten !== false, isOneHot: oneHot === true };
      const { training, test } = digits;
      const given = countOf(training, digits);
      if (given < training.count) onCut(given, training.count);
      return new Tuple([training, test].map((part) => new Tuple(arraysOf(part, digits, asked))));
    },
    false,
  );
}
