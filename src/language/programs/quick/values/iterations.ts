import { int, type Known, MOST_ITEMS, type RangeKnown, unsupported } from './known';

/** What an iteration gives, one by one, where it is known how many there are. */
export function itemsOf(known: Known): readonly Known[] {
  if (known.kind === 'items') return known.items;
  if (known.kind === 'range') return rangeItems(known) ?? unsupported();
  return unsupported();
}

export function rangeItems({ start, stop, step }: RangeKnown): readonly Known[] | undefined {
  const [from, to] = [start.value, stop.value];
  if (from === undefined || to === undefined) return undefined;
  const count = Math.max(0, Math.ceil((to - from) / step));
  if (count > MOST_ITEMS) return undefined;
  return Array.from({ length: count }, (_, index) => int(from + index * step));
}
