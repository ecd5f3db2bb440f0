import * as l10n from '@vscode/l10n';
import { OWN_UNDO, takeKey } from '../../base/dom';

export interface CellEdit {
  readonly cell: HTMLElement;
  /** What stands in the field at first, to be replaced as a whole. */
  readonly text: string;
  /** The character that opened it: it stands there instead. */
  readonly typed?: string | undefined;
  /** The name of the number, for those who do not see where it stands. */
  readonly label: string;
  /** Where the sentence about a wrong number goes. */
  readonly problem: HTMLElement;
  /** The number as typed; it may also be left as it was. */
  readonly onEnd: (value: number | undefined, how: 'key' | 'blur') => void;
}

/** What a text means as a number; undefined where it is none. */
export function numberIn(text: string): number | undefined {
  const value = Number(text.trim().replace('−', '-'));
  return text.trim() !== '' && Number.isFinite(value) ? value : undefined;
}

/** The keys that begin a number: typing one into a cell replaces what stands there. */
export const numberKeys: readonly string[] = [...'-−+.0123456789'];

/** Puts a field into a cell: Enter takes the number, Escape leaves it, a wrong one is told of and can be mended. */
export function openCellEditor({ cell, text, typed, label, problem, onEnd }: CellEdit): void {
  const field = document.createElement('input');
  let open = true;
  field.className = 'figure-cell-field';
  field.value = typed ?? text;
  field.setAttribute('aria-label', label);
  field.setAttribute(OWN_UNDO, '');
  field.style.width = `${cell.clientWidth}px`;
  const end = (value: number | undefined, how: 'key' | 'blur') => {
    if (!open) return;
    open = false;
    problem.textContent = '';
    onEnd(value, how);
  };
  const take = () => {
    const value = numberIn(field.value);
    if (value !== undefined) return end(value, 'key');
    field.setAttribute('aria-invalid', 'true');
    problem.textContent = l10n.t('Type a number, such as 0.1 or 1e-4, or leave it with Escape.');
  };
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') take();
    else if (event.key === 'Escape') end(undefined, 'key');
    // VS Code selects all once more a moment later, and what was typed meanwhile would be replaced.
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a')
      return event.stopPropagation();
    // The cells around it are not walked while a number is written.
    else if (/^(Arrow|Page|Home|End| )/.test(event.key)) return event.stopPropagation();
    else return;
    takeKey(event);
  });
  field.addEventListener('input', () => {
    field.removeAttribute('aria-invalid');
    problem.textContent = '';
  });
  field.addEventListener('blur', () => end(numberIn(field.value), 'blur'));
  cell.replaceChildren(field);
  field.focus();
  if (typed === undefined) field.select();
}
