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

/** What a canvas shows, put on the theme's background. */
function pictureOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const picture = document.createElement('canvas');
  picture.width = Math.max(1, canvas.width);
  picture.height = Math.max(1, canvas.height);
  const context = picture.getContext('2d');
  if (!context) return picture;
  context.fillStyle = color('background');
  context.fillRect(0, 0, picture.width, picture.height);
  if (canvas.width > 0 && canvas.height > 0) context.drawImage(canvas, 0, 0);
  return picture;
}

export interface DrawnFigure {
  readonly name: () => string;
  readonly canvas: HTMLCanvasElement;
  readonly columns?: (() => readonly Column[]) | undefined;
  /** Draws the figure anew, as it is, on another canvas. */
  readonly record?: RecordFigure | undefined;
}

/** What a figure drawn on a canvas offers; `drawing` is as large as the figure. */
export function offerDrawing(
  root: Element,
  drawing: HTMLElement,
  { name, canvas, columns, record }: DrawnFigure,
): void {
  offerTakeAway(root, {
    name,
    csv: columns && (() => csvOf(columns())),
    picture: () => pictureOf(canvas),
    svg: record && (() => recordSvg(name(), drawing.clientWidth, drawing.clientHeight, record)),
  });
}
