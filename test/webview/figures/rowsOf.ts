import type { ValueTable } from '../../../webview/figures/values/valueTable';

/** A table row by row, its cells joined by spaces. */
export const rowsOf = (table: ValueTable | undefined): string[] =>
  Array.from({ length: table?.rowCount ?? 0 }, (_, row) =>
    (table?.columns ?? []).map((_, column) => table?.cell(row, column)).join(' '),
  );
