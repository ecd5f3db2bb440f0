import { comparisons } from './comparisons';
import {
  absolute,
  add,
  type BinaryRule,
  binaryRules,
  divide,
  multiply,
  negate,
  squareRoot,
  subtract,
  type UnaryRule,
  unaryRules,
} from './rules';

const zero = [0x44, 0, 0, 0, 0, 0, 0, 0, 0];
/** From the i32 of a comparison to 0 or 1. */
const toNumber = 0xb7;

const named = <Rule>(rules: ReadonlyMap<string, Rule>, codes: Readonly<Record<string, readonly number[]>>) =>
  Object.entries(codes).flatMap(([name, code]): [Rule, readonly number[]][] => {
    const rule = rules.get(name);
    return rule ? [[rule, code]] : [];
  });

/**
 * The operations that WebAssembly has instructions for, with the same values to the bit; all others it calls. Their names in its
 * specification: f64.add, f64.lt ...
 */
export const instructions: ReadonlyMap<UnaryRule | BinaryRule, readonly number[]> = new Map<
  UnaryRule | BinaryRule,
  readonly number[]
>([
  [negate, [0x9a]],
  [absolute, [0x99]],
  [squareRoot, [0x9f]],
  [add, [0xa0]],
  [subtract, [0xa1]],
  [multiply, [0xa2]],
  [divide, [0xa3]],
  ...named(unaryRules, { floor: [0x9c], ceil: [0x9b], round: [0x9e], relu: [...zero, 0xa5] }),
  ...named(binaryRules, { max: [0xa5], min: [0xa4] }),
  ...named(comparisons, {
    '==': [0x61, toNumber],
    '!=': [0x62, toNumber],
    '<': [0x63, toNumber],
    '>': [0x64, toNumber],
    '<=': [0x65, toNumber],
    '>=': [0x66, toNumber],
  }),
]);
