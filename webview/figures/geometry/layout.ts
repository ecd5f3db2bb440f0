import type { AxisScale } from './axisScale';
import type { Box } from './polyline';
import { fitTicks, type Tick } from './ticks';

/** Where the plot stands in a figure, and the ticks that there is room for beside it. */
export interface Layout {
  readonly area: Box;
  readonly x: readonly Tick[];
  readonly y: readonly Tick[];
}

interface Demand {
  readonly x: AxisScale;
  readonly y: AxisScale;
  /** Width by height of the plot; left out, it takes all the room. */
  readonly aspect?: number | undefined;
}

/** Room for the names, and at the right. */
const margin = { top: 22, right: 8, bottom: 13 };
/** The numbers of the x axis, with what keeps them from it. */
export const numbersBelow = 28;
const numbersApart = 16;
const rowHeight = 24;
/** Between the numbers of the y axis and the plot. */
export const numbersAside = 4;
const leastAside = 32;
/** In steps, so that the plot does not twitch when a label gains a digit, and figures above one another line up. */
const inSteps = (size: number, step: number): number => Math.ceil(size / step) * step;

const widest = (ticks: readonly Tick[], widthOf: (label: string) => number): number =>
  Math.max(0, ...ticks.map(({ label }) => widthOf(label)));

/** The largest box of the aspect inside another: at its top, in its middle across. */
function shaped({ left, top, right, bottom }: Box, aspect: number | undefined): Box {
  if (aspect === undefined) return { left, top, right, bottom };
  const [width, height] = [right - left, bottom - top];
  const aside = Math.max(0, Math.floor((width - height * aspect) / 2));
  const below = Math.max(0, Math.floor(height - width / aspect));
  return { left: left + aside, top, right: right - aside, bottom: bottom - below };
}

/** Gives the plot the room that names and numbers leave, and as many ticks as fit beside it; `widthOf` measures a label. */
export function layOut(
  { x, y, aspect }: Demand,
  width: number,
  height: number,
  widthOf: (label: string) => number,
): Layout {
  const room = { top: margin.top, bottom: height - margin.bottom - numbersBelow };
  const fitY = (area: Box): Tick[] => fitTicks(y.ticks, area.bottom - area.top, () => rowHeight);
  const fitX = (area: Box): Tick[] =>
    fitTicks(x.ticks, area.right - area.left, (label) => widthOf(label) + numbersApart);
  const areaBeside = (ticksX: readonly Tick[], ticksY: readonly Tick[]): Box => {
    const left = Math.max(leastAside, inSteps(widest(ticksY, widthOf) + numbersAside, 8));
    // Half of the last number may stand beyond the plot.
    const right = width - margin.right - inSteps(widest(ticksX, widthOf) / 2, 4);
    return shaped({ ...room, left, right }, aspect);
  };
  let area = areaBeside([], []);
  // How many ticks there are and how much room they take depend on one another.
  for (let i = 0; i < 2; i++) area = areaBeside(fitX(area), fitY(area));
  return { area, x: fitX(area), y: fitY(area) };
}
