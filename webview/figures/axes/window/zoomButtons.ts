import * as l10n from '@vscode/l10n';
import { element } from '../../../base/dom';

interface ZoomActions {
  readonly zoom: (isNearer: boolean) => void;
  readonly fit: () => void;
}

/** Quiet words at the corner of a figure that is hovered or has the focus. Its keys do the same, so no Tab stops at them. */
export function createZoomButtons({ zoom, fit }: ZoomActions): HTMLElement {
  const word = (text: string, name: string, onClick: () => void): HTMLElement => {
    const button = element('button', '', text);
    button.type = 'button';
    button.tabIndex = -1;
    button.title = name;
    button.setAttribute('aria-label', name);
    button.addEventListener('click', onClick);
    return button;
  };
  const group = element(
    'div',
    'figure-zoom',
    word('+', l10n.t('Zoom in: + in the figure, or Ctrl and the wheel'), () => zoom(true)),
    word('−', l10n.t('Zoom out: - in the figure, or Ctrl and the wheel'), () => zoom(false)),
    word(l10n.t('fit'), l10n.t('Show all: 0 in the figure, or a double click on an axis'), fit),
  );
  // The figure keeps the focus, and with it the keys.
  group.addEventListener('pointerdown', (event) => event.preventDefault());
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', l10n.t('Zoom'));
  return group;
}
