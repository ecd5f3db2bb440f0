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
const int = (value: Value): bigint => (typeof value === 'bigint' ? value : BigInt(whole(value)));
const from = (value: Value): bigint | np.Nested => (typeof value === 'bigint' ? value : nested(value));

/** A generator: np.random's own, np.random.RandomState(...), np.random.default_rng(...). */
interface Source extends np.Distributions, np.Choosing {
  snapshot(): unknown;
  restore(snapshot: never): void;
}
type Draw<Given = never> = (state: Source, ...values: Given[]) => Value;
type Drawing = readonly (readonly [name: string, spec: string, Draw])[];

/** What all generators draw. */
const common: Drawing = [
  ['random', 'size=', (state, size: Value) => state.random(sizeOf(size))],
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

const ofStates: Drawing = [
  ['rand', '*d', (state, size: Tuple) => state.random(shapeOf(size))],
  ['randn', '*d', (state, size: Tuple) => state.standardNormal(shapeOf(size))],
  ['random_sample', 'size=', (state, size: Value) => state.random(sizeOf(size))],
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
  ...common,
];

const ofGenerators: Drawing = [
  [
    'integers',
    'low high= size= endpoint=',
    (state, low: Value, high: Value = null, size: Value = null, endpoint: Value = false) => {
      const [start, stop] = high === null ? [0n, int(low)] : [int(low), int(high)];
      return given(state.randint(start, endpoint === true ? stop + 1n : stop, sizeOf(size)));
    },
  ],
  ...common,
];

/** A whole number by itself is one of NumPy's here. */
const given = (value: np.Value | bigint): np.Value =>
  typeof value === 'bigint' ? new np.NumPyScalar('int64', value) : value;

function shuffle(state: Source, of: Value): Value {
  if (of instanceof np.NDArray) np.shuffle(state, of);
  else if (of instanceof List)
    np.shuffleBy(state, of.items.length, (i, j) => {
      [of.items[i], of.items[j]] = [of.items[j], of.items[i]];
    });
  else throw new Failure('noLength', typeName(of));
  return null;
}

function seed(state: np.RandomState, value: Value): Value {
  state.seed(value === null ? FIRST_SEED : int(value));
  return null;
}

/** A class of generators, each of its own. */
function sourceType(name: string, draws: Drawing, heard: Draws, make: (seed: Value) => Source): ClassValue {
  const sources = new WeakMap<Instance, Source>();
  const methods = draws.map(([method, spec, draw]): [string, Value] => [
    method,
    npFunction(
      method,
      `self ${spec}`,
      (self: Instance, ...values: Value[]) => {
        const source = sources.get(self) as Source;
        heard.drew(source);
        return (draw as Draw<Value>)(source, ...values);
      },
      false,
    ),
  ]);
  const type = new ClassValue(name, [], new Map(methods));
  type.make = ([value = null]) => {
    const source = run(() => make(value));
    heard.add(source);
    if (value !== null) heard.seeded(source);
    const self = new Instance(type);
    sources.set(self, source);
    return self;
  };
  return type;
}

function stateOf(value: Value): np.RandomState {
  const state = new np.RandomState(FIRST_SEED);
  seed(state, value);
  return state;
}

/** np.random, with a generator of the program's own. */
export function randomNames(heard: Draws): [string, Value][] {
  const state = new np.RandomState(FIRST_SEED);
  heard.add(state);
  const setSeed = (value: Value = null): Value => {
    if (value === null) heard.unseeded(state);
    else heard.seeded(state);
    return seed(state, value);
  };
  return [
    ['RandomState', sourceType('RandomState', ofStates, heard, stateOf)],
    [
      'default_rng',
      sourceType(
        'Generator',
        ofGenerators,
        heard,
        (value) => new np.Generator(value === null ? FIRST_SEED : int(value)),
      ),
    ],
    ['seed', npFunction('seed', 'seed=', setSeed, false)],
    ...ofStates.map(([name, spec, draw]): [string, Value] => [
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
