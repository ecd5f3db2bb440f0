/** A cell of a notebook: its kind and its text. */
export type WrittenCell = readonly [kind: 'code' | 'markdown', text: string];

/** A notebook of Python as Jupyter writes it. */
export function notebookFile(cells: readonly WrittenCell[]): string {
  const written = cells.map(([kind, text]) => ({
    cell_type: kind,
    metadata: {},
    source: text.split(/(?<=\n)/),
    ...(kind === 'code' && { execution_count: null, outputs: [] }),
  }));
  const metadata = { language_info: { name: 'python' } };
  return JSON.stringify({ cells: written, metadata, nbformat: 4, nbformat_minor: 5 });
}
