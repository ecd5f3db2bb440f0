import {
  Chart,
  type ChartDataset,
  LinearScale,
  LineElement,
  PointElement,
  type Scale,
  type ScaleOptions,
  ScatterController,
} from 'chart.js';
import { color, fade, fontFamily, isHighContrast } from '../../base/theme';
import { createPen, drawText, nameFont, type Pen } from '../canvas/pen';
import type { Axis } from '../contract';
import { type Padding, padding, paddingFor } from '../geometry/aspect';
import type { AxisScale } from '../geometry/axisScale';
import { fitText } from '../geometry/labels';
import { type Box, clipPolyline, type Point } from '../geometry/polyline';
import { fitTicks } from '../geometry/ticks';
import { axisTitle } from '../values/axisTitle';

Chart.register(ScatterController, LineElement, PointElement, LinearScale);

/** A polyline in units of the axes: (0, 0) is the lower left corner of the plot, (1, 1) the upper right. */
export interface Line {
  readonly points: readonly Point[];
  readonly ink: string;
  /** 0 draws the points only. */
  readonly width: number;
  readonly dash: readonly number[];
  /** Of each point; 0 draws the line only. */
  readonly radius: number;
  readonly shape?: 'circle' | 'triangle' | 'square' | 'diamond' | undefined;
}

interface Picture {
  readonly x: { readonly axis: Axis; readonly scale: AxisScale };
  readonly y: { readonly axis: Axis; readonly scale: AxisScale };
  /** Width by height of the plot; left out, it takes all the room. */
  readonly aspect?: number | undefined;
  readonly lines: readonly Line[];
  /** Draws beneath the lines, and over them. */
  under(pen: Pen): void;
  over(pen: Pen): void;
}

export interface Paper {
  /** Where values were at the last paint; undefined before it. */
  readonly pen: Pen | undefined;
  paint(picture: Picture, width: number, height: number): void;
  dispose(): void;
}

const tickSize = 11;

/** In units of the axes: far enough out that no cut shows. */
const wide: Box = { left: -8, right: 9, top: -8, bottom: 9 };

/** Room for the numbers of the axes before they are measured. */
const numbersAside = 48;
const numbersBelow = 21;

/** As many ticks as fit beside the plot as it is laid out: where its aspect is fixed, it may be far smaller than the figure. */
function setTicks(scale: Scale, axis: AxisScale): void {
  const { ctx, width, height, options, scales } = scale.chart;
  const { left, right, top, bottom } = paddingOf(options);
  ctx.font = `${tickSize}px ${fontFamily('interface')}`;
  const ticks =
    scale.axis === 'x'
      ? fitTicks(
          axis.ticks,
          width - left - right - (scales['y']?.width || numbersAside),
          (label) => ctx.measureText(label).width + 16,
        )
      : fitTicks(axis.ticks, height - top - bottom - numbersBelow, () => 24);
  scale.ticks = ticks.map(({ value, label }) => ({ value: axis.toUnit(value), label }));
}

function scaleOptions(side: 'x' | 'y', axis: () => AxisScale): ScaleOptions<'linear'> {
  return {
    type: 'linear',
    min: 0,
    max: 1,
    afterBuildTicks: (scale: Scale) => setTicks(scale, axis()),
    afterFit: (scale: Scale) => {
      // In steps, so that the plot does not twitch when a label gains a digit, and figures above one another line up.
      if (side === 'y') scale.width = Math.max(32, Math.ceil(scale.width / 8) * 8);
    },
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      padding: side === 'x' ? 7 : 4,
      // Chart.js asks for the labels after the ticks are set: they are already there.
      callback: (_value: unknown, index: number, ticks: { label?: string | string[] }[]) =>
        ticks[index]?.label ?? '',
      color: () => color('muted'),
      font: () => ({ family: fontFamily('interface'), size: tickSize }),
    },
    grid: {
      color: () => fade(color('foreground'), isHighContrast() ? 0.22 : 0.08),
      drawTicks: false,
      tickLength: 4,
    },
    border: { display: false },
  };
}

const pointStyles = { circle: 'circle', triangle: 'triangle', square: 'rect', diamond: 'rectRot' } as const;

function dataset(line: Line, index: number): ChartDataset<'scatter', Point[]> {
  return {
    data: [...(line.width > 0 ? clipPolyline(line.points, wide) : line.points)],
    order: -index,
    showLine: line.width > 0,
    // Otherwise Chart.js joins what falls into one column of pixels, which makes steep curves ragged.
    ...{ _decimated: true },
    borderColor: line.ink,
    borderWidth: line.width,
    borderDash: [...line.dash],
    borderJoinStyle: 'round',
    pointRadius: line.radius,
    pointStyle: pointStyles[line.shape ?? 'circle'],
    pointBackgroundColor: line.ink,
    pointBorderColor: color('background'),
    pointBorderWidth: line.radius > 2 ? 1 : 0,
  };
}

