import type { Evaluate } from '../../machine/code';
import type { Dictionary, Expression, Template } from '../../tree';
import { Dict } from '../../values/dict';
import { ELLIPSIS, SliceValue, type Value } from '../../values/value';
import { displayMaker } from '../fused/displays';
import { codeOf, defaultsOf, makeFunction } from '../fused/functions';
import { emitKey } from '../script/keys';
import type { Unit } from '../unit';
import { type Emit, emitOperation } from './operations';

/** Lists and their kind, whose parts are computed first. */
export function emitMade(unit: Unit, node: Expression, into: number, emit: Emit): void {
  const make = (values: readonly Evaluate[], of: (values: Value[]) => Value): void => {
    const next = unit.here + 1;
    unit.emit(node.range, ({ slots }) => {
      slots[into] = of(values.map((value) => value(slots)));
      return next;
    });
  };
  switch (node.kind) {
    case 'list':
    case 'tuple':
    case 'set': {
      const items = emit.emitSpread(unit, node.items);
      const made = displayMaker(node);
      const next = unit.here + 1;
      unit.emit(node.range, ({ slots }) => {
        slots[into] = made(items(slots));
        return next;
      });
      return;
    }
    case 'slice': {
      const none: Expression = { kind: 'constant', value: null, range: node.range };
      const parts = emit.emitAll(unit, [node.start ?? none, node.stop ?? none, node.step ?? none]);
      return make(parts, ([start, stop, step]) => new SliceValue(start, stop, step));
    }
    case 'dictionary':
      return emitDictionary(unit, node, into, emit);
    case 'template':
      return emitTemplate(unit, node, into, emit);
    case 'function': {
      const defaults = defaultsOf(node.code).map((value) => value && emit.emitValue(unit, value));
      const made = makeFunction(unit, codeOf(unit, node.code, unit.shared.parts.functionCode), defaults);
      return make([made], ([value]) => value);
    }
    case 'ellipsis':
      return make([], () => ELLIPSIS);
    case 'constant':
      return make([], () => node.value);
    default:
      throw new Error(`${node.kind} has no steps.`);
  }
}

function emitDictionary(unit: Unit, { entries, range }: Dictionary, into: number, emit: Emit): void {
  const next = unit.here + 1;
  const made = unit.temp();
  const { mergeInto, script } = unit.shared.dialect;
  unit.emit(range, ({ slots }) => {
    slots[made] = script?.newObject() ?? new Dict();
    return next;
  });
  for (const { key, value } of entries)
    unit.within(() => {
      const found = key && (script ? emitKey(unit, key, emit) : emit.emitValue(unit, key));
      const of = emit.emitValue(unit, value);
      const after = unit.here + 1;
      unit.emit((key ?? value).range, ({ slots }) => {
        if (script) {
          if (found) script.put(slots[made] as object, found(slots), of(slots));
          else script.spread(slots[made] as object, of(slots));
          return after;
        }
        const dict = slots[made] as Dict;
        if (found) dict.set(found(slots), of(slots));
        else mergeInto(dict, of(slots));
        return after;
      });
    });
  const end = unit.here + 1;
  unit.emit(range, ({ slots }) => {
    slots[into] = slots[made];
    return end;
  });
}

function emitTemplate(unit: Unit, node: Template, into: number, emit: Emit): void {
  const { dialect } = unit.shared;
  const texts = node.parts.map((part): Evaluate => {
    if (typeof part === 'string') return () => part;
    const written = unit.temp();
    const value = emit.emitValue(unit, part.value);
    const { conversion, label = '' } = part;
    const format = emit.emitValue(unit, { kind: 'template', parts: part.format ?? [], range: node.range });
    emitOperation(unit, part.value.range, {
      operands: [value, format],
      into: written,
      atOnce: (found, how) => dialect.format(found, conversion, String(how)),
      working: (found, how) => dialect.working.format(found, conversion, String(how)),
    });
    return (slots) => label + String(slots[written]);
  });
  const next = unit.here + 1;
  unit.emit(node.range, ({ slots }) => {
    slots[into] = texts.map((text) => text(slots)).join('');
    return next;
  });
}
