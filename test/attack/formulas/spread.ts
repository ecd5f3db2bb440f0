import { type Arithmetic, type At, doubles, evaluate } from './evaluate';
import { type CallName, type Tree, transcendental } from './grammar';

/** Functions whose last bits each library has to itself; sums, products, quotients and roots are the same everywhere. */
const own: ReadonlySet<CallName> = new Set<CallName>([
  ...transcendental,
  ...(['cbrt', 'sigmoid', 'softplus', 'pow', 'atan2'] as const),
]);
const zeros: ReadonlySet<CallName> = new Set<CallName>(['max', 'min', 'relu']);
const ULPS = 4;
const TRIES = 8;

/** How far the value of a tree may move when each library's function is off by a few units in its last place. */
export function spread(tree: Tree, at: At<number>): number {
  const value = evaluate(tree, at, doubles);
  let largest = 0;
  for (let round = 0; round < TRIES; round++) {
    const moved = evaluate(tree, at, movedBy(round));
    if (!Object.is(moved + 0, value + 0)) {
      const distance = Math.abs(moved - value);
      largest = Math.max(largest, Number.isNaN(distance) ? Infinity : distance);
    }
  }
  return 2 * largest;
}

function movedBy(round: number): Arithmetic<number> {
  let state = round + 1;
  const move = (value: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const share = round === 0 ? 1 : round === 1 ? -1 : state / 2 ** 31 - 1;
    return value + value * share * ULPS * 2 ** -52;
  };
  return {
    ...doubles,
    infix: (sign, u, v) => (sign === '^' ? move(doubles.infix(sign, u, v)) : doubles.infix(sign, u, v)),
    call: (name, operands) => {
      const value = doubles.call(name, operands);
      // Of 0 and -0 each library takes the one or the other for the larger.
      if (value === 0 && zeros.has(name)) return round % 2 === 0 ? 0 : -0;
      return own.has(name) ? move(value) : value;
    },
  };
}