/** Writes the names at the ends of the axes, right-aligned: a long one begins further left, or is written shorter. */
function drawNames(picture: Picture, { context, area }: Pen, bottom: number): void {
  context.textBaseline = 'alphabetic';
  const write = (axis: Axis, from: number, y: number): void => {
    context.font = nameFont(axisTitle(axis));
    const widthOf = (text: string): number => context.measureText(text).width;
    const name = fitText([axisTitle(axis), axis.name], area.right - 2, widthOf);
    const left = Math.max(2, Math.min(from, area.right - widthOf(name)));
    drawText(context, name, { x: left, y }, color('muted'));
  };
  write(picture.x.axis, area.right, bottom - 5);
  write(picture.y.axis, area.left - 4, area.top - 9);
}

const paddingOf = ({ layout }: { layout?: { padding?: unknown } }): Padding => ({
  ...padding,
  ...(layout?.padding as Partial<Padding> | undefined),
});

/** Lays the chart out again until the plot has its aspect: the room that the ticks take may change with it. */
function fitAspect(chart: Chart<'scatter', Point[]>, aspect: number | undefined): void {
  for (let attempt = 0; attempt < 2; attempt++) {
    const now = paddingOf(chart.options);
    const next = paddingFor(aspect, chart.chartArea, now);
    const moved = Math.abs(next.left - now.left) + Math.abs(next.bottom - now.bottom);
    if (moved < 1) return;
    chart.options.layout = { padding: next };
    chart.update('none');
  }
}

const hasRoom = (area: Box): boolean => area.right - area.left > 20 && area.bottom - area.top > 20;

function createChart(
  canvas: HTMLCanvasElement,
  shown: () => Picture,
  begin: (pen: Pen) => Pen,
): Chart<'scatter', Point[]> {
  let pen: Pen;
  return new Chart<'scatter', Point[]>(canvas, {
    type: 'scatter',
    data: { datasets: [] },
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      events: [],
      layout: { padding: { ...padding } },
      scales: { x: scaleOptions('x', () => shown().x.scale), y: scaleOptions('y', () => shown().y.scale) },
    },
    plugins: [
      {
        id: 'picture',
        beforeDraw: ({ ctx, chartArea }) => {
          pen = begin(createPen(ctx, chartArea, shown().x.scale, shown().y.scale));
        },
        beforeDatasetsDraw: ({ chartArea }) => {
          if (!hasRoom(chartArea)) return;
          drawAxes(pen);
          shown().under(pen);
        },
        afterDatasetsDraw: ({ chartArea, height, options }) => {
          if (!hasRoom(chartArea)) return;
          drawNames(shown(), pen, height - (paddingOf(options).bottom - padding.bottom));
          shown().over(pen);
        },
      },
    ],
  });
}

/** Puts the lines into the datasets of the chart, which keeps its points as long as a dataset stays the same object. */
function showLines(datasets: ChartDataset<'scatter', Point[]>[], lines: readonly Line[]): void {
  datasets.length = Math.min(datasets.length, lines.length);
  lines.forEach((line, i) => {
    const shown = datasets[i];
    if (shown) Object.assign(shown, dataset(line, i));
    else datasets.push(dataset(line, i));
  });
}

/** The two axes themselves: Chart.js takes no colour for them that follows the theme. */
function drawAxes({ context, area }: Pen): void {
  context.lineWidth = 1;
  context.strokeStyle = fade(color('foreground'), isHighContrast() ? 1 : 0.4);
  context.beginPath();
  context.moveTo(area.left + 0.5, area.top);
  context.lineTo(area.left + 0.5, Math.round(area.bottom) + 0.5);
  context.lineTo(area.right, Math.round(area.bottom) + 0.5);
  context.stroke();
}

/** Axes and lines by Chart.js on a canvas; everything else is drawn by the picture's `under` and `over`. */
export function createPaper(canvas: HTMLCanvasElement): Paper {
  let chart: Chart<'scatter', Point[]> | undefined;
  let picture: Picture;
  let pen: Pen | undefined;
  const begin = (next: Pen): Pen => {
    pen = next;
    return next;
  };
  return {
    get pen() {
      return pen;
    },
    paint(next, width, height) {
      picture = next;
      if (!chart) {
        // Chart.js starts with the canvas's own size.
        Object.assign(canvas, { width, height });
        chart = createChart(canvas, () => picture, begin);
      }
      showLines(chart.data.datasets, next.lines);
      if (
        chart.width !== width ||
        chart.height !== height ||
        chart.currentDevicePixelRatio !== devicePixelRatio
      ) {
        // The room that an aspect left over was that of another size.
        chart.options.layout = { padding: { ...padding } };
        chart.resize(width, height);
      }
      chart.update('none');
      fitAspect(chart, next.aspect);
    },
    dispose: () => chart?.destroy(),
  };
}
