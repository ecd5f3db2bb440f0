import { binary } from './binary';
import { decimals } from './loops';
import { type UnaryUfunc, unary } from './unary';

const decimal = (name: string, number: (x: number) => number): UnaryUfunc =>
  unary({ name, number, loop: decimals(name) });

export const exp = decimal('exp', Math.exp);
export const exp2 = decimal('exp2', (x) => 2 ** x);
export const expm1 = decimal('expm1', Math.expm1);
export const log = decimal('log', Math.log);
export const log2 = decimal('log2', Math.log2);
export const log10 = decimal('log10', Math.log10);
export const log1p = decimal('log1p', Math.log1p);
export const sqrt = decimal('sqrt', Math.sqrt);
export const cbrt = decimal('cbrt', Math.cbrt);
export const sin = decimal('sin', Math.sin);
export const cos = decimal('cos', Math.cos);
export const tan = decimal('tan', Math.tan);
export const arcsin = decimal('arcsin', Math.asin);
export const arccos = decimal('arccos', Math.acos);
export const arctan = decimal('arctan', Math.atan);
export const sinh = decimal('sinh', Math.sinh);
export const cosh = decimal('cosh', Math.cosh);
export const tanh = decimal('tanh', Math.tanh);
export const arcsinh = decimal('arcsinh', Math.asinh);
export const arccosh = decimal('arccosh', Math.acosh);
export const arctanh = decimal('arctanh', Math.atanh);
export const radians = decimal('radians', (x) => x * (Math.PI / 180));
export const degrees = decimal('degrees', (x) => x * (180 / Math.PI));

export const arctan2 = binary({
  name: 'arctan2',
  loop: decimals('arctan2'),
  misses: 'bool',
  number: Math.atan2,
});
export const hypot = binary({ name: 'hypot', loop: decimals('hypot'), misses: 'bool', number: Math.hypot });
export const logaddexp = binary({
  name: 'logaddexp',
  loop: decimals('logaddexp'),
  misses: 'bool',
  number: (a, b) => (a === b ? a + Math.LN2 : Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)))),
});
