import type { ColorName } from '../../base/theme';
import type { Figure, FigureOptions } from '../contract';
import type { KeyUse } from '../shell/keys';

export interface MatrixTableData {
  readonly rowNames: readonly string[];
  readonly columnNames: readonly string[];
  /** Row-major, rowNames.length times columnNames.length. */
  readonly values: ArrayLike<number>;
  /** The magnitude that gets the full colour; left out: the largest finite magnitude. */
  readonly scale?: number | undefined;
  /** Significant digits, 4 when left out. */
  readonly digits?: number | undefined;
  readonly highlight?: { readonly row: number; readonly column: number } | undefined;
  readonly label?: string | undefined;
}

export interface MatrixTableOptions extends FigureOptions {
  /** Called on a click, and on Enter or Space at the keyboard cursor. */
  readonly onCell?: ((row: number, column: number) => void) | undefined;
  /** What else keys do in a cell. */
  readonly keys?: readonly KeyUse[] | undefined;
}

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** Written at the bar's end instead of the number. */
  readonly text?: string | undefined;
  readonly color?: ColorName | undefined;
}

export interface BarChartData {
  readonly bars: readonly Bar[];
  /** Index of the bar to set off from the others. */
  readonly highlight?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** On a log scale bars begin at its lower end, and values are above 0. */
  readonly scale?: 'linear' | 'log' | undefined;
  /** Marked under the bars; those outside the range are left out. */
  readonly ticks?: readonly { readonly value: number; readonly label: string }[] | undefined;
  /** Significant digits, 4 when left out. */
  readonly digits?: number | undefined;
  /** The values are shares of 1, written as '99.1 %'. */
  readonly percent?: boolean | undefined;
  readonly label?: string | undefined;
}

export type BarChartOptions = FigureOptions;

export interface ConfusionMatrixData {
  /** Names of the answers, both ways; the digits 0 to 9 when left out. */
  readonly names?: readonly string[] | undefined;
  /** Row-major: in the row of the right answer, the column of the prediction, how many times. */
  readonly counts: ArrayLike<number>;
  readonly selected?: { readonly row: number; readonly column: number } | undefined;
  readonly label?: string | undefined;
}

export interface ConfusionMatrixOptions extends FigureOptions {
  /** Called with right answer and prediction on a click, and on Enter or Space at the keyboard cursor. */
  readonly onSelect?: ((row: number, column: number) => void) | undefined;
}

export interface NumberGridOptions extends FigureOptions {
  /** Called with the cell that is gone to. */
  readonly onCell?: ((row: number, column: number) => void) | undefined;
  /** Called with the number put into a cell; without it the numbers can be read and chosen only. */
  readonly onEdit?: ((row: number, column: number, value: number) => void) | undefined;
}

export interface NumberGrid extends Figure<MatrixTableData> {
  /** Says at the grid what is wrong with the number that was put in last. */
  fail(message: string): void;
}
