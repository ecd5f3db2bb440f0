import * as np from '#numpy';
import { Failure } from '../../program/failure';
import type { NativeFunction } from '../../program/values/callable';
import { List, type Tuple, type Value } from '../../program/values/value';
import { typeName } from '../types';
import { nested, npFunction, whole, wholes } from './convert';

/** The seed where a program sets none, so that what is drawn stays as it is. */
const FIRST_SEED = 0n;

const sizeOf = (size: Value): np.Size =>
  size === null || size === undefined ? undefined : (wholes(size) as np.Size);
const shapeOf = ({ items }: Tuple): np.Size =>
  items.length === 0 ? undefined : (items.map(whole) as np.Size);
const int = (value: Value): bigint => BigInt(whole(value));
const from = (value: Value): bigint | np.Nested => (typeof value === 'bigint' ? value : nested(value));

/** np.random, with a generator of the program's own. */
export function randomFunctions(): NativeFunction[] {
  const state = new np.RandomState(FIRST_SEED);
  const draw = (name: string, spec: string, run: (...values: never[]) => Value): NativeFunction =>
    npFunction(name, spec, run, false);
  return [
    draw('seed', 'seed=', (seed: Value = FIRST_SEED) => {
      state.seed(seed === null ? FIRST_SEED : int(seed));
      return null;
    }),
    draw('rand', '*d', (size: Tuple) => state.random(shapeOf(size))),
    draw('randn', '*d', (size: Tuple) => state.standardNormal(shapeOf(size))),
    ...['random', 'random_sample'].map((name) =>
      draw(name, 'size=', (size: Value) => state.random(sizeOf(size))),
    ),
    draw('standard_normal', 'size=', (size: Value) => state.standardNormal(sizeOf(size))),
    draw('uniform', 'low= high= size=', (low: Value = 0, high: Value = 1, size: Value = null) =>
      state.uniform(nested(low), nested(high), sizeOf(size)),
    ),
    draw('normal', 'loc= scale= size=', (mean: Value = 0, deviation: Value = 1, size: Value = null) =>
      state.normal(nested(mean), nested(deviation), sizeOf(size)),
    ),
    draw('randint', 'low high= size=', (low: Value, high: Value = null, size: Value = null) =>
      high === null
        ? state.randint(0n, int(low), sizeOf(size))
        : state.randint(int(low), int(high), sizeOf(size)),
    ),
    draw(
      'choice',
      'a size= replace= p=',
      (of: Value, size: Value = null, replace: Value = true, p: Value = null) =>
        np.choice(state, from(of), {
          size: sizeOf(size),
          replace: replace === true,
          ...(p === null ? {} : { p: nested(p) }),
        }),
    ),
    draw('permutation', 'x', (of: Value) => np.permutation(state, from(of))),
    draw('shuffle', 'x', (of: Value) => {
      if (of instanceof np.NDArray) np.shuffle(state, of);
      else if (of instanceof List)
        np.shuffleBy(state, of.items.length, (i, j) => {
          [of.items[i], of.items[j]] = [of.items[j], of.items[i]];
        });
      else throw new Failure('noLength', typeName(of));
      return null;
    }),
  ];
}
