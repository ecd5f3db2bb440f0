import { readFileSync } from 'node:fs';
import type { NetworkParameters } from '../../../src/engine/network/core/parameters';
import { TwoLayerNet } from '../../../src/engine/network/core/twoLayerNet';
import { type Matrix, matrixFrom } from '../../../src/engine/numbers/matrix';

interface Parameters {
  readonly W1: number[][];
  readonly b1: number[];
  readonly W2: number[][];
  readonly b2: number[];
}

/** One case of test/fixtures/twoLayerNet.json, which twoLayerNet.py makes with NumPy; gradients are flat, W1 b1 W2 b2. */
export interface NumpyCase {
  readonly name: string;
  readonly net: () => TwoLayerNet;
  readonly x: Matrix;
  readonly labels: Int32Array;
  readonly y: readonly number[][];
  readonly loss: number;
  readonly numerical: readonly { readonly h: number; readonly gradient: readonly number[] }[];
  readonly exact: readonly number[];
}

interface StoredCase {
  readonly name: string;
  readonly params: Parameters;
  readonly greys: number[][];
  readonly labels: number[];
  readonly y: number[][];
  readonly loss: number;
  readonly numerical: readonly { readonly h: number; readonly gradient: Parameters }[];
  readonly exact: Parameters;
}

/** All numbers of parameters or of a gradient, in the order W1, b1, W2, b2. */
export function flatten({ W1, b1, W2, b2 }: NetworkParameters): Float64Array {
  return Float64Array.from([...W1.data, ...b1, ...W2.data, ...b2]);
}

export const numpyCases: readonly NumpyCase[] = read().map((stored) => ({
  ...stored,
  net: () => netWith(stored.params),
  x: matrixFrom(stored.greys.map((row) => row.map((grey) => grey / 255))),
  labels: Int32Array.from(stored.labels),
  numerical: stored.numerical.map(({ h, gradient }) => ({ h, gradient: flattenStored(gradient) })),
  exact: flattenStored(stored.exact),
}));

function read(): readonly StoredCase[] {
  const file = new URL('../../fixtures/twoLayerNet.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { cases: StoredCase[] }).cases;
}

function netWith(params: Parameters): TwoLayerNet {
  const { b1, b2 } = params;
  const net = new TwoLayerNet({ inputSize: params.W1.length, hiddenSize: b1.length, outputSize: b2.length });
  net.block.flat.set(flattenStored(params));
  return net;
}

function flattenStored({ W1, b1, W2, b2 }: Parameters): number[] {
  return [...W1.flat(), ...b1, ...W2.flat(), ...b2];
}
