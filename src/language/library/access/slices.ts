import { Failure } from '../../program/failure';
import { RangeValue, type SliceValue, type Value } from '../../program/values/value';
import { listing } from '../effort';
import { unwrapped } from '../foreign';
import { numeric } from '../operators/numbers';
import { typeName } from '../types';

/** An index as a number, or undefined where it is none. */
export function indexOf(value: Value): number | undefined {
  const index = numeric(unwrapped(value));
  return typeof index === 'bigint' ? Number(index) : undefined;
}

const partOf = (value: Value): bigint | undefined => {
  if (value === null) return undefined;
  const index = numeric(unwrapped(value));
  if (typeof index !== 'bigint') throw new Failure('sliceIndex', typeName(value));
  return index;
};

/** The places that a slice takes out of `size`, as Python's slice.indices. */
export function placesOf({ start, stop, step }: SliceValue, size: number): RangeValue {
  const by = partOf(step) ?? 1n;
  if (by === 0n) throw new Failure('sliceStepZero');
  const length = BigInt(size);
  const [least, most] = by > 0n ? [0n, length] : [-1n, length - 1n];
  const clamp = (value: bigint | undefined, otherwise: bigint): bigint => {
    if (value === undefined) return otherwise;
    const from = value < 0n ? value + length : value;
    return from < least ? least : from > most ? most : from;
  };
  return new RangeValue(
    clamp(partOf(start), by > 0n ? least : most),
    clamp(partOf(stop), by > 0n ? most : least),
    by,
  );
}

export function sliced<Item>(items: readonly Item[], slice: SliceValue): Item[] {
  const places = placesOf(slice, items.length);
  const start = Number(places.start);
  listing(places.size);
  if (places.step === 1n) return items.slice(start, start + places.size);
  const step = Number(places.step);
  return Array.from({ length: places.size }, (_, index) => items[start + index * step] as Item);
}

/** a[slice] = values, which may be more or fewer where the step is 1. */
export function setSlice(items: Value[], slice: SliceValue, values: readonly Value[]): void {
  const places = placesOf(slice, items.length);
  const start = Number(places.start);
  listing(items.length + values.length);
  if (places.step === 1n) {
    const tail = items.slice(start + places.size);
    items.length = start;
    for (const value of [...values, ...tail]) items.push(value);
    return;
  }
  if (places.size !== values.length) throw new Failure('sliceSize', values.length, places.size);
  values.forEach((value, index) => {
    items[Number(places.at(index))] = value;
  });
}

export function deleteSlice(items: Value[], slice: SliceValue): void {
  const places = placesOf(slice, items.length);
  listing(items.length);
  const gone = new Set(Array.from({ length: places.size }, (_, index) => Number(places.at(index))));
  const kept = items.filter((_, index) => !gone.has(index));
  items.length = 0;
  for (const item of kept) items.push(item);
}
