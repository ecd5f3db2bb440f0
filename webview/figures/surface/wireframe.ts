import * as l10n from '@vscode/l10n';
import { color } from '../../base/theme';
import { nearestPoint } from '../geometry/polyline';
import { arrowKeys, goFar, type KeyUse, withShift } from '../shell/keys';
import { createShell, type Shell } from '../shell/shell';
import { gridColumns } from '../values/columns';
import { type GridCursor, moveOnGrid } from '../values/cursor';
import { gridTable, readableGrid, readExtremes } from '../values/gridValues';
import { markTables } from '../values/markValues';
import type { ValueTable } from '../values/valueTable';
import type { WireframeData, WireframeFigure, WireframeOptions } from './contract';
import { facing } from './facing';
import { createPainter, type Painted, paintOnce } from './picture';
import type { View } from './projection';
import { listenToPointer, listenToWheel, turnByKey } from './turning';

const reach = 12;

const namesOf = ({ x, y, z }: WireframeData) => ({ x, y, value: z });

const tablesOf = (data: WireframeData): ValueTable[] => [
  gridTable(data.grid, namesOf(data)),
  ...markTables(data.marks ?? [], data),
];

/** Shows and reads out the point of the grid at the cursor. */
function showPoint(
  shell: Shell,
  painted: Painted | undefined,
  cursor: GridCursor | undefined,
  aloud: boolean,
): void {
  if (!painted || !cursor) {
    shell.readout.hide();
    return;
  }
  const { data, points, width, height } = painted;
  const index = cursor.row * data.grid.x.length + cursor.column;
  const at = { x: points[2 * index] ?? Number.NaN, y: points[2 * index + 1] ?? Number.NaN };
  const text = readableGrid(data.grid, namesOf(data)).read(cursor);
  if (aloud) shell.say(text);
  if (!Number.isFinite(at.x + at.y)) shell.readout.hide();
  else {
    const area = { left: 0, top: 0, right: width, bottom: height };
    shell.readout.show({ ...at, text, color: color('foreground'), crossed: false }, area);
  }
}

function pointNear({ points, data }: Painted, event: PointerEvent): GridCursor | undefined {
  const pairs = Array.from({ length: points.length / 2 }, (_, i) => ({
    x: points[2 * i] ?? Number.NaN,
    y: points[2 * i + 1] ?? Number.NaN,
  }));
  const index = nearestPoint(pairs, { x: event.offsetX, y: event.offsetY }, reach);
  const columns = data.grid.x.length;
  return index < 0 ? undefined : { column: index % columns, row: Math.floor(index / columns) };
}

function readView({ azimuth, elevation }: View, data: WireframeData): string {
  const view = l10n.t('Seen from azimuth {0}°, elevation {1}°.', Math.round(azimuth), Math.round(elevation));
  return `${view} ${readExtremes(data.grid, namesOf(data))}`;
}

class Wireframe implements WireframeFigure {
  readonly element: HTMLElement;
  readonly #shell: Shell;
  readonly #options: WireframeOptions;
  readonly #paintOn: ReturnType<typeof createPainter>;
  #data: WireframeData | undefined;
  #view: View;
  #painted: Painted | undefined;
  #cursor: GridCursor | undefined;
  #reading = false;
  #isFacing = false;

