import * as l10n from '@vscode/l10n';
import { color } from '../../base/theme';
import { prepareCanvas } from '../canvas/prepareCanvas';
import type { Figure } from '../contract';
import { arrowKeys, hintOf, type KeyUse, withShift } from '../shell/keys';
import { createShell, type Shell } from '../shell/shell';
import type { DrawingPadData, DrawingPadOptions, PadPoint } from './contract';
import { createPadAside, type PadAside } from './padAside';
import { drawStrokes, strokeColumns, strokeTable } from './padDrawing';
import { Echoes, movePen, Strokes } from './strokes';

/** What the net sees of an empty pad. */
const nothing: ArrayLike<number> = [];

const placeText = ({ x, y }: PadPoint): string =>
  l10n.t('{0} % from the left, {1} % from the top', Math.round(100 * x), Math.round(100 * y));

class DrawingPad implements Figure<DrawingPadData> {
  readonly element: HTMLElement;
  readonly #shell: Shell;
  readonly #options: DrawingPadOptions;
  readonly #aside: PadAside;
  readonly #note = document.createElement('p');
  #instead: ArrayLike<number> | undefined;
  readonly #penMark = document.createElement('div');
  readonly #strokes = new Strokes();
  readonly #echoes = new Echoes();
  #pen: PadPoint = { x: 0.5, y: 0.5 };
  #pointer: number | undefined;
  #request = 0;
  #label: string | undefined;

