import type { BinaryOperator } from '../../../program/operators';
import type { Expression } from '../../../program/tree';
import type { Place, Writer } from './writer';
import { inside, numeric, strengths, type Written, whole } from './written';

const plain: Partial<Record<BinaryOperator, number>> = {
  '+': strengths.sum,
  '-': strengths.sum,
  '*': strengths.product,
};
const bits: Partial<Record<BinaryOperator, (a: string, b: string) => string>> = {
  '&': (a, b) => `int32(${a}) & int32(${b})`,
  '|': (a, b) => `int32(${a}) | int32(${b})`,
  '^': (a, b) => `int32(${a}) ^ int32(${b})`,
  '<<': (a, b) => `int32(int32(${a}) << (int32(${b}) & 31))`,
  '>>': (a, b) => `int32(${a}) >> (int32(${b}) & 31)`,
  '>>>': (a, b) => `int32(${a}) % 2**32 >> (int32(${b}) & 31)`,
};

/** The operators whose mistakes Python raises are NumPy's functions, which give inf and nan as JavaScript does. */
export function binary(
  to: Writer,
  place: Place,
  operator: BinaryOperator,
  left: Expression,
  right: Expression,
): Written {
  const [a, b] = [to.expression(place, left), to.expression(place, right)] as const;
  const strength = plain[operator];
  if (strength !== undefined) {
    const [first, second] = [numeric(a), numeric(b)];
    const sign = operator === '*' ? '*' : ` ${operator} `;
    const text = `${inside(first, strength)}${sign}${inside(second, strength + 1)}`;
    return { text, kind: 'number', strength };
  }
  if (operator === '**') return power(to, a, b, right);
  const [x, y] = [numeric(a).text, numeric(b).text];
  if (operator === '%') return whole(`np.fmod(${x}, ${y})`, 'number');
  const isSafe = right.kind === 'constant' && typeof right.value === 'number' && right.value !== 0;
  if (operator === '/' && isSafe)
    return {
      text: `${inside(numeric(a), strengths.product)} / ${y}`,
      kind: 'number',
      strength: strengths.product,
    };
  if (operator === '/') return whole(`np.divide(${x}, ${y})`, 'number');
  const ofBits = bits[operator] ?? to.refuse(left);
  to.helper('int32');
  return whole(`float(${ofBits(x, y)})`, 'number');
}

export function power(to: Writer, a: Written, b: Written, exponent: Expression): Written {
  const isPlain = exponent.kind === 'constant' && typeof exponent.value === 'number';
  const name = isPlain ? 'np.power' : to.helper('power');
  return whole(`${name}(${numeric(a).text}, ${numeric(b).text})`, 'number');
}
