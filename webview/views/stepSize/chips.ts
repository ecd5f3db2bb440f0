import { element } from '#ui';

export interface Chips<T extends string> {
  readonly element: HTMLElement;
  readonly show: (value: T) => void;
}

let groups = 0;

/** One of a few values, all of them in sight: a radio group, so the arrow keys move through it. */
export function createChips<T extends string>(
  label: string,
  choices: readonly { readonly value: T; readonly name: string }[],
  onChange: (value: T) => void,
): Chips<T> {
  groups += 1;
  const group = `chips-${groups}`;
  const inputs = choices.map(({ value, name }) => {
    const input = element('input');
    input.type = 'radio';
    input.name = group;
    input.addEventListener('change', () => onChange(value));
    return { value, input, chip: element('label', 'step-chip', input, element('span', '', name)) };
  });
  const box = element('div', 'step-chips', ...inputs.map(({ chip }) => chip));
  box.setAttribute('role', 'radiogroup');
  box.setAttribute('aria-label', label);
  return {
    element: box,
    show: (shown) => {
      for (const { value, input } of inputs) input.checked = value === shown;
    },
  };
}
