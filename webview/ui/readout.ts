import { element } from '../base/dom';
import { writeRich } from './explaining/rich';

export interface Readout {
  readonly element: HTMLElement;
  /** `colour`: that of the value from now on, where it is not the one that it was made with. */
  readonly update: (name: string, value: string, detail?: string, colour?: string) => void;
}

/** A large figure with its name above and, small beside it, what it is to be compared with; both are rich text. */
export function createReadout(ownColour = ''): Readout {
  const label = element('div', 'readout-name');
  const figure = element('span', 'readout-value');
  const compared = element('span', 'readout-detail');
  const box = element('div', 'readout', label, element('div', '', figure, compared));
  return {
    element: box,
    update: (name, value, detail = '', colour = ownColour) => {
      figure.className = `readout-value ${colour}`;
      writeRich(label, name);
      figure.textContent = value;
      writeRich(compared, detail);
    },
  };
}

/** Lines of arithmetic in the editor's font, with colours in <name>…</name>. */
export interface Arithmetic {
  readonly element: HTMLElement;
  readonly update: (lines: readonly (readonly (Node | string)[])[]) => void;
}

export function createArithmetic(): Arithmetic {
  const box = element('div', 'arithmetic');
  return {
    element: box,
    update: (lines) => box.replaceChildren(...lines.map((line) => element('div', '', ...line))),
  };
}