  constructor(container: HTMLElement, options: WireframeOptions) {
    this.#options = options;
    const { azimuth = -60, elevation = 30, zoom = 1 } = options;
    this.#view = { azimuth, elevation, zoom };
    this.#shell = createShell(container, {
      kind: 'wireframe',
      label: options.label,
      tables: () => (this.#data ? tablesOf(this.#data) : []),
      paint: (width, height) => this.#data && this.#paint(this.#data, width, height),
      columns: () =>
        this.#data
          ? gridColumns(this.#data.grid, [this.#data.x.name, this.#data.y.name, this.#data.z.name])
          : [],
      record: (canvas, width, height) => {
        if (this.#data) paintOnce(canvas, this.#data, this.#view, width, height);
      },
    });
    this.element = this.#shell.element;
    this.#paintOn = createPainter(this.#shell.canvas);
    this.#listen(this.#shell.drawing);
  }

  update(data: WireframeData): void {
    this.#data = data;
    this.#shell.changed(data.label, undefined);
  }

  look(azimuth: number, elevation: number, zoom: number): void {
    this.#view = { azimuth, elevation, zoom };
    this.#shell.repaint();
  }

  facePaths(): void {
    this.#isFacing = true;
  }

  dispose(): void {
    this.#shell.dispose();
  }

  #listen(drawing: HTMLElement): void {
    drawing.classList.add('figure-turn');
    this.#shell.useKeys(() => this.#keys());
    drawing.addEventListener('blur', () => {
      this.#cursor = undefined;
      this.#shell.readout.hide();
    });
    listenToWheel(
      drawing,
      () => this.#view,
      (view) => this.#turn(view),
    );
    listenToPointer(
      drawing,
      () => this.#view,
      (view) => this.#turn(view),
      (event) => {
        const at = event && this.#painted ? pointNear(this.#painted, event) : this.#cursor;
        showPoint(this.#shell, this.#painted, at, false);
      },
    );
  }

  #paint(data: WireframeData, width: number, height: number): void {
    if (this.#isFacing) this.#view = facing(data, this.#view);
    this.#isFacing = false;
    this.#painted = this.#paintOn(data, this.#view, width, height);
    if (this.#cursor) showPoint(this.#shell, this.#painted, this.#cursor, false);
  }

  #turn(view: View): void {
    this.#view = view;
    this.#shell.repaint();
    this.#options.onTurn?.(view.azimuth, view.elevation, view.zoom ?? 1);
  }

  #keys(): readonly KeyUse[] {
    const turn = (key: string): void => this.#pressTurn(key);
    const read = (key: string): void => this.#pressRead(key);
    const arrows: readonly KeyUse[] = this.#reading
      ? [{ keys: arrowKeys, hint: l10n.t('Arrow keys read the points.'), press: read }, goFar('axis', read)]
      : [
          {
            keys: withShift(arrowKeys),
            hint: l10n.t('Arrow keys turn the surface, with Shift in finer steps.'),
            press: turn,
          },
        ];
    const toggle: KeyUse = {
      keys: ['p'],
      hint: this.#reading
        ? l10n.t('P lets the arrow keys turn the surface.')
        : l10n.t('P lets the arrow keys read the points.'),
      press: () => this.#toggleReading(),
    };
    const zoom: KeyUse = {
      // The same keys with Shift, or without.
      keys: ['+', '=', '-', '_', '0'],
      hint: l10n.t('Plus and minus zoom, 0 shows all.'),
      press: turn,
    };
    return [...arrows, toggle, zoom];
  }

  #toggleReading(): void {
    this.#reading = !this.#reading;
    this.#shell.say(
      this.#reading ? l10n.t('Arrow keys now read the points.') : l10n.t('Arrow keys now turn the surface.'),
    );
    this.#shell.keysChanged();
  }

  #pressTurn(key: string): void {
    const view = turnByKey(this.#view, key);
    if (!view || !this.#data) return;
    this.#turn(view);
    this.#shell.say(readView(view, this.#data));
  }

  #pressRead(key: string): void {
    if (!this.#data) return;
    const { x, y } = this.#data.grid;
    const middle = { column: Math.floor(x.length / 2), row: Math.floor(y.length / 2) };
    const next = moveOnGrid(this.#cursor ?? middle, key, x.length, y.length);
    if (!next) return;
    this.#cursor = next;
    showPoint(this.#shell, this.#painted, next, true);
  }
}

/** A surface over the plane as a wire grid that is turned by dragging or with the arrow keys. */
export function createWireframe(container: HTMLElement, options: WireframeOptions): WireframeFigure {
  return new Wireframe(container, options);
}
