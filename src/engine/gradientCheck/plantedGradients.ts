import { InputError } from '../inputError';
import { type Activation, relu, sigmoid, softmax } from '../network/core/activations';
import { labelsOf, logGuard, type Targets } from '../network/core/losses';
import type { NetworkParameters } from '../network/core/parameters';
import type { TwoLayerNet } from '../network/core/twoLayerNet';
import type { Matrix } from '../numbers/matrix';
import { columnSums, mapMatrix, product, transposed } from './products';

/** A mistake that is often made in a backward pass, and raises no error. */
export type PlantedBug = 'none' | 'sign' | 'batch' | 'transposed' | 'bias';

/** The lines of the backward pass in which the mistakes are made. t[n, k] is 1 for the right answer of sample n, else 0. */
interface BackwardLines {
  readonly dy: (y: Matrix, t: Matrix) => Matrix;
  readonly db2: (dy: Matrix) => Float64Array;
  readonly dz1: (dy: Matrix, W2: Matrix) => Matrix;
}

const rightLines: BackwardLines = {
  dy: (y, t) => mapMatrix(y, (value, n, k) => (value - at(t, n, k)) / y.rows),
  db2: (dy) => columnSums(dy),
  dz1: (dy, W2) => product(dy, transposed(W2)),
};

/** Each bug: the one line that is written wrong. */
const wrongLines: { readonly [B in PlantedBug]: Partial<BackwardLines> } = {
  none: {},
  sign: { dy: (y, t) => mapMatrix(y, (value, n, k) => (at(t, n, k) - value) / y.rows) },
  batch: { dy: (y, t) => mapMatrix(y, (value, n, k) => value - at(t, n, k)) },
  transposed: { dz1: (dy, W2) => product(dy, W2) },
  bias: { db2: (dy) => new Float64Array(dy.cols) },
};

const at = (A: Matrix, row: number, column: number): number => A.data[row * A.cols + column] as number;

/** What a hidden unit computes, z1 = f(a1), and f'(a1) as a function of z1. */
const hiddenFunctions: {
  readonly [A in Activation]: Readonly<Record<'value' | 'slope', (x: number) => number>>;
} = {
  sigmoid: { value: sigmoid, slope: (z) => z * (1 - z) },
  relu: { value: relu, slope: (z) => (z > 0 ? 1 : 0) },
};

/**
 * The gradient of the loss by a backward pass with `bug` in it, written line for line as the book's NumPy:
 *
 *     dy  = (y - t) / N            dW2 = z1^T dy     db2 = sum dy
 *     dz1 = dy W2^T                dW1 = x^T da1     db1 = sum da1     da1 = f'(a1) dz1
 *
 * `x` is N x inputSize, `t` the N right answers. With 'none' it is `net.gradients(x, t)` up to rounding, the factor
 * y_label / (y_label + 1e-7) of each sample included.
 * @throws InputError as `net.gradients`; for 'transposed', when hidden units and outputs are not as many (NumPy refuses, too)
 */
export function plantedGradients(
  net: TwoLayerNet,
  x: Matrix,
  t: Targets,
  bug: PlantedBug,
): NetworkParameters {
  const { hiddenSize, outputSize } = net.shape;
  if (bug === 'transposed' && hiddenSize !== outputSize) {
    throw new InputError(
      'W2 in place of W2.T needs as many hidden units as outputs: {0} instead of {1}.',
      outputSize,
      hiddenSize,
    );
  }
  const { W1, b1, W2, b2 } = net.params;
  const { value: f, slope } = hiddenFunctions[net.activation];
  const z1 = mapMatrix(product(x, W1), (value, _, j) => f(value + (b1[j] as number)));
  const y = softmax(mapMatrix(product(z1, W2), (value, _, k) => value + (b2[k] as number)));
  const labels = labelsOf(t, x.rows, outputSize);
  const lines = { ...rightLines, ...wrongLines[bug] };
  const dy = guarded(lines.dy(y, oneHot(labels, outputSize)), y, labels);
  const dz1 = lines.dz1(dy, W2);
  const da1 = mapMatrix(dz1, (value, n, j) => value * slope(at(z1, n, j)));
  return {
    W1: product(transposed(x), da1),
    b1: columnSums(da1),
    W2: product(transposed(z1), dy),
    b2: lines.db2(dy),
  };
}

function oneHot(labels: Int32Array, outputSize: number): Matrix {
  const data = new Float64Array(labels.length * outputSize);
  for (const [n, label] of labels.entries()) data[n * outputSize + label] = 1;
  return { rows: labels.length, cols: outputSize, data };
}

/** The loss is -log(y_label + 1e-7), not -log(y_label): its derivative has one more factor. */
function guarded(dy: Matrix, y: Matrix, labels: Int32Array): Matrix {
  const factors = labels.map((label, n) => n * y.cols + label);
  return mapMatrix(dy, (value, n) => {
    const right = y.data[factors[n] as number] as number;
    return (value * right) / (right + logGuard);
  });
}
