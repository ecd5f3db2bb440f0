/**
 * The names in a piece of a program that stand for more than what is called there, attributes among them: a function of such a name
 * may be called where none is named, as by `go = step` and go().
 */
export function takenIn(part: unknown): ReadonlySet<string> {
  const taken = new Set<string>();
  gather(part, taken);
  return taken;
}

function gather(part: unknown, taken: Set<string>): void {
  if (typeof part !== 'object' || part === null) return;
  const { kind, name, callee } = part as Partial<Record<'kind' | 'name' | 'callee', unknown>>;
  if ((kind === 'name' || kind === 'attribute') && typeof name === 'string') taken.add(name);
  for (const [key, value] of Object.entries(part)) {
    if (key === 'range' || key === 'nameRange') continue;
    if (kind === 'call' && value === callee) gatherCallee(callee, taken);
    else gather(value, taken);
  }
}

/** Of a.b(x) only the a. */
function gatherCallee(callee: unknown, taken: Set<string>): void {
  const { kind, object } = callee as { readonly kind: string; readonly object?: unknown };
  if (kind === 'attribute') gather(object, taken);
  else if (kind !== 'name') gather(callee, taken);
}
