import * as l10n from '@vscode/l10n';
import type { AxisChoice, Letter } from '../../src/language/core/functionSource';
import { element } from '../base/dom';
import { formatNumber } from '../base/format';
import { roundAbove } from '../base/round';
import { textControl } from './controls';
import { readNumber } from './fields/typedNumbers';
import type { Form } from './form';
import { createSlider, linearScale, wholeScale } from './slider';

type Values = Readonly<Record<string, number>>;

interface Row {
  readonly name: string;
  readonly element: HTMLElement;
  readonly show: (value: number) => void;
  /** Shows another number; what is being typed stays where it is the same. */
  readonly follow: (value: number) => void;
}

/** How far a slider reaches at first, to both sides of 0. */
const REACH = 5;
/** From further out a slider's width would be no number. */
const MOST = 2e307;

export interface Letters {
  readonly element: HTMLElement;
  /** The letters that the function has, with their numbers, and what is told beside it. */
  readonly draw: (frame: {
    readonly letters: readonly Letter[];
    readonly axes?: AxisChoice;
    readonly notices?: readonly string[];
  }) => void;
  /** The numbers as the host has them; a text that cannot be read goes. */
  readonly show: (params: { readonly values: Values }) => void;
}

/** What a curve along one of several variables tells. */
export const slopeAlong = ([variable = '']: readonly string[]): string =>
  l10n.t('The slope is along {0} alone: all others are held at these numbers.', variable);

/** A slider and a number for each letter of the formula; `held` says what it means that others are along the axes. A letter that goes keeps its number among the params, in case it returns. */
export function createLetters<P extends { readonly values: Values }>(
  form: Pick<Form<P>, 'params' | 'change'>,
  held: (chosen: readonly string[]) => string = () => '',
): Letters {
  const box = element('div', 'letters');
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', l10n.t('Numbers in the function'));
  const rows = new Map<string, Row>();
  const change = (name: string, value: number) => {
    if (form.params) form.change({ values: { ...form.params.values, [name]: value } } as Partial<P>);
  };
  const lines: HTMLElement[] = [];
  const noticeAt = (index: number, text: string) => {
    const line = lines[index] ?? element('p', 'muted notice');
    lines[index] = line;
    if (line.textContent !== text) line.textContent = text;
    return line;
  };
  const rowOf = (letter: Letter) => {
    const { name, reach, isWhole } = letter;
    const kind = JSON.stringify([name, reach, isWhole]); // another function's letter of this name may be of another size
    const row = rows.get(kind) ?? createRow(letter, (value) => change(name, value));
    rows.set(kind, row);
    return row;
  };
  return {
    element: box,
    draw: ({ letters, axes, notices = [] }) => {
      const told = [...(axes ? [held(axes.chosen)] : []), ...notices];
      const said = told.map((text, i) => noticeAt(i, text));
      const made = [...letters.map((letter) => rowOf(letter).element), ...said];
      if (made.length !== box.children.length || made.some((one, i) => box.children[i] !== one)) {
        box.replaceChildren(...made);
      }
      // What the learner holds is ahead of the picture.
      for (const letter of letters) rowOf(letter).follow(form.params?.values[letter.name] ?? letter.value);
    },
    show: ({ values }) => {
      for (const row of rows.values()) row.show(values[row.name] ?? 1);
    },
  };
}

function createRow({ name, reach: atFirst, isWhole }: Letter, onChange: (value: number) => void): Row {
  const least = roundAbove(Math.min(MOST, atFirst ?? REACH));
  const scale = isWhole ? wholeScale : linearScale;
  let reach = least;
  let shown = Number.NaN;
  const slider = createSlider({
    label: name,
    write: (value) => formatNumber(value, 4),
    onChange: (value) => {
      shown = value;
      field.show(value);
      onChange(value);
    },
  });
  const field = textControl<number>({
    label: l10n.t('Number for {0}', name),
    place: 'unlabelled',
    read: (text) => readNumber(text),
    write: String,
    onChange: (value) => {
      place(value);
      onChange(value);
    },
  });
  const place = (value: number) => {
    shown = value;
    reach = Math.max(reach, reachFor(value, least));
    slider.show(value, scale(-reach, reach));
  };
  const show = (value: number) => {
    place(value);
    field.show(value);
  };
  const row = element('div', 'letter', slider.element, field.element);
  row.title = l10n.t('{0} is a number in the function: drag it, or type one', name);
  return {
    name,
    element: row,
    show,
    follow: (value) => {
      if (value !== shown) show(value);
    },
  };
}

/** The next of 1, 2, 5, 10 and so on that is as large. */
function reachFor(value: number, least: number): number {
  return roundAbove(Math.min(MOST, Math.max(least, Math.abs(value))));
}
