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
 * learning rate is for the steps to come; any other number begins a new descent from W as it stands now.
 */
export function afterChange(
  params: SimpleNetParams,
  before: SimpleNetParams,
  after: SimpleNetParams,
): SimpleNetParams {
  if (after.rates !== before.rates) return after;
  if (netOf(before) === netOf(after)) return { ...params, learningRate: after.learningRate };
  return { ...after, chosen: params.chosen, rates: [] };
}

function netOf({ x, weights0, weights1, target, h }: SimpleNetParams): string {
  return JSON.stringify([x, weights0, weights1, target, h]);
}

export function withStep(params: SimpleNetParams): SimpleNetParams {
  if (params.rates.length >= MOST_STEPS) return params;
  return { ...params, rates: [...params.rates, params.learningRate] };
}

export function withoutStep(params: SimpleNetParams): SimpleNetParams {
  return { ...params, rates: params.rates.slice(0, -1) };
}

/** The field that a cell of W or x belongs to, with the number put in. */
export function withNumber(values: readonly number[], index: number, value: number): readonly number[] {
  return values.map((before, i) => (i === index ? value : before));
}

/** The fields do not show the weights of this frame, though it is of the steps taken. */
export function isBehind(
  params: SimpleNetParams,
  fields: SimpleNetParams,
  frame: { readonly path: Float64Array; readonly weights: Float64Array },
): boolean {
  const { length } = params.rates;
  if (length === 0 || frame.path.length !== length + 1) return false;
  const shown = [...fields.weights0, ...fields.weights1];
  return shown.some((value, i) => value !== frame.weights[i]);
}
