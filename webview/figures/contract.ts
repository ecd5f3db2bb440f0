import type { ColorName } from '../base/theme';
import type { MarkShape } from './canvas/shapes';
import type { AxisRange } from './geometry/axisScale';

/** A drawing in the page. `update` may be called at every frame: it keeps the last data and paints once a frame. */
export interface Figure<Data> {
  readonly element: HTMLElement;
  update(data: Data): void;
  dispose(): void;
}

export interface FigureOptions {
  /** What the figure shows, in a few words; a screen reader hears it. `data.label` replaces it when what is shown changes. */
  readonly label: string;
}

/** Of its range, what is left out follows the data (x exactly, y rounded outward to ticks). */
export interface Axis extends AxisRange {
  /** As in a formula: 'x', 'f(x)', 'iteration'. The figure adds the unit and, on a log axis, 'log scale'. */
  readonly name: string;
  readonly unit?: string | undefined;
}

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly color: ColorName;
  readonly shape: MarkShape;
  readonly label?: string | undefined;
  /** Radius in CSS pixels. */
  readonly size?: number | undefined;
  /** The pointer and the arrow keys move it: the chart's `onDrag` hears where to. */
  readonly draggable?: boolean | undefined;
  /** Read out when keys have moved it; left out: its coordinates. */
  readonly reading?: string | undefined;
}
