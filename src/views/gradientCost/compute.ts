import { createRandom, TwoLayerNet } from '#engine';
import type { GradientCostFrame, GradientCostParams } from '#protocol';
import { embeddedDigits } from '../digits';
import type { ComputeContext, Resources } from '../view';
import { inkedBatch } from './batch';
import { BruteForce } from './bruteForce';
import { visitingOrder } from './visitingOrder';

/** The ten digits. */
const OUTPUT_SIZE = 10;
/** How often each way is measured at first: the first times are slow, until the program is compiled. */
const WARM_UP = 5;
/** But for no longer than this many milliseconds, so that nothing long starts by itself. */
const WARM_UP_TIME = 500;
/** Brute force computes for this many milliseconds between two measurements of the fast ways, or ten times as long as they. */
const MEASURE_INTERVAL = 300;

/**
 * All counts and one weight moved first, with the two fast ways measured and brute force extrapolated from that weight; then,
 * when running, a step for every weight that brute force moves, with the fast ways measured in between. A new frame is made only
 * when it is due: making one takes longer than moving a weight of a small net.
 */
export function* computeGradientCost(
  params: GradientCostParams,
  {
    isDue = () => true,
    working = () => undefined,
    ...resources
  }: Resources & Partial<Pick<ComputeContext, 'isDue' | 'working'>>,
): Generator<GradientCostFrame, void, void> {
  const digits = embeddedDigits(resources, 'train');
  working();
  const random = createRandom(params.seed);
  const { inputSize } = digits;
  const net = new TwoLayerNet({ inputSize, hiddenSize: params.hiddenSize, outputSize: OUTPUT_SIZE, random });
  const inked = inkedBatch(digits, random.choice(digits.count, params.batchSize));
  const order = visitingOrder(params.order, net.shape, inked.ink, random);
  working();
  const bruteForce = new BruteForce({ params, net, ...inked, toDo: order.length, now: resources.now });
  yield bruteForce.tryOne(params.pixel * params.hiddenSize);
  const warm = resources.now() + WARM_UP_TIME;
  for (let i = 0; i < WARM_UP && resources.now() < warm; i++) {
    bruteForce.measureTrial();
    bruteForce.measureOthers();
    yield bruteForce.frame();
  }
  if (!params.running) return;
  let due = resources.now() + MEASURE_INTERVAL;
  let frame = bruteForce.frame();
  for (const index of order) {
    bruteForce.move(index);
    if (isDue()) frame = bruteForce.frame();
    yield frame;
    const began = resources.now();
    if (began < due) continue;
    bruteForce.measureOthers();
    const ended = resources.now();
    due = ended + Math.max(MEASURE_INTERVAL, 10 * (ended - began));
  }
  bruteForce.measureOthers();
  yield bruteForce.frame();
}
