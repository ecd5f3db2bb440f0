import { color } from '../../base/theme';
import { type RecordFigure, recordSvg } from '../canvas/recording';
import { type Column, csvOf } from '../values/columns';

/** A figure as a learner takes it away. */
export interface TakeAway {
  readonly name: () => string;
  readonly csv?: (() => string) | undefined;
  /** Device pixels on the theme's background. */
  readonly picture?: (() => HTMLCanvasElement) | undefined;
  readonly svg?: (() => string) | undefined;
}

const takeAways = new WeakMap<Element, TakeAway>();

/** Says what can be taken away of the figure at `element`. */
export function offerTakeAway(element: Element, takeAway: TakeAway): void {
  takeAways.set(element, takeAway);
}

/** The figures under `root` that can be taken away, in the order of the page. */
export function takeAwaysIn(root: ParentNode): TakeAway[] {
  return [...root.querySelectorAll('[class^="figure"]')].flatMap((element) => takeAways.get(element) ?? []);
}

/** A drawing on canvases one above the other, put on the theme's background. */
function pictureOf(drawing: Element): HTMLCanvasElement {
  const layers = [...drawing.querySelectorAll('canvas')];
  const picture = document.createElement('canvas');
  picture.width = Math.max(1, ...layers.map(({ width }) => width));
  picture.height = Math.max(1, ...layers.map(({ height }) => height));
  const context = picture.getContext('2d');
  if (!context) return picture;
  context.fillStyle = color('background');
  context.fillRect(0, 0, picture.width, picture.height);
  for (const layer of layers)
    if (layer.width > 0 && layer.height > 0) context.drawImage(layer, 0, 0, picture.width, picture.height);
  return picture;
}

export interface DrawnFigure {
  readonly name: () => string;
  readonly columns?: (() => readonly Column[]) | undefined;
  /** Draws the figure anew, as it is, on another canvas. */
  readonly record?: RecordFigure | undefined;
}

/** What a figure drawn on canvases offers. */
export function offerDrawing(
  root: Element,
  drawing: HTMLElement,
  { name, columns, record }: DrawnFigure,
): void {
  offerTakeAway(root, {
    name,
    csv: columns && (() => csvOf(columns())),
    picture: () => pictureOf(drawing),
    svg: record && (() => recordSvg(name(), drawing.clientWidth, drawing.clientHeight, record)),
  });
}
