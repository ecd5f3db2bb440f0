import * as l10n from '@vscode/l10n';
import { onThemeChange } from '../../base/theme';
import { ImagePainter } from './imageShades';

const side = 28;
const size = 84;

export interface PadAside {
  readonly element: HTMLElement;
  /** The drawing as the net sees it; the last one stays until there is another. */
  show(image: ArrayLike<number> | undefined): void;
  canClear(may: boolean): void;
  dispose(): void;
}

/** What stands beside the pad: the small picture that the net sees, and the button that clears. */
export function createPadAside(onClear: () => void): PadAside {
  const element = document.createElement('div');
  element.className = 'figure-pad-aside';
  const name = document.createElement('span');
  name.textContent = l10n.t('As the net sees it');
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', l10n.t('What the net sees, {0} x {0} pixels', side));
  const clear = document.createElement('button');
  clear.type = 'button';
  clear.textContent = l10n.t('Clear');
  clear.addEventListener('click', onClear);
  element.append(name, canvas, clear);
  const painter = new ImagePainter();
  let shown: ArrayLike<number> | undefined;
  const paint = (): void => {
    const context = canvas.getContext('2d');
    canvas.width = size * Math.ceil(devicePixelRatio);
    canvas.height = canvas.width;
    painter.prepare(side, side, 'ink');
    if (context)
      painter.paint(context, shown ?? [], { x: 0, y: 0, width: canvas.width, height: canvas.width });
  };
  paint();
  const stopThemes = onThemeChange(paint);
  return {
    element,
    show: (image) => {
      if (!image || image === shown) return;
      shown = image;
      paint();
    },
    canClear: (may) => {
      clear.disabled = !may;
    },
    dispose: stopThemes,
  };
}
