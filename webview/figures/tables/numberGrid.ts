import * as l10n from '@vscode/l10n';
import type { Figure } from '../contract';
import type { KeyUse } from '../shell/keys';
import { exactText } from '../values/columns';
import { numberKeys, openCellEditor } from './cellEditor';
import type { MatrixTableData, NumberGrid, NumberGridOptions } from './contract';
import { createMatrixTable } from './matrixTable';

const editKeys: readonly string[] = ['Enter', 'F2'];

/**
 * A matrix whose cells are chosen by going there, with the arrow keys or the pointer, and whose numbers can be changed
 * where they stand: by Enter, by typing, by a click on the cell that is chosen already (on any, where none is chosen).
 */
class EditableMatrix implements NumberGrid {
  readonly #matrix: Figure<MatrixTableData>;
  readonly #problem = document.createElement('p');
  #data: MatrixTableData | undefined;
  #editing = false;
  /** The cell that had the focus when the pointer went down. */
  #pressed: Element | null = null;

  constructor(
    container: HTMLElement,
    private readonly options: NumberGridOptions,
  ) {
    this.#matrix = createMatrixTable(container, { label: options.label, keys: this.#keys() });
    this.#problem.className = 'figure-problem';
    this.#problem.setAttribute('role', 'alert');
    this.element.append(this.#problem);
    this.#describe();
    this.#listen();
  }

  get element(): HTMLElement {
    return this.#matrix.element;
  }

  update(data: MatrixTableData): void {
    this.#data = data;
    if (this.#editing) return;
    this.#problem.textContent = '';
    this.#matrix.update(data);
  }

  fail(message: string): void {
    this.#problem.textContent = message;
  }

  dispose(): void {
    this.#matrix.dispose();
  }

  #describe(): void {
    const table = this.element.querySelector('table');
    const mayEdit = this.options.onEdit !== undefined;
    this.element.classList.toggle('figure-editable', mayEdit);
    table?.setAttribute('aria-readonly', String(!mayEdit));
  }

  #listen(): void {
    const { element } = this;
    element.addEventListener('focusin', ({ target }) => {
      const at = placeOf(target);
      if (at) this.options.onCell?.(...at);
    });
    element.addEventListener('pointerdown', () => {
      this.#pressed = document.activeElement;
    });
    element.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLTableCellElement)) return;
      if (target === this.#pressed || !this.options.onCell) this.#edit(target);
    });
  }

  #keys(): readonly KeyUse[] {
    if (!this.options.onEdit) return [];
    return [
      {
        keys: [...editKeys, ...numberKeys],
        hint: l10n.t('Enter, F2 or typing changes a number.'),
        press: (key) => {
          const cell = document.activeElement;
          if (cell instanceof HTMLTableCellElement)
            this.#edit(cell, editKeys.includes(key) ? undefined : key);
        },
      },
    ];
  }

  #edit(cell: HTMLTableCellElement, typed?: string): void {
    const at = placeOf(cell);
    const data = this.#data;
    const { onEdit } = this.options;
    if (!at || !data || !onEdit) return;
    const [row, column] = at;
    const value = data.values[row * data.columnNames.length + column] ?? Number.NaN;
    this.#editing = true;
    openCellEditor({
      cell,
      text: exactText(value),
      typed,
      label: `${data.rowNames[row]}, ${data.columnNames[column]}`,
      problem: this.#problem,
      onEnd: (next, how) => {
        this.#editing = false;
        cell.replaceChildren();
        if (this.#data) this.#matrix.update(this.#data);
        if (how === 'key') cell.focus();
        if (next !== undefined && !Object.is(next, value)) onEdit(row, column, next);
      },
    });
  }
}

/** Row and column of a cell of numbers: beside both are their names. */
function placeOf(target: EventTarget | null): [row: number, column: number] | undefined {
  if (!(target instanceof HTMLTableCellElement) || target.tagName !== 'TD') return undefined;
  const row = target.closest('tbody') && target.closest('tr');
  return row ? [row.rowIndex - 1, target.cellIndex - 1] : undefined;
}

/** A matrix whose numbers can be changed in place. */
export function createNumberGrid(container: HTMLElement, options: NumberGridOptions): NumberGrid {
  return new EditableMatrix(container, options);
}
