import { element, uniqueId } from '../../base/dom';
import type { Control } from '../controls';
import { plainText, richText } from '../explaining/rich';
import { toolkitElement, type ValueElement } from '../toolkit';

export interface Choice<T extends string | number> {
  readonly value: T;
  readonly name: string;
}

export interface ChoiceOptions<T extends string | number> {
  readonly label: string;
  readonly place?: 'beside' | 'unlabelled';
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
}

export interface ChoiceControl<T extends string | number> extends Control<T> {
  /** Other choices from now on. */
  readonly offer: (choices: readonly Choice<T>[]) => void;
  /** What stands there while the list is closed, if it is not the name of what is chosen. */
  readonly showAs: (text: string) => void;
}

/** One of a few named values. Whoever chooses again what is chosen already is heard, too. */
export function choiceControl<T extends string | number>(options: ChoiceOptions<T>): ChoiceControl<T> {
  const dropdown = toolkitElement('vscode-dropdown');
  dropdown.setAttribute('aria-label', plainText(options.label));
  dropdown.id = uniqueId('choice');
  const label = element('label', '', ...richText(options.label));
  label.htmlFor = dropdown.id;
  let { choices } = options;
  const choose = () => {
    const chosen = choices.find(({ value }) => String(value) === dropdown.value);
    if (chosen) options.onChange(chosen.value);
  };
  dropdown.addEventListener('change', choose);
  dropdown.addEventListener(
    'click',
    ({ target }) => {
      if (target instanceof HTMLElement && target.getAttribute('value') === dropdown.value) choose();
    },
    { capture: true },
  );
  offerIn(dropdown, choices);
  return {
    element: element('div', `control ${options.place ?? 'beside'}`, label, dropdown),
    show: (value) => {
      dropdown.value = String(value);
    },
    offer: (offered) => {
      choices = offered;
      offerIn(dropdown, choices);
    },
    showAs: (text) => showIn(dropdown, text),
    fail: () => undefined,
    clear: () => undefined,
    setDisabled: (disabled) => dropdown.toggleAttribute('disabled', disabled),
  };
}

/** Those that stand already are written anew where they are, so that an open list stays as it is. */
function offerIn(dropdown: ValueElement, choices: readonly Choice<string | number>[]): void {
  const standing = [...dropdown.querySelectorAll('vscode-option')];
  choices.forEach(({ value, name }, i) => {
    const option = standing[i] ?? document.createElement('vscode-option');
    option.setAttribute('value', String(value));
    if (option.textContent !== name) option.textContent = name;
    if (!standing[i]) dropdown.append(option);
  });
  for (const gone of standing.slice(choices.length)) gone.remove();
}

function showIn(dropdown: ValueElement, text: string): void {
  const shown = dropdown.querySelector('[slot="selected-value"]') ?? element('div');
  shown.slot = 'selected-value';
  if (shown.textContent !== text) shown.textContent = text;
  if (!shown.parentElement) dropdown.prepend(shown);
}
