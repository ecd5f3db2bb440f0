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

/** Figures that show parts of the same: where one of them shows all there is again, so do the others, along both axes. */
export class FitGroup {
  readonly #figures = new Set<() => void>();

  /** `fit` shows all there is, and tells no one. */
  join(fit: () => void): () => void {
    this.#figures.add(fit);
    return () => this.#figures.delete(fit);
  }

  fit(from: () => void): void {
    for (const fit of this.#figures) if (fit !== from) fit();
  }
}

/** Charts above one another that share their x axis: one crosshair goes through all of them, and they zoom along x together. */
export class ChartLink {
  readonly fits = new FitGroup();
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
