import { comparison, constant, type NumberCode, operation, type Test } from '../code/numberCode';
import { operations } from '../code/operations';
import type { Translation } from './translation';

const { add, subtract, multiply, exactPower, size } = operations;

/** Of larger exponents the function is called. */
const MOST = 16;
/** Where both the power and what its parts lose are within what doubles hold. */
const [LEAST, MOST_SIZE] = [1e-139, 1e139];

/** A number as the sum of two, with twice the digits. */
interface Double {
  readonly high: NumberCode;
  readonly low: NumberCode;
}

/**
 * x to a whole power n > 2 by the operations of np.powerOf, one by one, where these tell; elsewhere that is called. Its slope is that
 * of the power.
 */
export function wholePower(to: Translation, x: NumberCode, n: number): NumberCode {
  const base = to.bind(x);
  const power = operation(exactPower, base, constant(n));
  if (n > MOST) return power;
  const [body, high] = to.within(() => to.bind(bySquaring(to, base, n)));
  const isWithin: Test = {
    kind: 'both',
    left: comparison('>', operation(size, high), constant(LEAST)),
    right: comparison('<', operation(size, high), constant(MOST_SIZE)),
  };
  const inlined: NumberCode = {
    kind: 'after',
    body,
    value: { kind: 'choice', test: isWithin, yes: high, no: power },
  };
  return { kind: 'operation', operation: exactPower, operands: [base, constant(n)], inlined };
}

function bySquaring(to: Translation, x: NumberCode, n: number): NumberCode {
  let base: Double = { high: x, low: constant(0) };
  let power: Double | undefined;
  for (let left = n; ; ) {
    if (left & 1) power = power ? product(to, power, base) : ofOne(to, base);
    left >>= 1;
    if (left === 0) return (power as Double).high;
    base = squared(to, base);
  }
}

/** 1 times the base. */
function ofOne(to: Translation, { high, low }: Double): Double {
  return settled(to, high, low);
}

function product(to: Translation, a: Double, b: Double): Double {
  const rough = to.bind(operation(multiply, a.high, b.high));
  const mixed = operation(add, operation(multiply, a.high, b.low), operation(multiply, a.low, b.high));
  return settled(to, rough, to.bind(operation(add, lost(to, a.high, b.high, rough), mixed)));
}

function squared(to: Translation, a: Double): Double {
  const rough = to.bind(operation(multiply, a.high, a.high));
  const mixed = operation(multiply, operation(multiply, constant(2), a.high), a.low);
  return settled(to, rough, to.bind(operation(add, lost(to, a.high, a.high, rough), mixed)));
}

/** rough + rest, and what that loses. */
function settled(to: Translation, rough: NumberCode, rest: NumberCode): Double {
  const high = to.bind(operation(add, rough, rest));
  return { high, low: to.bind(operation(subtract, rest, operation(subtract, high, rough))) };
}

/** What a product lost by rounding. */
function lost(to: Translation, a: NumberCode, b: NumberCode, rough: NumberCode): NumberCode {
  const [a1, a2] = halves(to, a);
  const [b1, b2] = a === b ? [a1, a2] : halves(to, b);
  const terms = [operation(multiply, a1, b2), operation(multiply, a2, b1), operation(multiply, a2, b2)];
  const first = operation(subtract, operation(multiply, a1, b1), rough);
  return terms.reduce((sum, term) => operation(add, sum, term), first);
}

function halves(to: Translation, a: NumberCode): readonly [NumberCode, NumberCode] {
  const c = to.bind(operation(multiply, constant(134_217_729), a));
  const high = to.bind(operation(subtract, c, operation(subtract, c, a)));
  return [high, to.bind(operation(subtract, a, high))];
}
