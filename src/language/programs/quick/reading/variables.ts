import type { Target } from '../../../program/tree';
import { comparison, local } from '../code/numberCode';
import type { Frame } from '../values/frame';
import { type Known, unsupported } from '../values/known';
import type { Translation } from '../values/translation';

export function read(to: Translation, frame: Frame, name: string): Known {
  for (let one: Frame | undefined = frame; one; one = one.outer) {
    if (one.bound.has(name)) return readOwn(to, one, name);
    if (one.shared.has(name)) return to.parts.fromValue(one.shared.get(name));
  }
  return to.parts.fromValue(frame.namespace.get(name) ?? to.builtins.get(name));
}

function readOwn(to: Translation, frame: Frame, name: string): Known {
  const { known, isMaybe } = frame.variables.get(name) ?? unsupported();
  if (isMaybe) {
    if (known.kind !== 'number' || known.code.kind !== 'local') return unsupported();
    frame.blank.add(known.code.local);
    to.failIf(comparison('!=', known.code, known.code));
    return { kind: 'number', kinds: known.kinds, code: known.code };
  }
  return inPlace(known);
}

/** A number that is the same in each call is written as it is. */
function inPlace(known: Known): Known {
  if (known.kind === 'number' && known.value !== undefined)
    return { ...known, code: { kind: 'constant', value: known.value } };
  return known.kind === 'items' ? { ...known, items: known.items.map(inPlace) } : known;
}

/** Keeps a value in the locals that belong to `key`. */
export function store(to: Translation, frame: Frame, key: string, known: Known): Known {
  if (known.kind === 'number') {
    const index = frame.locals.get(key) ?? to.newLocal();
    frame.locals.set(key, index);
    to.add({ kind: 'set', local: index, value: known.code });
    return { ...known, code: local(index) };
  }
  if (known.kind !== 'items') return known;
  const items = copied(to, known.items);
  return { ...known, items: items.map((item, index) => store(to, frame, `${key}.${index}`, item)) };
}

/** The values in locals that nothing else is written to, before some of them are given new ones. */
function copied(to: Translation, all: readonly Known[]): readonly Known[] {
  return all.map((known): Known => {
    if (known.kind === 'items') return { ...known, items: copied(to, known.items) };
    if (known.kind !== 'number' || known.code.kind === 'constant') return known;
    const index = to.newLocal();
    to.add({ kind: 'set', local: index, value: known.code });
    return { ...known, code: local(index) };
  });
}

export function assign(to: Translation, frame: Frame, target: Target, known: Known): void {
  if (target.kind === 'name') {
    if (!frame.bound.has(target.name)) return unsupported();
    const stored = store(to, frame, target.name, known);
    frame.variables.set(target.name, { known: stored, isMaybe: false });
    return;
  }
  if (target.kind !== 'pattern' || known.kind !== 'items') return unsupported();
  if (target.items.length !== known.items.length) return unsupported();
  const values = copied(to, known.items);
  for (const [index, item] of target.items.entries()) {
    if (!item || item.isRest || item.otherwise) return unsupported();
    assign(to, frame, item.target, values[index] as Known);
  }
}
