// The page of bench/chartRedraw.ts: the loss chart of the training view in a browser, with a run of many steps behind it.
import { createRandom } from '#engine';
import { createLineChart, type LineChartData } from '#figures';
import { LossHistory } from '../../src/views/training/lossHistory';

interface Curve {
  readonly iteration: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly mean: Float64Array;
}

const random = createRandom(1);

/** A run that goes on: a loss as noisy as real ones, falling from ln 10, thinned as the thread does before it sends it. */
function createLosses() {
  const history: { add(loss: number, seconds: number): void; thinned(): Curve } = new LossHistory();
  let done = 0;
  return {
    goOn: (steps: number) => {
      for (let i = 0; i < steps; i++) history.add(lossAt(++done), done / 1000);
    },
    curve: (): Curve => history.thinned(),
  };
}

function lossAt(iteration: number): number {
  return (2.1 * Math.exp(-iteration / 2000) + 0.2) * (1 + 0.15 * random.normal());
}

function chartData({ iteration, low, high, mean }: Curve, axisEnd: number): LineChartData {
  const marks = [1, 2, 3, 4, 5, 6].map((sixth) => (sixth * axisEnd) / 7);
  return {
    x: { name: 'iteration', min: 0, max: axisEnd },
    y: { name: 'loss', min: 0, max: 1.02 * high.reduce((most, loss) => Math.max(most, loss), 2.5) },
    series: [
      { name: 'least and largest', color: 'blue', kind: 'band', x: iteration, y: high, yLow: low },
      { name: 'loss', color: 'blue', kind: 'line', width: 2, x: iteration, y: mean },
    ],
    guides: [
      { y: Math.log(10), color: 'muted', label: 'ln 10: all ten digits equally likely' },
      ...marks.map((x) => ({ x, y: 0.1, color: 'muted' as const, label: x.toFixed(0) })),
    ],
  };
}

/** The time spent in callbacks of requestAnimationFrame since it was asked last: the chart paints in one. */
const painting = { milliseconds: 0 };
const nextFrame = requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) =>
  nextFrame((now) => {
    const begun = performance.now();
    callback(now);
    // Reading one pixel waits until what was drawn is on the canvas.
    document.querySelector('canvas')?.getContext('2d')?.getImageData(0, 0, 1, 1);
    painting.milliseconds += performance.now() - begun;
  });

/** Milliseconds of each redraw: from the new data until the pixels stand on the canvas. */
async function measureRedraws(behind: number, count: number): Promise<number[]> {
  const box = document.createElement('div');
  box.style.cssText = 'width: 960px; height: 400px; display: grid';
  document.body.replaceChildren(box);
  const chart = createLineChart(box, { label: 'Loss at each iteration' });
  const losses = createLosses();
  losses.goOn(behind);
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    losses.goOn(10);
    times.push(await redraw(chart, chartData(losses.curve(), 1.2 * behind)));
  }
  chart.dispose();
  return times;
}

async function redraw(chart: { update(data: LineChartData): void }, data: LineChartData): Promise<number> {
  painting.milliseconds = 0;
  const begun = performance.now();
  chart.update(data);
  const updating = performance.now() - begun;
  await new Promise<void>((resolve) => nextFrame(() => nextFrame(() => resolve())));
  if (painting.milliseconds === 0) throw new Error('The chart was not painted.');
  return updating + painting.milliseconds;
}

Reflect.set(window, 'measureRedraws', measureRedraws);
