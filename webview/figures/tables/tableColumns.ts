import * as l10n from '@vscode/l10n';
import type { Column } from '../values/columns';
import type { Bar, MatrixTableData } from './contract';

export function barColumns(bars: readonly Bar[]): Column[] {
  return [
    { name: l10n.t('name'), values: bars.map(({ name }) => name) },
    { name: l10n.t('value'), values: bars.map(({ value }) => value) },
  ];
}

/** A matrix as it stands: the names of the rows, then its columns. */
export function matrixColumns({ rowNames, columnNames, values }: MatrixTableData): Column[] {
  const count = columnNames.length;
  const columns = columnNames.map((name, column) => ({
    name,
    values: rowNames.map((_, row) => values[row * count + column] ?? Number.NaN),
  }));
  return [{ name: l10n.t('name'), values: rowNames }, ...columns];
}
