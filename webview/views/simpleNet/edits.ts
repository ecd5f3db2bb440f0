import type { SimpleNetParams } from '#protocol';
import { MOST_STEPS } from '../../../src/views/simpleNet/shared';

/** What the controls show of params: W as it stands now, after the steps, where the frame has told it. */
export function toFields(params: SimpleNetParams, weights?: Float64Array): SimpleNetParams {
  const rates = [...params.rates];
  if (!weights) return { ...params, rates };
  return { ...params, weights0: [...weights.subarray(0, 3)], weights1: [...weights.subarray(3)], rates };
}

/**
 * The params that a change of the fields asks for. An example comes with rates of its own and counts as a whole. Another
 * learning rate or right answer is for the steps to come; any other number begins a new descent from W as it stands now.
 */
export function afterChange(
  params: SimpleNetParams,
  before: SimpleNetParams,
  after: SimpleNetParams,
): SimpleNetParams {
  if (isExample(before, after)) return after;
  const { learningRate, target } = after;
  if (netOf(before) === netOf(after)) return { ...params, learningRate, target };
  return { ...after, chosen: params.chosen, rates: [], targets: [] };
}

/** Whether a change of the fields is an example that was chosen: its rates are none of theirs. */
export function isExample(before: SimpleNetParams, after: SimpleNetParams): boolean {
  return after.rates !== before.rates;
}

function netOf({ x, weights0, weights1, h }: SimpleNetParams): string {
  return JSON.stringify([x, weights0, weights1, h]);
}

export function withStep(params: SimpleNetParams): SimpleNetParams {
  if (params.rates.length >= MOST_STEPS) return params;
  const { rates, targets, learningRate, target } = params;
  return { ...params, rates: [...rates, learningRate], targets: [...targets, target] };
}

export function withoutStep(params: SimpleNetParams): SimpleNetParams {
  return { ...params, rates: params.rates.slice(0, -1), targets: params.targets.slice(0, -1) };
}

/** The field that a cell of W or x belongs to, with the number put in. */
export function withNumber(values: readonly number[], index: number, value: number): readonly number[] {
  return values.map((before, i) => (i === index ? value : before));
}

/** The fields do not show the weights of this frame, though it is of the steps taken. */
export function isBehind(
  params: SimpleNetParams,
  fields: SimpleNetParams,
  frame: { readonly taken: number; readonly weights: Float64Array },
): boolean {
  const { length } = params.rates;
  if (length === 0 || frame.taken !== length) return false;
  const shown = [...fields.weights0, ...fields.weights1];
  return shown.some((value, i) => value !== frame.weights[i]);
}
