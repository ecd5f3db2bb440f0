import { readFileSync } from 'node:fs';

/** A double as the fixture holds it: JSON has no NaN and no infinities. */
export type Written = number | 'nan' | 'inf' | '-inf';

interface NumpyPrinted {
  readonly arrays: readonly { readonly x: readonly Written[]; readonly text: string }[];
  readonly matrices: readonly {
    readonly rows: number;
    readonly cols: number;
    readonly data: readonly Written[];
    readonly text: string;
  }[];
  readonly scalars: readonly { readonly x: Written; readonly text: string }[];
  readonly arange: readonly Sequence[];
  readonly linspace: readonly Sequence[];
  readonly descents: readonly {
    readonly optimizer: 'sgd' | 'momentum' | 'nesterov' | 'adaGrad' | 'rmsProp' | 'adam';
    readonly learningRate: number;
    readonly x: readonly (readonly [number, number])[];
  }[];
  readonly sweeps: readonly {
    readonly precision: 'float64' | 'float32';
    readonly exponent: number;
    readonly forward: Written;
    readonly central: Written;
  }[];
}

interface Sequence {
  readonly arguments: readonly [number, number, number];
  readonly x: readonly number[];
}

/** What NumPy printed and computed; written by fixtures/numpy-printed.py. */
export const numpyPrinted = JSON.parse(
  readFileSync(new URL('../../fixtures/numpy-printed.json', import.meta.url), 'utf8'),
) as NumpyPrinted;

const names = { nan: Number.NaN, inf: Number.POSITIVE_INFINITY, '-inf': Number.NEGATIVE_INFINITY };

export function fromWritten(value: Written): number {
  return typeof value === 'number' ? value : names[value];
}
