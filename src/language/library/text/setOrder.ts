import type { SetValue } from '../../program/values/dict';
import type { Value } from '../../program/values/value';

const hashOf = (value: Value): bigint | undefined => {
  if (typeof value === 'boolean') return BigInt(value);
  const number = typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof number !== 'bigint' || number >= 1n << 60n || number <= -(1n << 60n)) return undefined;
  return number === -1n ? -2n : number;
};

/**
 * The order in which CPython shows a set of whole numbers: that of its table of hashes, grown as it grows. Texts stand in another
 * order at every start of CPython, so they stay as they came.
 */
export function setOrder(set: SetValue): Value[] {
  const items = [...set.entries.values()];
  const hashes = items.map(hashOf);
  if (hashes.some((hash) => hash === undefined)) return items;
  let table: (number | undefined)[] = new Array(8).fill(undefined);
  let used = 0;
  for (const [index] of items.entries()) {
    insert(table, hashes as bigint[], index);
    used += 1;
    if (used * 5 < (table.length - 1) * 3) continue;
    let size = 8;
    while (size <= used * (used > 50_000 ? 2 : 4)) size *= 2;
    const old = table.filter((one) => one !== undefined);
    table = new Array(size).fill(undefined);
    for (const one of old) insert(table, hashes as bigint[], one);
  }
  return table.flatMap((index) => (index === undefined ? [] : [items[index] as Value]));
}

const PROBES = 9;

/** Open addressing: nine neighbours, then a jump that mixes in the hash's higher bits. */
function insert(table: (number | undefined)[], hashes: readonly bigint[], index: number): void {
  const mask = BigInt(table.length - 1);
  const hash = BigInt.asUintN(64, hashes[index] ?? 0n);
  let perturb = hash;
  let at = hash & mask;
  for (;;) {
    const start = Number(at);
    const last = start + PROBES <= table.length - 1 ? PROBES : 0;
    for (let probe = 0; probe <= last; probe++)
      if (table[start + probe] === undefined) {
        table[start + probe] = index;
        return;
      }
    perturb >>= 5n;
    at = (at * 5n + 1n + perturb) & mask;
  }
}
