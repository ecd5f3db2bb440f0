import { stretch } from '../array/broadcast';
import { castElement, wrapElement } from '../array/cast';
import { type Element, NDArray, NumPyScalar, pythonValue, unwrap, type Value } from '../array/ndarray';
import { elementOf } from '../array/nested';
import { memoryOrder, walk } from '../array/walk';
import { type DType, isBig, isInteger } from '../dtype';
import { spend } from '../meter';
import { denseLoop, type Loop } from './dense';
import { inDType, isLone, type Lone, meetingDType, type Operand, settled } from './operands';
import { checkKind, meetingShape, writtenTo } from './output';

/** An operation of two numbers. Of int32 and uint8 `whole` is taken where it is given, of float32 `single`: one that rounds on its way. */
export interface BinaryRule {
  readonly name: string;
  number(a: number, b: number): number;
  big?(a: bigint, b: bigint): Element;
  whole?(a: number, b: number): number;
  single?(a: number, b: number): number;
  /** The dtype to compute in, from that in which the operands meet; may throw. */
  readonly loop?: (dtype: DType) => DType;
  /** The dtype that NumPy computes in one that is not read here, and not before the shapes fit. */
  readonly misses?: DType;
  /** The dtype of the result; without it that of the loop. */
  readonly result?: DType;
}

export interface UfuncOptions {
  /** Where to write the result, as in x -= 1. */
  readonly out?: NDArray | undefined;
}

export type BinaryUfunc = (a: Operand, b: Operand, options?: UfuncOptions) => Value;

export function binary(rule: BinaryRule): BinaryUfunc {
  return (a, b, { out } = {}) =>
    isLone(a) && isLone(b) && !out ? ofNumbers(rule, a, b) : ofArrays(rule, settled(a), settled(b), out);
}

function ofNumbers(rule: BinaryRule, a: Lone, b: Lone): NumPyScalar {
  const dtype = loopDType(rule, [a, b]);
  const result = rule.result ?? dtype;
  spend(1);
  const compute = operationOf(rule, dtype);
  const element = wrapElement(compute(elementOf(a, dtype), elementOf(b, dtype)), result);
  return new NumPyScalar(result, pythonValue(result, element));
}

/** Comparisons answer for an int of Python that the dtype cannot hold, too. */
function loopDType(rule: BinaryRule, operands: readonly (Lone | NDArray)[]): DType {
  const meeting = meetingDType(operands);
  const isOutside = (operand: Lone | NDArray) =>
    typeof operand === 'bigint' && BigInt(castElement(operand, meeting)) !== operand;
  if (rule.result === 'bool' && isInteger(meeting) && operands.some(isOutside)) return 'float64';
  return rule.loop?.(meeting) ?? meeting;
}

type Operation = (a: Element, b: Element) => Element;

function operationOf(rule: BinaryRule, dtype: DType): Operation {
  return ofDType(rule, dtype) as Operation;
}

function ofDType({ number, big, whole = number, single = number }: BinaryRule, dtype: DType) {
  if (isBig(dtype)) return big;
  if (dtype === 'float32') return single;
  return isInteger(dtype) ? whole : number;
}

function ofArrays(rule: BinaryRule, a: Lone | NDArray, b: Lone | NDArray, out?: NDArray): Value {
  if (rule.misses && rule.misses === meetingDType([a, b]))
    meetingShape(
      rule.name,
      [a, b].filter((one) => one instanceof NDArray),
    );
  const dtype = loopDType(rule, [a, b]);
  if (out) checkKind(rule.name, rule.result ?? dtype, out);
  const x = inDType(a, dtype);
  const y = inDType(b, dtype);
  const shape = meetingShape(rule.name, [x, y]);
  const inputs = [stretch(x, shape), stretch(y, shape)] as const;
  const result = writtenTo(rule.name, rule.result ?? dtype, inputs, out, shape, (target) =>
    fill(target, inputs, rule, dtype),
  );
  return out ?? unwrap(result);
}

function fill(target: NDArray, [a, b]: readonly [NDArray, NDArray], rule: BinaryRule, dtype: DType): void {
  spend(target.size);
  const strides = [target.strides, a.strides, b.strides];
  const { inner, steps, each } = walk(target.shape, strides, memoryOrder(target.shape, strides));
  const [step, aStep, bStep] = steps as [number, number, number];
  const dense = dtype === 'float64' ? denseLoop(rule.name) : undefined;
  const offsets = [target.offset, a.offset, b.offset];
  const loop = dense ?? (isBig(dtype) ? bigLoop : numberLoop)(operationOf(rule, dtype));
  each(offsets, (at) => {
    const [to, from, other] = at as [number, number, number];
    loop(
      inner,
      target.data as Float64Array,
      to,
      step,
      a.data as Float64Array,
      from,
      aStep,
      b.data as Float64Array,
      other,
      bStep,
    );
  });
}

/** A loop for numbers, and the same for bigints: apart, so that V8 sees few kinds of memory in each. */
const numberLoop =
  (compute: Operation): Loop<Float64Array> =>
  (n, out, to, step, a, from, aStep, b, other, bStep) => {
    for (let i = 0; i < n; i++)
      out[to + i * step] = compute(a[from + i * aStep] as number, b[other + i * bStep] as number) as number;
  };

const bigLoop =
  (compute: Operation): Loop<Float64Array> =>
  (n, out, to, step, a, from, aStep, b, other, bStep) => {
    for (let i = 0; i < n; i++)
      out[to + i * step] = compute(a[from + i * aStep] as number, b[other + i * bStep] as number) as number;
  };
