// The page of bench/chartRedraw.ts: the loss chart of the training view in a browser, with a run of many steps behind it.
import { createRandom } from '#engine';
import { createLineChart, type LineChartData } from '#figures';
import { LossHistory } from '../../src/views/training/run/lossHistory';
import { type LossFrame, lossData } from '../../webview/views/training/curves/lossData';

const random = createRandom(1);

/** A run that goes on: a loss as noisy as real ones, falling from ln 10, thinned as the thread does before it sends it. */
function createLosses() {
  const history = new LossHistory();
  let done = 0;
  return {
    goOn: (steps: number) => {
      for (let i = 0; i < steps; i++) history.add(lossAt(++done), done / 1000);
    },
    band: () => history.stretches(),
    curve: () => history.curve(),
  };
}

function lossAt(iteration: number): number {
  return (2.1 * Math.exp(-iteration / 2000) + 0.2) * (1 + 0.15 * random.normal());
}

/** What the thread sends of such a run, and the page makes of it. */
function chartData({ band, curve }: ReturnType<typeof createLosses>, iterationCount: number): LineChartData {
  const thinned = curve();
  const frame: LossFrame = {
    state: 'running',
    iteration: thinned.iteration.at(-1) ?? 0,
    iterationCount,
    iterationsPerEpoch: 50,
    band: band(),
    curves: [{ run: 'a', name: 'SGD', color: 0, current: true, dashed: false, ...thinned }],
    rateChanges: [],
    initialLoss: Math.log(10),
  };
  return lossData(frame, { across: 'iteration', acrossScale: 'linear', lossScale: 'linear', hidden: [] });
}

/** The time spent in callbacks of requestAnimationFrame since it was asked last: the chart paints in one. */
const painting = { milliseconds: 0, pixels: 0 };
const nextFrame = requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) =>
  nextFrame((now) => {
    const begun = performance.now();
    callback(now);
    painting.milliseconds += performance.now() - begun;
    // Reading one pixel waits until what was drawn is on the canvas.
    document.querySelector('canvas')?.getContext('2d')?.getImageData(0, 0, 1, 1);
    painting.pixels += performance.now() - begun;
  });

interface Redraw {
  /** How long the page's own thread is held. */
  readonly thread: number;
  /** Until the pixels stand on the canvas and one of them was read back. */
  readonly pixels: number;
}

/** Milliseconds of each redraw. */
async function measureRedraws(behind: number, count: number): Promise<Redraw[]> {
  const box = document.createElement('div');
  box.style.cssText = 'width: 960px; height: 400px; display: grid';
  document.body.replaceChildren(box);
  const chart = createLineChart(box, { label: 'Loss at each iteration' });
  const losses = createLosses();
  losses.goOn(behind);
  const times: Redraw[] = [];
  for (let i = 0; i < count; i++) {
    losses.goOn(10);
    times.push(await redraw(chart, chartData(losses, 1.2 * behind)));
  }
  chart.dispose();
  return times;
}

async function redraw(chart: { update(data: LineChartData): void }, data: LineChartData): Promise<Redraw> {
  Object.assign(painting, { milliseconds: 0, pixels: 0 });
  const begun = performance.now();
  chart.update(data);
  const updating = performance.now() - begun;
  await new Promise<void>((resolve) => nextFrame(() => nextFrame(() => resolve())));
  if (painting.milliseconds === 0) throw new Error('The chart was not painted.');
  return { thread: updating + painting.milliseconds, pixels: updating + painting.pixels };
}

Reflect.set(window, 'measureRedraws', measureRedraws);
