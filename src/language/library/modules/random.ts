import { Failure } from '../../program/failure';
import { isWorking, type Working } from '../../program/values/callable';
import { List, type Value } from '../../program/values/value';
import { valuesOf } from '../access/iterate';
import { plainNumber, wholeNumber } from '../builtins/numbers';
import { native } from '../native';
import { toFloat } from '../operators/numbers';
import type { Draws } from '../random/draws';
import { PythonRandom } from '../random/pythonRandom';
import { typeName } from '../types';

/** The seed where a program sets none, so that what is drawn stays as it is. */
const FIRST_SEED = 0n;

function real(value: Value): number {
  const number = plainNumber(value);
  if (number === undefined) throw new Failure('percentReal', typeName(value));
  return toFloat(number);
}

function below(random: PythonRandom, count: bigint): bigint {
  if (count <= 0n) throw new Failure('nothingToDraw');
  return random.below(count);
}

function randrange(random: PythonRandom, start: Value, stop: Value, step: Value): bigint {
  const from = wholeNumber(start);
  if (stop === null) return below(random, from);
  const [by, width] = [wholeNumber(step), wholeNumber(stop) - from];
  if (by === 0n) throw new Failure('rangeStepZero');
  return from + by * below(random, by > 0n ? (width + by - 1n) / by : (width + by + 1n) / by);
}

function sample(random: PythonRandom, values: readonly Value[], count: number): Value[] {
  if (count < 0 || count > values.length) throw new Failure('sampleSize', count, values.length);
  const size = count > 5 ? 21 + 4 ** Math.ceil(Math.log(count * 3) / Math.log(4)) : 21;
  const pool = [...values];
  const taken = new Set<number>();
  return Array.from({ length: count }, (_, index) => {
    if (values.length <= size) {
      const left = values.length - index;
      const at = Number(random.below(BigInt(left)));
      const value = pool[at];
      pool[at] = pool[left - 1];
      return value;
    }
    let at = Number(random.below(BigInt(values.length)));
    while (taken.has(at)) at = Number(random.below(BigInt(values.length)));
    taken.add(at);
    return values[at];
  });
}

/** random.choices: each by its share of the weights' sum. */
function choices(
  random: PythonRandom,
  values: readonly Value[],
  weights: readonly number[],
  count: number,
): Value[] {
  if (values.length === 0) throw new Failure('nothingToDraw');
  let sum = 0;
  const sums = weights.map((weight) => (sum += weight));
  return Array.from({ length: count }, () => {
    if (sums.length === 0) return values[Math.floor(random.random() * values.length)];
    const at = random.random() * sum;
    const place = sums.findIndex((one) => at < one);
    return values[place < 0 ? values.length - 1 : Math.min(place, values.length - 1)];
  });
}

type Draw<Given = never> = (random: PythonRandom, ...values: Given[]) => Value;

const ofNumbers: readonly (readonly [name: string, spec: string, Draw])[] = [
  ['random', '', (random) => random.random()],
  ['getrandbits', 'k', (random, count: Value) => random.bits(Number(wholeNumber(count)))],
  ['uniform', 'a b', (random, a: Value, b: Value) => real(a) + (real(b) - real(a)) * random.random()],
  ['randint', 'a b', (random, a: Value, b: Value) => randrange(random, a, wholeNumber(b) + 1n, 1n)],
  [
    'randrange',
    'start stop= step=',
    (random, start: Value, stop: Value = null, step: Value = 1n) => randrange(random, start, stop, step),
  ],
  [
    'gauss',
    'mu= sigma=',
    (random, mean: Value = 0, deviation: Value = 1) => real(mean) + random.gauss() * real(deviation),
  ],
  [
    'normalvariate',
    'mu= sigma=',
    (random, mean: Value = 0, deviation: Value = 1) => real(mean) + random.normal() * real(deviation),
  ],
  ['expovariate', 'lambd=', (random, rate: Value = 1) => -Math.log(1 - random.random()) / real(rate)],
];

type DrawOf<Given = never> = (
  random: PythonRandom,
  values: readonly Value[],
  ...more: Given[]
) => Value | Working;

const ofSequences: readonly (readonly [name: string, spec: string, DrawOf])[] = [
  ['choice', 'seq', (random, values) => values[Number(below(random, BigInt(values.length)))]],
  [
    'sample',
    'population k',
    (random, values, count: Value) => new List(sample(random, values, Number(wholeNumber(count)))),
  ],
  [
    'choices',
    'population weights= k=',
    function* (random, values, weights: Value = null, count: Value = 1n): Working {
      const shares = weights === null ? [] : (yield* valuesOf(weights)).map(real);
      return new List(choices(random, values, shares, Number(wholeNumber(count))));
    },
  ],
];

function shuffle(random: PythonRandom, list: Value): Value {
  if (!(list instanceof List)) throw new Failure('noItemAssignment', typeName(list));
  const { items } = list;
  for (let i = items.length - 1; i > 0; i--) {
    const j = Number(random.below(BigInt(i + 1)));
    [items[i], items[j]] = [items[j], items[i]];
  }
  return null;
}

/** import random, with a generator of the program's own. */
export function randomModule(draws: Draws): (readonly [string, Value])[] {
  const random = new PythonRandom(FIRST_SEED);
  draws.add(random);
  const drawing = (name: string, spec: string, run: (...values: Value[]) => Value | Working) =>
    [name, native(name, spec, run, false)] as const;
  const drawn = (): PythonRandom => {
    draws.drew(random);
    return random;
  };
  return [
    drawing('seed', 'a=', (seed: Value = null) => {
      random.seed(seed === null ? FIRST_SEED : wholeNumber(seed));
      if (seed === null) draws.unseeded(random);
      else draws.seeded(random);
      return null;
    }),
    ...ofNumbers.map(([name, spec, draw]) =>
      drawing(name, spec, (...values) => (draw as Draw<Value>)(drawn(), ...values)),
    ),
    ...ofSequences.map(([name, spec, draw]) =>
      drawing(name, spec, function* (values: Value, ...more: Value[]): Working {
        const all = yield* valuesOf(values);
        const result = (draw as DrawOf<Value>)(drawn(), all, ...more);
        return isWorking(result) ? yield* result : result;
      }),
    ),
    drawing('shuffle', 'x', (list) => shuffle(drawn(), list)),
  ];
}
