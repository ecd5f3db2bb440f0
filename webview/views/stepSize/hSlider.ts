import * as l10n from '@vscode/l10n';
import { createSlider, logScale } from '#ui';
import { formatShort } from '../../base/format';

interface HSlider {
  readonly element: HTMLElement;
  readonly show: (h: number) => void;
  readonly setRange: (range: readonly [number, number]) => void;
}

/** h on a logarithmic scale; a smaller h that was typed stands at its left end. */
export function createHSlider(onChange: (h: number) => void): HSlider {
  const slider = createSlider({ label: l10n.t('h'), write: (h) => formatShort(h), onChange });
  let [shown, scale] = [1, logScale(-17, 0)];
  const show = (h: number) => {
    shown = h;
    slider.show(h, scale);
  };
  return {
    element: slider.element,
    show,
    setRange: ([from, to]) => {
      scale = logScale(Math.round(Math.log10(from)), Math.round(Math.log10(to)));
      show(shown);
    },
  };
}
