import * as l10n from '@vscode/l10n';
import { type TakeAway, takeAwaysIn } from '#figures';
import type { FileKind, FromWebview, TextChoice, ViewId } from '#protocol';
import { choiceControl, element } from '#ui';
import { afterPaint } from './base/afterPaint';

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
  /** Says a sentence beside the word that was clicked. */
  readonly say: (sentence: string) => void;
  /** As say, for what this page asked for; it goes again after a while. */
  readonly confirm: (sentence: string) => void;
}

/** Milliseconds that a confirmation stands. */
const CONFIRMED = 8000;

/** The words at the end of every view's column: copy and save its figures, its trace, its script; and back to the start. */
export function createFigureActions({ view, texts, root, post, reset }: ActionParts): FigureActions {
  const chooser = createChooser(root);
  const status = createStatus();
  const save = (kind: FileKind, data: string) => {
    const name = chooser.isOnly() ? view : `${view}-${chooser.number()}`;
    post({ type: 'saveFile', name: `${name}.${kind}`, kind, data });
  };
  const figure = figureButtons(chooser.chosen, save, status);
  const resetButton = word(l10n.t('Reset'), reset);
  const words = texts.map(({ kind, name }) => word(name, () => post({ type: 'writeText', kind })));
  const buttons = [...figure.buttons, ...words, resetButton];
  const row = element('div', 'actions', chooser.element, ...buttons, status.element);
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', l10n.t('Take it with you'));
  row.addEventListener('click', ({ target }) => status.standAfter(target, row), { capture: true });
  const refresh = () => {
    chooser.refresh();
    figure.refresh();
  };
  chooser.onChange(figure.refresh);
  refresh();
  return {
    element: row,
    drawn: afterPaint(refresh),
    focusReset: () => resetButton.focus({ preventScroll: true }),
    say: status.say,
    confirm: status.confirm,
  };
}

function word(name: string, onClick: () => void): HTMLButtonElement {
  const button = element('button', '', name);
  button.type = 'button';
  button.addEventListener('click', onClick);
  return button;
}

type Status = ReturnType<typeof createStatus>;

/** What is said of the word that was clicked, right after it: moved by its order alone, so that it is heard as one place. */
function createStatus() {
  const box = element('p');
  box.setAttribute('role', 'status');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (sentence: string) => {
    clearTimeout(timer);
    box.textContent = sentence;
  };
  return {
    element: box,
    say,
    confirm: (sentence: string) => {
      say(sentence);
      timer = setTimeout(() => say(''), CONFIRMED);
    },
    standAfter: (clicked: EventTarget | null, row: HTMLElement) => {
      if (!(clicked instanceof HTMLButtonElement)) return;
      say(''); // what it says may come again
      const children = [...row.children].filter((child) => child instanceof HTMLElement);
      children.forEach((child, i) => {
        child.style.order = String(child === box ? children.indexOf(clicked) : i);
      });
    },
  };
}

/** Which of several figures is meant; not to be seen where there is one only. */
function createChooser(root: HTMLElement) {
  let [chosen, names] = [0, ''];
  let changed = () => {};
  const control = choiceControl<number>({
    label: l10n.t('Figure'),
    place: 'unlabelled',
    choices: [],
    onChange: (index) => {
      chosen = index;
      show();
      changed();
    },
  });
  const figures = () => takeAwaysIn(root);
  const show = () => {
    control.show(chosen);
    control.showAs(names.split('\n')[chosen] ?? '');
  };
  return {
    element: control.element,
    chosen: (): TakeAway | undefined => figures()[chosen],
    number: () => chosen + 1,
    isOnly: () => figures().length < 2,
    onChange: (listener: () => void) => {
      changed = listener;
    },
    refresh: () => {
      const found = figures().map((figure) => figure.name());
      control.element.hidden = found.length < 2;
      if (names === found.join('\n')) return;
      names = found.join('\n');
      chosen = Math.max(0, Math.min(chosen, found.length - 1));
      control.offer(found.map((name, value) => ({ value, name })));
      show();
    },
  };
}

/** The buttons that take the chosen figure away; what it cannot give is not offered. */
function figureButtons(
  chosen: () => TakeAway | undefined,
  save: (kind: FileKind, data: string) => void,
  status: Status,
) {
  let mayCopy = false;
  const copy = word(l10n.t('Copy figure'), () => void copyPicture(chosen()?.picture?.(), status));
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

async function copyPicture(picture: HTMLCanvasElement | undefined, { say, confirm }: Status) {
  if (!picture) return;
  try {
    const png = new Promise<Blob>((resolve, reject) => {
      picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('empty'))), 'image/png');
    });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    confirm(l10n.t('The figure is in the clipboard.'));
  } catch {
    say(l10n.t('The figure cannot be copied here: save it as PNG.'));
  }
}
