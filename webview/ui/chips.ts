import { element } from '../base/dom';

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
  const buttons = chips.map(({ name, onPress }) => {
    const button = element('button', 'chip', name);
    button.type = 'button';
    button.addEventListener('click', onPress);
    return button;
  });
  const box = element('div', 'chips', ...buttons);
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', label);
  return {
    element: box,
    show: (pressed) => {
      buttons.forEach((button, i) => {
        button.setAttribute('aria-pressed', String(pressed[i] === true));
      });
    },
  };
}
