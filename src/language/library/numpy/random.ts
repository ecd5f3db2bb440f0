import * as np from '#numpy';
import { Failure } from '../../program/failure';
import { ClassValue, Instance } from '../../program/values/classes';
import { List, type Tuple, type Value } from '../../program/values/value';
import type { Draws } from '../random/draws';
import { typeName } from '../types';
import { nested, npFunction, run, whole, wholes } from './convert';

/** The seed where a program sets none, so that what is drawn stays as it is. */
const FIRST_SEED = 0n;

const sizeOf = (size: Value): np.Size =>
  size === null || size === undefined ? undefined : (wholes(size) as np.Size);
const shapeOf = ({ items }: Tuple): np.Size =>
  items.length === 0 ? undefined : (items.map(whole) as np.Size);
const int = (value: Value): bigint => BigInt(whole(value));
const from = (value: Value): bigint | np.Nested => (typeof value === 'bigint' ? value : nested(value));

type Draw<Given = never> = (state: np.RandomState, ...values: Given[]) => Value;

const draws: readonly (readonly [name: string, spec: string, Draw])[] = [
  ['rand', '*d', (state, size: Tuple) => state.random(shapeOf(size))],
  ['randn', '*d', (state, size: Tuple) => state.standardNormal(shapeOf(size))],
  ['random', 'size=', (state, size: Value) => state.random(sizeOf(size))],
  ['random_sample', 'size=', (state, size: Value) => state.random(sizeOf(size))],
  ['standard_normal', 'size=', (state, size: Value) => state.standardNormal(sizeOf(size))],
  [
    'uniform',
    'low= high= size=',
    (state, low: Value = 0, high: Value = 1, size: Value = null) =>
      state.uniform(nested(low), nested(high), sizeOf(size)),
  ],
  [
    'normal',
    'loc= scale= size=',
    (state, mean: Value = 0, deviation: Value = 1, size: Value = null) =>
      state.normal(nested(mean), nested(deviation), sizeOf(size)),
  ],
  [
    'exponential',
    'scale= size=',
    (state, scale: Value = 1, size: Value = null) => state.exponential(nested(scale), sizeOf(size)),
  ],
  [
    'randint',
    'low high= size=',
    (state, low: Value, high: Value = null, size: Value = null) =>
      high === null
        ? state.randint(0n, int(low), sizeOf(size))
        : state.randint(int(low), int(high), sizeOf(size)),
  ],
  [
    'choice',
    'a size= replace= p=',
    (state, of: Value, size: Value = null, replace: Value = true, p: Value = null) =>
      np.choice(state, from(of), {
        size: sizeOf(size),
        replace: replace === true,
        ...(p === null ? {} : { p: nested(p) }),
      }),
  ],
  ['permutation', 'x', (state, of: Value) => np.permutation(state, from(of))],
  ['shuffle', 'x', shuffle],
];

function shuffle(state: np.RandomState, of: Value): Value {
  if (of instanceof np.NDArray) np.shuffle(state, of);
  else if (of instanceof List)
    np.shuffleBy(state, of.items.length, (i, j) => {
      [of.items[i], of.items[j]] = [of.items[j], of.items[i]];
    });
  else throw new Failure('noLength', typeName(of));
  return null;
}

function seed(state: np.RandomState, value: Value = FIRST_SEED): Value {
  state.seed(value === null ? FIRST_SEED : int(value));
  return null;
}

/** np.random.RandomState(seed): a generator of its own. */
function stateType(heard: Draws): ClassValue {
  const states = new WeakMap<Instance, np.RandomState>();
  const methods = draws.map(([name, spec, draw]): [string, Value] => [
    name,
    npFunction(
      name,
      `self ${spec}`,
      (self: Instance, ...values: Value[]) => {
        const state = states.get(self) as np.RandomState;
        heard.drew(state);
        return (draw as Draw<Value>)(state, ...values);
      },
      false,
    ),
  ]);
  const type = new ClassValue('RandomState', [], new Map(methods));
  type.make = ([value = FIRST_SEED]) => {
    const state = new np.RandomState(FIRST_SEED);
    run(() => seed(state, value));
    heard.add(state);
    if (value !== null) heard.seeded(state);
    const self = new Instance(type);
    states.set(self, state);
    return self;
  };
  return type;
}

/** np.random, with a generator of the program's own. */
export function randomNames(heard: Draws): [string, Value][] {
  const state = new np.RandomState(FIRST_SEED);
  heard.add(state);
  const setSeed = (value: Value): Value => {
    heard.seeded(state);
    return seed(state, value);
  };
  return [
    ['RandomState', stateType(heard)],
    ['seed', npFunction('seed', 'seed=', setSeed, false)],
    ...draws.map(([name, spec, draw]): [string, Value] => [
      name,
      npFunction(
        name,
        spec,
        (...values: Value[]) => {
          heard.drew(state);
          return (draw as Draw<Value>)(state, ...values);
        },
        false,
      ),
    ]),
  ];
}