  constructor(container: HTMLElement, options: DrawingPadOptions) {
    this.#options = options;
    this.#shell = createShell(container, {
      kind: 'pad',
      label: options.label,
      tables: () => [strokeTable(this.#strokes.all)],
      paint: (width, height) => this.#paint(this.#shell.canvas, width, height),
      columns: () => strokeColumns(this.#strokes.all),
      record: (canvas, width, height) => this.#paint(canvas, width, height),
    });
    this.element = this.#shell.element;
    this.#aside = createPadAside(() => {
      this.#clear();
      this.#shell.drawing.focus();
    });
    this.#build();
    this.#listen(this.#shell.drawing);
    this.#show();
  }

  update(data: DrawingPadData): void {
    this.#label = data.label;
    const { strokes } = data;
    if (strokes && !this.#strokes.isDown && !this.#echoes.isEcho(strokes)) {
      this.#strokes.replace(strokes);
      this.#echoes.say(strokes);
    }
    this.#show();
    this.#instead = data.instead;
    this.#aside.show(this.#strokes.all.length > 0 ? data.image : (this.#instead ?? nothing));
  }

  dispose(): void {
    cancelAnimationFrame(this.#request);
    this.#aside.dispose();
    this.#shell.dispose();
  }

  #build(): void {
    const { drawing } = this.#shell;
    this.#note.className = 'figure-pad-note';
    this.#note.textContent = l10n.t('Draw a digit here');
    this.#penMark.className = 'figure-pad-pen';
    for (const part of [this.#note, this.#penMark]) part.setAttribute('aria-hidden', 'true');
    drawing.append(this.#note, this.#penMark);
    const row = document.createElement('div');
    row.className = 'figure-pad-row';
    const hint = document.createElement('p');
    hint.className = 'figure-pad-hint';
    hint.textContent = `${l10n.t('Draw with pointer or pen.')} ${hintOf(this.#keys())}`;
    drawing.before(row);
    row.append(drawing, this.#aside.element);
    row.after(hint);
  }

  #listen(drawing: HTMLElement): void {
    this.#shell.useKeys(() => this.#keys());
    drawing.addEventListener('pointerdown', (event) => {
      if (event.button !== 0 || this.#pointer !== undefined) return;
      this.#pointer = event.pointerId;
      drawing.setPointerCapture(event.pointerId);
      this.#pen = this.#placeOf(event);
      this.#strokes.putDown(this.#pen);
      this.#changed();
    });
    drawing.addEventListener('pointermove', (event) => {
      if (event.pointerId === this.#pointer) this.#follow(event);
    });
    for (const name of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
      drawing.addEventListener(name, (event) => {
        if (event.pointerId !== this.#pointer) return;
        this.#pointer = undefined;
        this.#strokes.lift();
        this.#show();
      });
    }
    drawing.addEventListener('blur', () => {
      if (this.#pointer === undefined) this.#strokes.lift();
      this.#show();
    });
  }

  /** All places the pointer was at since the last event; a page that is not served securely knows only the last one. */
  #follow(event: PointerEvent): void {
    const events = 'getCoalescedEvents' in event ? event.getCoalescedEvents() : [];
    let drawn = false;
    for (const one of events.length > 0 ? events : [event]) {
      this.#pen = this.#placeOf(one);
      drawn = this.#strokes.drawTo(this.#pen) || drawn;
    }
    if (drawn) this.#changed();
  }

  #placeOf({ clientX, clientY }: PointerEvent): PadPoint {
    const { drawing } = this.#shell;
    const { left, top } = drawing.getBoundingClientRect();
    return {
      x: (clientX - left - drawing.clientLeft) / drawing.clientWidth,
      y: (clientY - top - drawing.clientTop) / drawing.clientHeight,
    };
  }

  #keys(): readonly KeyUse[] {
    if (this.#pointer !== undefined) return [];
    return [
      {
        keys: withShift(arrowKeys),
        hint: l10n.t('Arrow keys move the pen, with Shift in finer steps.'),
        press: (key) => {
          const to = movePen(this.#pen, key);
          if (to) this.#movePen(to);
        },
      },
      {
        keys: [' '],
        hint: l10n.t('Space puts the pen down or lifts it.'),
        press: () => this.#togglePen(),
      },
      {
        keys: ['Backspace'],
        hint: l10n.t('Backspace takes the last stroke back.'),
        press: () => this.#takeBack(),
      },
      { keys: ['Delete'], hint: l10n.t('Delete clears the pad.'), press: () => this.#clear() },
    ];
  }

  #movePen(to: PadPoint): void {
    this.#pen = to;
    const drawn = this.#strokes.drawTo(to);
    const place = placeText(to);
    this.#shell.say(this.#strokes.isDown ? l10n.t('Drawing, {0}', place) : place);
    if (drawn) this.#changed();
    else this.#show();
  }

  #togglePen(): void {
    if (this.#strokes.isDown) {
      this.#strokes.lift();
      this.#shell.say(l10n.t('Pen lifted. Strokes: {0}.', this.#strokes.all.length));
      this.#show();
    } else {
      this.#strokes.putDown(this.#pen);
      this.#shell.say(l10n.t('Pen down, {0}', placeText(this.#pen)));
      this.#changed();
    }
  }

  #takeBack(): void {
    if (!this.#strokes.takeBack()) return this.#shell.say(l10n.t('There is no stroke to take back.'));
    this.#shell.say(l10n.t('Stroke taken back. Strokes: {0}.', this.#strokes.all.length));
    this.#changed();
  }

  #clear(): void {
    this.#strokes.replace([]);
    this.#shell.say(l10n.t('The pad is empty.'));
    this.#changed();
  }

  /** Shows what is drawn, and says so with the next frame of the screen. */
  #changed(): void {
    this.#show();
    if (this.#request !== 0) return;
    this.#request = requestAnimationFrame(() => {
      this.#request = 0;
      const strokes = this.#strokes.all;
      this.#echoes.say(strokes);
      this.#options.onChange(strokes);
    });
  }

  #show(): void {
    const { all, isDown } = this.#strokes;
    this.#note.hidden = all.length > 0;
    this.#aside.canClear(all.length > 0);
    if (all.length === 0) this.#aside.show(this.#instead ?? nothing);
    this.#penMark.classList.toggle('figure-pad-down', isDown);
    this.#penMark.style.left = `${100 * this.#pen.x}%`;
    this.#penMark.style.top = `${100 * this.#pen.y}%`;
    this.#shell.changed(this.#label, undefined);
  }

  #paint(canvas: HTMLCanvasElement, width: number, height: number): undefined {
    const context = prepareCanvas(canvas, width, height);
    if (context) drawStrokes(context, this.#strokes.all, width, height, color('foreground'));
  }
}

/** A square in which a digit is drawn with pointer, pen, finger or keys; beside it, what the net sees of it. */
export function createDrawingPad(container: HTMLElement, options: DrawingPadOptions): Figure<DrawingPadData> {
  return new DrawingPad(container, options);
}
