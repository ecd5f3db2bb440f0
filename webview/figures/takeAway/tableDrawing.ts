import { color } from '../../base/theme';
import { prepareCanvas } from '../canvas/prepareCanvas';
import { recordSvg } from '../canvas/recording';
import type { Point } from '../geometry/polyline';
import { type Column, csvOf } from '../values/columns';
import { offerTakeAway } from './takeAway';

/** Room around the table in its picture. */
const margin = 8;

/** Whether nothing is seen of a computed colour: its last part, behind a comma or a slash, is an opacity of 0. */
const isClear = (css: string): boolean => css === 'transparent' || /[,/]\s*0\)$/.test(css);

/** What is seen of one element: its ground, its edge and the text that stands in it. */
function drawGround(context: CanvasRenderingContext2D, element: Element, from: Point): void {
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const [x, y] = [box.left - from.x, box.top - from.y];
  if (!isClear(style.backgroundColor) && box.width > 0) {
    context.fillStyle = style.backgroundColor;
    context.fillRect(x, y, box.width, box.height);
  }
  drawEdge(context, style.borderTopWidth, style.borderTopColor, { x, y }, box, -1);
  if (style.outlineStyle === 'none') return;
  drawEdge(context, style.outlineWidth, style.outlineColor, { x, y }, box, 1);
}

/** A line along a box: within it where `side` is -1, as a border, without where it is 1, as an outline. */
function drawEdge(
  context: CanvasRenderingContext2D,
  lineWidth: string,
  css: string,
  { x, y }: Point,
  { width, height }: DOMRect,
  side: 1 | -1,
): void {
  const line = Number.parseFloat(lineWidth);
  if (!(line > 0) || isClear(css)) return;
  const out = (side * line) / 2;
  context.lineWidth = line;
  context.strokeStyle = css;
  context.strokeRect(x - out, y - out, width + 2 * out, height + 2 * out);
}

/** A text where the page shows it, upright or, in vertical writing, upward. */
function drawText(context: CanvasRenderingContext2D, text: Text, from: Point): void {
  const parent = text.parentElement;
  const words = text.data.trim();
  if (!parent || words === '') return;
  const range = document.createRange();
  range.selectNodeContents(text);
  const box = range.getBoundingClientRect();
  const style = getComputedStyle(parent);
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.color;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.save();
  context.translate(box.left + box.width / 2 - from.x, box.top + box.height / 2 - from.y);
  if (style.writingMode.startsWith('vertical')) context.rotate(-Math.PI / 2);
  context.fillText(words, 0, 0);
  context.restore();
}

/** Draws a table as the page shows it: grounds and edges of its cells and of the bars in them, then their texts. */
function drawTable(context: CanvasRenderingContext2D, table: HTMLTableElement): void {
  const { left, top } = table.getBoundingClientRect();
  const from = { x: left - margin, y: top - margin };
  for (const element of table.querySelectorAll('tr, th, td, .figure-bar')) drawGround(context, element, from);
  const texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (texts.currentNode instanceof Text) drawText(context, texts.currentNode, from);
  }
}

function pictureOf(table: HTMLTableElement, width: number, height: number): HTMLCanvasElement {
  const picture = document.createElement('canvas');
  const context = prepareCanvas(picture, width, height);
  if (!context) return picture;
  context.fillStyle = color('background');
  context.fillRect(0, 0, width, height);
  drawTable(context, table);
  return picture;
}

/** What a figure made of a table offers: its values, and a picture of the table as it is. */
export function offerTable(
  root: Element,
  table: () => HTMLTableElement,
  { name, columns }: { readonly name: () => string; readonly columns: () => readonly Column[] },
): void {
  const width = (): number => Math.ceil(table().offsetWidth) + 2 * margin;
  const height = (): number => Math.ceil(table().offsetHeight) + 2 * margin;
  const record = (canvas: HTMLCanvasElement): void => {
    const context = prepareCanvas(canvas, width(), height());
    if (context) drawTable(context, table());
  };
  offerTakeAway(root, {
    name,
    csv: () => csvOf(columns()),
    picture: () => pictureOf(table(), width(), height()),
    svg: () => recordSvg(name(), width(), height(), record),
  });
}
