import { type BinaryUfunc, binary } from './binary';
import { bitsOnly } from './loops';
import { meetingDType, settled } from './operands';
import { type UnaryUfunc, unary } from './unary';

type Pair = (a: number, b: number) => 0 | 1;

/** Numbers and bigints are compared by the same signs. */
const comparison = (name: string, holds: Pair): BinaryUfunc =>
  binary({ name, result: 'bool', number: holds, big: holds as unknown as (a: bigint, b: bigint) => 0 | 1 });

export const equal = comparison('equal', (a, b) => (a === b ? 1 : 0));
export const notEqual = comparison('not_equal', (a, b) => (a !== b ? 1 : 0));
export const less = comparison('less', (a, b) => (a < b ? 1 : 0));
export const lessEqual = comparison('less_equal', (a, b) => (a <= b ? 1 : 0));
export const greater = comparison('greater', (a, b) => (a > b ? 1 : 0));
export const greaterEqual = comparison('greater_equal', (a, b) => (a >= b ? 1 : 0));

const isTrue = (x: number): boolean => Number(x) !== 0;
export const logicalAnd = comparison('logical_and', (a, b) => (isTrue(a) && isTrue(b) ? 1 : 0));
export const logicalOr = comparison('logical_or', (a, b) => (isTrue(a) || isTrue(b) ? 1 : 0));
export const logicalXor = comparison('logical_xor', (a, b) => (isTrue(a) !== isTrue(b) ? 1 : 0));

const question = (name: string, holds: (x: number) => boolean): UnaryUfunc =>
  unary({
    name,
    result: 'bool',
    number: (x) => Number(holds(x)),
    big: (x) => Number(holds(Number(x))),
  });

export const logicalNot = question('logical_not', (x) => x === 0);
export const isnan = question('isnan', Number.isNaN);
export const isinf = question('isinf', (x) => Math.abs(x) === Number.POSITIVE_INFINITY);
export const isfinite = question('isfinite', Number.isFinite);
export const signbit = question('signbit', (x) => x < 0 || Object.is(x, -0));

/** The larger of two numbers; nan if one of them is. */
export const maximum = binary({
  name: 'maximum',
  number: (a, b) => (a > b || Number.isNaN(a) ? a : b),
  big: (a, b) => (a >= b ? a : b),
});
export const minimum = binary({
  name: 'minimum',
  number: (a, b) => (a < b || Number.isNaN(a) ? a : b),
  big: (a, b) => (a <= b ? a : b),
});

export const bitwiseAnd = binary({
  name: 'bitwise_and',
  loop: bitsOnly('bitwise_and'),
  number: (a, b) => a & b,
  big: (a, b) => a & b,
});
export const bitwiseOr = binary({
  name: 'bitwise_or',
  loop: bitsOnly('bitwise_or'),
  number: (a, b) => a | b,
  big: (a, b) => a | b,
});
export const bitwiseXor = binary({
  name: 'bitwise_xor',
  loop: bitsOnly('bitwise_xor'),
  number: (a, b) => a ^ b,
  big: (a, b) => a ^ b,
});

/** a << b and a >> b of whole numbers. */
export const leftShift = binary({
  name: 'left_shift',
  loop: bitsOnly('left_shift'),
  number: (a, b) => (b > 31 ? 0 : a << b),
  big: (a, b) => (b > 63n ? 0n : a << b),
});
export const rightShift = binary({
  name: 'right_shift',
  loop: bitsOnly('right_shift'),
  number: (a, b) => a >> Math.min(b, 31),
  big: (a, b) => a >> b,
});

/** ~a: of True and False the other one, of whole numbers all bits turned. */
const inverted = unary({ name: 'invert', loop: bitsOnly('invert'), number: (x) => ~x, big: (x) => ~x });
export const invert: UnaryUfunc = (x, options) => {
  const operand = settled(x);
  return (meetingDType([operand]) === 'bool' ? logicalNot : inverted)(operand, options);
};
