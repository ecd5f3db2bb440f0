import * as l10n from '@vscode/l10n';
import { button, element } from '#ui';
import type { FunctionSource } from '../../../src/language/core/functionSource';

interface BesideActions {
  readonly remove: () => void;
}

/** Under the formula a quiet word that adds a second one; then that one, and beside it what removes it. */
export function createBeside(field: HTMLElement, { remove }: BesideActions) {
  const add = element('button', 'quiet', l10n.t('Add g(x)'));
  add.type = 'button';
  const row = element(
    'div',
    'second-function',
    field,
    button(l10n.t('Remove g'), () => close()),
  );
  const setOpen = (isOpen: boolean) => {
    row.hidden = !isOpen;
    add.hidden = isOpen;
  };
  const close = () => {
    setOpen(false);
    remove();
    add.focus();
  };
  add.addEventListener('click', () => {
    setOpen(true);
    field.querySelector<HTMLElement>('vscode-text-field')?.focus();
  });
  setOpen(false);
  return {
    add,
    row,
    /** A row that was opened stays while its field is empty and typed in. */
    show: (source: FunctionSource | undefined) => {
      if (source || !row.contains(document.activeElement)) setOpen(source !== undefined);
    },
  };
}
