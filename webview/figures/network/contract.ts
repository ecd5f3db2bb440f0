import type { FigureOptions } from '../contract';

interface NetworkNode {
  /** As in a formula: x₀. */
  readonly name: string;
  readonly value: number;
}

/** Numbers beside the outputs, one for each. */
export interface NetworkColumn {
  /** As in a formula: y. */
  readonly name: string;
  /** Small under the name, where there is room: 'softmax(z)'. */
  readonly detail: string;
  readonly values: ArrayLike<number>;
  /** Shares of 1 with a bar, whole numbers as they are, or numbers. */
  readonly kind: 'share' | 'whole' | 'number';
  /** Left out where the figure is narrow. */
  readonly optional?: boolean | undefined;
}

export interface NetworkData {
  readonly inputs: readonly NetworkNode[];
  readonly outputs: readonly NetworkNode[];
  /** Row-major: the weight from input i to output k at i * outputs.length + k. */
  readonly weights: ArrayLike<number>;
  readonly columns: readonly NetworkColumn[];
  /** The weight that is chosen. */
  readonly chosen: { readonly row: number; readonly column: number };
  /** The output that is set off from the others. */
  readonly target: number;
  /** A weight in words, for whoever points at it or goes to it by keys. */
  readonly read: (row: number, column: number) => string;
  readonly label?: string | undefined;
}

export interface NetworkOptions extends FigureOptions {
  /** Called with the weight that is clicked or gone to by keys. */
  readonly onWeight: (row: number, column: number) => void;
  /** Called with the output whose row is clicked, or whose number is typed. */
  readonly onOutput: (output: number) => void;
}
