/** What Python and NumPy have no function for that does it as JavaScript does. */
const helpers = {
  truth: `def truth(value):  # as JavaScript has it: 0, nan and undefined are not true
    return isinstance(value, list) or value is not None and bool(abs(value) > 0)`,
  same: `def same(a, b):  # as JavaScript's ===: no number is a truth value
    return isinstance(a, bool) == isinstance(b, bool) and bool(a == b)`,
  either: `def either(a, other):  # as JavaScript's ||
    return a if truth(a) else other()`,
  both: `def both(a, other):  # as JavaScript's &&
    return other() if truth(a) else a`,
  power: `def power(a, b):  # as JavaScript's **: with nan, and of 1 to an infinite power, it is nan
    return np.nan if np.isnan(b) or np.isinf(b) and abs(a) == 1 else np.power(1.0*a, b)`,
  half_up: `def half_up(x):  # as Math.round: a half goes up
    return np.copysign(np.floor(x) + (x - np.floor(x) >= 0.5), x)`,
  int32: `def int32(x):  # as JavaScript's bits are taken of a number
    bits = int(x) % 2**32 if np.isfinite(float(x)) else 0
    return bits - 2**32 if bits >= 2**31 else bits`,
  mapped: `def mapped(items, call):
    return [call(item, float(index), items) for index, item in enumerate(items)]`,
  reduced: `def reduced(items, call, *start):
    total, *rest = [*start, *items]
    for index, item in enumerate(rest):
        total = call(total, item, float(index + 1 - len(start)), items)
    return total`,
} as const;

export type Helper = keyof typeof helpers;

export const helperNames = Object.keys(helpers);

/** Those that others need come first. */
export function helperText(used: ReadonlySet<Helper>): string {
  const all = new Set(used);
  if (all.has('either') || all.has('both')) all.add('truth');
  return Object.entries(helpers)
    .flatMap(([name, text]) => (all.has(name as Helper) ? [`${text}\n\n\n`] : []))
    .join('');
}

/** The helpers of numbers, which have slopes of their own. */
export const ofNumbers: readonly Helper[] = ['power', 'half_up'];
