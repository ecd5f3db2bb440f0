import * as l10n from '@vscode/l10n';
import { element } from '#ui';
import { formatShort } from '../../ui/number';

interface HSlider {
  readonly element: HTMLElement;
  readonly show: (h: number) => void;
  readonly setRange: (range: readonly [number, number]) => void;
}

/** Two digits: what a slider can be set to without hunting. */
export const legibleStep = (h: number): number => Number(h.toPrecision(2));

/** h on a logarithmic scale, ten stops a decade; a smaller h that was typed stands at its left end. */
export function createHSlider(onChange: (h: number) => void): HSlider {
  const input = element('input', 'step-slider');
  Object.assign(input, { type: 'range', min: '-17', max: '0', step: '0.1' });
  input.setAttribute('aria-label', l10n.t('step h, logarithmic'));
  let shown = 1;
  const show = (h: number) => {
    shown = h;
    input.value = String(Math.log10(h));
    input.setAttribute('aria-valuetext', `h = ${formatShort(h)}`);
  };
  input.addEventListener('input', () => onChange(legibleStep(10 ** Number(input.value))));
  return {
    element: input,
    show,
    setRange: ([from, to]) => {
      input.min = String(Math.round(Math.log10(from)));
      input.max = String(Math.round(Math.log10(to)));
      show(shown);
    },
  };
}
