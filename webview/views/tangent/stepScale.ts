import { logScale, type SliderScale } from '#ui';

const SMALLEST = -17;
/** Of the slider: to the right of it h grows evenly. */
const KNEE = 0.5;
/** The even part ends at a hundredth of the largest h. */
const PARTS = 100;

/**
 * h from 1e-17 to about half of what is shown of x. In its right half h grows evenly, so that the secant follows the hand, from a
 * hundredth of the largest on; in its left half by powers of ten.
 */
export function stepScale([from, to]: readonly [number, number]): SliderScale {
  const exponent = Math.max(SMALLEST + 3, Math.min(300, Math.floor(Math.log10((to - from) / 2) + 1e-9)));
  const power = (by: number) => Number(`1e${by}`);
  const even = power(exponent - 2);
  const largest = even * PARTS;
  const small = logScale(SMALLEST, exponent - 2);
  const round = (h: number) => Number((Math.round(h / even) * even).toPrecision(12));
  const within = (h: number) => Math.max(even, Math.min(largest, round(h)));
  return {
    toUnit: (h) =>
      h <= even ? KNEE * small.toUnit(h) : Math.min(1, KNEE + ((1 - KNEE) * (h - even)) / (largest - even)),
    fromUnit: (unit) =>
      unit <= KNEE
        ? small.fromUnit(unit / KNEE)
        : within(even + ((unit - KNEE) / (1 - KNEE)) * (largest - even)),
    step: (h, by) => {
      const isEven = by < 0 ? h > even : h >= even;
      return isEven ? within(h + Math.sign(by) * Math.max(1, Math.abs(by)) * even) : small.step(h, by);
    },
  };
}
