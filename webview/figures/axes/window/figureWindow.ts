import type { Axis } from '../../contract';
import { type AxisScale, axisScale, type Extent } from '../../geometry/axisScale';
import type { Scales } from '../../geometry/scales';
import type { LineChartOptions, WindowChange } from '../contract';
import { AxisWindow } from './axisWindow';
import { isDrawable, legibleRange, type PlotWindow } from './plotWindow';

export type Along = 'x' | 'y';

/** A range that the view has not answered after this many milliseconds never will be: it could not be computed. */
const PATIENCE = 3_000;

const both: readonly Along[] = ['x', 'y'];

export const kindOf = ({ name, unit, scale }: Axis): string => [name, unit, scale].join('\n');

type Options = Pick<LineChartOptions, 'onWindow' | 'handsBack'>;

/** What a figure shows of its axes: all there is, or what the learner has zoomed and shifted to. */
export class FigureWindow {
  readonly #axes = { x: new AxisWindow(), y: new AxisWindow() };
  readonly #options: Options;
  readonly #changed: () => void;
  #wait: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options, changed: () => void) {
    this.#options = options;
    this.#changed = changed;
  }

  /** The range chosen along an axis; undefined: what the data have. */
  own(along: Along): Extent | undefined {
    return this.#axes[along].own;
  }

  /** The scales of what is to be drawn, of the whole ranges as the data have them. */
  scales(axes: { readonly x: Axis; readonly y: Axis }, whole: Scales): Scales {
    return { x: this.#scale('x', axes.x, whole.x), y: this.#scale('y', axes.y, whole.y) };
  }

  /** Shows the ranges that are given, unless numbers are too coarse or too small for them. */
  show(window: Partial<PlotWindow>, scales: Scales): void {
    const chosen = both.flatMap((along) => {
      const range = window[along];
      return range ? [{ along, range, log: scales[along].log }] : [];
    });
    if (!chosen.every(({ range, log }) => isDrawable(range, log))) return;
    const asked = chosen.map(({ along, range, log }) => [along, legibleRange(range, log)] as const);
    chosen.forEach(({ along, range }, i) => {
      this.#axes[along].show(range, this.#isHandedBack(along) ? asked[i]?.[1] : undefined);
    });
    this.#tell(Object.fromEntries(asked));
  }

  fit(...axes: readonly Along[]): void {
    for (const along of axes) this.#axes[along].fit();
    this.#tell(Object.fromEntries(axes.map((along) => [along, 'fit'])));
  }

  /** Shows all there is, as another figure of its group asked the view for. */
  forget(): void {
    for (const along of both) this.#axes[along].fit();
    this.#changed();
  }

  /** Shows along x what a linked chart shows. */
  follow(x: Extent | undefined): void {
    if (x) this.#axes.x.show(x);
    else this.#axes.x.fit();
    this.#changed();
  }

  dispose(): void {
    clearTimeout(this.#wait);
  }

  #isHandedBack(along: Along): boolean {
    const { onWindow, handsBack = 'both' } = this.#options;
    return onWindow !== undefined && (handsBack === 'both' || handsBack === along);
  }

  #scale(along: Along, axis: Axis, whole: AxisScale): AxisScale {
    const window = this.#axes[along];
    window.follow(kindOf(axis), [axis.min ?? whole.min, axis.max ?? whole.max], this.#isHandedBack(along));
    if (!window.own) return whole;
    const [min, max] = window.own;
    const zero = axis.zeroAtEnd ? whole.min : undefined;
    return axisScale({ ...axis, min, max, zeroAt: zero }, window.own, false);
  }

  #tell(change: WindowChange): void {
    this.#changed();
    if (!this.#options.onWindow) return;
    clearTimeout(this.#wait);
    this.#wait = setTimeout(() => this.#giveUp(), PATIENCE);
    this.#options.onWindow(change);
  }

  #giveUp(): void {
    const waiting = both.filter((along) => this.#axes[along].isWaiting);
    for (const along of waiting) this.#axes[along].fit();
    if (waiting.length > 0) this.#changed();
  }
}
