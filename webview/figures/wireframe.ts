import * as l10n from '@vscode/l10n';
import { color } from '../ui/theme';
import { axisScale, extentOf } from './axisScale';
import { type GridCursor, moveOnGrid } from './cursor';
import { createFrame, type Frame } from './frame';
import { gridTable, readableGrid, readExtremes } from './gridValues';
import { markTables } from './lineValues';
import { nearestPoint } from './polyline';
import { projection, type View } from './projection';
import { type SurfaceScales, surfaceOf } from './surface';
import { listenToPointer, turnByKey } from './turning';
import type { Figure, WireframeData, WireframeOptions } from './types';
import { drawBox, drawBoxAxes } from './wireframeBox';
import { drawSurface, drawSurfaceMark, placeIn, prepareCanvas } from './wireframePaint';

const reach = 12;

/** A surface as last painted: its grid's points in pixels, x and y in turn. */
interface Painted {
  readonly data: WireframeData;
  readonly points: Float64Array;
  readonly width: number;
  readonly height: number;
}

const namesOf = ({ x, y, z }: WireframeData) => ({ x, y, value: z });

function scalesOf({ x, y, z, grid, zMin, zMax }: WireframeData): SurfaceScales {
  const heights = { ...z, min: zMin ?? z.min, max: zMax ?? z.max };
  return {
    x: axisScale(x, extentOf([grid.x], x.scale === 'log'), false),
    y: axisScale(y, extentOf([grid.y], y.scale === 'log'), false),
    z: axisScale(heights, extentOf([grid.z], z.scale === 'log'), true),
  };
}

function paint(
  canvas: HTMLCanvasElement,
  data: WireframeData,
  view: View,
  width: number,
  height: number,
): Painted {
  const context = prepareCanvas(canvas, width, height);
  const scales = scalesOf(data);
  const axes = { names: data, scales };
  const place = placeIn(width, height, view, projection(view));
  if (!context) return { data, points: new Float64Array(), width, height };
  drawBox(context, place, view, axes);
  const points = drawSurface(context, surfaceOf(data.grid, scales), view, place);
  drawBoxAxes(context, place, view, axes);
  for (const mark of data.marks ?? []) {
    const at = [scales.x.toUnit(mark.x), scales.y.toUnit(mark.y), scales.z.toUnit(mark.z)] as const;
    drawSurfaceMark(context, mark, at, place);
  }
  return { data, points, width, height };
}

/** Shows and reads out the point of the grid at the cursor. */
function showPoint(
  frame: Frame,
  painted: Painted | undefined,
  cursor: GridCursor | undefined,
  aloud: boolean,
): void {
  if (!painted || !cursor) {
    frame.readout.hide();
    return;
  }
  const { data, points, width, height } = painted;
  const index = cursor.row * data.grid.x.length + cursor.column;
  const at = { x: points[2 * index] ?? Number.NaN, y: points[2 * index + 1] ?? Number.NaN };
  const text = readableGrid(data.grid, namesOf(data)).read(cursor);
  if (aloud) frame.say(text);
  if (!Number.isFinite(at.x + at.y)) frame.readout.hide();
  else {
    const area = { left: 0, top: 0, right: width, bottom: height };
    frame.readout.show({ ...at, text, color: color('foreground'), crossed: false }, area);
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

/** A surface over the plane as a wire grid that is turned by dragging or with the arrow keys. */
export function createWireframe(container: HTMLElement, options: WireframeOptions): Figure<WireframeData> {
  let data: WireframeData | undefined;
  let view: View = { azimuth: options.azimuth ?? -60, elevation: options.elevation ?? 30 };
  let painted: Painted | undefined;
  let cursor: GridCursor | undefined;
  const frame = createFrame(container, {
    kind: 'wireframe',
    label: options.label,
    hint: l10n.t('Arrow keys turn the surface, with Shift in finer steps; with Alt they read its points.'),
    tables: () => (data ? [gridTable(data.grid, namesOf(data)), ...markTables(data.marks ?? [], data)] : []),
    paint: (width, height) => {
      if (!data) return;
      painted = paint(frame.canvas, data, view, width, height);
      if (cursor) showPoint(frame, painted, cursor, false);
    },
  });
  const turned = (next: View): void => {
    view = next;
    frame.repaint();
    options.onTurn?.(view.azimuth, view.elevation);
  };
  const press = (event: KeyboardEvent): void => {
    if (!data || event.ctrlKey || event.metaKey) return;
    const { x, y } = data.grid;
    if (event.altKey || !event.key.startsWith('Arrow')) {
      const from = cursor ?? { column: Math.floor(x.length / 2), row: Math.floor(y.length / 2) };
      const next = moveOnGrid(from, event.key, x.length, y.length);
      if (!next) return;
      cursor = next;
      showPoint(frame, painted, cursor, true);
    } else {
      const next = turnByKey(view, event.key, event.shiftKey);
      if (!next) return;
      turned(next);
      frame.say(readView(next, data));
    }
    event.preventDefault();
  };
  frame.drawing.classList.add('figure-turn');
  frame.drawing.addEventListener('keydown', press);
  frame.drawing.addEventListener('blur', () => {
    cursor = undefined;
    frame.readout.hide();
  });
  listenToPointer(
    frame.drawing,
    () => view,
    turned,
    (event) => showPoint(frame, painted, event && painted ? pointNear(painted, event) : cursor, false),
  );
  return {
    element: frame.element,
    update(next) {
      data = next;
      frame.changed(next.label, undefined);
    },
    dispose: frame.dispose,
  };
}
