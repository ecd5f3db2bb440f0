import { isInside, type Pen } from '../canvas/pen';
import { drawShape } from '../canvas/shapes';
import type { Mark } from '../contract';

/** Draws the marks that lie in the plot, the first above the later ones. */
export function drawMarks(pen: Pen, marks: readonly Mark[]): void {
  for (const mark of marks.toReversed()) {
    const at = pen.toPixel(mark.x, mark.y);
    if (isInside(pen.area, at)) drawShape(pen.context, mark, at);
  }
}
