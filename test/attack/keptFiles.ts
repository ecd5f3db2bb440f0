import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { type NpzEntry, readNpz, writeNpz } from '#engine';
import type { TrainingParams } from '#protocol';
import { training } from '../../src/views/training/params';
import { root } from '../imports';
import { openTraining } from '../views/training/openTraining';

/** A kept run, decoded: its arrays by name, and its description. */
export interface Decoded {
  readonly entries: Map<string, NpzEntry>;
  description: unknown;
}

export interface KeptFile {
  readonly params: TrainingParams;
  readonly bytes: Uint8Array;
}

const names = ['finished', 'both', 'diverged', 'opened'] as const;

/** Those that 0.1.0 kept, and a longer one of now, whose losses are thinned. */
export function keptFiles(): KeptFile[] {
  const earlier = names.map((name) =>
    withParams(new Uint8Array(readFileSync(path.join(root, `test/fixtures/runs/${name}.npz`)))),
  );
  return [...earlier, withParams(longRun())];
}

function withParams(bytes: Uint8Array): KeptFile {
  const { facts } = decode(bytes).description as { facts: { params: TrainingParams } };
  return { params: facts.params, bytes };
}

function longRun(): Uint8Array {
  const params = { ...training.defaults, hiddenSize: 1, batchSize: 5, iterationCount: 620 } as const;
  const { rest, ask, told, kept } = openTraining(params);
  rest();
  for (let n = 1; n <= 20; n++) {
    ask('step');
    rest();
    told.push({ type: 'params', params: { ...params, learningRate: n / 100 } });
  }
  ask('go');
  rest();
  return [...kept.values()].at(-1) ?? new Uint8Array(0);
}

export function decode(bytes: Uint8Array): Decoded {
  const entries = readNpz(bytes);
  return { entries, description: JSON.parse(String(entries.get('description'))) };
}

export function encode({ entries, description }: Decoded): Uint8Array {
  const text = JSON.stringify(description) ?? '';
  return writeNpz(
    Object.fromEntries([...entries, ...(entries.has('description') ? [['description', text]] : [])]),
  );
}

/** A change of one decoded field: where, and to what. */
type Change =
  | { readonly kind: 'described'; readonly at: number; readonly value: unknown; readonly how: number }
  | {
      readonly kind: 'numeric';
      readonly at: number;
      readonly where: number;
      readonly value: number;
      readonly how: number;
    };

const place = fc.double({ min: 0, max: 0.999_999, noNaN: true });
const values: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    'NaN',
    'Infinity',
    '-Infinity',
    '',
    'x',
    'adam',
    'numerical',
  ),
  fc.constantFrom<unknown>(0, -0, -1, 0.5, 1, 2, 3, 17, 40, 1e308, -1e308, 2 ** 53, 5e-324, 1e6),
  fc.constantFrom<unknown>(
    'ready',
    'running',
    'paused',
    'stopped',
    'finished',
    'diverged',
    'relu',
    '__proto__',
  ),
  fc.double({ min: 0, max: 3, noNaN: true }),
  fc.integer({ min: -2, max: 100 }),
  fc
    .constantFrom(
      () => ({}),
      () => [],
      () => [1],
      () => [null],
    )
    .map((make) => make()),
);
const numbers = fc.oneof(
  fc.constantFrom(Number.NaN, Infinity, -Infinity, 0, -0, -1, 0.5, 1, 1e300, 2 ** 53, 17, 3),
  fc.double({ min: -3, max: 3, noNaN: true }),
);

/** Other values at some place of the description; other numbers, another length, another kind of an array. */
export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('described' as const), at: place, value: values, how: fc.nat(3) }),
    fc.record({
      kind: fc.constant('numeric' as const),
      at: place,
      where: place,
      value: numbers,
      how: fc.nat(5),
    }),
  ),
  { minLength: 1, maxLength: 2 },
);

export function apply(decoded: Decoded, change: Change): void {
  if (change.kind === 'described') describeAnew(decoded, change);
  else countAnew(decoded, change);
}

function describeAnew({ description }: Decoded, { at, value, how }: Change & { kind: 'described' }): void {
  const places = placesOf(description);
  const found = places[Math.floor(at * places.length)];
  if (!found) return;
  const { holder, key } = found;
  const before = holder[key];
  if (how === 0 && Array.isArray(before)) before.length = Math.floor(before.length / 2);
  else if (how === 0 && typeof before === 'number') holder[key] = before + 1;
  else if (how === 1 && Array.isArray(before)) before.push(value);
  else if (value === undefined) delete holder[key];
  else holder[key] = value;
}

function countAnew({ entries }: Decoded, { at, where, value, how }: Change & { kind: 'numeric' }): void {
  const keys = [...entries.keys()].filter((key) => key !== 'description');
  const key = keys[Math.floor(at * keys.length)] ?? '';
  const entry = entries.get(key);
  if (entry === undefined) return;
  if (how === 0) entries.delete(key);
  else if (typeof entry === 'string')
    entries.set(key, how === 1 ? 'tanh' : { shape: [1], data: Float64Array.of(value) });
  else entries.set(key, changed(entry, where, value, how));
}

function changed(entry: Exclude<NpzEntry, string>, where: number, value: number, how: number): NpzEntry {
  const data = Float64Array.from(entry.data);
  if (how === 1)
    return {
      shape: [data.length + 1],
      data: Float64Array.of(...data.subarray(0, 2000), value, ...data.subarray(2000)),
    };
  if (how === 2) return { shape: [Math.max(0, data.length - 1)], data: data.slice(0, -1) };
  if (how === 3 && where < 0.2) return { shape: [data.length], data: Float32Array.from(data) };
  if (data.length > 0) data[Math.floor(where * data.length)] = value;
  return { shape: entry.shape, data };
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesOf(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesOf(holder[key])]);
}
