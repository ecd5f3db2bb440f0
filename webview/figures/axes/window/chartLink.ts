import type { Extent } from '../../geometry/axisScale';

/** A chart among those that share an x axis. */
export interface LinkedChart {
  /** What stands on its x axis; charts whose axes differ do not follow one another. */
  axis(): string;
  /** Draws the crosshair at x, or none. */
  cross(x: number | undefined): void;
  /** Shows the range along x; undefined: all there is. */
  follow(x: Extent | undefined): void;
}

/** Charts above one another that share their x axis: one crosshair goes through all of them, and they zoom along x together. */
export class ChartLink {
  readonly #charts = new Set<LinkedChart>();

  join(chart: LinkedChart): () => void {
    this.#charts.add(chart);
    return () => this.#charts.delete(chart);
  }

  cross(from: LinkedChart, x: number | undefined): void {
    for (const chart of this.#others(from)) chart.cross(x);
  }

  show(from: LinkedChart, x: Extent | undefined): void {
    for (const chart of this.#others(from)) chart.follow(x);
  }

  #others(from: LinkedChart): LinkedChart[] {
    return [...this.#charts].filter((chart) => chart !== from && chart.axis() === from.axis());
  }
}
