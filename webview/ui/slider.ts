import { element, uniqueId } from '../base/dom';

export interface SliderScale {
  /** Position of a value from 0 to 1, and the value at a position. */
  readonly toUnit: (value: number) => number;
  readonly fromUnit: (unit: number) => number;
  /** The value one key's step further: 1 and -1 for the arrow keys, 10 and -10 for the page keys. */
  readonly step: (value: number, by: number) => number;
}

export interface SliderOptions {
  readonly label: string;
  readonly write: (value: number) => string;
  readonly onChange: (value: number) => void;
}

export interface Slider {
  readonly element: HTMLElement;
  readonly show: (value: number, scale: SliderScale) => void;
}

const positions = 2000;
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
};

/** A native range input with its name to the left and its value to the right; a value beyond its ends rests at the end. */
export function createSlider({ label, write, onChange }: SliderOptions): Slider {
  const input = element('input');
  Object.assign(input, {
    type: 'range',
    min: '0',
    max: String(positions),
    step: '1',
    id: uniqueId('slider'),
  });
  const name = element('label', '', label);
  name.htmlFor = input.id;
  const output = element('output');
  output.htmlFor.add(input.id);
  let shown = 0;
  let scale: SliderScale | undefined;
  const showText = (value: number) => {
    shown = value;
    output.value = write(value);
    input.setAttribute('aria-valuetext', output.value);
  };
  const change = (value: number) => {
    showText(value);
    onChange(value);
  };
  const place = (value: number) => {
    input.value = String(Math.round((scale?.toUnit(value) ?? 0) * positions));
    input.style.setProperty('--filled', `${(100 * Number(input.value)) / positions}%`);
  };
  input.addEventListener('input', () => {
    if (!scale) return;
    input.style.setProperty('--filled', `${(100 * Number(input.value)) / positions}%`);
    change(scale.fromUnit(Number(input.value) / positions));
  });
  input.addEventListener('keydown', (event) => {
    const by = steps[event.key];
    if (by === undefined || !scale || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    change(scale.step(shown, event.shiftKey ? by / 10 : by));
    place(shown);
  });
  return {
    element: element('div', 'slider', name, input, output),
    show: (value, next) => {
      scale = next;
      showText(value);
      place(value);
    },
  };
}

const within = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** Even steps from `from` to `to`, a hundred or so, each a round number. */
export function linearScale(from: number, to: number): SliderScale {
  const power = Math.floor(Math.log10((to - from) / 100));
  const grid = 10 ** power * ((to - from) / 100 / 10 ** power >= 5 ? 5 : 1);
  const round = (value: number, step: number) => {
    const decimals = Math.max(0, Math.min(100, -Math.floor(Math.log10(step) + 1e-9)));
    return within(Number((Math.round(value / step) * step).toFixed(decimals)), from, to);
  };
  return {
    toUnit: (value) => within((value - from) / (to - from), 0, 1),
    fromUnit: (unit) => round(from + unit * (to - from), grid),
    step: (value, by) => {
      const step = grid * Math.min(1, Math.abs(by));
      return round(value + by * grid, step);
    },
  };
}

/** Whole numbers: a key goes to the next one, a page key ten further. */
export function wholeScale(from: number, to: number): SliderScale {
  const round = (value: number) => within(Math.round(value), Math.ceil(from), Math.floor(to));
  return {
    toUnit: (value) => within((value - from) / (to - from), 0, 1),
    fromUnit: (unit) => round(from + unit * (to - from)),
    step: (value, by) => round(value + Math.sign(by) * Math.max(1, Math.abs(by))),
  };
}

/** Powers of ten from 10^low to 10^high; a key goes to the next of 1, 2 and 5, a page key a whole power. */
export function logScale(low: number, high: number): SliderScale {
  const at = (value: number) => Math.log10(value);
  const power = (exponent: number) => Number(`1e${exponent}`);
  const rounded = (value: number, digits: number) =>
    within(Number(value.toPrecision(digits)), power(low), power(high));
  return {
    toUnit: (value) => within((at(value) - low) / (high - low), 0, 1),
    fromUnit: (unit) => rounded(10 ** (low + unit * (high - low)), 2),
    step: (value, by) => {
      if (Math.abs(by) >= 10) return rounded(value * 10 ** Math.sign(by), 3);
      if (Math.abs(by) < 1) return rounded(value * 10 ** (Math.sign(by) / 20), 3);
      const thirds = Math.round(at(value) * 3) + Math.sign(by);
      return rounded(10 ** (thirds / 3), 1);
    },
  };
}

/** Of the slider: to the right of it values grow evenly. */
const KNEE = 0.5;
/** The even part ends at a hundredth of the largest value. */
const PARTS = 100;

/**
 * Values above 0 that are to be pulled towards 0: in the right half they fall evenly from `largest`, a round number, to a hundredth
 * of it, so that a picture follows the hand; in the left half by powers of ten down to 10^low.
 */
export function towardsZeroScale(low: number, largest: number): SliderScale {
  const even = Number((largest / PARTS).toPrecision(1));
  const small = logScale(low, Math.ceil(Math.log10(even)));
  const end = small.toUnit(even);
  const evenly = (value: number) =>
    within(Number((Math.round(value / even) * even).toPrecision(12)), even, largest);
  return {
    toUnit: (value) =>
      value <= even
        ? (KNEE * small.toUnit(value)) / end
        : Math.min(1, KNEE + ((1 - KNEE) * (value - even)) / (largest - even)),
    fromUnit: (unit) =>
      unit <= KNEE
        ? Math.min(even, small.fromUnit((unit / KNEE) * end))
        : evenly(even + ((unit - KNEE) / (1 - KNEE)) * (largest - even)),
    step: (value, by) => {
      const isEven = by < 0 ? value > even : value >= even;
      if (isEven) return evenly(value + Math.sign(by) * Math.max(1, Math.abs(by)) * even);
      return Math.min(even, small.step(value, by));
    },
  };
}
