import * as l10n from '@vscode/l10n';
import { element } from '../../base/dom';
import { onThemeChange } from '../../base/theme';
import type { RecordFigure } from '../canvas/recording';
import { offerDrawing } from '../takeAway/takeAway';
import type { Column } from '../values/columns';
import { createTableOfValues, type ValueTable } from '../values/valueTable';
import { hintOf, type KeyUse, listenToKeys } from './keys';
import { createReadout, type Readout } from './readout';

/** What every drawing on a canvas has around it: the focusable ground, the cursor, the live region, the table of values. */
export interface Shell {
  readonly element: HTMLElement;
  readonly drawing: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly readout: Readout;
  /** Gives the keys their uses, which the label names: those that `uses` tells, also after it was called. */
  useKeys(uses: () => readonly KeyUse[]): void;
  /** The keys have other uses now. */
  keysChanged(): void;
  /** Tells a screen reader, when it has finished what it is saying. */
  say(text: string): void;
  /** The data changed: paints with the next frame of the screen, once however often it is called. */
  changed(label: string | undefined, note: string | undefined): void;
  /** What is seen of the data changed: paints, and an open table follows. */
  seen(): void;
  repaint(): void;
  dispose(): void;
}

export interface ShellOptions {
  readonly kind: string;
  readonly label: string;
  /** Not called while the figure has no size. */
  paint(width: number, height: number): void;
  tables(): readonly ValueTable[];
  /** All values, to be saved. */
  columns?: (() => readonly Column[]) | undefined;
  /** Draws the figure, as it is, on another canvas: for a picture in vectors. */
  record?: RecordFigure | undefined;
}

/** Writes only what changes: each write tells the screen reader's tree. */
function setAttribute(target: HTMLElement, name: string, value: string): void {
  if ((target.getAttribute(name) ?? '') !== value) target.setAttribute(name, value);
}

function focusableGround(): HTMLElement {
  const drawing = element('div', 'figure-drawing');
  drawing.tabIndex = 0;
  // Of all roles only this one lets the arrow keys through to the page in every screen reader.
  drawing.setAttribute('role', 'application');
  drawing.setAttribute('aria-roledescription', l10n.t('figure'));
  return drawing;
}

/** Calls `paint` once a frame at most, and not while the ground has no size. */
function createPainter(drawing: HTMLElement, paint: (width: number, height: number) => void) {
  let request = 0;
  const run = (): void => {
    request = 0;
    const { clientWidth, clientHeight } = drawing;
    if (clientWidth > 0 && clientHeight > 0) paint(clientWidth, clientHeight);
  };
  const repaint = (): void => {
    if (request === 0) request = requestAnimationFrame(run);
  };
  const sizes = new ResizeObserver(repaint);
  sizes.observe(drawing);
  const stopThemes = onThemeChange(repaint);
  const stop = (): void => {
    cancelAnimationFrame(request);
    sizes.disconnect();
    stopThemes();
  };
  return { repaint, stop };
}

/** The label of a figure: its name, and what the keys do in it. */
function createLabel(drawing: HTMLElement, first: string) {
  let name = first;
  let uses: () => readonly KeyUse[] = () => [];
  const write = (): void => setAttribute(drawing, 'aria-label', `${name}. ${hintOf(uses())}`);
  write();
  return {
    name: () => name,
    write,
    rename: (next: string): void => {
      name = next;
      write();
    },
    useKeys: (next: () => readonly KeyUse[]): void => {
      uses = next;
      listenToKeys(drawing, next);
      write();
    },
  };
}

export function createShell(container: HTMLElement, options: ShellOptions): Shell {
  const root = element('div', `figure figure-${options.kind}`);
  const drawing = focusableGround();
  const canvas = element('canvas', 'figure-canvas');
  canvas.setAttribute('aria-hidden', 'true');
  drawing.append(canvas);
  const live = element('p', 'figure-live');
  live.setAttribute('aria-live', 'polite');
  const table = createTableOfValues(options.tables);
  root.append(drawing, live, table.element);
  container.append(root);
  const painter = createPainter(drawing, options.paint);
  const label = createLabel(drawing, options.label);
  const { columns, record } = options;
  offerDrawing(root, drawing, { name: label.name, canvas, columns, record });
  return {
    element: root,
    drawing,
    canvas,
    readout: createReadout(drawing),
    useKeys: label.useKeys,
    keysChanged: label.write,
    say: (text) => {
      live.textContent = text;
    },
    changed: (next, note) => {
      label.rename(next ?? options.label);
      setAttribute(drawing, 'aria-description', note ?? '');
      table.changed();
      painter.repaint();
    },
    seen: () => {
      table.changed();
      painter.repaint();
    },
    repaint: painter.repaint,
    dispose: () => {
      painter.stop();
      table.dispose();
      root.remove();
    },
  };
}
