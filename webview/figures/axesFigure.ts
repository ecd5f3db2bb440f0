import { type AxisScale, axisScale, type Extent } from './axisScale';
import { explore, type ReadableGrid, type ReadableTrack } from './explore';
import { createFrame } from './frame';
import { createPaper, type Line } from './paper';
import type { Pen } from './pen';
import type { Point } from './polyline';
import type { Axis, Figure, LineChartOptions } from './types';
import type { ValueTable } from './valueTable';

interface AxesData {
  readonly x: Axis;
  readonly y: Axis;
  readonly note?: string | undefined;
  readonly label?: string | undefined;
}

export interface Scales {
  readonly x: AxisScale;
  readonly y: AxisScale;
}

export type IsSeen = (x: number, y: number) => boolean;

/** What a kind of figure adds to a pair of axes. */
export interface AxesKind<Data extends AxesData> {
  readonly kind: string;
  readonly hint: string;
  /** Range of the data on each axis, and whether an open end moves outward to a round value. */
  range(data: Data): { x: Extent; y: Extent; outwardX: boolean; outwardY: boolean };
  lines(data: Data, scales: Scales, width: number): Line[];
  under(pen: Pen, data: Data, scales: Scales): void;
  over(pen: Pen, data: Data, scales: Scales): void;
  tracks(data: Data, isSeen: IsSeen): ReadableTrack[];
  grid(data: Data): ReadableGrid | undefined;
  tables(data: Data): ValueTable[];
}

/** Values as points in units of the axes; what has no place on them becomes a gap. */
export function unitPoints(x: ArrayLike<number>, y: ArrayLike<number>, scales: Scales): Point[] {
  return Array.from({ length: Math.min(x.length, y.length) }, (_, i) => ({
    x: scales.x.toUnit(x[i] ?? Number.NaN),
    y: scales.y.toUnit(y[i] ?? Number.NaN),
  }));
}

/** True for points in the plot, its edges included. */
function seenOn(scales: Scales | undefined): IsSeen {
  const inUnit = (at: number | undefined): boolean => at !== undefined && at >= -1e-9 && at <= 1 + 1e-9;
  return (x, y) => inUnit(scales?.x.toUnit(x)) && inUnit(scales?.y.toUnit(y));
}

/** A figure with two axes: frame, paper, pointer and keyboard joined. */
export function createAxesFigure<Data extends AxesData>(
  container: HTMLElement,
  options: LineChartOptions,
  kind: AxesKind<Data>,
): Figure<Data> {
  let data: Data | undefined;
  let scales: Scales | undefined;
  const paint = (shown: Data, width: number, height: number): void => {
    const { x, y, outwardX, outwardY } = kind.range(shown);
    const drawn = { x: axisScale(shown.x, x, outwardX), y: axisScale(shown.y, y, outwardY) };
    scales = drawn;
    paper.paint(
      {
        x: { axis: shown.x, scale: drawn.x },
        y: { axis: shown.y, scale: drawn.y },
        lines: kind.lines(shown, drawn, width),
        under: (pen) => kind.under(pen, shown, drawn),
        over: (pen) => kind.over(pen, shown, drawn),
      },
      width,
      height,
    );
    explorer.placed();
  };
  const frame = createFrame(container, {
    kind: kind.kind,
    label: options.label,
    hint: kind.hint,
    tables: () => (data ? kind.tables(data) : []),
    paint: (width, height) => data && paint(data, width, height),
  });
  const paper = createPaper(frame.canvas);
  const explorer = explore(frame, {
    pen: () => paper.pen,
    tracks: () => (data ? kind.tracks(data, seenOn(scales)) : []),
    grid: () => data && kind.grid(data),
    onPoint: options.onPoint,
  });
  if (options.onPoint) frame.drawing.classList.add('figure-pick');
  return {
    element: frame.element,
    update(next) {
      data = next;
      frame.changed(next.label, next.note);
    },
    dispose() {
      paper.dispose();
      frame.dispose();
    },
  };
}
