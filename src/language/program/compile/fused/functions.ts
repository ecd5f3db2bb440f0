import { type Code, type Evaluate, FunctionValue } from '../../machine/code';
import type { FunctionCode } from '../../tree';
import { type Cell, UNBOUND } from '../../values/value';
import type { Unit } from '../unit';

const unbound: Evaluate = () => UNBOUND;

/** Makes a function of its code with the values of its defaults and the cells of what it shares. */
export function makeFunction(unit: Unit, code: Code, defaults: readonly (Evaluate | undefined)[]): Evaluate {
  const slots = code.free.map((name) => unit.scope.slots.get(name) ?? 0);
  const all = defaults.map((value) => value ?? unbound);
  return (from) =>
    new FunctionValue(
      code,
      all.map((value) => value(from)),
      slots.map((slot) => from[slot] as Cell),
    );
}

/** The code of a part of the tree, compiled once. */
export function codeOf<Part extends object>(
  unit: Unit,
  part: Part,
  compile: (unit: Unit, part: Part) => Code,
): Code {
  const { codes } = unit.shared;
  const code = codes.get(part) ?? compile(unit, part);
  codes.set(part, code);
  return code;
}

export function defaultsOf({ parameters }: FunctionCode) {
  return parameters.map(({ otherwise }) => otherwise);
}
