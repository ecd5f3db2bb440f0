import type { NetworkParameters } from '../network/core/parameters';
import type { TwoLayerNet } from '../network/core/twoLayerNet';
import type { Matrix } from '../numbers/matrix';

type Crossings = { readonly [P in keyof NetworkParameters]: Uint8Array };

/**
 * For each parameter 1 where moving it by h takes the input a1 of a hidden unit to 0 or across, in a sample of the batch: relu
 * has a kink there, and no difference between w - h and w + h is its slope. W1[i, j] moves a1[n, j] by h x[n, i], b1[j] by h; W2 and
 * b2 stand behind the kink. `x` is N x inputSize, row after row as the parts themselves. All 0 for sigmoid, which has none.
 */
export function kinkCrossings(net: TwoLayerNet, x: Matrix, h: number): Crossings {
  const { W1, b1, W2, b2 } = net.params;
  const crossed = {
    W1: new Uint8Array(W1.data.length),
    b1: new Uint8Array(b1.length),
    W2: new Uint8Array(W2.data.length),
    b2: new Uint8Array(b2.length),
  };
  if (net.activation !== 'relu') return crossed;
  const most = Math.abs(h) * x.data.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  for (let n = 0; n < x.rows; n++) {
    const row = x.data.subarray(n * x.cols, (n + 1) * x.cols);
    for (let j = 0; j < b1.length; j++) {
      const away = Math.abs(inputOf(row, W1, b1[j] as number, j));
      if (away <= Math.abs(h)) crossed.b1[j] = 1;
      if (away > most) continue;
      for (const [i, value] of row.entries()) {
        if (value !== 0 && away <= Math.abs(h * value)) crossed.W1[i * W1.cols + j] = 1;
      }
    }
  }
  return crossed;
}

/** a1[n, j] = x[n] W1[:, j] + b1[j]. */
function inputOf(row: Float64Array, { data, cols }: Matrix, bias: number, j: number): number {
  let sum = bias;
  for (const [i, value] of row.entries()) sum += value * (data[i * cols + j] as number);
  return sum;
}
