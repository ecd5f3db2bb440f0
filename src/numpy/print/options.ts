/** How arrays are written: np.set_printoptions. */
export interface PrintOptions {
  /** Digits behind the point at most. */
  readonly precision: number;
  /** Of more numbers than this only those at the edges are shown. */
  readonly threshold: number;
  readonly edgeItems: number;
  readonly lineWidth: number;
  /** In powers of ten only from 1e8 on? */
  readonly isPlain: boolean;
}

export const defaultPrinting: PrintOptions = {
  precision: 8,
  threshold: 1000,
  edgeItems: 3,
  lineWidth: 75,
  isPlain: false,
};

let current = defaultPrinting;

export const printing = (): PrintOptions => current;

/** Writes arrays in that way from now on; gives the way until now. */
export function usePrinting(options: PrintOptions): PrintOptions {
  const before = current;
  current = options;
  return before;
}
