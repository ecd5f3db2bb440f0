import * as l10n from '@vscode/l10n';
import { type TakeAway, takeAwaysIn } from '#figures';
import type { FileKind, FromWebview, TextChoice, TextKind, ViewId } from '#protocol';
import { element } from '#ui';

interface ActionParts {
  readonly view: ViewId;
  /** What its thread writes for the learner. */
  readonly texts: readonly TextChoice[];
  /** Its figures are found there, those made later too. */
  readonly root: HTMLElement;
  readonly post: (message: FromWebview) => void;
  readonly reset: () => void;
}

export interface FigureActions {
  readonly element: HTMLElement;
  /** A frame was drawn: there may be other figures now. */
  readonly drawn: () => void;
  readonly focusReset: () => void;
  /** Says a sentence beside the words. */
  readonly say: (sentence: string) => void;
}

/** The words at the end of every view's column: copy and save its figures, its trace, its script; and back to the start. */
export function createFigureActions({ view, texts, root, post, reset }: ActionParts): FigureActions {
  const chooser = createChooser(root);
  const status = element('p');
  status.setAttribute('role', 'status');
  const save = (kind: FileKind, data: string) => {
    const name = chooser.isOnly() ? view : `${view}-${chooser.number()}`;
    post({ type: 'saveFile', name: `${name}.${kind}`, kind, data });
  };
  const say = (sentence: string) => {
    status.textContent = sentence;
  };
  const figure = figureButtons(chooser.chosen, save, say);
  const resetButton = word(l10n.t('Reset'), reset);
  const write = (kind: TextKind) => {
    say(''); // what it says may come again
    post({ type: 'writeText', kind });
  };
  const words = texts.map(({ kind, name }) => word(name, () => write(kind)));
  const row = element('div', 'actions', chooser.element, ...figure.buttons, ...words, resetButton, status);
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', l10n.t('Take it with you'));
  const drawn = () => {
    chooser.refresh();
    figure.refresh();
  };
  chooser.onChange(figure.refresh);
  drawn();
  return { element: row, drawn, focusReset: () => resetButton.focus(), say };
}

function word(name: string, onClick: () => void): HTMLButtonElement {
  const button = element('button', '', name);
  button.type = 'button';
  button.addEventListener('click', onClick);
  return button;
}

/** Which of several figures is meant; not to be seen where there is one only. */
function createChooser(root: HTMLElement) {
  const select = element('select');
  const box = element('label', '', element('span', '', l10n.t('Figure')), select);
  let names = '';
  const figures = () => takeAwaysIn(root);
  const number = () => Math.max(0, select.selectedIndex);
  return {
    element: box,
    chosen: (): TakeAway | undefined => figures()[number()],
    number: () => number() + 1,
    isOnly: () => figures().length < 2,
    onChange: (listener: () => void) => select.addEventListener('change', listener),
    refresh: () => {
      const found = figures().map((figure) => figure.name());
      box.hidden = found.length < 2;
      if (names === found.join('\n')) return;
      names = found.join('\n');
      const chosen = number();
      select.replaceChildren(...found.map((name) => element('option', '', name)));
      select.selectedIndex = Math.min(chosen, found.length - 1);
    },
  };
}

/** The buttons that take the chosen figure away; what it cannot give is not offered. */
function figureButtons(
  chosen: () => TakeAway | undefined,
  save: (kind: FileKind, data: string) => void,
  say: (text: string) => void,
) {
  let mayCopy = false;
  const copy = word(l10n.t('Copy figure'), () => void copyPicture(chosen()?.picture?.(), say));
  const png = word(l10n.t('Save PNG'), () => {
    const address = chosen()?.picture?.().toDataURL('image/png');
    if (address) save('png', address.slice(address.indexOf(',') + 1));
  });
  const svg = word(l10n.t('Save SVG'), () => {
    const text = chosen()?.svg?.();
    if (text) save('svg', text);
  });
  const data = word(l10n.t('Save data'), () => {
    const text = chosen()?.csv?.();
    if (text) save('csv', text);
  });
  const refresh = () => {
    const figure = chosen();
    copy.hidden = !mayCopy || !figure?.picture;
    png.hidden = !figure?.picture;
    svg.hidden = !figure?.svg;
    data.hidden = !figure?.csv;
  };
  void canCopyPictures().then((may) => {
    mayCopy = may;
    refresh();
  });
  return { buttons: [copy, png, svg, data], refresh };
}

/** Some hosts of the page keep the clipboard to themselves. */
async function canCopyPictures(): Promise<boolean> {
  if (!('ClipboardItem' in window) || !navigator.clipboard?.write) return false;
  try {
    const name = 'clipboard-write' as PermissionName;
    return (await navigator.permissions.query({ name })).state !== 'denied';
  } catch {
    return true;
  }
}

async function copyPicture(picture: HTMLCanvasElement | undefined, say: (text: string) => void) {
  if (!picture) return;
  try {
    const png = new Promise<Blob>((resolve, reject) => {
      picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('empty'))), 'image/png');
    });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    say(l10n.t('The figure is in the clipboard.'));
  } catch {
    say(l10n.t('The figure cannot be copied here: save it as PNG.'));
  }
}
