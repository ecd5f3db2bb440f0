import { type GradientCheck, lossesAround, type PartCheck, type TwoLayerNet } from '#engine';
import type { CheckedParameter } from '#protocol';
import { elementName } from '../elementName';
import type { Batch } from './batch';
import { scaleOf, verdictOf } from './checkedParts';

interface Checked {
  readonly net: TwoLayerNet;
  readonly batch: Batch;
  readonly check: GradientCheck;
  readonly h: number;
}

/** Where the parameter with the largest error of all stands, counted through W1, b1, W2, b2. */
export function worstParameter({ parts }: GradientCheck): number {
  const size = (error: number) => (Number.isNaN(error) ? Number.POSITIVE_INFINITY : error);
  const [worst] = parts.toSorted((first, second) => size(second.worstError) - size(first.worstError));
  if (!worst) return 0;
  return startOf(parts, worst) + worst.worst;
}

function startOf(parts: readonly PartCheck[], part: PartCheck): number {
  return parts.slice(0, parts.indexOf(part)).reduce((sum, { errors }) => sum + errors.length, 0);
}

/** One parameter with the two losses that the textbook compares; undefined where there is none of this number. */
export function checkedParameter(checked: Checked, parameter: number): CheckedParameter | undefined {
  const { net, batch, check, h } = checked;
  const { parts } = check;
  const part = parts.findLast((one) => startOf(parts, one) <= parameter);
  const index = part ? parameter - startOf(parts, part) : 0;
  const error = part?.errors[index];
  if (!part || error === undefined) return undefined;
  const { above, below } = lossesAround(net, batch.x, batch.t, parameter, h);
  const [numerical, backprop] = [part.numerical[index] ?? 0, part.backprop[index] ?? 0];
  const scale = scaleOf(part);
  return {
    ...{ part: part.name, lossAbove: above, lossBelow: below, numerical, backprop, error },
    name: parameterName(net, part.name, index),
    quotient: (above - below) / (2 * h),
    verdict: verdictOf(part, error),
    noisy: part.noisy[index] === 1,
    kinked: part.kinked[index] === 1,
    at: [numerical / scale, backprop / scale],
  };
}

/** The name of a parameter, such as W1[345, 2] or b1[2]. */
function parameterName(net: TwoLayerNet, name: PartCheck['name'], index: number): string {
  const values = net.params[name];
  if (values instanceof Float64Array) return elementName(name, index);
  return elementName(name, Math.floor(index / values.cols), index % values.cols);
}
