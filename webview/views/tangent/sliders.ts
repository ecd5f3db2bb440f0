import * as l10n from '@vscode/l10n';
import type { TangentParams } from '#protocol';
import { createSlider, element, linearScale, relabel, towardsZeroScale } from '#ui';
import { formatAligned, formatShort } from '../../base/format';
import { roundBelow } from '../../base/round';

/** Of h, as a power of ten. */
const SMALLEST = -17;

interface SliderActions {
  readonly setX: (x: number) => void;
  readonly setH: (h: number) => void;
}

/** x and h, directly under the figure: what moves it. */
export function createSliders({ setX, setH }: SliderActions) {
  let largest = 1;
  const write = (value: number) => formatAligned(value, largest);
  const x = createSlider({ label: 'x', write, onChange: setX });
  const h = createSlider({ label: 'h', write: (value) => formatShort(value), onChange: setH });
  const box = element('div', 'tangent-sliders', x.element, h.element);
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', l10n.t('The point and the step'));
  return {
    element: box,
    /** As the function calls what it is a function of. */
    rename: (variable: string) => relabel(x.element, variable),
    show: ({ points, selected, h: step, range }: TangentParams) => {
      if (!points || !range || step === undefined) return; // not chosen yet
      largest = Math.max(...range.map(Math.abs));
      x.show(points[selected] ?? Number.NaN, linearScale(...range));
      h.show(step, towardsZeroScale(SMALLEST, roundBelow(Math.max(1e-12, (range[1] - range[0]) / 2))));
    },
  };
}
