import { element } from '../../base/dom';
import { oneStop } from '../../base/oneStop';
import type { Choice } from './choice';

export interface Chip {
  readonly name: string;
  readonly onPress: () => void;
}

export interface Chips {
  readonly element: HTMLElement;
  /** Which are on, in the order in which they were made. */
  readonly show: (pressed: readonly boolean[]) => void;
}

/** Small toggle buttons in a row, each on or off. */
export function createChips(label: string, chips: readonly Chip[]): Chips {
  const buttons = chips.map(({ name, onPress }) => chip(name, onPress));
  return {
    element: row('toolbar', label, buttons),
    show: (pressed) => {
      buttons.forEach((button, i) => {
        button.setAttribute('aria-pressed', String(pressed[i] === true));
      });
    },
  };
}

export interface ChoiceChips<T> {
  readonly element: HTMLElement;
  readonly show: (value: T) => void;
}

/** One of a few values, all of them in sight: the arrow keys choose the next one. */
export function createChoiceChips<T extends string | number>(
  label: string,
  choices: readonly Choice<T>[],
  onChoose: (value: T) => void,
): ChoiceChips<T> {
  const buttons = choices.map(({ value, name }) => {
    const button = chip(name, () => onChoose(value));
    button.setAttribute('role', 'radio');
    return button;
  });
  return {
    element: row('radiogroup', label, buttons, (button) => button.click()),
    show: (shown) => {
      buttons.forEach((button, i) => {
        button.setAttribute('aria-checked', String(choices[i]?.value === shown));
      });
    },
  };
}

function chip(name: string, onPress: () => void): HTMLButtonElement {
  const button = element('button', 'chip', name);
  button.type = 'button';
  button.addEventListener('click', onPress);
  return button;
}

function row(
  role: 'toolbar' | 'radiogroup',
  label: string,
  buttons: readonly HTMLElement[],
  onArrive?: (button: HTMLElement) => void,
): HTMLElement {
  const box = element('div', 'chips', ...buttons);
  box.setAttribute('role', role);
  box.setAttribute('aria-label', label);
  oneStop(box, '.chip', { chosen: '[aria-checked="true"]', ...(onArrive && { onArrive }) });
  return box;
}
