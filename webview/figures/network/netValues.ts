import * as l10n from '@vscode/l10n';
import { formatNumber } from '../../base/format';
import type { Column } from '../values/columns';
import type { ValueTable } from '../values/valueTable';
import type { NetworkData } from './contract';
import { valueText } from './netPaint';

/** The weights row by row, and the outputs with the columns beside them. */
export function netTables({ inputs, outputs, weights, columns }: NetworkData): ValueTable[] {
  const weightTable: ValueTable = {
    caption: l10n.t('Weights from the inputs to the outputs'),
    columns: ['', l10n.t('input'), ...outputs.map(({ name }) => l10n.t('to {0}', name))],
    rowCount: inputs.length,
    cell: (row, column) => {
      const input = inputs[row];
      if (column === 0) return input?.name ?? '';
      if (column === 1) return formatNumber(input?.value ?? Number.NaN, 4);
      return formatNumber(weights[row * outputs.length + column - 2] ?? Number.NaN, 4);
    },
  };
  const outputTable: ValueTable = {
    caption: l10n.t('Outputs'),
    columns: ['', l10n.t('output'), ...columns.map(({ name }) => name)],
    rowCount: outputs.length,
    cell: (row, column) => {
      const output = outputs[row];
      if (column === 0) return output?.name ?? '';
      if (column === 1) return formatNumber(output?.value ?? Number.NaN, 4);
      const shown = columns[column - 2];
      return shown ? valueText(shown, shown.values[row] ?? Number.NaN) : '';
    },
  };
  return [weightTable, outputTable];
}

/** All its numbers, to be saved: the weights from each input, then what stands in the rows of the outputs. */
export function netColumns({ inputs, outputs, weights, columns }: NetworkData): Column[] {
  const values = Array.from(weights);
  return [
    { name: l10n.t('input'), values: inputs.map(({ value }) => value) },
    ...inputs.map(({ name }, row) => ({
      name: l10n.t('weights from {0}', name),
      values: values.slice(row * outputs.length, (row + 1) * outputs.length),
    })),
    { name: l10n.t('output'), values: outputs.map(({ value }) => value) },
    ...columns.map(({ name, values: numbers }) => ({ name, values: numbers })),
  ];
}
