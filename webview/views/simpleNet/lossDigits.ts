import { elementName } from '../../../src/views/elementName';
import { formatFixed } from '../../base/format';

export interface LossDigits {
  /** The first digits of both, which cancel. */
  readonly same: string;
  readonly raised: string;
  readonly lowered: string;
}

/** Both losses with 16 digits, one as long as the other, parted where they begin to differ. */
export function lossDigits(raised: number, lowered: number): LossDigits {
  const largest = Math.max(Math.abs(raised), Math.abs(lowered), 1e-8);
  const decimals = Math.max(0, 15 - Math.max(0, Math.floor(Math.log10(largest))));
  const [above, below] = [formatFixed(raised, decimals), formatFixed(lowered, decimals)];
  let end = 0;
  while (end < above.length && above[end] === below[end]) end += 1;
  return { same: above.slice(0, end), raised: above.slice(end), lowered: below.slice(end) };
}

/** The name of the chosen weight as NumPy writes it: W[1, 0]. */
export function weightName({ row, column }: { readonly row: number; readonly column: number }): string {
  return elementName('W', row, column);
}
