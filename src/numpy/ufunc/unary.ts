import { wrapElement } from '../array/cast';
import { type Element, type NDArray, NumPyScalar, pythonValue, unwrap, type Value } from '../array/ndarray';
import { elementOf } from '../array/nested';
import { memoryOrder, walk } from '../array/walk';
import { type DType, isBig, isInteger } from '../dtype';
import { spend } from '../meter';
import type { UfuncOptions } from './binary';
import { denseUnaryLoop } from './denseUnary';
import { inDType, isLone, meetingDType, type Operand, settled } from './operands';
import { checkKind, writtenTo } from './output';

/** An operation of one number. Of int32 and uint8 `whole` is taken where it is given: one that loses no digit. */
export interface UnaryRule {
  readonly name: string;
  number(x: number): number;
  big?(x: bigint): Element;
  whole?(x: number): number;
  /** The dtype to compute in, from that of the operand; may throw. */
  readonly loop?: (dtype: DType) => DType;
  /** The dtype of the result; without it that of the loop. */
  readonly result?: DType;
}

export type UnaryUfunc = (x: Operand, options?: UfuncOptions) => Value;

export function unary(rule: UnaryRule): UnaryUfunc {
  return (x, { out } = {}) => {
    const operand = settled(x);
    const meeting = meetingDType([operand]);
    const dtype = rule.loop?.(meeting) ?? meeting;
    const result = rule.result ?? dtype;
    const compute = operationOf(rule, dtype);
    if (isLone(operand) && !out) {
      spend(1);
      const element = wrapElement(compute(elementOf(operand, dtype)), result);
      return new NumPyScalar(result, pythonValue(result, element));
    }
    if (out) checkKind(rule.name, result, out);
    const input = inDType(operand, dtype);
    const array = writtenTo(rule.name, result, [input], out, input.shape, (target) =>
      fill(target, input, compute, dtype === 'float64' ? denseUnaryLoop(rule.name) : undefined),
    );
    return out ?? unwrap(array);
  };
}

function operationOf({ number, big, whole = number }: UnaryRule, dtype: DType) {
  return (isBig(dtype) ? big : isInteger(dtype) ? whole : number) as (x: Element) => Element;
}

function fill(
  target: NDArray,
  x: NDArray,
  compute: (x: Element) => Element,
  dense: ReturnType<typeof denseUnaryLoop>,
): void {
  spend(target.size);
  const strides = [target.strides, x.strides];
  const { inner, steps, each } = walk(target.shape, strides, memoryOrder(target.shape, strides));
  const [step, xStep] = steps as [number, number];
  const out = target.data as Float64Array;
  const data = x.data as Float64Array;
  each([target.offset, x.offset], ([to, from]) => {
    if (dense && step === 1 && xStep === 1) return dense(inner, out, to as number, data, from as number);
    for (let i = 0; i < inner; i++)
      out[(to as number) + i * step] = compute(data[(from as number) + i * xStep] as number) as number;
  });
}
