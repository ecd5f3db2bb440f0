import { numericalGradient } from '../../calculus/gradient';
import { InputError } from '../../inputError';
import { checkMatrix, checkVector, type Matrix } from '../../numbers/matrix';
import { softmax } from './activations';
import { crossEntropyError } from './losses';

/**
 * The book's smallest network: one layer of weights W (inputs x outputs), no bias, prediction z = x W,
 * loss = crossEntropyError(softmax(z), t).
 * @throws InputError when W is empty or not finite
 */
export class SimpleNet {
  constructor(readonly W: Matrix) {
    checkMatrix('W', W);
  }

  /**
   * z_k = sum_i x_i W[i, k], before softmax.
   * @throws InputError unless x holds a finite number for each row of W
   */
  predict(x: Float64Array): Float64Array {
    this.checkInput(x);
    return product(x, this.W.data, this.W.cols);
  }

  /**
   * The cross-entropy error for the one-hot answer `t`.
   * @throws InputError when x or t does not fit W
   */
  loss(x: Float64Array, t: Float64Array): number {
    return crossEntropyError(softmax(this.predict(x)), t);
  }

  /**
   * dW, of the shape of W: the central differences (L(w + h) - L(w - h)) / (2h) for every weight w, with an error of
   * order h^2. W is left as it was.
   * @throws InputError when h is 0 or not finite, or x or t does not fit W
   */
  numericalGradient(x: Float64Array, t: Float64Array, h = 1e-4): Matrix {
    this.checkInput(x);
    const { rows, cols, data } = this.W;
    const lossOf = (weights: Float64Array): number =>
      crossEntropyError(softmax(product(x, weights, cols)), t);
    return { rows, cols, data: numericalGradient(lossOf, data, h) };
  }

  private checkInput(x: Float64Array): void {
    checkVector('x', x);
    if (x.length === this.W.rows) return;
    throw new InputError(
      'x must hold a number for each row of W, {0} in all, but it holds {1}.',
      this.W.rows,
      x.length,
    );
  }
}

function product(x: Float64Array, weights: Float64Array, cols: number): Float64Array {
  const z = new Float64Array(cols);
  for (const [i, input] of x.entries()) {
    for (let k = 0; k < cols; k++) z[k] = (z[k] as number) + input * (weights[i * cols + k] as number);
  }
  return z;
}
