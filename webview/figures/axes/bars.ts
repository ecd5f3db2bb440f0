import { color, fade } from '../../base/theme';
import { clipped, type Pen } from '../canvas/pen';
import type { AxisScale } from '../geometry/axisScale';
import type { Series } from './contract';

interface BarScales {
  readonly x: AxisScale;
  readonly y: AxisScale;
}

/** A bar in units of the axes, standing on the foot of the plot. */
export interface UnitBar {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** The bars of a series that have a height on these axes. */
export function unitBars({ edges = [], y }: Pick<Series, 'edges' | 'y'>, scales: BarScales): UnitBar[] {
  const bars: UnitBar[] = [];
  for (let i = 0; i < y.length; i++) {
    const [left, right] = [edges[i], edges[i + 1]].map((edge) => scales.x.toUnit(edge ?? Number.NaN));
    const top = scales.y.toUnit(y[i] ?? Number.NaN);
    if (left === undefined || right === undefined || !Number.isFinite(left + right) || !(top > 0)) continue;
    bars.push({ left, right, top });
  }
  return bars;
}

/** Draws the series that are bars, later ones over earlier ones; a pixel of ground is left between neighbours. */
export function drawBars(pen: Pen, series: readonly Series[], scales: BarScales): void {
  const { context, area, unitToPixel } = pen;
  for (const one of series) {
    if (one.kind !== 'bars') continue;
    const ink = color(one.color);
    clipped(pen, () => {
      for (const { left, right, top } of unitBars(one, scales)) {
        const corner = unitToPixel({ x: left, y: top });
        const width = Math.max(1, unitToPixel({ x: right, y: top }).x - corner.x - 1);
        context.fillStyle = fade(ink, 0.55);
        context.fillRect(corner.x, corner.y, width, area.bottom - corner.y);
        context.fillStyle = ink;
        context.fillRect(corner.x, corner.y, width, 2);
      }
    });
  }
}
