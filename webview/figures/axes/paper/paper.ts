import { createPen, type Pen } from '../../canvas/pen';
import { prepareCanvas } from '../../canvas/prepareCanvas';
import type { Axis } from '../../contract';
import { type Layout, layOut } from '../../geometry/layout';
import type { Box } from '../../geometry/polyline';
import type { Scales } from '../../geometry/scales';
import { drawAxes, drawGrid, drawNames, tickFont } from './frame';
import { drawLines, type Line } from './lines';

interface Picture {
  readonly axes: { readonly x: Axis; readonly y: Axis };
  readonly scales: Scales;
  /** Width by height of the plot; left out, it takes all the room. */
  readonly aspect?: number | undefined;
  readonly lines: readonly Line[];
  /** Draws beneath the lines, and over them. */
  under(pen: Pen): void;
  over(pen: Pen): void;
}

export interface Paper {
  /** Where values were at the last paint; undefined before it. */
  readonly pen: Pen | undefined;
  paint(picture: Picture, width: number, height: number): void;
}

const hasRoom = (area: Box): boolean => area.right - area.left > 20 && area.bottom - area.top > 20;

/** What the layout depends on: while a point is dragged, none of it changes, and nothing is measured anew. */
const keyOf = ({ scales: { x, y }, aspect }: Picture, width: number, height: number): string =>
  [x.min, x.max, x.log, y.min, y.max, y.log, aspect, width, height, tickFont()].join(' ');

/** Axes and lines on a canvas; everything else is drawn by the picture's `under` and `over`. */
export function createPaper(canvas: HTMLCanvasElement): Paper {
  let pen: Pen | undefined;
  let laidOut: { readonly key: string; readonly layout: Layout } | undefined;
  const layoutOf = (
    context: CanvasRenderingContext2D,
    picture: Picture,
    width: number,
    height: number,
  ): Layout => {
    const key = keyOf(picture, width, height);
    if (laidOut?.key === key) return laidOut.layout;
    context.font = tickFont();
    const demand = { ...picture.scales, aspect: picture.aspect };
    const layout = layOut(demand, width, height, (label) => context.measureText(label).width);
    laidOut = { key, layout };
    return layout;
  };
  return {
    get pen() {
      return pen;
    },
    paint(picture, width, height) {
      const context = prepareCanvas(canvas, width, height);
      if (!context) return;
      const layout = layoutOf(context, picture, width, height);
      pen = createPen(context, layout.area, picture.scales.x, picture.scales.y);
      if (!hasRoom(layout.area)) return;
      drawGrid(pen, layout);
      drawAxes(pen);
      picture.under(pen);
      drawLines(pen, picture.lines);
      drawNames(picture.axes, pen);
      picture.over(pen);
    },
  };
}
